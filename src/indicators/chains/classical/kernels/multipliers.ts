import type { ChainContext } from '../../context.ts';
import { minus, times } from '../../kernels/products.ts';
import type { Gap } from '../../kernels/recursion-gap.ts';
import { backwardMiss, forwardMiss, inverseTimes, type Model, timesInverse } from './model.ts';

/** Households of the K economies of a model: they earn from its industries and buy of its products. */
export interface Households {
  /** Income per unit of output, by row of the model. */
  readonly income: Float64Array;
  /** By row of the model, whose households earn it. */
  readonly of: Int32Array;
  /** Purchases of each product per unit of income, size × K. */
  readonly purchases: Float64Array;
  readonly count: number;
}

/** What closing a model takes, whatever is multiplied. */
export interface Closing {
  readonly households: Households;
  /** Income of each economy per unit of final demand, K × size. */
  readonly earned: Float64Array;
  /** (I − H B C)⁻¹, K × K: income from income that is spent. */
  readonly round: Float64Array;
}

export interface Multiplier {
  /** Per unit of final demand, households' purchases as given: f B. */
  readonly open: Float64Array;
  /** With what households buy of their new income: f B + f B C (I − H B C)⁻¹ H B. */
  readonly closed: Float64Array | null;
  /** What the customers of a unit of output use or make, near and far, with Ghosh's inverse x̂⁻¹ B x̂: (x̂⁻¹ B x̂ − I) f. */
  readonly downstream: Float64Array;
  readonly gaps: readonly Gap[];
}

/**
 * Cost: size² for H B and size · K² for the round of incomes; nothing of the size of the table is inverted.
 * @throws EscalarError `singular-matrix` where all that is earned is spent in the model, round after round
 */
export function closingOf(context: ChainContext, model: Model, households: Households): Closing {
  const { backend } = context;
  const { size, inverse } = model;
  const { income, of, purchases, count } = households;
  const earned = new Float64Array(count * size);
  for (let k = 0; k < count; k += 1) {
    const first = of.indexOf(k);
    const rows = of.lastIndexOf(k) + 1 - first;
    if (first < 0) continue;
    const at = inverse.subarray(first * size, (first + rows) * size);
    backend.vectorMatrix(
      rows,
      size,
      at,
      size,
      income.subarray(first, first + rows),
      earned.subarray(k * size, (k + 1) * size),
    );
  }
  const spent = new Float64Array(count * count);
  backend.gemm(count, count, size, 1, earned, size, purchases, count, 0, spent, count);
  const round = spent.map((value, at) => (Math.floor(at / count) === at % count ? 1 : 0) - value);
  backend.invert(round, count);
  return { households, earned, round };
}

/**
 * Multipliers of what is used or made per unit of output, `direct`: of type I from the open model, of type II with the
 * households of each economy as an industry; downstream from the allocation of output. Miller and Blair 2009, chapter 6
 * and section 12.1.
 */
export function multiplier(
  context: ChainContext,
  model: Model,
  direct: Float64Array,
  closing: Closing | null,
): Multiplier {
  const open = timesInverse(context, model, direct);
  const amounts = times(direct, model.x);
  const along = inverseTimes(context, model, amounts);
  const downstream = times(minus(along, amounts), model.perOutput);
  const gaps = [backwardMiss(context, model, open, direct), forwardMiss(context, model, along, amounts)];
  if (closing === null) return { open, closed: null, downstream, gaps };
  const { backend } = context;
  const { households, earned, round } = closing;
  const { income, of, purchases, count } = households;
  const { size } = model;
  const bought = (w: Float64Array): Float64Array => {
    const out = new Float64Array(count);
    backend.vectorMatrix(size, count, purchases, count, w, out);
    return out;
  };
  const weights = new Float64Array(count);
  backend.vectorMatrix(count, count, round, count, bought(open), weights);
  const induced = new Float64Array(size);
  backend.vectorMatrix(count, size, earned, size, weights, induced);
  const closed = open.map((value, j) => value + induced[j]);
  const spent = bought(closed);
  const once = direct.map((value, i) => value + spent[of[i]] * income[i]);
  return { open, closed, downstream, gaps: [...gaps, backwardMiss(context, model, closed, once)] };
}
