import type { DenseBackend } from '../../../math/dense/backend.ts';
import { type IoTable, rowName } from '../io-table.ts';

/**
 * The industry that shows that a table cannot produce what it delivers, or null: the one with the lowest sum of its
 * column of B, when that is not above zero. For A ≥ 0 all sums are above zero exactly when B ≥ 0 (Hawkins and Simon
 * 1949: I − A is an M-matrix exactly when some d > 0 has d(I − A) > 0, and d = u B has d(I − A) = u). An industry
 * with output below zero has coefficients below zero, to which that does not apply; its own column is not looked at.
 * Cost: n² operations.
 */
export function unproductiveCell(table: IoTable, B: Float64Array, backend: DenseBackend): string | null {
  const { n, x, rows } = table;
  const sums = new Float64Array(n);
  backend.vectorMatrix(n, n, B, n, new Float64Array(n).fill(1), sums);
  let worst = -1;
  for (let j = 0; j < n; j += 1)
    if (x[j] > 0 && sums[j] <= 0 && (worst < 0 || sums[j] < sums[worst])) worst = j;
  return worst < 0 ? null : rowName(rows[worst]);
}
