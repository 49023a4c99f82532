import { type Conditions, showCondition } from '../base/condition.ts';
import { EscalarError } from '../base/error.ts';
import { keepRows } from '../base/keep-rows.ts';
import type { Missing } from '../base/missing.ts';
import { type Column, cellAt, type Row, rowAt, type Table } from '../base/table.ts';

/** One cell of a result and the row it stands in. */
export interface FoundCell {
  readonly value: number | Missing;
  readonly row: Row;
}

/**
 * The one cell that the conditions name. A condition `null` in a study is written as the empty text: rows without
 * a class are totals, and are taken when `activity` is not named and a total row exists.
 * @throws EscalarError `cell-not-found`, `cell-not-unique`, `missing-column`.
 */
export function findCell(table: Table, where: Conditions, column: string, what: string): FoundCell {
  const rows = keepRows(table, narrowed(table, where));
  const columns = Object.keys(table.columns);
  const shown = `${what} {${Object.entries(where)
    .map(([key, value]) => showCondition(key, value))
    .join(', ')}}`;
  if (rows.rows === 0) throw new EscalarError('cell-not-found', { what: shown, columns });
  if (rows.rows > 1) throw new EscalarError('cell-not-unique', { what: shown, count: rows.rows, columns });
  const found = Object.hasOwn(rows.columns, column) ? (rows.columns[column] as Column) : undefined;
  if (found === undefined || found.kind !== 'number')
    throw new EscalarError('wrong-column-kind', { column, expected: 'number' });
  return { value: cellAt(found, 0) as number | Missing, row: rowAt(rows, 0) };
}

/** The conditions, and that the row is a total where several rows meet them, no class is named and there are totals. */
export function narrowed(table: Table, where: Conditions): Conditions {
  if (where.activity !== undefined || table.columns.activity === undefined) return where;
  const total = { ...where, activity: '' };
  return keepRows(table, where).rows > 1 && keepRows(table, total).rows > 0 ? total : where;
}
