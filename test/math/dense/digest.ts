import type { DenseBackend } from '../../../src/math/dense/backend.ts';

/** SHA-256 of the bytes below; it may change only with the order of sums in the kernels. */
export const INVERSE_HASH = '04a4e389dddc0bba3516d7eaf4e2844db6e9646851b5b855a570c678d41e1c09';

/**
 * The bytes of an inverse, a product and solutions of a system of 333 rows whose rows must be exchanged. It uses
 * nothing but the backend, so that a browser can run it.
 */
export function digestInput(backend: DenseBackend): Uint8Array {
  const n = 333;
  const columns = 29;
  let state = 20_250_101;
  const next = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647 - 0.5;
  };
  const a = Float64Array.from({ length: n * n }, next);
  for (let i = 0; i < n; i += 1) a[i * n + ((i * 10 + 1) % n)] = 9 + next();
  const inverse = a.slice();
  backend.invert(inverse, n);
  const product = new Float64Array(n * n);
  backend.gemm(n, n, n, 1, a, n, inverse, n, 0, product, n);
  const factors = backend.factorise(a, n);
  const x = Float64Array.from({ length: n * columns }, next);
  backend.solve(factors, x, columns);
  backend.solveTransposed(factors, x, columns);
  const one = x.slice(0, n);
  backend.solve(factors, one, 1);
  backend.solveTransposed(factors, one, 1);
  const y = new Float64Array(n);
  backend.vectorMatrix(n, n, a, n, one, y);
  backend.matrixVector(n, n, a, n, y, one);
  const parts = [inverse, product, x, one, y];
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(all.buffer);
}
