import type { DenseBackend } from './backend.ts';
import { checkShape } from './check.ts';

/**
 * How well X solves A X = B: ‖A X − B‖₁ / (‖A‖₁‖X‖₁), the norms being largest sums of absolute columns. Of the order
 * of 1e-16 for a good solution, however ill-conditioned A is. Zero when A or X is zero and so is B.
 *
 * @param a n × n. @param x n × columns. @param b n × columns, or null for the unit matrix (X an inverse).
 * @param sample columns of X to look at, evenly spread, or all. Cost: 2n² operations each.
 */
export function relativeResidual(
  backend: DenseBackend,
  a: Float64Array,
  n: number,
  x: Float64Array,
  b: Float64Array | null,
  columns: number,
  sample: number | 'all' = 'all',
): number {
  checkShape('A', a, n, n, n);
  checkShape('X', x, n, columns, columns);
  if (b !== null) checkShape('B', b, n, columns, columns);
  if (n === 0 || columns === 0) return 0;
  const looked = sample === 'all' ? columns : Math.max(1, Math.min(sample, columns));
  const gap =
    looked === columns
      ? wholeGap(backend, a, n, x, b, columns)
      : sampledGap(backend, a, n, x, b, columns, looked);
  const scale = normOf(a, n, n) * normOf(x, n, columns);
  if (scale === 0) return gap === 0 ? 0 : Number.POSITIVE_INFINITY;
  return gap / scale;
}

/** The largest sum of absolute values of a column of rows × columns. */
function normOf(a: Float64Array, rows: number, columns: number): number {
  const sums = new Float64Array(columns);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) sums[j] = sums[j] + Math.abs(a[i * columns + j]);
  }
  return sums.reduce((most, value) => Math.max(most, value), 0);
}

function wholeGap(
  backend: DenseBackend,
  a: Float64Array,
  n: number,
  x: Float64Array,
  b: Float64Array | null,
  columns: number,
): number {
  const gap = backend.allocate(n * columns);
  try {
    if (b !== null) gap.set(b.subarray(0, n * columns));
    else for (let i = 0; i < Math.min(n, columns); i += 1) gap[i * columns + i] = 1;
    backend.gemm(n, columns, n, -1, a, n, x, columns, 1, gap, columns);
    return normOf(gap, n, columns);
  } finally {
    backend.release(gap);
  }
}

function sampledGap(
  backend: DenseBackend,
  a: Float64Array,
  n: number,
  x: Float64Array,
  b: Float64Array | null,
  columns: number,
  looked: number,
): number {
  const column = new Float64Array(n);
  const product = new Float64Array(n);
  let most = 0;
  for (let s = 0; s < looked; s += 1) {
    const j = Math.floor(((s + 0.5) * columns) / looked);
    for (let i = 0; i < n; i += 1) column[i] = x[i * columns + j];
    backend.matrixVector(n, n, a, n, column, product);
    let gap = 0;
    for (let i = 0; i < n; i += 1) {
      const wanted = b === null ? Number(i === j) : b[i * columns + j];
      gap += Math.abs(product[i] - wanted);
    }
    most = Math.max(most, gap);
  }
  return most;
}
