import { logMean, logRatio } from '../../../math/log-mean.ts';
import { sum } from '../../../math/sum.ts';
import type { Margins } from './hummels-klenow.ts';

/** An exporter beside all others over several markets. */
export interface OverallMargins extends Omit<Margins, 'alone'> {
  /** Of all that the others sell, the share in the markets where the exporter sells beside them. */
  readonly reached: number;
}

/**
 * Margins of Hummels and Klenow over markets: geometric means of the markets' margins, each weighted by the logarithmic
 * mean of its shares in the exporter's and in the others' exports (weights of Sato and Vartia), so that EM·IM is
 * exactly the exports of one over those of the others.
 * @param markets the margins of each market
 * @param others what all others sell in each, zero or more
 * @returns over the markets where both sell; NaN where there is none
 * Reference: Hummels & Klenow 2005, AER 95(3), section I.
 */
export function overallMargins(markets: readonly Margins[], others: Float64Array): OverallMargins {
  const reached = markets.map(({ share }) => share > 0);
  const theirs = others.map((value, m) => (reached[m] ? value : 0));
  const own = theirs.map((value, m) => (reached[m] ? value * markets[m].share : 0));
  const [sold, all] = [sum(own), sum(theirs)];
  const weights = own.map((value, m) => logMean(value / sold, theirs[m] / all));
  const weight = sum(weights);
  const mean = (of: (market: Margins) => number) =>
    Math.exp(sum(weights.map((w, m) => (reached[m] ? w * logRatio(of(markets[m]), 1) : 0))) / weight);
  return {
    extensive: mean(({ extensive }) => extensive),
    intensive: mean(({ intensive }) => intensive),
    share: sold / all,
    reached: all / sum(others),
  };
}
