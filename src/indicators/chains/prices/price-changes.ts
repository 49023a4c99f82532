import type { ChainContext } from '../context.ts';
import { type BorderTaxes, withoutTaxes } from './border-taxes.ts';
import type { CarbonLevy } from './carbon-levy.ts';
import { carbonLevy } from './carbon-of-shocks.ts';
import { bought, cellsOf, isRate, made, type Placed, RATE_OF } from './placed-shocks.ts';
import type { PriceEconomy } from './price-economy.ts';
import { type ShockSize, sizeOf } from './price-shock.ts';

/** What differs from the table, by cell; n rows, G economies. */
export interface PriceChanges extends BorderTaxes {
  /** Cost of bringing a unit of row i to economy m, as a multiple of what it is, n × G. */
  readonly tradeCost: Float64Array;
  /** Output per unit of all inputs of row i, as a multiple of what it is, n. */
  readonly productivity: Float64Array;
  /** Part of the cost of row i that its government pays, n; the households of the economy pay for it. */
  readonly subsidy: Float64Array;
  /** Imports less exports at the border after, G, in units of the table with the value added of the world unchanged; adds up to zero. */
  readonly deficit: Float64Array;
  /** Price of carbon by row, per tonne, n, and what it is for each unit of output; none when left out. */
  readonly carbonPrice?: Float64Array;
  readonly levy?: CarbonLevy | null;
}

/** The rate or the change that a shock meets, and the one that it leaves. */
export function metBy(
  context: ChainContext,
  changes: PriceChanges,
  { shock, codes }: Placed[number],
): ShockSize {
  const { kind } = shock;
  const after = sizeOf(shock);
  if (!isRate(kind)) return { before: 0, after };
  const rates = changes[RATE_OF[kind]];
  const met = new Set(cellsOf(context, kind, codes).map((at) => rates?.[at] ?? 0));
  const [before = 0] = met;
  return { before: met.size > 1 ? { missing: 'not-defined' } : before, after };
}

/** Taxes in the year of the table as the first shock of each cell states them. */
export function taxesBefore(context: ChainContext, shocks: Placed): BorderTaxes {
  const taxes = withoutTaxes(context.n * context.G);
  for (const { shock, codes } of shocks.toReversed())
    if (shock.kind === 'tariff' || shock.kind === 'export-tax')
      for (const at of cellsOf(context, shock.kind, codes))
        taxes[RATE_OF[shock.kind]][at] = shock.before ?? 0;
  return taxes;
}

/** What a list of shocks changes; changes of the same cells multiply. */
export function changesOf(economy: PriceEconomy, shocks: Placed): PriceChanges {
  const { context } = economy;
  const { n, G } = context;
  const { taxes } = economy;
  const rates = {
    tariff: taxes.tariff.slice(),
    exportTax: taxes.exportTax.slice(),
    subsidy: new Float64Array(n),
    carbonPrice: new Float64Array(n),
  };
  const tradeCost = new Float64Array(n * G).fill(1);
  const productivity = new Float64Array(n).fill(1);
  let { deficit } = economy;
  for (const { shock, codes } of shocks) {
    switch (shock.kind) {
      case 'tariff':
      case 'export-tax':
      case 'subsidy':
      case 'carbon-price':
        for (const at of cellsOf(context, shock.kind, codes)) rates[RATE_OF[shock.kind]][at] = sizeOf(shock);
        break;
      case 'trade-cost':
        for (const at of bought(context, codes)) tradeCost[at] *= 1 + shock.change;
        break;
      case 'productivity':
        for (const i of made(context, codes)) productivity[i] *= 1 + shock.change;
        break;
      case 'trade-deficit':
        deficit = shifted(economy, deficit, codes.economy('economy'), shock.change);
    }
  }
  const levy = carbonLevy(economy, shocks, rates.carbonPrice);
  return { ...rates, tradeCost, productivity, deficit, levy };
}

function shifted(
  { valueAdded }: PriceEconomy,
  deficit: Float64Array,
  who: number,
  change: number,
): Float64Array {
  const more = deficit[who] * change;
  const others = valueAdded.reduce((sum, value, m) => (m === who ? sum : sum + value), 0);
  return deficit.map((value, m) => (m === who ? value + more : value - (more * valueAdded[m]) / others));
}
