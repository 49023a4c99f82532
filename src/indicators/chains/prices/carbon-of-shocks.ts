import type { CarbonLevy } from './carbon-levy.ts';
import { levying, type Placed } from './placed-shocks.ts';
import type { PriceEconomy } from './price-economy.ts';

/** What the prices of carbon among shocks are for each unit; null without one. @param price κ by row, per tonne, n */
export function carbonLevy(economy: PriceEconomy, shocks: Placed, price: Float64Array): CarbonLevy | null {
  const { carbon, context, output } = economy;
  if (!carbon) return null;
  const { table, n, G } = context;
  const perTonne = carbon.tonnes / carbon.money;
  const intensity = carbon.values.map((emitted, i) =>
    output[i] === 0 ? 0 : (emitted * perTonne) / output[i],
  );
  const own = price.map((each, i) => each * intensity[i]);
  const border = new Float64Array(n * G);
  for (const { shock, codes } of shocks) {
    if (shock.kind !== 'carbon-price') continue;
    const buyers = levying(context, codes);
    const products = new Set(codes.industries('activities'));
    const adjusts = shock.border === true ? shock.price : 0;
    for (let i = 0; i < n; i += 1) {
      if (!products.has(table.rowSector[i])) continue;
      // a price that takes the place of another takes that of its adjustment too
      for (const m of buyers)
        if (m !== table.rowEconomy[i]) border[i * G + m] = Math.max(0, adjusts - price[i]) * intensity[i];
    }
  }
  return { price, own, border: border.some((value) => value !== 0) ? border : null };
}
