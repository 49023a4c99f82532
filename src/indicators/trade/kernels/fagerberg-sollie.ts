import type { MarketPair } from './constant-market-share.ts';

/** Effects that add up to the change of the exporter's share in all imports of the markets. */
export interface ShareEffects {
  readonly share0: number;
  readonly share1: number;
  /** Σ c₀ Σ Δa b₀: shares won in products of markets. */
  readonly marketShare: number;
  /** Σ c₀ Σ a₀ Δb: the product mix of the markets moved towards what it sells. */
  readonly commodityComposition: number;
  /** Σ (Σ a₀b₀) Δc: the markets it sells in grew. */
  readonly marketComposition: number;
  /** Σ c₀ Σ Δa Δb: it won where the mix grew. */
  readonly commodityAdaptation: number;
  /** Σ Δ(Σ ab) Δc: it won in the markets that grew. */
  readonly marketAdaptation: number;
}

/**
 * With a the exporter's share in a product of a market, b the product's share in the market, c the market's share in
 * all imports. Base weights throughout, so that the five effects are exact. A share of nothing is 0.
 * @returns NaN when the markets import nothing in either year.
 * Reference: Fagerberg & Sollie 1987, Applied Economics 19, eqs. 8–13.
 */
export function fagerbergSollie(pair: MarketPair): ShareEffects {
  const { sold0, sold1, bought0, bought1, products } = pair;
  const markets = products === 0 ? 0 : sold0.length / products;
  const ofMarket = (values: Float64Array) => {
    const out = new Float64Array(markets);
    values.forEach((value, at) => {
      out[at % markets] += value;
    });
    return out;
  };
  const [m0, m1] = [ofMarket(bought0), ofMarket(bought1)];
  const [W0, W1] = [m0, m1].map((values) => values.reduce((so, value) => so + value, 0));
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const out = {
    marketShare: 0,
    commodityComposition: 0,
    marketComposition: 0,
    commodityAdaptation: 0,
    marketAdaptation: 0,
  };
  let share0 = 0;
  let share1 = 0;
  for (let j = 0; j < markets; j += 1) {
    const [c0, c1] = [m0[j] / W0, m1[j] / W1];
    let [s0, s1] = [0, 0];
    for (let at = j; at < sold0.length; at += markets) {
      const [a0, a1] = [ratio(sold0[at], bought0[at]), ratio(sold1[at], bought1[at])];
      const [b0, b1] = [ratio(bought0[at], m0[j]), ratio(bought1[at], m1[j])];
      s0 += a0 * b0;
      s1 += a1 * b1;
      out.marketShare += c0 * (a1 - a0) * b0;
      out.commodityComposition += c0 * a0 * (b1 - b0);
      out.commodityAdaptation += c0 * (a1 - a0) * (b1 - b0);
    }
    out.marketComposition += s0 * (c1 - c0);
    out.marketAdaptation += (s1 - s0) * (c1 - c0);
    share0 += s0 * c0;
    share1 += s1 * c1;
  }
  return { share0, share1, ...out };
}
