import { EscalarError } from '../../../../base/error.ts';
import type { ChainContext } from '../../context.ts';
import { type Model, modelTimes, timesModel } from './model.ts';

const MOST_STEPS = 60;

export interface Perron {
  /** The largest root of A. */
  readonly root: number;
  /** Its eigenvector, with sum 1; zero where an industry has no part in it. */
  readonly vector: Float64Array;
}

/**
 * The eigenvector of the largest root of A, from the left (z'A = ρ z') or from the right, by Noda's iteration: each
 * step solves (ρI − A) with ρ the largest ratio (A z)_i / z_i, which falls to the root quadratically and never below
 * it. Cost: size³ a step, of which there are four to eight.
 *
 * Noda 1971, Numerische Mathematik 17, 382–386.
 * @returns null where it does not settle, as with inputs below zero
 */
export function perronVector(context: ChainContext, model: Model, side: 'left' | 'right'): Perron | null {
  const { size } = model;
  const applied = side === 'left' ? timesModel : modelTimes;
  let vector = new Float64Array(size).fill(1 / size);
  let before = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const around = applied(context, model, vector);
    const root = around.reduce(
      (most, value, i) => (vector[i] > 1e-14 ? Math.max(most, value / vector[i]) : most),
      0,
    );
    const miss = around.reduce((most, value, i) => Math.max(most, Math.abs(value - root * vector[i])), 0);
    const scale = vector.reduce((most, value) => Math.max(most, value), 0);
    if (miss <= 1e-13 * scale || (miss <= 1e-10 * scale && miss >= before)) return { root, vector };
    before = miss;
    const next = solved(context, model, root, vector, side);
    const sum = next?.reduce((total, value) => total + value, 0) ?? 0;
    if (next === null || !(Math.abs(sum) > 0)) return miss <= 1e-9 * scale ? { root, vector } : null;
    vector = next.map((value) => value / sum);
  }
  return null;
}

/** (ρI − A)⁻¹ w; null where that has no inverse: ρ is the root to rounding. */
function solved(
  context: ChainContext,
  { from, size, perOutput }: Model,
  root: number,
  w: Float64Array,
  side: 'left' | 'right',
): Float64Array | null {
  const { backend, table, n } = context;
  const M = backend.allocate(size * size);
  for (let i = 0; i < size; i += 1) {
    const row = (from + i) * n + from;
    for (let j = 0; j < size; j += 1) M[i * size + j] = -table.Z[row + j] * perOutput[j];
    M[i * size + i] += root;
  }
  const out = w.slice();
  try {
    const lu = backend.factorise(M, size);
    if (side === 'right') backend.solve(lu, out, 1);
    else backend.solveTransposed(lu, out, 1);
    backend.release(lu.matrix);
    return out;
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  } finally {
    backend.release(M);
  }
}
