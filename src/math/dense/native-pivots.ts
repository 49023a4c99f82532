import { checkFinite } from './check.ts';
import type { NativeBlas } from './platform.ts';

/** Throws `matrix-not-finite` where rows × columns are not; the sums of the library look first. */
export function finiteRows(
  blas: NativeBlas,
  a: Float64Array,
  rows: number,
  columns: number,
  leading: number,
): void {
  if (columns === 0) return;
  for (let i = 0; i < rows; i += 1) {
    const row = a.subarray(i * leading, i * leading + columns);
    if (!Number.isFinite(blas.dasum(row))) {
      // a sum may overflow where no number does
      checkFinite(a, rows, columns, leading);
      return;
    }
  }
}

/**
 * As `leastPivots`, for the columns of Aᵀ; refuses what is not finite. A is first filled from `source`, where there is
 * one: row by row, so that memory is passed once.
 */
export function leastPivotsOfRows(
  blas: NativeBlas,
  a: Float64Array,
  n: number,
  source: Float64Array | null,
): Float64Array {
  const least = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const row = a.subarray(i * n, i * n + n);
    if (source !== null) row.set(source.subarray(i * n, i * n + n));
    // a sum may overflow where no number does
    if (!Number.isFinite(blas.dasum(row))) checkFinite(source ?? a, n, n, n);
    least[i] = n * Number.EPSILON * Math.abs(row[blas.idamax(row)]);
  }
  return least;
}

/**
 * The column of a singular A that other backends name, from the factors of Aᵀ: A is put together again and
 * factorised itself. Costs as much as two factorisations, in the case of an error only.
 */
export function nameColumn(blas: NativeBlas, factors: Float64Array, n: number, pivots: Int32Array): number {
  const lower = new Float64Array(n * n);
  const upper = new Float64Array(n * n);
  // by columns: entry (i, j) stands at j·n + i
  for (let j = 0; j < n; j += 1) {
    for (let i = 0; i < n; i += 1) {
      const value = factors[j * n + i];
      if (i > j) lower[j * n + i] = value;
      else upper[j * n + i] = value;
    }
    lower[j * n + j] = 1;
  }
  const turned = new Float64Array(n * n);
  // (L U)ᵀ by columns is P⁻¹Aᵀ by rows; undoing the exchanges of its rows leaves Aᵀ by rows, which is A by columns
  blas.dgemm('T', 'T', n, n, n, 1, upper, n, lower, n, 0, turned, n);
  for (let i = n - 1; i >= 0; i -= 1) {
    const p = pivots[i] - 1;
    if (p === i) continue;
    const held = turned.slice(i * n, i * n + n);
    turned.copyWithin(i * n, p * n, p * n + n);
    turned.set(held, p * n);
  }
  const least = new Float64Array(n);
  for (let j = 0; j < n; j += 1) {
    const column = turned.subarray(j * n, j * n + n);
    least[j] = n * Number.EPSILON * Math.abs(column[blas.idamax(column)]);
  }
  blas.dgetrf(n, turned, pivots);
  for (let j = 0; j < n; j += 1) {
    if (!(Math.abs(turned[j * n + j]) > least[j])) return j;
  }
  return n - 1;
}
