import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import type { Table } from '../base/table.ts';
import { type IndicatorDefinition, type InputField, inputOf } from './define.ts';
import { missingColumn } from './missing-column.ts';

/**
 * Checks that a table has the columns an indicator needs, of the right kind, and numbers that can be computed with.
 * @param options some columns are not needed beside them
 * @throws EscalarError `missing-column`, `wrong-column-kind`, `not-computable`, `empty-table`.
 */
export function checkInput(
  indicator: Pick<IndicatorDefinition, 'id' | 'input'>,
  given: Table,
  options: Readonly<Record<string, unknown>> = {},
): void {
  const table = inputOf(indicator, given);
  const have = Object.keys(table.columns);
  const groups = new Map<string, string[]>();
  for (const field of indicator.input.fields) {
    const found = table.columns[field.name];
    if (field.need.startsWith('any-of:') && !isReplaced(field, options))
      groups.set(field.need, [...(groups.get(field.need) ?? []), field.name]);
    if (found === undefined) {
      if (field.need === 'required') throw missingColumn(field.name, have, indicator.id);
      continue;
    }
    if (found.kind !== field.kind && field.numbersToo !== true)
      throw new EscalarError('wrong-column-kind', { column: field.name, expected: field.kind });
  }
  for (const names of groups.values()) {
    if (names.some((name) => have.includes(name))) continue;
    const field = indicator.input.fields.find(({ name }) => name === names[0]);
    throw missingColumn(names[0], have, indicator.id, field && restOf(field, options));
  }
  requireRange(indicator.id, table);
  if (table.rows === 0) throw new EscalarError('empty-table', { table: table.name });
}

/** Whether options name columns that stand in for a field. */
function isReplaced({ instead }: InputField, options: Readonly<Record<string, unknown>>): boolean {
  return instead?.every((name) => (options[name] ?? null) !== null) === true;
}

/** What is lacking of the options that stand in for a field, where some are given. */
function restOf(
  { name, instead = [] }: InputField,
  options: Readonly<Record<string, unknown>>,
): Text | undefined {
  const rest = instead.filter((one) => (options[one] ?? null) === null);
  if (rest.length === instead.length) return undefined;
  const named = (column: string) => rest.map((one) => `--with ${one}=${column}`).join(' ');
  return {
    en: `Name a column of the data in its place with ${named('COLUMN')}; or the one that holds it: --map COLUMN=${name}.`,
    es: `Indique en su lugar una columna de los datos con ${named('COLUMNA')}; o la que lo contiene: --map COLUMNA=${name}.`,
  };
}

/** Products of six such numbers are still within the range of 64 bits; no amount of anything is beyond them. */
const [LARGEST, SMALLEST] = [1e50, 1e-50];

function requireRange(indicator: string, { columns }: Table): void {
  for (const [name, column] of Object.entries(columns)) {
    if (column.kind !== 'number') continue;
    const at = column.values.findIndex((value) => {
      const size = Math.abs(value);
      return size > LARGEST || (size < SMALLEST && size > 0);
    });
    if (at >= 0) throw beyondRange(indicator, { name, row: at + 1, value: column.values[at] });
  }
}

function beyondRange(
  indicator: string,
  { name, row, value }: { readonly name: string; readonly row: number; readonly value: number },
): EscalarError {
  const shown = value.toExponential(2);
  return new EscalarError('not-computable', {
    indicator,
    why: {
      en: `the column "${name}" holds ${shown} in row ${row}, and numbers beyond 1e50 or below 1e-50 leave the range of arithmetic`,
      es: `la columna "${name}" contiene ${shown} en la fila ${row}, y los números mayores que 1e50 o menores que 1e-50 rebasan el alcance de la aritmética`,
    },
    try: {
      en: 'Look for a cell with a wrong unit; leave it empty so that it counts as missing.',
      es: 'Busque una celda con la unidad equivocada; déjela vacía para que cuente como faltante.',
    },
  });
}
