import type { BilateralYear } from './bilateral-flows.ts';
import type { MarketPair } from './kernels/constant-market-share.ts';

/** One exporter in its markets in two years, products × markets. */
export function marketPair(
  first: BilateralYear,
  last: BilateralYear,
  exporter: number,
  markets: readonly number[],
): MarketPair {
  const column = new Map(markets.map((market, j) => [market, j]));
  const size = first.products.length * markets.length;
  const read = (year: BilateralYear) => {
    const sold = new Float64Array(size);
    const bought = new Float64Array(size);
    year.value.forEach((value, k) => {
      const j = column.get(year.to[k]);
      if (j === undefined) return;
      const at = year.product[k] * markets.length + j;
      bought[at] += value;
      if (year.from[k] === exporter) sold[at] += value;
    });
    return { sold, bought };
  };
  const [a, b] = [read(first), read(last)];
  return {
    products: first.products.length,
    sold0: a.sold,
    sold1: b.sold,
    bought0: a.bought,
    bought1: b.bought,
  };
}
