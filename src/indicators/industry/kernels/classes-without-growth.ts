import type { Measured, Missing } from '../../../base/missing.ts';
import { competitionRanks } from '../../../math/competition-ranks.ts';
import { sum } from '../../../math/sum.ts';

/** The productivity P_ref from which a class's share counts: the mean of both periods, or the base. */
export type Centre = 'average' | 'base';

/** Three readings of "so many classes without growth". */
export interface WithoutGrowth {
  /** Classes with labour in at least one of the two periods. */
  readonly classes: number;
  /** P of both periods, all classes. */
  readonly aggregate: readonly [number, number];
  /** A: classes with p₁ ≤ p₀, among those with labour in both periods. */
  readonly countWithoutGrowth: number;
  /** B: the fewest classes whose removal leaves a group without growth, that group's size and its P. */
  readonly pooled:
    | { readonly removed: number; readonly remaining: number; readonly aggregate: readonly [number, number] }
    | Missing;
  /** C: the fewest classes whose contributions reach all of ΔP; needs ΔP > 0. */
  readonly carriers: Measured;
  /** Contribution of each class to ΔP, in units of P; they sum to ΔP. */
  readonly contributions: Float64Array;
  /** Classes from the largest contribution to the smallest. */
  readonly order: Uint32Array;
  /** By class: 1 for the largest contribution; those equal within rounding share the better rank. */
  readonly ranks: Float64Array;
}

/** Relative difference of two productivities below which they are equal: the rounding of a quotient. */
const ROUNDING = 1e-12;

/**
 * The contribution of class i is centred, `s₁(p₁ − P_ref) − s₀(p₀ − P_ref)`, so that a class below the mean
 * that grows takes away; it equals `s̄Δp + Δs(p̄ − P_ref)` for a class in both periods.
 *
 * @param y0 n outputs of zero or more; likewise labour and the end period. Labour 0 and output 0: not there.
 * @returns `zero-denominator` when a period has no labour.
 */
export function classesWithoutGrowth(
  y0: ArrayLike<number>,
  l0: ArrayLike<number>,
  y1: ArrayLike<number>,
  l1: ArrayLike<number>,
  centre: Centre = 'average',
): WithoutGrowth | Missing {
  const [hours0, hours1] = [sum(l0), sum(l1)];
  if (!(hours0 > 0) || !(hours1 > 0)) return { missing: 'zero-denominator' };
  const [start, end] = [sum(y0) / hours0, sum(y1) / hours1];
  const reference = centre === 'average' ? (start + end) / 2 : start;
  const contributions = Float64Array.from(y0, (output, i) => {
    const after = (y1[i] - l1[i] * reference) / hours1;
    return after - (output - l0[i] * reference) / hours0;
  });
  const ranks = competitionRanks(contributions, 'interval');
  // classes of one rank in an order of their own numbers, so that the order of the rows decides nothing
  const between = (i: number, j: number) =>
    ranks[i] - ranks[j] || l1[j] - l1[i] || l0[j] - l0[i] || y1[j] - y1[i] || y0[j] - y0[i];
  const there = Array.from(contributions.keys()).filter((i) => l0[i] > 0 || l1[i] > 0);
  const order = Uint32Array.from(there.sort(between));
  return {
    classes: order.length,
    aggregate: [start, end],
    countWithoutGrowth: order.filter((i) => stalled(y0[i], l0[i], y1[i], l1[i])).length,
    pooled: smallestRemoval(order, y0, l0, y1, l1),
    carriers: end > start ? fewestCarriers(order, contributions, end - start) : { missing: 'not-defined' },
    contributions,
    order,
    ranks,
  };
}

function stalled(y0 = 0, l0 = 0, y1 = 0, l1 = 0): boolean {
  if (!(l0 > 0) || !(l1 > 0)) return false;
  return y1 / l1 <= (y0 / l0) * (1 + ROUNDING);
}

/** Pools from the smallest contribution upwards, so that no total is found by subtraction. */
function smallestRemoval(
  order: Uint32Array,
  y0: ArrayLike<number>,
  l0: ArrayLike<number>,
  y1: ArrayLike<number>,
  l1: ArrayLike<number>,
): WithoutGrowth['pooled'] {
  let best: WithoutGrowth['pooled'] = { missing: 'not-defined' };
  const pool = { y0: 0, l0: 0, y1: 0, l1: 0 };
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const i = order[k];
    pool.y0 += y0[i];
    pool.l0 += l0[i];
    pool.y1 += y1[i];
    pool.l1 += l1[i];
    if (!stalled(pool.y0, pool.l0, pool.y1, pool.l1)) continue;
    best = {
      removed: k,
      remaining: order.length - k,
      aggregate: [pool.y0 / pool.l0, pool.y1 / pool.l1],
    };
  }
  return best;
}

function fewestCarriers(order: Uint32Array, contributions: Float64Array, change: number): number {
  let reached = 0;
  for (let k = 0; k < order.length; k += 1) {
    reached += contributions[order[k]];
    if (reached >= change * (1 - ROUNDING)) return k + 1;
  }
  return order.length;
}
