import { EscalarError } from '../base/error.ts';
import { nearestName } from '../base/nearest.ts';
import type { Table } from '../base/table.ts';
import type { IndicatorDefinition } from './define.ts';

/** Names that stand for one another in the canonical tables. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  year: ['period'],
  period: ['year'],
  reporter: ['economy', 'exporter', 'country'],
  partner: ['importer'],
};

/**
 * Checks that a table has the columns an indicator needs, of the right kind.
 * @throws EscalarError `missing-column`, `wrong-column-kind`, `empty-table`.
 */
export function checkInput(indicator: Pick<IndicatorDefinition, 'id' | 'input'>, table: Table): void {
  const have = Object.keys(table.columns);
  const groups = new Map<string, string[]>();
  for (const field of indicator.input.fields) {
    const found = [field.name, ...(ALSO[field.name] ?? [])].find((name) => table.columns[name] !== undefined);
    if (field.need.startsWith('any-of:'))
      groups.set(field.need, [...(groups.get(field.need) ?? []), field.name]);
    if (found === undefined) {
      if (field.need === 'required') throw lacking(field.name, have, indicator.id);
      continue;
    }
    if (table.columns[found]?.kind !== field.kind && field.numbersToo !== true)
      throw new EscalarError('wrong-column-kind', { column: found, expected: field.kind });
  }
  for (const names of groups.values()) {
    if (!names.some((name) => have.includes(name))) throw lacking(names[0] as string, have, indicator.id);
  }
  if (table.rows === 0) throw new EscalarError('empty-table', { table: table.name });
}

function lacking(column: string, have: readonly string[], indicator: string): EscalarError {
  return new EscalarError('missing-column', { column, have, indicator, nearest: nearestName(column, have) });
}
