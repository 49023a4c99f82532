import { closed, type Decomposition, overContinuing } from './decomposition.ts';
import { pricedNetEntry } from './gead.ts';
import { type Aggregate, type PricedPeriods, preparePriced } from './priced.ts';
import { shapley } from './shapley.ts';

/**
 * Expansion of r s x in its three growth rates g (productivity), σ (labour share) and ρ (relative price):
 * ΔX = X0 Σ w0 [(1+g)(1+σ)(1+ρ) − 1], seven terms: productivity g, labour σ, price ρ, and the products
 * pl = gσ, pp = gρ, lp = σρ, plp = gσρ; entry and exit besides.
 * Reference: Diewert 2015, Journal of Productivity Analysis 43.
 * @throws those of `preparePriced`.
 */
export function diewert(pair: PricedPeriods, aggregate: Aggregate): Decomposition {
  const panel = preparePriced(pair, aggregate);
  const { x0, x1, s0, s1, r0, r1 } = panel;
  const dx = x1.map((x, i) => x - x0[i]);
  const ds = s1.map((s, i) => s - s0[i]);
  const dr = r1.map((r, i) => r - r0[i]);
  return closed(panel, {
    productivity: overContinuing(panel, (i) => dx[i] * s0[i] * r0[i]),
    labour: overContinuing(panel, (i) => x0[i] * ds[i] * r0[i]),
    price: overContinuing(panel, (i) => x0[i] * s0[i] * dr[i]),
    pl: overContinuing(panel, (i) => dx[i] * ds[i] * r0[i]),
    pp: overContinuing(panel, (i) => dx[i] * s0[i] * dr[i]),
    lp: overContinuing(panel, (i) => x0[i] * ds[i] * dr[i]),
    plp: overContinuing(panel, (i) => dx[i] * ds[i] * dr[i]),
    ...pricedNetEntry(panel),
  });
}

/**
 * The symmetric form in three terms, productivity, labour and price:
 * Δa [(b0 c0 + b1 c1)/3 + (b0 c1 + b1 c0)/6], the Shapley value of the three factors. Reference: Gini 1937; Diewert 2015.
 * @throws those of `preparePriced`.
 */
export function diewertSymmetric(pair: PricedPeriods, aggregate: Aggregate): Decomposition {
  const panel = preparePriced(pair, aggregate);
  const [productivity, labour, price] = shapley(
    [panel.x0, panel.s0, panel.r0],
    [panel.x1, panel.s1, panel.r1],
  );
  return closed(panel, {
    productivity: overContinuing(panel, (i) => productivity[i]),
    labour: overContinuing(panel, (i) => labour[i]),
    price: overContinuing(panel, (i) => price[i]),
    ...pricedNetEntry(panel),
  });
}
