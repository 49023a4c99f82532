import type { DenseBackend, LuFactors } from './backend.ts';
import { checkFinite, checkShape, leastPivots } from './check.ts';
import { plainGemm } from './plain-gemm.ts';
import { plainFactorise, plainSolve, plainSolveTransposed } from './plain-lu.ts';
import type { TriedBackend } from './platform.ts';

/** The fallback without WebAssembly: plain loops, one thread. */
export function plainBackend(tried: readonly TriedBackend[] = []): DenseBackend {
  return {
    name: 'plain',
    detail: 'plain TypeScript, 1 thread',
    threads: 1,
    tried,
    allocate: (length) => new Float64Array(length),
    release: () => undefined,
    gemm(m, n, k, alpha, a, lda, b, ldb, beta, c, ldc) {
      checkShape('A', a, m, k, lda);
      checkShape('B', b, k, n, ldb);
      checkShape('C', c, m, n, ldc);
      plainGemm(m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
      checkFinite(c, m, n, ldc);
    },
    matrixVector(m, n, a, lda, x, y) {
      checkShape('A', a, m, n, lda);
      checkShape('x', x, 1, n, n);
      checkShape('y', y, 1, m, m);
      for (let i = 0; i < m; i += 1) {
        let total = 0;
        for (let j = 0; j < n; j += 1) total += a[i * lda + j] * x[j];
        y[i] = total;
      }
      checkFinite(y, 1, m, m);
    },
    vectorMatrix(m, n, a, lda, x, y) {
      checkShape('A', a, m, n, lda);
      checkShape('x', x, 1, m, m);
      checkShape('y', y, 1, n, n);
      y.fill(0, 0, n);
      for (let i = 0; i < m; i += 1) {
        const factor = x[i];
        for (let j = 0; j < n; j += 1) y[j] = y[j] + factor * a[i * lda + j];
      }
      checkFinite(y, 1, n, n);
    },
    factorise: factors,
    solve(lu, b, columns) {
      checkShape('B', b, lu.size, columns, columns);
      checkFinite(b, lu.size, columns, columns);
      plainSolve(lu.matrix, lu.size, lu.pivots, b, columns);
      checkFinite(b, lu.size, columns, columns);
    },
    solveTransposed(lu, b, columns) {
      checkShape('B', b, lu.size, columns, columns);
      checkFinite(b, lu.size, columns, columns);
      plainSolveTransposed(lu.matrix, lu.size, lu.pivots, b, columns);
      checkFinite(b, lu.size, columns, columns);
    },
    invert(a, n) {
      const { matrix, pivots } = factors(a, n);
      a.fill(0, 0, n * n);
      for (let i = 0; i < n; i += 1) a[i * n + i] = 1;
      plainSolve(matrix, n, pivots, a, n);
      checkFinite(a, n, n, n);
    },
    close: () => Promise.resolve(),
  };
}

function factors(a: Float64Array, n: number): LuFactors {
  checkShape('A', a, n, n, n);
  checkFinite(a, n, n, n);
  const matrix = a.slice(0, n * n);
  const pivots = new Int32Array(n);
  plainFactorise(matrix, n, pivots, leastPivots(a, n));
  return { size: n, matrix, pivots };
}
