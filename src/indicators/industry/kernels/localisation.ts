import { isMissing, type Measured, type Missing } from '../../../base/missing.ts';
import { sum } from '../../../math/sum.ts';
import { weightedGini } from './gini.ts';
import { sharesOf } from './shares.ts';

/** How a class lies over places beside all classes together. */
export interface Localisation {
  /** By place, the class's share there over its share everywhere: `(x_r/X_r)/(x/X)`; NaN where a place has nothing. */
  readonly quotients: Float64Array;
  /**
   * Gini of the class over all classes, places in the order of their quotients: from 0 (everywhere alike) towards 1
   * (all in one small place): twice the area that Krugman 1991, Geography and Trade, ch. 2, takes.
   */
  readonly gini: Measured;
  /** `½ Σ|x_r/x − X_r/X|`, from 0 to 1: what would have to move for the class to lie as all do. Hoover 1936. */
  readonly hoover: number;
}

/**
 * @param own n amounts of the class by place, zero or more
 * @param all n amounts of all classes together, each at least that of the class
 * @returns `zero-denominator` where the class is nowhere
 */
export function localisation(own: Float64Array, all: Float64Array): Localisation | Missing {
  const [a, b] = [sharesOf(own), sharesOf(all)];
  if (isMissing(a)) return a;
  if (isMissing(b)) return b;
  return {
    quotients: a.map((share, r) => share / b[r]),
    gini: weightedGini(own, all),
    hoover: sum(a.map((share, r) => Math.abs(share - b[r]))) / 2,
  };
}
