import { EscalarError } from '../../base/error.ts';
import type { DenseBackend, LuFactors } from './backend.ts';
import { checkFinite, checkShape } from './check.ts';
import { finiteRows, leastPivotsOfRows, nameColumn } from './native-pivots.ts';
import { exchange } from './plain-lu.ts';
import type { NativeBlas, TriedBackend } from './platform.ts';
import { recycledArrays } from './recycled-arrays.ts';

/**
 * The BLAS of the system. It reads a row-major matrix as the transpose of a column-major one, so every operation is
 * asked for in its transposed form and nothing is copied: C = A·B is Cᵀ = Bᵀ·Aᵀ; the factors are those of Aᵀ.
 */
export function nativeBackend(blas: NativeBlas, tried: readonly TriedBackend[] = []): DenseBackend {
  const arrays = recycledArrays();
  return {
    name: 'native',
    detail: blas.detail,
    threads: blas.threads,
    tried,
    allocate: (length) => arrays.take(length, 'zeroed'),
    release: (array) => arrays.give(array),
    gemm(m, n, k, alpha, a, lda, b, ldb, beta, c, ldc) {
      checkShape('A', a, m, k, lda);
      checkShape('B', b, k, n, ldb);
      checkShape('C', c, m, n, ldc);
      if (m === 0 || n === 0) return;
      blas.dgemm(
        'N',
        'N',
        n,
        m,
        k,
        alpha,
        b,
        leadingOf(ldb, n),
        a,
        leadingOf(lda, k),
        beta,
        c,
        leadingOf(ldc, n),
      );
      finiteRows(blas, c, m, n, ldc);
    },
    matrixVector(m, n, a, lda, x, y) {
      checkShape('A', a, m, n, lda);
      checkShape('x', x, 1, n, n);
      checkShape('y', y, 1, m, m);
      if (n === 0) y.fill(0, 0, m);
      else if (m > 0) blas.dgemv('T', n, m, a, leadingOf(lda, n), x, y);
      checkFinite(y, 1, m, m);
    },
    vectorMatrix(m, n, a, lda, x, y) {
      checkShape('A', a, m, n, lda);
      checkShape('x', x, 1, m, m);
      checkShape('y', y, 1, n, n);
      if (m === 0) y.fill(0, 0, n);
      else if (n > 0) blas.dgemv('N', n, m, a, leadingOf(lda, n), x, y);
      checkFinite(y, 1, n, n);
    },
    factorise(a, n) {
      checkShape('A', a, n, n, n);
      const matrix = arrays.take(n * n, 'as-is');
      try {
        const pivots = factoriseInPlace(blas, matrix, n, a);
        return { size: n, matrix, pivots: pivots.map((row) => row - 1) };
      } catch (error) {
        arrays.give(matrix);
        throw error;
      }
    },
    solve: (lu, b, columns) => solve(blas, lu, b, columns, 'A'),
    solveTransposed: (lu, b, columns) => solve(blas, lu, b, columns, 'Aᵀ'),
    invert(a, n) {
      checkShape('A', a, n, n, n);
      const pivots = factoriseInPlace(blas, a, n, null);
      const info = n === 0 ? 0 : blas.dgetri(n, a, pivots);
      if (info !== 0) throw new EscalarError('singular-matrix', { size: n, position: Math.max(info - 1, 0) });
      finiteRows(blas, a, n, n, n);
    },
    async close() {
      arrays.clear();
      blas.close();
    },
  };
}

/** Leading dimensions that BLAS accepts, where there is one row or none. */
function leadingOf(leading: number, columns: number): number {
  return Math.max(leading, columns, 1);
}

/** Factorises Aᵀ, filled from `source` if there is one, and returns the pivots of LAPACK; throws as `factorise`. */
function factoriseInPlace(
  blas: NativeBlas,
  a: Float64Array,
  n: number,
  source: Float64Array | null,
): Int32Array {
  const pivots = new Int32Array(n);
  if (n === 0) return pivots;
  const least = leastPivotsOfRows(blas, a, n, source);
  const info = blas.dgetrf(n, a, pivots);
  for (let i = 0; i < n; i += 1) {
    const sound = Math.abs(a[i * n + i]) > least[i];
    if (info !== 0 || !sound) {
      throw new EscalarError('singular-matrix', { size: n, position: nameColumn(blas, a, n, pivots) });
    }
  }
  return pivots;
}

/**
 * With Aᵀ = P L U, seen by columns: A X = B is Xᵀ P L U = Bᵀ, two triangles from the right and then the exchanges;
 * Aᵀ X = B is Xᵀ Uᵀ Lᵀ Pᵀ = Bᵀ, the exchanges first.
 */
function solve(blas: NativeBlas, lu: LuFactors, b: Float64Array, columns: number, side: 'A' | 'Aᵀ'): void {
  const { size: n, matrix, pivots } = lu;
  checkShape('B', b, n, columns, columns);
  checkFinite(b, n, columns, columns);
  if (n === 0 || columns === 0) return;
  if (side === 'A') {
    blas.dtrsmRight('U', 'N', 'N', columns, n, matrix, n, b, columns);
    blas.dtrsmRight('L', 'N', 'U', columns, n, matrix, n, b, columns);
    for (let i = n - 1; i >= 0; i -= 1) exchangeRows(b, columns, i, pivots[i]);
  } else {
    for (let i = 0; i < n; i += 1) exchangeRows(b, columns, i, pivots[i]);
    blas.dtrsmRight('L', 'T', 'U', columns, n, matrix, n, b, columns);
    blas.dtrsmRight('U', 'T', 'N', columns, n, matrix, n, b, columns);
  }
  checkFinite(b, n, columns, columns);
}

function exchangeRows(b: Float64Array, columns: number, i: number, j: number): void {
  if (i !== j) exchange(b, columns, i, j, 0, columns);
}
