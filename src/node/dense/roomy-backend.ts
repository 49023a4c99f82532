import { totalmem } from 'node:os';
import type { DenseBackend } from '../../math/dense/backend.ts';
import { inStrips } from '../../math/dense/strips.ts';

/** What the memory of WebAssembly may grow to. */
const WASM = 2 ** 32;

/**
 * A backend for matrices of any size: products with a vector go through the matrix in strips, so that nothing of its size
 * is copied, and it is known what a matrix may take: half of the machine, so that another stands beside it.
 * @param strip numbers of a strip
 */
export function roomyBackend(
  backend: DenseBackend,
  strip?: number,
  memory: number = totalmem(),
): DenseBackend {
  const inside = backend.name.startsWith('wasm') ? WASM : Number.POSITIVE_INFINITY;
  return {
    ...backend,
    most: Math.min(inside, memory / 2),
    matrixVector(m, n, a, lda, x, y) {
      if (m === 0) return backend.matrixVector(m, n, a, lda, x, y);
      const use = (from: number, to: number) =>
        backend.matrixVector(to - from, n, a.subarray(from * lda), lda, x, y.subarray(from, to));
      inStrips(m, n, use, strip);
    },
    vectorMatrix(m, n, a, lda, x, y) {
      if (m === 0) return backend.vectorMatrix(m, n, a, lda, x, y);
      const part = new Float64Array(n);
      const use = (from: number, to: number) => {
        const target = from === 0 ? y : part;
        backend.vectorMatrix(to - from, n, a.subarray(from * lda), lda, x.subarray(from, to), target);
        if (from > 0) for (let j = 0; j < n; j += 1) y[j] += part[j];
      };
      inStrips(m, n, use, strip);
    },
  };
}
