import { type IoTable, rowName } from '../io-table.ts';
import { ioUnproductive } from '../table-errors.ts';

/**
 * The industry that shows that a table cannot produce what it delivers, or null: the one with the lowest sum of its
 * column of B, when that is not above zero. For A ≥ 0 all sums are above zero exactly when B ≥ 0 (Hawkins and Simon
 * 1949: I − A is an M-matrix exactly when some d > 0 has d(I − A) > 0, and d = u B has d(I − A) = u). An industry
 * with output below zero has coefficients below zero, to which that does not apply; its own column is not looked at.
 *
 * @param sums u B, n: the sum of each column of B.
 */
export function unproductiveCell({ n, x, rows }: IoTable, sums: Float64Array): string | null {
  let worst = -1;
  for (let j = 0; j < n; j += 1)
    if (x[j] > 0 && sums[j] <= 0 && (worst < 0 || sums[j] < sums[worst])) worst = j;
  return worst < 0 ? null : rowName(rows[worst]);
}

/** @throws EscalarError `io-unproductive` unless the reading keeps such a table */
export function refuseUnproductive(table: IoTable, columnSums: Float64Array): void {
  const cell = table.unproductive === 'keep' ? null : unproductiveCell(table, columnSums);
  if (cell !== null) throw ioUnproductive({ year: table.year, cell });
}
