import { closed, type Decomposition, netEntry, overContinuing } from './decomposition.ts';
import { type Aggregate, type Priced, type PricedPeriods, preparePriced } from './priced.ts';

/**
 * Generalised exactly additive decomposition, with relative prices: z = r s,
 * ΔX = Σ z0 Δx [pure productivity] + Σ x0 Δz [level_effect, Denison] + Σ Δz Δx [growth_effect, Baumol] + entry + exit.
 * Divided by X0 the terms are w0 g, (x0/X0) Δz and (x0/X0) Δz g, with w0 the nominal share. Exact for any
 * aggregate deflator. Reference: Tang & Wang 2004, Canadian Journal of Economics 37.
 * @throws those of `preparePriced`.
 */
export function gead(pair: PricedPeriods, aggregate: Aggregate): Decomposition {
  const panel = preparePriced(pair, aggregate);
  const { x0, x1 } = panel;
  const z0 = panel.r0.map((r, i) => r * panel.s0[i]);
  const z1 = panel.r1.map((r, i) => r * panel.s1[i]);
  return closed(panel, {
    pure: overContinuing(panel, (i) => z0[i] * (x1[i] - x0[i])),
    level_effect: overContinuing(panel, (i) => x0[i] * (z1[i] - z0[i])),
    growth_effect: overContinuing(panel, (i) => (z1[i] - z0[i]) * (x1[i] - x0[i])),
    ...pricedNetEntry(panel),
  });
}

/** Entering r1 s1 x1 and leaving −r0 s0 x0 classes: their whole nominal shares, deflated. */
export function pricedNetEntry(panel: Priced): { readonly entry: Float64Array; readonly exit: Float64Array } {
  // productivity valued at relative prices
  const p0 = panel.x0.map((x, i) => x * panel.r0[i]);
  const p1 = panel.x1.map((x, i) => x * panel.r1[i]);
  return netEntry({ ...panel, p0, p1 });
}
