import { expect } from 'vitest';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import { identity, invert, type Matrix, multiplyVector, subtract } from '../../support/random-io.ts';

/** The matrices of a table as rows, by definition and without shortcuts. */
export interface Brute {
  readonly n: number;
  readonly G: number;
  readonly A: Matrix;
  readonly Y: Matrix;
  readonly x: number[];
  readonly v: number[];
  readonly of: number[];
  readonly B: Matrix;
  /** Exports by row and partner. */
  readonly e: Matrix;
  /** The indices of the rows of an economy. */
  rows(s: number): number[];
  /** (I − M)⁻¹. */
  leontief(M: Matrix): Matrix;
}

export function brute(table: IoTable): Brute {
  const { n } = table;
  const G = table.economies.length;
  const all = Array.from({ length: n }, (_, i) => i);
  const x = [...table.x];
  const A = all.map((i) => all.map((j) => (x[j] > 0 ? table.Z[i * n + j] / x[j] : 0)));
  const Y = all.map((i) => Array.from({ length: G }, (_, k) => table.Y[i * G + k]));
  const of = [...table.rowEconomy];
  const leontief = (M: Matrix): Matrix => invert(subtract(identity(n), M));
  const rows = (s: number): number[] => all.filter((i) => of[i] === s);
  const e = all.map((i) =>
    Array.from({ length: G }, (_, r) =>
      r === of[i] ? 0 : Y[i][r] + rows(r).reduce((sum, j) => sum + table.Z[i * n + j], 0),
    ),
  );
  const v = all.map((j) => (x[j] > 0 ? 1 - all.reduce((sum, i) => sum + A[i][j], 0) : 0));
  return { n, G, A, Y, x, v, of, B: leontief(A), e, rows, leontief };
}

/** A copy of A with entries changed. */
export function changed(A: Matrix, change: (i: number, j: number) => boolean): Matrix {
  return A.map((row, i) => row.map((value, j) => (change(i, j) ? 0 : value)));
}

/** The local inverses, block-diagonal. */
export function localInverse({ A, of, leontief }: Brute): Matrix {
  return leontief(changed(A, (i, j) => of[i] !== of[j]));
}

export function column(matrix: Matrix, k: number): number[] {
  return matrix.map((row) => row[k]);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A vector that keeps only some entries. */
export function only(w: readonly number[], keep: (i: number) => boolean): number[] {
  return w.map((value, i) => (keep(i) ? value : 0));
}

export { multiplyVector };

/** Equal to 1e-9 of the size of the problem. */
export function expectClose(
  found: ArrayLike<number>,
  wanted: ArrayLike<number>,
  name: string,
  scale = 1,
): void {
  expect(found.length, name).toBe(wanted.length);
  let worst = 0;
  let most = scale;
  for (let i = 0; i < wanted.length; i += 1) {
    most = Math.max(most, Math.abs(wanted[i]));
    worst = Math.max(worst, Math.abs(found[i] - wanted[i]));
  }
  expect(worst / most, name).toBeLessThanOrEqual(1e-10);
}
