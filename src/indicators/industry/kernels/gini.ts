import { isMissing, type Measured, type Missing } from '../../../base/missing.ts';
import { sum } from '../../../math/sum.ts';
import { sharesOf } from './shares.ts';

/**
 * Gini coefficient of n amounts on the n-scale: `G = 2 Σ i·x₍ᵢ₎ / (n Σx) − (n+1)/n`, x ascending;
 * equal to the mean absolute difference of all pairs over twice the mean.
 * From 0 (all equal) to 1 − 1/n (all in one): not corrected for small n.
 *
 * R `ineq::Gini`, `DescTools::Gini(unbiased = FALSE)` and Stata `ineqdeco` give this number.
 */
export function gini(values: ArrayLike<number>): Measured {
  const shares = sharesOf(values);
  if (isMissing(shares)) return shares;
  const n = shares.length;
  const ascending = shares.sort();
  // 2i − n − 1 centres the ranks: no difference of two large numbers
  const terms = Float64Array.from(ascending, (share, i) => (2 * (i + 1) - n - 1) * share);
  return Math.max(0, sum(terms) / n);
}

/** Points of a Lorenz curve, from (0, 0) to (1, 1). */
export interface Lorenz {
  /** The classes of the curve by their place, the least productive first: class k ends at point k + 1. */
  readonly order: Uint32Array;
  /** Cumulative share of labour, n + 1 values. */
  readonly labour: Float64Array;
  /** Cumulative share of output, n + 1 values. */
  readonly output: Float64Array;
}

/**
 * The Lorenz curve of output over labour: classes from the least to the most productive.
 * Classes without labour are left out (they have no productivity) when they have no output either.
 *
 * @param output n amounts of zero or more. @param labour n amounts of zero or more.
 * @returns `zero-denominator` when output stands without labour, or a total is zero.
 */
export function lorenz(output: ArrayLike<number>, labour: ArrayLike<number>): Lorenz | Missing {
  const y = sharesOf(output);
  if (isMissing(y)) return y;
  const l = sharesOf(labour);
  if (isMissing(l)) return l;
  const order: number[] = [];
  for (let i = 0; i < l.length; i += 1) {
    if (l[i] > 0) order.push(i);
    else if (y[i] > 0) return { missing: 'zero-denominator' };
  }
  const productivity = (i: number): number => y[i] / l[i];
  order.sort((a, b) => productivity(a) - productivity(b) || a - b);
  const size = order.length + 1;
  const points = {
    order: Uint32Array.from(order),
    labour: new Float64Array(size),
    output: new Float64Array(size),
  };
  order.forEach((i, k) => {
    points.labour[k + 1] = points.labour[k] + l[i];
    points.output[k + 1] = points.output[k] + y[i];
  });
  return points;
}

/**
 * Gini of productivity weighted by labour: `G = 1 − Σ (Fᵢ − Fᵢ₋₁)(Φᵢ + Φᵢ₋₁)`, F and Φ the cumulative
 * shares of labour and output. From 0 (one productivity everywhere) towards 1.
 */
export function weightedGini(output: ArrayLike<number>, labour: ArrayLike<number>): Measured {
  const curve = lorenz(output, labour);
  if (isMissing(curve)) return curve;
  const n = curve.labour.length - 1;
  // Σ (ΔF_i)(F_i + F_{i-1}) = 1, so 1 − Σ… is the sum of gaps between the diagonal and the curve
  const terms = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const width = curve.labour[i + 1] - curve.labour[i];
    const gapHere = curve.labour[i] - curve.output[i];
    const gapNext = curve.labour[i + 1] - curve.output[i + 1];
    terms[i] = width * (gapHere + gapNext);
  }
  return Math.max(0, sum(terms));
}
