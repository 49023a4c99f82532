import fc from 'fast-check';
import { buildTable } from '../../src/indicators/chains/build-table.ts';
import type { IoTable } from '../../src/indicators/chains/io-table.ts';

/** Numbers in [0, 1) that depend on the seed alone. */
export function seeded(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A dense square matrix as rows. */
export type Matrix = number[][];

export const identity = (n: number): Matrix =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

export const multiply = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

export const subtract = (a: Matrix, b: Matrix): Matrix =>
  a.map((row, i) => row.map((value, j) => value - b[i][j]));

export const multiplyVector = (a: Matrix, w: readonly number[]): number[] =>
  a.map((row) => row.reduce((sum, value, k) => sum + value * w[k], 0));

export const vectorMultiply = (w: readonly number[], a: Matrix): number[] =>
  a[0].map((_, j) => w.reduce((sum, value, k) => sum + value * a[k][j], 0));

/** Gauss-Jordan with row exchanges: slow, plain, and independent of the backends. */
export function invert(a: Matrix): Matrix {
  const n = a.length;
  const work = a.map((row, i) => [...row, ...identity(n)[i]]);
  for (let k = 0; k < n; k += 1) {
    let pivot = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(work[i][k]) > Math.abs(work[pivot][k])) pivot = i;
    [work[k], work[pivot]] = [work[pivot], work[k]];
    const scale = work[k][k];
    work[k] = work[k].map((value) => value / scale);
    for (let i = 0; i < n; i += 1) {
      if (i === k) continue;
      const factor = work[i][k];
      if (factor !== 0) work[i] = work[i].map((value, j) => value - factor * work[k][j]);
    }
  }
  return work.map((row) => row.slice(n));
}

export interface RandomShape {
  readonly economies: number;
  readonly sectors: number;
  readonly seed: number;
  /** Share of flows that are zero. */
  readonly zeros: number;
  /** Whether some final demand is negative. */
  readonly negative: boolean;
  /** Whether one row has neither output nor use. */
  readonly idle: boolean;
}

/** Shapes from one economy and one industry up, with zeros, negative final demand and idle rows. */
export const shapes: fc.Arbitrary<RandomShape> = fc.record({
  economies: fc.integer({ min: 1, max: 4 }),
  sectors: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  zeros: fc.constantFrom(0, 0.3, 0.8),
  negative: fc.boolean(),
  idle: fc.boolean(),
});

/** A balanced table of this shape: x = A x + Y 1 with column sums of A below 0.85. */
export function randomIo(shape: RandomShape): IoTable {
  const next = seeded(shape.seed);
  const G = shape.economies;
  const N = shape.sectors;
  const n = G * N;
  const A: Matrix = Array.from({ length: n }, () =>
    Array.from({ length: n }, () => (next() < shape.zeros ? 0 : next())),
  );
  const idle = shape.idle && n > 2 ? n - 2 : -1;
  for (let j = 0; j < n; j += 1) {
    let total = 0;
    for (let i = 0; i < n; i += 1) {
      if (i === idle || j === idle) A[i][j] = 0;
      total += A[i][j];
    }
    const share = 0.15 + 0.7 * next();
    for (let i = 0; i < n; i += 1) A[i][j] = total > 0 ? (A[i][j] * share) / total : 0;
  }
  const categories = ['CONS', 'INVEN'];
  const width = G * categories.length;
  const Y = Array.from({ length: n }, (_, i) =>
    Array.from({ length: width }, (_, c) => {
      if (i === idle) return 0;
      const value = next() < shape.zeros / 2 && c !== 0 ? 0 : 10 * next() + (c === 0 ? 2 : 0);
      return c % 2 === 1 ? (shape.negative && next() < 0.5 ? -0.05 : 0.1) * value : value;
    }),
  );
  const x = multiplyVector(
    invert(subtract(identity(n), A)),
    Y.map((row) => row.reduce((sum, value) => sum + value, 0)),
  );
  return buildTable({
    year: '2000',
    rows: Array.from({ length: n }, (_, i) => ({ economy: `E${Math.floor(i / N)}`, sector: `s${i % N}` })),
    demand: Array.from({ length: width }, (_, c) => ({ economy: `E${c >> 1}`, category: categories[c & 1] })),
    Z: Float64Array.from(A.flatMap((row) => row.map((value, j) => value * x[j]))),
    Y: Float64Array.from(Y.flat()),
    tolerance: { withoutInputs: 1 },
  });
}
