import { isMissing, type Measured } from '../../../base/missing.ts';
import { sum } from '../../../math/sum.ts';
import { sharesOf } from './shares.ts';

/** A way that shares have gone of less than this is the rounding of the shares. */
const ROUNDING = 1e-12;

/**
 * Norm of absolute values `½ Σ |s₁ − s₀|` of two sets of n amounts: the share that would have to move,
 * from 0 to 1. Reference: Michaely 1962; Stoikov 1966, International Labour Review 93.
 */
export function normOfAbsoluteValues(base: ArrayLike<number>, end: ArrayLike<number>): Measured {
  const pair = bothShares(base, end);
  if (isMissing(pair)) return pair;
  const [s0, s1] = pair;
  return sum(s0.map((share, i) => Math.abs(s1[i] - share))) / 2;
}

/**
 * Lilien's index `[Σ s₁ (Δln xᵢ − Δln X)²]^½`: spread of the classes' growth about the total's, weighted by
 * end shares. Not symmetric in time. Classes that are zero in both periods are left out; one that starts or
 * ends makes it `not-defined`. Reference: Lilien 1982, JPE 90(4).
 */
export function lilien(base: ArrayLike<number>, end: ArrayLike<number>): Measured {
  return growthSpread(base, end, (_, s1) => s1);
}

/** The modified index: weights (s₀+s₁)/2, the same backwards. Reference: Stamer 1999; Dietrich 2012, Empirical Economics 43. */
export function modifiedLilien(base: ArrayLike<number>, end: ArrayLike<number>): Measured {
  return growthSpread(base, end, (s0, s1) => (s0 + s1) / 2);
}

/**
 * The angle between the two vectors of shares, `arccos(s₀·s₁ / |s₀||s₁|)`, in radians from 0 to π/2.
 * By half-angles, since arccos loses half the digits of a small angle. Reference: Moore 1978, Review of Income and Wealth 24.
 */
export function mooreAngle(base: ArrayLike<number>, end: ArrayLike<number>): Measured {
  const pair = bothShares(base, end);
  if (isMissing(pair)) return pair;
  const [u, v] = pair.map(toUnit) as [Float64Array, Float64Array];
  const apart = Math.sqrt(sum(u.map((value, i) => (value - v[i]) ** 2)));
  const along = Math.sqrt(sum(u.map((value, i) => (value + v[i]) ** 2)));
  return 2 * Math.atan2(apart, along);
}

/**
 * Persistence: the change from first to last period over the sum of the changes on the way, `NAV(0,T)/Σ NAV(t,t+1)`,
 * from 0 (all undone) to 1 (always the same way).
 *
 * @param periods amounts of the same n classes, one array a period, in order.
 */
export function persistence(periods: readonly ArrayLike<number>[]): Measured {
  if (periods.length < 2) return { missing: 'too-few-observations' };
  const steps: number[] = [];
  for (let t = 1; t < periods.length; t += 1) {
    const step = normOfAbsoluteValues(periods[t - 1], periods[t]);
    if (isMissing(step)) return step;
    steps.push(step);
  }
  const ends = normOfAbsoluteValues(periods[0], periods.at(-1) as ArrayLike<number>);
  if (isMissing(ends)) return ends;
  const way = sum(steps);
  return way > ROUNDING ? Math.min(1, ends / way) : { missing: 'zero-denominator' };
}

function growthSpread(
  base: ArrayLike<number>,
  end: ArrayLike<number>,
  weight: (s0: number, s1: number) => number,
): Measured {
  const pair = bothShares(base, end);
  if (isMissing(pair)) return pair;
  const [s0, s1] = pair;
  const terms = new Float64Array(s0.length);
  for (let i = 0; i < terms.length; i += 1) {
    const [a, b] = [s0[i], s1[i]];
    if (a === 0 && b === 0) continue;
    if (a === 0 || b === 0) return { missing: 'not-defined' };
    // Δln xᵢ − Δln X is the growth of the share
    terms[i] = weight(a, b) * Math.log(b / a) ** 2;
  }
  return Math.sqrt(sum(terms));
}

function bothShares(base: ArrayLike<number>, end: ArrayLike<number>) {
  if (base.length !== end.length) throw new RangeError(`${base.length} and ${end.length} classes`);
  const s0 = sharesOf(base);
  if (isMissing(s0)) return s0;
  const s1 = sharesOf(end);
  return isMissing(s1) ? s1 : ([s0, s1] as const);
}

function toUnit(shares: Float64Array): Float64Array {
  const length = Math.sqrt(sum(shares.map((share) => share * share)));
  return shares.map((share) => share / length);
}
