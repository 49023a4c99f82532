import type { Measured, Missing } from '../../../base/missing.ts';
import { sharesOf } from '../../../math/shares-of.ts';
import { sum } from '../../../math/sum.ts';
import { weightedGini } from './gini.ts';

/** Of n amounts r = p/μ with weights b that add up to 1. */
export interface Inequality {
  /** μ = Σ b p. */
  readonly mean: number;
  /** μ(1 − A): the amount that, given to all, would be worth as much. */
  readonly equalEquivalent: Measured;
  readonly gini: Measured;
  /** T = Σ b r ln r, GE(1). */
  readonly theil: Measured;
  /** L = −Σ b ln r, GE(0); needs every amount above zero. */
  readonly meanLogDeviation: Measured;
  /** ½(Σ b r² − 1), GE(2): half the squared coefficient of variation. */
  readonly halfSquaredVariation: number;
  readonly atkinson: Measured;
}

/**
 * @param values n finite amounts of zero or more. @param weights n amounts of zero or more, not all zero
 * @param aversion ε of Atkinson's index, above zero
 * @returns `zero-denominator` where all is zero, `not-defined` for an amount below zero
 * Reference: Atkinson 1970, Journal of Economic Theory 2; Theil 1967; Shorrocks 1980, Econometrica 48.
 */
export function inequality(
  values: Float64Array,
  weights: Float64Array,
  aversion: number,
): Inequality | Missing {
  if (values.some((value) => value < 0)) return { missing: 'not-defined' };
  const b = sharesOf(weights);
  const mean = sum(values.map((value, i) => b[i] * value));
  if (!(mean > 0)) return { missing: 'zero-denominator' };
  const r = values.map((value) => value / mean);
  const over = (of: (ratio: number) => number) =>
    sum(r.map((ratio, i) => (b[i] === 0 ? 0 : b[i] * of(ratio))));
  const isZero = r.some((ratio, i) => ratio === 0 && b[i] > 0);
  const amounts = values.map((value, i) => value * weights[i]);
  const worth = isZero && aversion >= 1 ? Number.NEGATIVE_INFINITY : Math.min(0, logOfWorth(r, b, aversion));
  return {
    mean,
    equalEquivalent: mean * Math.exp(worth),
    gini: weightedGini(amounts, weights),
    theil: Math.max(
      0,
      over((ratio) => (ratio === 0 ? 0 : ratio * Math.log(ratio))),
    ),
    meanLogDeviation: isZero ? { missing: 'not-defined' } : Math.max(0, -over(Math.log)),
    // Σ b (r − 1)² rather than Σ b r² − 1: exact where all are nearly alike
    halfSquaredVariation: over((ratio) => (ratio - 1) ** 2) / 2,
    atkinson: 0 - Math.expm1(worth),
  };
}

/** ln [Σ b r^(1−ε)]^(1/(1−ε)), by what differs from 1: near ε = 1 no digits are lost. */
function logOfWorth(r: Float64Array, b: Float64Array, aversion: number): number {
  const power = 1 - aversion;
  const logs = r.map(Math.log);
  if (power === 0) return sum(logs.map((one, i) => (b[i] === 0 ? 0 : b[i] * one)));
  return (
    logOfMean(
      logs.map((one) => power * one),
      b,
    ) / power
  );
}

/** ln Σ b e^x, the largest term taken out, so that no power leaves the range of numbers. */
function logOfMean(x: Float64Array, b: Float64Array): number {
  const largest = x.reduce((most, one, i) => (b[i] > 0 ? Math.max(most, one) : most), 0);
  return largest + Math.log1p(sum(x.map((one, i) => (b[i] === 0 ? 0 : b[i] * Math.expm1(one - largest)))));
}

/**
 * Kolm's index, in the unit of the amounts: what each would have to lose so that equal amounts are worth as much,
 * `K = ln[Σ b e^{α(μ−p)}]/α`. It does not change when all get the same amount more; zero when all are equal.
 * @param alpha α above zero, per unit of the amounts
 * Reference: Kolm 1976, Journal of Economic Theory 12.
 */
export function kolm(values: Float64Array, weights: Float64Array, alpha: number): number {
  const b = sharesOf(weights);
  const mean = sum(values.map((value, i) => b[i] * value));
  const gaps = values.map((value) => alpha * (mean - value));
  return Math.max(0, logOfMean(gaps, b) / alpha);
}
