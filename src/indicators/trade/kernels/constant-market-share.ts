/** One exporter's sales and the imports of its markets in two years, products × markets each, row-major. */
export interface MarketPair {
  readonly products: number;
  /** V₀, V₁ ≥ 0: what the exporter sells. */
  readonly sold0: Float64Array;
  readonly sold1: Float64Array;
  /** W₀ ≥ V₀, W₁ ≥ V₁: what the markets buy from all sources, the exporter included. */
  readonly bought0: Float64Array;
  readonly bought1: Float64Array;
}

/** Effects of each cell, products × markets; together they are V₁ − V₀. */
export interface ConstantMarketShare {
  /** r·V₀: as if all imports of all markets had grown alike. */
  readonly growth: Float64Array;
  /** Faster or slower products. */
  readonly commodity: Float64Array;
  /** Faster or slower markets. */
  readonly market: Float64Array;
  /** V₁ − V₀ − r_ij·V₀: what the exporter won or lost in each product of each market. */
  readonly competitiveness: Float64Array;
}

/**
 * Constant market shares with r growth of all imports, r_i of a product, r_j of a market, r_ij of a cell:
 * commodity first `(r_i − r)V₀` and `(r_ij − r_i)V₀`; market first `(r_j − r)V₀` and `(r_ij − r_j)V₀`.
 * A cell without imports in the first year has V₀ = 0, and all of V₁ is competitiveness.
 * Reference: Leamer & Stern 1970, Quantitative International Economics, ch. 7; Richardson 1971, J. of Int. Economics 1.
 */
export function constantMarketShare(
  pair: MarketPair,
  order: 'commodity-first' | 'market-first',
): ConstantMarketShare {
  const { sold0, sold1, bought0, bought1, products } = pair;
  const markets = products === 0 ? 0 : sold0.length / products;
  const sums = (values: Float64Array, of: (at: number) => number, count: number) => {
    const out = new Float64Array(count);
    values.forEach((value, at) => {
      out[of(at)] += value;
    });
    return out;
  };
  const [outer, count] =
    order === 'commodity-first'
      ? ([(at: number) => Math.floor(at / markets), products] as const)
      : ([(at: number) => at % markets, markets] as const);
  const [all0, all1] = [sums(bought0, () => 0, 1)[0], sums(bought1, () => 0, 1)[0]];
  const [of0, of1] = [sums(bought0, outer, count), sums(bought1, outer, count)];
  const make = () => new Float64Array(sold0.length);
  const [growth, first, second, rest] = [make(), make(), make(), make()];
  for (let at = 0; at < sold0.length; at += 1) {
    const v = sold0[at];
    if (v === 0) {
      rest[at] = sold1[at];
      continue;
    }
    const r = all1 / all0 - 1;
    const rOuter = of1[outer(at)] / of0[outer(at)] - 1;
    const rCell = bought1[at] / bought0[at] - 1;
    growth[at] = r * v;
    first[at] = (rOuter - r) * v;
    second[at] = (rCell - rOuter) * v;
    rest[at] = sold1[at] - v - rCell * v;
  }
  const [commodity, market] = order === 'commodity-first' ? [first, second] : [second, first];
  return { growth, commodity, market, competitiveness: rest };
}
