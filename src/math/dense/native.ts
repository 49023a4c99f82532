import { EscalarError } from '../../base/error.ts';
import type { DenseBackend, LuFactors } from './backend.ts';
import { checkFinite, checkShape, leastPivots } from './check.ts';
import { exchange } from './plain-lu.ts';
import type { NativeBlas, TriedBackend } from './platform.ts';

/**
 * The BLAS of the system. It reads a row-major matrix as the transpose of a column-major one, so every operation is
 * asked for in its transposed form and nothing is copied: C = A·B is Cᵀ = Bᵀ·Aᵀ; the factors are those of Aᵀ.
 */
export function nativeBackend(blas: NativeBlas, tried: readonly TriedBackend[] = []): DenseBackend {
  return {
    name: 'native',
    detail: blas.detail,
    threads: blas.threads,
    tried,
    allocate: (length) => new Float64Array(length),
    release: () => undefined,
    gemm(m, n, k, alpha, a, lda, b, ldb, beta, c, ldc) {
      checkShape('A', a, m, k, lda);
      checkShape('B', b, k, n, ldb);
      checkShape('C', c, m, n, ldc);
      if (m === 0 || n === 0) return;
      blas.dgemm('N', 'N', n, m, k, alpha, b, least1(ldb, n), a, least1(lda, k), beta, c, least1(ldc, n));
      checkFinite(c, m, n, ldc);
    },
    matrixVector(m, n, a, lda, x, y) {
      checkShape('A', a, m, n, lda);
      checkShape('x', x, 1, n, n);
      checkShape('y', y, 1, m, m);
      if (n === 0) y.fill(0, 0, m);
      else if (m > 0) blas.dgemv('T', n, m, a, least1(lda, n), x, y);
      checkFinite(y, 1, m, m);
    },
    vectorMatrix(m, n, a, lda, x, y) {
      checkShape('A', a, m, n, lda);
      checkShape('x', x, 1, m, m);
      checkShape('y', y, 1, n, n);
      if (m === 0) y.fill(0, 0, n);
      else if (n > 0) blas.dgemv('N', n, m, a, least1(lda, n), x, y);
      checkFinite(y, 1, n, n);
    },
    factorise(a, n) {
      checkShape('A', a, n, n, n);
      const matrix = a.slice(0, n * n);
      const pivots = new Int32Array(n);
      factoriseInPlace(blas, matrix, n, pivots);
      return { size: n, matrix, pivots: pivots.map((row) => row - 1) };
    },
    solve: (lu, b, columns) => solve(blas, lu, b, columns, 'A'),
    solveTransposed: (lu, b, columns) => solve(blas, lu, b, columns, 'Aᵀ'),
    invert(a, n) {
      checkShape('A', a, n, n, n);
      if (n === 0) return;
      const pivots = new Int32Array(n);
      factoriseInPlace(blas, a, n, pivots);
      const info = blas.dgetri(n, a, pivots);
      if (info !== 0) throw new EscalarError('singular-matrix', { size: n, position: Math.max(info - 1, 0) });
      checkFinite(a, n, n, n);
    },
    close: async () => blas.close(),
  };
}

/** Leading dimensions that BLAS accepts, where there is one row or none. */
function least1(leading: number, columns: number): number {
  return Math.max(leading, columns, 1);
}

/** Factorises Aᵀ; where that fails, A itself, so that the position named is a column of A as in other backends. */
function factoriseInPlace(blas: NativeBlas, a: Float64Array, n: number, pivots: Int32Array): void {
  if (n === 0) return;
  checkFinite(a, n, n, n);
  const least = leastOfRows(a, n);
  const doubtful = (matrix: Float64Array, limits: Float64Array) => {
    for (let i = 0; i < n; i += 1)
      if (!(Math.abs(matrix[i * n + i] as number) > (limits[i] as number))) return i;
    return -1;
  };
  const before = a.slice(0, n * n);
  const info = blas.dgetrf(n, a, pivots);
  if (info === 0 && doubtful(a, least) < 0) return;
  const turned = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) turned[j * n + i] = before[i * n + j] as number;
  const limits = leastPivots(before, n);
  blas.dgetrf(n, turned, pivots);
  const position = doubtful(turned, limits);
  throw new EscalarError('singular-matrix', { size: n, position: position < 0 ? n - 1 : position });
}

/** As `leastPivots`, for the columns of Aᵀ. */
function leastOfRows(a: Float64Array, n: number): Float64Array {
  const least = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let size = 0;
    for (let at = i * n; at < (i + 1) * n; at += 1) {
      const value = Math.abs(a[at] as number);
      if (value > size) size = value;
    }
    least[i] = n * Number.EPSILON * size;
  }
  return least;
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
    for (let i = n - 1; i >= 0; i -= 1) exchangeRows(b, columns, i, pivots[i] as number);
  } else {
    for (let i = 0; i < n; i += 1) exchangeRows(b, columns, i, pivots[i] as number);
    blas.dtrsmRight('L', 'T', 'U', columns, n, matrix, n, b, columns);
    blas.dtrsmRight('U', 'T', 'N', columns, n, matrix, n, b, columns);
  }
  checkFinite(b, n, columns, columns);
}

function exchangeRows(b: Float64Array, columns: number, i: number, j: number): void {
  if (i !== j) exchange(b, columns, i, j, 0, columns);
}
