import type { Conditions } from '../base/condition.ts';
import { differingColumns } from '../base/differing-columns.ts';
import { keepRows } from '../base/keep-rows.ts';
import type { Missing } from '../base/missing.ts';
import { cellAt, type Row, rowAt, type Table } from '../base/table.ts';
import { economiesNamed } from '../catalog/codes-meant.ts';
import { requireColumn, requireColumns, resultRows, shownConditions } from './result-rows.ts';
import { cellNotUnique, resultColumnKind } from './study-errors.ts';

/** One cell of a result and the row it stands in. */
export interface FoundCell {
  readonly value: number | Missing;
  readonly row: Row;
}

/**
 * The one cell that the conditions name. A condition `null` in a study is written as the empty text: rows without
 * a class are totals, and are taken when `activity` is not named and a total row exists.
 * @throws EscalarError `cell-not-found`, `cell-not-unique`, `result-column-kind`, those of `resultRows`.
 */
export function findCell(table: Table, where: Conditions, column: string, what: string): FoundCell {
  requireColumns(table, where, what);
  const conditions = narrowed(table, where);
  const rows = resultRows(table, conditions, what);
  const columns = Object.keys(table.columns);
  const shown = `${what} ${shownConditions(where)}`;
  if (rows.rows > 1) {
    const differ = differingColumns(
      rows,
      Array.from({ length: rows.rows }, (_, row) => row),
    );
    throw cellNotUnique({ part: shown, count: rows.rows, columns, differ });
  }
  requireColumn(rows, column, what);
  const found = rows.columns[column];
  if (found.kind !== 'number') throw resultColumnKind({ part: what, column, expected: 'number' });
  return { value: cellAt(found, 0) as number | Missing, row: rowAt(rows, 0) };
}

/** The conditions, and that the row is a total where several rows meet them, no class is named and there are totals. */
export function narrowed(table: Table, where: Conditions): Conditions {
  if (where.activity !== undefined || table.columns.activity === undefined) return where;
  const total = { ...where, activity: '' };
  return keepRows(table, where, economiesNamed).rows > 1 && keepRows(table, total, economiesNamed).rows > 0
    ? total
    : where;
}
