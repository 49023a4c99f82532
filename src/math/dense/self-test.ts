import type { DenseBackend } from './backend.ts';
import { plainGemm } from './plain-gemm.ts';

const SIZE = 260;
const COLUMNS = 5;

/**
 * The largest error of every operation of a backend on a fixed matrix with pivots off the diagonal, against plain
 * loops: about 1e-13 for a sound one. Large enough for a library to use its threads.
 */
export function selfTest(backend: DenseBackend): number {
  const n = SIZE;
  const a = numbers(n * n, 1);
  // a permuted dominant diagonal, so that rows must be exchanged
  for (let i = 0; i < n; i += 1) a[i * n + ((i * 7 + 3) % n)] = 20 + i / n;
  const b = numbers(n * COLUMNS, 2);
  const at = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) at[j * n + i] = a[i * n + j];
  const times = (left: Float64Array, right: Float64Array, columns: number) => {
    const out = new Float64Array(n * columns);
    plainGemm(n, columns, n, 1, left, n, right, columns, 0, out, columns);
    return out;
  };
  const errors: number[] = [];
  const compare = (x: Float64Array, y: Float64Array) => errors.push(distance(x, y));

  const lu = backend.factorise(a, n);
  const x = b.slice();
  backend.solve(lu, x, COLUMNS);
  compare(times(a, x, COLUMNS), b);
  x.set(b);
  backend.solveTransposed(lu, x, COLUMNS);
  compare(times(at, x, COLUMNS), b);
  backend.release(lu.matrix);

  const inverse = a.slice();
  backend.invert(inverse, n);
  compare(times(a, times(inverse, b, COLUMNS), COLUMNS), b);

  const c = new Float64Array(n * COLUMNS);
  backend.gemm(n, COLUMNS, n, 1, a, n, b, COLUMNS, 0, c, COLUMNS);
  compare(c, times(a, b, COLUMNS));
  const vector = b.subarray(0, n);
  const y = new Float64Array(n);
  backend.matrixVector(n, n, a, n, vector, y);
  compare(y, times(a, vector, 1));
  backend.vectorMatrix(n, n, a, n, vector, y);
  compare(y, times(at, vector, 1));
  return Math.max(...errors);
}

/** Numbers in (−½, ½), the same each time. */
function numbers(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647 - 0.5;
  });
}

function distance(x: Float64Array, y: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < x.length; i += 1) {
    const gap = Math.abs(x[i] - y[i]);
    if (!(gap <= largest)) largest = gap;
  }
  return largest;
}
