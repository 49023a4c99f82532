import { drained, heap } from '../../../../math/heap.ts';
import type { ChainContext } from '../../context.ts';
import { minus } from '../../kernels/products.ts';
import type { Gap } from '../../kernels/recursion-gap.ts';
import { backwardMiss, forwardMiss, inverseTimes, type Model, modelTimes, timesInverse } from './model.ts';

/** An input coefficient a_ij of a model, and what a change of it does. */
export interface Coefficient {
  /** Rows of the model: who sells, who buys. */
  readonly seller: number;
  readonly buyer: number;
  readonly input: number;
  /** Rise of a_ij that moves some output by the change that is tolerated, as a share of a_ij; Infinity where none does. */
  readonly limit: number;
  /** Sum of the field of influence B_.i B_j.: what Σ B gains by a unit of a_ij. */
  readonly sum: number;
  /** Its norm, ‖B_.i‖ ‖B_j.‖. */
  readonly norm: number;
}

export const ORDERS = ['limit', 'norm'] as const;

export interface CoefficientSearch {
  /** Change of an output that is tolerated, as a share of it. */
  readonly tolerated: number;
  readonly order: (typeof ORDERS)[number];
  readonly top: number;
}

export interface Coefficients {
  /** The most important first. */
  readonly first: readonly Coefficient[];
  /** Coefficients above zero, and those of them that need not even double. */
  readonly count: number;
  readonly sensitive: number;
  readonly gaps: readonly Gap[];
}

/**
 * The input coefficients of a model that matter most. By Sherman and Morrison a_ij + t changes B by
 * t B_.i B_j. / (1 − b_ji t), and the output of k, of the share x_k, by b_ki t x_j / (x_k (1 − b_ji t)). With
 * m_i = max_k |b_ki| / x_k the largest of these is `tolerated` at t = tolerated / (m_i x_j + tolerated b_ji).
 * Cost: a few passes over B, and a logarithm for each that is kept.
 *
 * Sonis and Hewings 1992, Economic Systems Research 4(2); Schintke and Stäglin 1988.
 */
export function coefficients(context: ChainContext, model: Model, search: CoefficientSearch): Coefficients {
  const { table, n } = context;
  const { from, size, inverse, x, perOutput, live } = model;
  const at = sensitivities(context, model);
  const kept = heap<Coefficient>(({ limit, norm }) => (search.order === 'limit' ? limit : -norm));
  let [count, sensitive] = [0, 0];
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const input = live[j] === 0 ? 0 : table.Z[(from + i) * n + from + j] * perOutput[j];
      if (!(input > 0)) continue;
      count += 1;
      const room = at.reach[i] * x[j] + search.tolerated * inverse[j * size + i];
      const limit = room > 0 ? search.tolerated / (room * input) : Number.POSITIVE_INFINITY;
      if (limit <= 1) sensitive += 1;
      const norm = at.columnNorm[i] * at.rowNorm[j];
      const worst = kept.size < search.top ? null : kept.peek();
      if (worst !== null && (search.order === 'limit' ? limit >= worst.limit : norm <= worst.norm)) continue;
      kept.push({ seller: i, buyer: j, input, limit, norm, sum: at.columnSum[i] * at.rowSum[j] });
      if (kept.size > search.top) kept.pop();
    }
  }
  const first = drained(kept).reverse();
  return { first, count, sensitive, gaps: [...at.gaps, ...afterGap(context, model, first[0], search)] };
}

/** Of each row i the sum and norm of column i and row i of B, and m_i. */
function sensitivities(context: ChainContext, model: Model) {
  const { size, inverse, perOutput } = model;
  const ones = new Float64Array(size).fill(1);
  const columnSum = timesInverse(context, model, ones);
  const rowSum = inverseTimes(context, model, ones);
  const [columnNorm, rowNorm, reach] = [0, 1, 2].map(() => new Float64Array(size));
  for (let k = 0; k < size; k += 1) {
    for (let i = 0; i < size; i += 1) {
      const value = inverse[k * size + i];
      columnNorm[i] += value * value;
      rowNorm[k] += value * value;
      reach[i] = Math.max(reach[i], Math.abs(value) * perOutput[k]);
    }
  }
  const gaps = [backwardMiss(context, model, columnSum, ones), forwardMiss(context, model, rowSum, ones)];
  return {
    columnSum,
    rowSum,
    columnNorm: columnNorm.map(Math.sqrt),
    rowNorm: rowNorm.map(Math.sqrt),
    reach,
    gaps,
  };
}

/** That with the first of the coefficients at its limit outputs solve the model, and one moves by what is tolerated. */
function afterGap(
  context: ChainContext,
  model: Model,
  one: Coefficient | undefined,
  { tolerated }: CoefficientSearch,
): readonly Gap[] {
  if (one === undefined || !Number.isFinite(one.limit)) return [];
  const { size, inverse, x, perOutput } = model;
  const { seller, buyer } = one;
  const added = one.limit * one.input;
  const final = minus(x, modelTimes(context, model, x));
  const more = (added * x[buyer]) / (1 - inverse[buyer * size + seller] * added);
  const after = x.map((output, k) => output + inverse[k * size + seller] * more);
  const extra = added * after[buyer];
  const moved = after.reduce((most, output, k) => Math.max(most, Math.abs(output - x[k]) * perOutput[k]), 0);
  return [
    forwardMiss(
      context,
      model,
      after,
      final.map((y, k) => y + (k === seller ? extra : 0)),
    ),
    { miss: Math.abs(moved - tolerated), scale: tolerated },
  ];
}
