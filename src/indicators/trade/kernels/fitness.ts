import { orderDescending } from '../../../math/order-descending.ts';
import type { Presence } from './presence.ts';

export interface FitnessChoice {
  /** Stop after this many iterations, the start counted as the first; null to go on until it has converged. */
  readonly iterations: number | null;
  /** e in Q = 1 / (Σ M F^−e)^(1/e); 1 in the first paper. Large e: only the least fit exporter counts. */
  readonly extremality: number;
  /** `values`: no logarithm moves any more; `ranks`: the order has not changed for a hundred iterations. */
  readonly converge: 'values' | 'ranks';
}

export interface Fitness {
  /** F and Q, each with mean 1. */
  readonly economies: Float64Array;
  readonly products: Float64Array;
  /** Iterations done, the start counted as the first. */
  readonly iterations: number;
  /** The largest change of a logarithm in the last iteration, over economies above 1e-6. */
  readonly lastChange: number;
  readonly converged: boolean;
}

const MOST = 5000;
const STILL = 1e-12;
const PATIENCE = 100;
/** Below this share of the mean an economy counts as going to zero. */
export const NEAR_ZERO = 1e-6;
/** Where a fitness that goes to zero is held, short of the end of the numbers. */
const LEAST = 1e-290;

/**
 * Fitness of economies and complexity of products: F~ = M Q and Q~ = 1 / (Mᵀ F^−e)^(1/e), both from the step before,
 * each divided by its mean. From F = Q = 1.
 * Cost: the number of presences an iteration.
 * Reference: Tacchella et al. 2012, Scientific Reports 2:723; extremality and convergence of ranks: Pugliese, Zaccaria
 * and Pietronero 2016, European Physical Journal Special Topics 225.
 * @param m every row and column has a presence
 */
export function fitness(m: Presence, choice: FitnessChoice): Fitness {
  let F = new Float64Array(m.rows).fill(1);
  let Q = new Float64Array(m.columns).fill(1);
  const last = choice.iterations ?? MOST;
  let done = 1;
  let change = Number.POSITIVE_INFINITY;
  let order: Uint32Array | null = null;
  let still = 0;
  const settled = (): boolean => (choice.converge === 'values' ? change < STILL : still >= PATIENCE);
  while (done < last && !(choice.iterations === null && settled())) {
    const nextF = scaled(Float64Array.from(m.ofRow, (list) => total(list, Q)));
    const nextQ = scaled(Float64Array.from(m.ofColumn, (list) => hardness(list, F, choice.extremality)));
    change = largestChange(F, nextF);
    [F, Q] = [nextF, nextQ];
    done += 1;
    if (choice.converge === 'ranks') {
      const next = orderDescending(F);
      still = order?.every((row, at) => row === next[at]) === true ? still + 1 : 0;
      order = next;
    }
  }
  return { economies: F, products: Q, iterations: done, lastChange: change, converged: settled() };
}

function total(list: Int32Array, values: Float64Array): number {
  let sum = 0;
  for (const at of list) sum += values[at];
  return sum;
}

/** 1 / (Σ F^−e)^(1/e), with the smallest F taken out so that nothing overflows. */
function hardness(list: Int32Array, F: Float64Array, e: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const at of list) if (F[at] < least) least = F[at];
  let sum = 0;
  if (e === 1) for (const at of list) sum += least / F[at];
  else for (const at of list) sum += (least / F[at]) ** e;
  return e === 1 ? least / sum : least / sum ** (1 / e);
}

function scaled(values: Float64Array): Float64Array<ArrayBuffer> {
  let sum = 0;
  for (const value of values) sum += value;
  const centre = sum / values.length;
  return Float64Array.from(values, (value) => Math.max(value / centre, LEAST));
}

function largestChange(before: Float64Array, after: Float64Array): number {
  let most = 0;
  for (let i = 0; i < after.length; i += 1)
    if (after[i] >= NEAR_ZERO) most = Math.max(most, Math.abs(Math.log(after[i] / before[i])));
  return most;
}
