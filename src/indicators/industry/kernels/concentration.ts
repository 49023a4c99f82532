import { isMissing, type Measured, type Missing } from '../../../base/missing.ts';
import { competitionRanks } from '../../../math/competition-ranks.ts';
import { sum } from '../../../math/sum.ts';
import { sharesOf } from './shares.ts';

/** Whether classes with nothing count in n: it moves H*, relative entropy, Theil and Gini. */
export type ZeroClasses = 'count' | 'leave-out';

/** Measures of concentration of n shares x, x₍ᵢ₎ the i-th largest. */
export interface Concentration {
  /** Classes that count. */
  readonly n: number;
  /** CRk = Σᵢ≤k x₍ᵢ₎, from k/n to 1. */
  readonly topShare: number;
  /** H = Σx² = 1/n + n·var(x), from 1/n to 1. */
  readonly hhi: number;
  /** H* = (H − 1/n)/(1 − 1/n), from 0 to 1; needs n > 1. */
  readonly hhiNormalised: Measured;
  /** 1/H: as many classes of equal size have the same H. From 1 to n. */
  readonly effectiveNumber: number;
  /** 1/(2 Σ i·x₍ᵢ₎ − 1), from 1/n to 1. */
  readonly hallTideman: number;
  /** E = −Σ x ln x in nats, from 0 to ln n. */
  readonly entropy: number;
  /** E/ln n, from 0 to 1; needs n > 1. */
  readonly relativeEntropy: Measured;
  /** T = ln n − E in nats, from 0 to ln n. */
  readonly theilUniform: number;
  /** Gini on the n-scale, from 0 to 1 − 1/n. */
  readonly gini: number;
  /** Gini · n/(n−1); needs n > 1. */
  readonly giniCorrected: Measured;
}

/**
 * All measures at once.
 *
 * @param values n finite amounts of zero or more, one a class.
 * @param k how many of the largest classes CRk adds; with fewer classes all of them.
 * @returns `zero-denominator` when all is zero, `not-defined` for a negative amount.
 * Reference: Hall & Tideman 1967, JASA 62; Herfindahl 1950; Theil 1967, ch. 8.
 */
export function concentration(
  values: ArrayLike<number>,
  k: number,
  zeros: ZeroClasses = 'count',
): Concentration | Missing {
  const counted = zeros === 'count' ? values : Array.from(values).filter((value) => value !== 0);
  const ascending = sharesOf(counted);
  if (isMissing(ascending)) return ascending;
  const n = ascending.length;
  ascending.sort();
  const squares = new Float64Array(n);
  const logs = new Float64Array(n);
  const excess = new Float64Array(n);
  const ranked = new Float64Array(n);
  const centred = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const share = ascending[i];
    squares[i] = share * share;
    logs[i] = share > 0 ? -share * Math.log(share) : 0;
    // Σ x ln(n x) rather than ln n − E: exact where all shares are near 1/n
    excess[i] = share > 0 ? share * Math.log(n * share) : 0;
    ranked[i] = (n - i) * share;
    centred[i] = (2 * i + 1 - n) * share;
  }
  const hhi = sum(squares);
  const entropy = Math.max(0, sum(logs));
  const giniOnN = Math.max(0, sum(centred) / n);
  const alone: Missing = { missing: 'too-few-observations' };
  return {
    n,
    topShare: sum(ascending.subarray(Math.max(0, n - k))),
    hhi,
    hhiNormalised: n > 1 ? Math.max(0, (hhi - 1 / n) / (1 - 1 / n)) : alone,
    effectiveNumber: 1 / hhi,
    hallTideman: 1 / (2 * sum(ranked) - 1),
    entropy,
    relativeEntropy: n > 1 ? Math.min(1, entropy / Math.log(n)) : alone,
    theilUniform: Math.max(0, sum(excess)),
    gini: giniOnN,
    giniCorrected: n > 1 ? (giniOnN * n) / (n - 1) : alone,
  };
}

/** CRk of one period: the share of the k largest classes of that period. */
export function topShare(values: ArrayLike<number>, k: number): Measured {
  const x = sharesOf(values);
  return isMissing(x) ? x : sum(x.sort().subarray(Math.max(0, x.length - k)));
}

/**
 * How far each class belongs to the k largest: 1 or 0, and where equals meet the cut, the places left over the number
 * of those equals, so that no order of the classes decides. A class with nothing has no place.
 */
export function topClasses(values: ArrayLike<number>, k: number): Float64Array {
  const ranks = competitionRanks(values, 'ratio');
  return ranks.map((rank, i) => {
    if (!(values[i] > 0) || rank > k) return 0;
    const equals = ranks.filter((other) => other === rank).length;
    return Math.min(1, (k + 1 - rank) / equals);
  });
}

/** The classes that meet the cut with too few places for all of them. @param membership of `topClasses` */
export function tiedAtCut(membership: Float64Array): readonly number[] {
  return Array.from(membership.keys()).filter((i) => membership[i] > 0 && membership[i] < 1);
}

/** Fixed CRk: the share in `values` of the classes chosen in another period. @param membership of `topClasses` */
export function shareOfClasses(values: ArrayLike<number>, membership: Float64Array): Measured {
  const x = sharesOf(values);
  return isMissing(x) ? x : sum(x.map((share, i) => (membership[i] > 0 ? share * membership[i] : 0)));
}
