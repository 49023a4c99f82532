import { isMissing, type Measured, type Missing } from '../../../base/missing.ts';
import { mean } from '../../../math/mean.ts';
import { quantile } from '../../../math/quantile.ts';
import { type Divisor, standardDeviation } from '../../../math/standard-deviation.ts';
import { sum } from '../../../math/sum.ts';
import { weightedGini } from './gini.ts';
import { theil } from './theil.ts';

/** How far apart the productivities p = Y/L of the classes of one period lie. */
export interface Dispersion {
  /** Classes with labour. */
  readonly n: number;
  /** P = ΣY/ΣL. */
  readonly aggregate: number;
  /** Standard deviation of ln p, classes counted alike, in log points; needs every p > 0. */
  readonly sigmaLog: Measured;
  /** Standard deviation over mean of p, classes counted alike. */
  readonly coefficientOfVariation: Measured;
  /** Ninth decile of p over the first (R type 7). */
  readonly p90p10: Measured;
  /** Labour-weighted Gini of p, 0 to 1. */
  readonly weightedGini: Measured;
  /** Σ (Yᵢ/Y) ln[(Yᵢ/Y)/(Lᵢ/L)] in nats. */
  readonly theil: Measured;
}

/**
 * @param output n amounts, one unit. @param labour n amounts. Classes with neither are left out.
 * @param divisor of the variances in σ and CV.
 * @returns `zero-denominator` when output stands without labour or all labour is zero, `not-defined` for negative labour.
 */
export function dispersion(
  output: ArrayLike<number>,
  labour: ArrayLike<number>,
  divisor: Divisor = 'n-1',
): Dispersion | Missing {
  const p: number[] = [];
  for (let i = 0; i < labour.length; i += 1) {
    const [y, l] = [output[i], labour[i]];
    if (!(l >= 0)) return { missing: 'not-defined' };
    if (l > 0) p.push(y / l);
    else if (y !== 0) return { missing: 'zero-denominator' };
  }
  if (p.length === 0) return { missing: 'zero-denominator' };
  const split = theil(output, labour);
  return {
    n: p.length,
    aggregate: sum(output) / sum(labour),
    sigmaLog: sigmaLog(p, divisor),
    coefficientOfVariation: variation(p, divisor),
    p90p10: decileRatio(p),
    weightedGini: weightedGini(output, labour),
    theil: isMissing(split) ? split : split.total,
  };
}

/** Standard deviation of the logarithms; `not-defined` where a value is not above zero. */
export function sigmaLog(values: ArrayLike<number>, divisor: Divisor = 'n-1'): Measured {
  const logs = Float64Array.from(values, (value) => (value > 0 ? Math.log(value) : Number.NaN));
  if (logs.some(Number.isNaN)) return { missing: 'not-defined' };
  if (logs.length < 2) return { missing: 'too-few-observations' };
  return standardDeviation(logs, divisor);
}

function variation(p: readonly number[], divisor: Divisor): Measured {
  if (p.length < 2) return { missing: 'too-few-observations' };
  const centre = mean(p);
  return centre > 0 ? standardDeviation(p, divisor) / centre : { missing: 'zero-denominator' };
}

function decileRatio(p: readonly number[]): Measured {
  if (p.length < 2) return { missing: 'too-few-observations' };
  const low = quantile(p, 0.1);
  return low > 0 ? quantile(p, 0.9) / low : { missing: 'zero-denominator' };
}
