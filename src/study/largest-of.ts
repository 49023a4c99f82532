import { differingColumns } from '../base/differing-columns.ts';
import { isMissing, type Missing } from '../base/missing.ts';
import { type Row, rowsOf, type Table } from '../base/table.ts';
import { requireColumn } from './result-rows.ts';
import { cellNotUnique, resultColumnKind } from './study-errors.ts';

/**
 * The code of the column `of` beside the largest number; null where two are the largest, and missing where a number is,
 * which may be the largest.
 * @throws EscalarError `cell-not-unique` where a code has two rows or the rows have two units, which do not compare;
 *   `result-column`, `result-column-kind`
 */
export function largestOf(table: Table, of: string, column: string, what: string): string | Missing | null {
  requireColumn(table, of, what);
  requireColumn(table, column, what);
  if (table.columns[of].kind !== 'text') throw resultColumnKind({ part: what, column: of, expected: 'text' });
  if (table.columns[column].kind !== 'number')
    throw resultColumnKind({ part: what, column, expected: 'number' });
  const rows = rowsOf(table);
  const clash = clashOf(rows, of);
  if (clash !== null)
    throw cellNotUnique({
      part: what,
      count: rows.length,
      columns: Object.keys(table.columns),
      differ: differingColumns(table, clash).filter((one) => !one.startsWith(`${of} `)),
    });
  const gap = rows.map((row) => row[column]).find(isMissing);
  if (gap !== undefined) return gap;
  const most = rows.reduce((found, row) => Math.max(found, Number(row[column])), Number.NEGATIVE_INFINITY);
  const found = rows.filter((row) => row[column] === most);
  return found.length === 1 ? String(found[0]?.[of] ?? '') : null;
}

/** Two rows that do not stand beside each other: of one code, or of two units. */
function clashOf(rows: readonly Row[], of: string): readonly [number, number] | null {
  const first = new Map<unknown, number>();
  for (const [at, row] of rows.entries()) {
    const before = first.get(row[of]);
    if (before !== undefined) return [before, at];
    first.set(row[of], at);
  }
  const other = rows.findIndex((row) => row.unit !== rows[0]?.unit);
  return other === -1 ? null : [0, other];
}
