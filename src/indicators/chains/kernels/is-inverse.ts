import type { DenseBackend } from '../../../math/dense/backend.ts';
import type { IoTable } from '../io-table.ts';

/** Relative to the cell; rounding of a sound inverse is a thousand times smaller, a forged one need not be far off. */
const TOLERANCE = 1e-9;
/** What is left where large flows cancel, relative to the largest output. */
const CANCELLED = 1e-13;

/**
 * Whether B, n × n, is (I − A)⁻¹ of this table, as far as n² operations tell: B (I − A) x = x row by row, and
 * u (I − A) B = u column by column. The first sees a row that is off, the second a column.
 */
export function isInverse(
  table: IoTable,
  perOutput: Float64Array,
  B: Float64Array,
  backend: DenseBackend,
): boolean {
  const { n, Z, x } = table;
  const net = x.slice();
  const own = new Float64Array(n).fill(1);
  for (let i = 0; i < n; i += 1) {
    const row = Z.subarray(i * n, (i + 1) * n);
    for (let j = 0; j < n; j += 1) {
      const a = row[j] * perOutput[j];
      net[i] -= a * x[j];
      own[j] -= a;
    }
  }
  const output = new Float64Array(n);
  backend.matrixVector(n, n, B, n, net, output);
  const ones = new Float64Array(n);
  backend.vectorMatrix(n, n, B, n, own, ones);
  let largest = 0;
  for (let i = 0; i < n; i += 1) largest = Math.max(largest, Math.abs(x[i]));
  for (let i = 0; i < n; i += 1) {
    const miss = Math.abs(output[i] - x[i]);
    if (!(miss <= TOLERANCE * Math.abs(x[i]) + CANCELLED * largest)) return false;
    if (!(Math.abs(ones[i] - 1) <= TOLERANCE)) return false;
  }
  return true;
}
