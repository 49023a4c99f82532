import type { Measured, Missing } from '../../../base/missing.ts';
import { type OlsFit, ols } from '../../../math/ols.ts';

/** One regression line over classes. */
export interface Line {
  readonly constant: number;
  readonly slope: number;
  /** Standard errors of the slope. */
  readonly standardError: number;
  readonly robustError: number;
  readonly rSquared: Measured;
}

/** Growth of productivity, output and employment tied over classes; growth is Δln per year. */
export interface Verdoorn {
  readonly observations: number;
  /** g_p = a + b g_q (Verdoorn 1949): b above zero, output growth comes with productivity growth. */
  readonly verdoorn: Line;
  /** g_e = a' + b' g_q (Kaldor 1966); b + b' = 1 exactly. */
  readonly kaldor: Line;
  /** g_p = a + b g_e (Rowthorn 1975). */
  readonly rowthorn: Line | Missing;
}

/**
 * @param output0 n outputs above zero; and so on for the end and for labour. @param years between the periods, above zero.
 * @returns `not-defined` for an amount not above zero or when all classes grow alike, `too-few-observations` below three.
 * References: Kaldor 1966, Causes of the Slow Rate of Economic Growth; Rowthorn 1975, The Economic Journal 85;
 * McCombie & Thirlwall 1994, ch. 2.
 */
export function verdoorn(
  output0: ArrayLike<number>,
  labour0: ArrayLike<number>,
  output1: ArrayLike<number>,
  labour1: ArrayLike<number>,
  years: number,
): Verdoorn | Missing {
  const gq = logGrowth(output0, output1, years);
  const ge = logGrowth(labour0, labour1, years);
  if (gq === null || ge === null) return { missing: 'not-defined' };
  const gp = gq.map((growth, i) => growth - ge[i]);
  const first = ols(gp, [gq]);
  const second = ols(ge, [gq]);
  if ('refused' in first) return { missing: first.refused === 'collinear' ? 'not-defined' : first.refused };
  if ('refused' in second) return { missing: 'not-defined' };
  const third = ols(gp, [ge]);
  return {
    observations: first.observations,
    verdoorn: lineOf(first),
    kaldor: lineOf(second),
    rowthorn: 'refused' in third ? { missing: 'not-defined' } : lineOf(third),
  };
}

function logGrowth(base: ArrayLike<number>, end: ArrayLike<number>, years: number): Float64Array | null {
  if (!(years > 0)) return null;
  const growth = new Float64Array(base.length);
  for (let i = 0; i < growth.length; i += 1) {
    if (!(base[i] > 0) || !(end[i] > 0)) return null;
    growth[i] = Math.log(end[i] / base[i]) / years;
  }
  return growth;
}

function lineOf(fit: OlsFit): Line {
  return {
    constant: fit.coefficients[0],
    slope: fit.coefficients[1],
    standardError: fit.standardErrors.classical[1],
    robustError: fit.standardErrors.hc1[1],
    rSquared: fit.rSquared ?? { missing: 'zero-denominator' },
  };
}
