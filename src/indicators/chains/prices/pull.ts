import { sum } from '../../../math/sum.ts';
import { withTaxes } from './border-taxes.ts';
import { borderRate, withOwn } from './carbon-levy.ts';
import type { PriceChanges } from './price-changes.ts';
import type { PriceEconomy } from './price-economy.ts';

/** A world, what changes in it, and how strongly buyers answer. */
export interface Pull {
  readonly economy: PriceEconomy;
  readonly changes: PriceChanges;
  /** θ by product, N. */
  readonly elasticity: Float64Array;
  /** π κ^−θ: how much of a product is bought from row i by buyer c while the prices of producers stay, n × C. */
  readonly weight: Float64Array;
}

export function pullOf(economy: PriceEconomy, changes: PriceChanges, elasticity: Float64Array): Pull {
  const {
    context: { table, n, G },
    buyers: { count: C, economy: within },
    share,
    taxes,
  } = economy;
  const weight = share.slice();
  for (let i = 0; i < n; i += 1)
    for (let c = 0; c < C; c += 1) {
      const cell = i * G + within[c];
      const dearer = (withTaxes(changes, cell) / withTaxes(taxes, cell)) * changes.tradeCost[cell];
      if (dearer !== 1) weight[i * C + c] *= dearer ** -elasticity[table.rowSector[i]];
    }
  return { economy, changes, elasticity, weight };
}

/** As `weight`, with what is levied at borders for carbon: a part of a price that falls as the price rises. */
export function weightAt(
  { economy, changes, elasticity, weight }: Pull,
  logPrice: Float64Array,
): Float64Array {
  const { levy } = changes;
  if (!levy?.border) return weight;
  const { context, buyers } = economy;
  const { count: C, economy: within } = buyers;
  return weight.map((part, at) => {
    const i = Math.floor(at / C);
    const cell = i * context.G + within[at % C];
    const rate = part === 0 ? 0 : borderRate(levy, changes, cell, logPrice[i]);
    if (rate === 0) return part;
    return part * (1 + rate / (1 + changes.tariff[cell])) ** -elasticity[context.table.rowSector[i]];
  });
}

/** Wages whose value added adds up to that of the world. @param logs G, at any level */
export function wagesOf({ valueAdded }: PriceEconomy, logs: Float64Array): Float64Array {
  const wages = logs.map(Math.exp);
  const size = sum(valueAdded) / sum(wages.map((wage, m) => wage * valueAdded[m]));
  return wages.map((wage) => wage * size);
}

/** What of log p_i does not depend on prices: subsidies, wages and productivity. */
export function fixedPart({ economy, changes }: Pull, wages: Float64Array): Float64Array {
  const { subsidy, productivity } = changes;
  const { context, factorShare } = economy;
  return factorShare.map(
    (part, i) =>
      Math.log1p(-subsidy[i]) +
      part * Math.log(wages[context.table.rowEconomy[i]]) -
      Math.log(productivity[i]),
  );
}

/** log p_i of what is fixed, of the prices of its inputs and of a price of carbon. @param logIndex C × N */
export function logPriceOf(
  { economy, changes: { levy } }: Pull,
  fixed: Float64Array,
  logIndex: Float64Array,
): Float64Array {
  const {
    context: { table },
    buyers: { ofRow },
    inputShare,
  } = economy;
  const N = table.sectors.length;
  const logPrice = fixed.slice();
  for (let i = 0; i < fixed.length; i += 1) {
    const own = ofRow[i] * N;
    for (let k = 0; k < N; k += 1) logPrice[i] += inputShare[i * N + k] * logIndex[own + k];
  }
  return levy ? withOwn(levy, logPrice) : logPrice;
}
