import type { BorderTaxes } from './border-taxes.ts';

/**
 * A carbon price as money of the table for each unit of output, a unit being what one of money buys in the table: a
 * specific tax, of which the rate falls as the price of what it is on rises.
 */
export interface CarbonLevy {
  /** κ_i, per tonne, n. */
  readonly price: Float64Array;
  /** t_i = κ_i e_i / x_i, n. */
  readonly own: Float64Array;
  /** b_im = max(0, κ_m − κ_i) e_i / x_i on what row i sells to economy m, n × G; null where no economy adjusts at its border. */
  readonly border: Float64Array | null;
}

/** log p of what costs so much: p = c + t. */
export function withOwn({ own }: CarbonLevy, logCost: Float64Array): Float64Array {
  return logCost.map((log, i) => (own[i] === 0 ? log : Math.log(Math.exp(log) + own[i])));
}

/** What is levied at a border for carbon as a part of the price there. @param cell row × G + economy that buys */
export function borderRate(
  levy: CarbonLevy | null | undefined,
  { exportTax }: Pick<BorderTaxes, 'exportTax'>,
  cell: number,
  logPrice: number,
): number {
  const each = levy?.border?.[cell] ?? 0;
  return each === 0 ? 0 : each / (Math.exp(logPrice) * (1 + exportTax[cell]));
}
