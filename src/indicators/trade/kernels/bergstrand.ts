/** All that an economy sells to and buys from all others; both above zero, or NaN where it is not known. */
export interface WholeTrade {
  readonly exports: number;
  readonly imports: number;
}

/** What i sells to j and buys from it, as if the whole trade of both were balanced. */
export interface BalancedFlows {
  readonly sold: Float64Array;
  readonly bought: Float64Array;
}

/**
 * Bergstrand's flows of a pair: `x* = ½[(X_i + M_i)/2X_i + (X_j + M_j)/2M_j]·x` and, for what i buys, the same with i
 * and j changed. The index of Grubel and Lloyd is then taken of x* and m*.
 * @param sold and @param bought of i with j by product, zero or more
 * @returns NaN throughout where the whole trade of i or of j is not known
 * Reference: Bergstrand 1983, in Tharakan (ed.), Intra-Industry Trade, 201-253.
 */
export function balancedFlows(
  sold: Float64Array,
  bought: Float64Array,
  i: WholeTrade,
  j: WholeTrade,
): BalancedFlows {
  const scale = (seller: WholeTrade, buyer: WholeTrade) =>
    ((seller.exports + seller.imports) / (2 * seller.exports) +
      (buyer.exports + buyer.imports) / (2 * buyer.imports)) /
    2;
  const [out, back] = [scale(i, j), scale(j, i)];
  return { sold: sold.map((x) => x * out), bought: bought.map((m) => m * back) };
}
