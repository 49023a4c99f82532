import type { Measured, Missing } from '../../../base/missing.ts';
import { ols } from '../../../math/ols.ts';

/** Whether the low catch up with the high: growth of p on the logarithm of its start. */
export interface BetaConvergence {
  readonly observations: number;
  /** Constant of `ln(p₁/p₀)/T = a + b ln p₀`, per year. */
  readonly constant: number;
  /** Below zero: the low grow faster. Per year. */
  readonly beta: number;
  /** Classical and HC1 standard errors of beta. */
  readonly standardError: number;
  readonly robustError: number;
  readonly rSquared: Measured;
  /** λ = −ln(1 + bT)/T per year; `not-defined` when 1 + bT ≤ 0. */
  readonly speed: Measured;
  /** ln 2/λ years to close half the gap; `not-defined` when λ ≤ 0. */
  readonly halfLife: Measured;
}

/**
 * Unconditional β-convergence.
 *
 * @param base n levels above zero. @param end n levels above zero. @param years T > 0.
 * @returns `not-defined` for a level not above zero or when all start alike, `too-few-observations` below three.
 * Reference: Barro & Sala-i-Martin 1992, JPE 100(2), eq. 13.
 */
export function betaConvergence(
  base: ArrayLike<number>,
  end: ArrayLike<number>,
  years: number,
): BetaConvergence | Missing {
  const start = Float64Array.from(base, (level) => (level > 0 ? Math.log(level) : Number.NaN));
  const growth = Float64Array.from(end, (level, i) =>
    level > 0 ? Math.log(level / base[i]) / years : Number.NaN,
  );
  if (!(years > 0) || start.some(Number.isNaN) || !growth.every(Number.isFinite))
    return { missing: 'not-defined' };
  const fit = ols(growth, [start]);
  if ('refused' in fit) return { missing: fit.refused === 'collinear' ? 'not-defined' : fit.refused };
  const beta = fit.coefficients[1];
  const speed: Measured =
    1 + beta * years > 0 ? -Math.log1p(beta * years) / years : { missing: 'not-defined' };
  return {
    observations: fit.observations,
    constant: fit.coefficients[0],
    beta,
    standardError: fit.standardErrors.classical[1],
    robustError: fit.standardErrors.hc1[1],
    rSquared: fit.rSquared ?? { missing: 'zero-denominator' },
    speed,
    halfLife: typeof speed === 'number' && speed > 0 ? Math.LN2 / speed : { missing: 'not-defined' },
  };
}
