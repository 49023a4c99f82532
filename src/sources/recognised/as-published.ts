import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { info, type PlainNote, warning } from '../../base/note.ts';
import { shellWord } from '../../base/shell-word.ts';
import { codedColumn, numberColumn, type Table, textColumn } from '../../base/table.ts';
import { sameText, textAt, wordsIn } from '../../base/text-column.ts';
import { twinRows } from '../../base/twin-rows.ts';
import { fieldNamed, meaningOf } from '../../columns/vocabulary.ts';
import { tableShapes } from '../tabular/shapes/table-shapes.ts';
import { someOf } from '../tabular/some-of.ts';
import { countRows } from './count-rows.ts';
import { dimensionOpen } from './dimension-open.ts';
import { isMultiplier, type Layout } from './layout.ts';
import type { Recognised } from './recognise.ts';
import { whatToKnow } from './what-to-know.ts';

/**
 * The table of a published file: with the columns that the layout sets, without those that tell no rows apart.
 * @throws EscalarError `dimension-open` where rows differ in nothing but columns of no known name
 */
export function asPublished(
  read: Table,
  { layout, set, counted, says, measuredBy }: Recognised,
): { readonly table: Table; readonly notes: readonly PlainNote[] } {
  const rows = counted === undefined ? multiplied(read) : countRows(read, counted);
  const shapes = measuredBy === undefined ? null : tableShapes();
  const { table, notes } = shapes?.measured(rows, measuredBy ?? []) ?? { table: rows, notes: [] };
  const open = layout.dimensions === true ? ownColumns(table) : [];
  requireTold(table, open);
  const fields = [
    ...table.fields.filter(({ name }) => !open.includes(name)),
    ...Object.keys(set)
      .filter((name) => table.columns[name] === undefined)
      .map((name) => fieldNamed(name)),
  ];
  const columns = Object.fromEntries(
    fields.map(({ name }) => [name, table.columns[name] ?? sameText(set[name] ?? '', table.rows)]),
  );
  return {
    table: { ...table, fields, columns },
    notes: [takenFor(layout, says), ...notes, ...unitsNote(table)],
  };
}

/** The values of each row times its power of ten, where the table has a column that says it. */
function multiplied(table: Table): Table {
  const field = table.fields.find(({ name }) => isMultiplier(name));
  const powers = field === undefined ? null : powersIn(table, field.name);
  const value = numberColumn(table, 'value');
  if (field === undefined || powers === null || value === null) return table;
  const values = value.values.map((number, row) => shifted(number, powers[row] ?? Number.NaN));
  const { [field.name]: _, ...columns } = table.columns;
  const fields = table.fields.filter((one) => one !== field);
  return { ...table, fields, columns: { ...columns, value: { ...value, values } } };
}

/** The powers of ten of the rows; columns called a code hold theirs as text. */
function powersIn(table: Table, name: string): ArrayLike<number> | null {
  const numbers = numberColumn(table, name);
  if (numbers !== null) return numbers.values;
  return (
    textColumn(table, name)?.map((text) => (text === null || text === '' ? Number.NaN : Number(text))) ?? null
  );
}

/**
 * The point moved in the decimal digits, so that 4.35 of hundreds is 435. A row that says nothing, or 9999, is in units.
 * @throws EscalarError `number-out-of-range`
 */
function shifted(number: number, power: number): number {
  if (Number.isNaN(number) || Number.isNaN(power) || power === 9999) return number;
  const [digits, exponent = 0] = String(number).split('e');
  const moved = Number(`${digits}e${Number(exponent) + power}`);
  if (Number.isFinite(moved)) return moved;
  throw new EscalarError('number-out-of-range', { column: 'value', cell: null, value: `${number}e${power}` });
}

/** What a file was taken for, and what is to be known of such files. */
function takenFor({ id, title }: Layout, says?: Text): PlainNote {
  const all = [...(says === undefined ? [] : [says]), ...whatToKnow(id)];
  const said = (lang: 'en' | 'es') => all.map((one) => one[lang]).join(' ');
  return info(`Taken for ${title.en}. ${said('en')}`, `Se toma por ${title.es}. ${said('es')}`);
}

/** Numbers of one variable in several units are no table to compare. */
function unitsNote(table: Table): readonly PlainNote[] {
  const units = numberColumn(table, 'value') === null ? null : textColumn(table, 'unit');
  if (units === null) return [];
  const variables = textColumn(table, 'variable');
  const unitsOf = new Map<string, Set<string>>();
  units.forEach((unit, row) => {
    const variable = variables?.[row] ?? '';
    if (unit !== null) unitsOf.set(variable, (unitsOf.get(variable) ?? new Set()).add(unit));
  });
  const words = [...unitsOf.values()].map((some) => [...some]).find((some) => some.length > 1);
  if (words === undefined) return [];
  const shown = someOf(words);
  const way = `--where ${shellWord(`unit=${words[0]}`)}`;
  return [
    warning(
      `Values stand in several units: ${shown}. Choose one: ${way}.`,
      `Los valores están en varias unidades: ${shown}. Elija una: ${way}.`,
    ),
  ];
}

/** Columns of text that no name of ours means. */
function ownColumns(table: Table): readonly string[] {
  return table.fields
    .map(({ name }) => name)
    .filter((name) => codedColumn(table, name) !== null && meaningOf(name) === null);
}

/** @throws EscalarError `dimension-open` */
function requireTold(table: Table, open: readonly string[]): void {
  const keys = table.fields.map(({ name }) => name).filter((name) => !open.includes(name));
  const coded = keys.flatMap((name) => codedColumn(table, name) ?? []);
  const twinOf = twinRows(coded, table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    const twin = twinOf(row);
    if (twin < 0) continue;
    const telling = open.flatMap((name) => {
      const column = codedColumn(table, name);
      const differs = column !== null && textAt(column, row) !== textAt(column, twin);
      return differs ? [{ name, words: wordsIn(column) }] : [];
    });
    const key = coded.flatMap((column) => textAt(column, row) ?? []).join(' / ');
    if (telling.length > 0) throw dimensionOpen({ key, columns: telling });
    const line = table.columns.source_line;
    throw new EscalarError(
      'duplicate-row',
      { key },
      line?.kind === 'number' ? { line: line.values[row] ?? 0 } : {},
    );
  }
}
