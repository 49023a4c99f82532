import type { Measured } from '../../../base/missing.ts';

/** The levels of one class in one economy and one period. */
export interface LevelCell {
  /** Output in local currency, or in common prices with `ppp` 1. */
  readonly output: number;
  readonly labour: number;
  /** Local currency per unit of the common currency, of this sector (not the market exchange rate). */
  readonly ppp: number;
}

/** RP and 1 − RP of a class. */
export interface TechnologyGap {
  /** RP = p / p of the reference economy; 1 is parity. */
  readonly relativeProductivity: Measured;
  /** 1 − RP: above zero behind, below zero ahead. */
  readonly gap: Measured;
}

/** Output in common prices per unit of labour. */
export function comparableProductivity(cell: LevelCell): Measured {
  if (!(cell.labour > 0) || !(cell.ppp > 0)) return { missing: 'zero-denominator' };
  return cell.output / cell.ppp / cell.labour;
}

/**
 * `RP = [Y/(PPP·L)] / [Y′/(PPP′·L′)]`, ′ the reference economy. Reference: Inklaar & Timmer 2009, Macroeconomic Dynamics 13(S2).
 * @returns `zero-denominator` without labour, without a PPP, or when the reference produces nothing.
 */
export function technologyGap(cell: LevelCell, reference: LevelCell): TechnologyGap {
  const own = comparableProductivity(cell);
  const best = comparableProductivity(reference);
  if (typeof own !== 'number') return { relativeProductivity: own, gap: own };
  if (typeof best !== 'number') return { relativeProductivity: best, gap: best };
  if (best === 0)
    return { relativeProductivity: { missing: 'zero-denominator' }, gap: { missing: 'zero-denominator' } };
  const relativeProductivity = own / best;
  return { relativeProductivity, gap: 1 - relativeProductivity };
}
