import type { PriceChanges } from './price-changes.ts';
import type { PriceEconomy } from './price-economy.ts';
import { noEquilibrium } from './price-errors.ts';

/** Prices at given wages, as multiples of what they were. */
export interface Costs {
  /** Logarithm of the price that row i asks, n. */
  readonly logPrice: Float64Array;
  /** Logarithm of the price of product k in economy m, G × N. */
  readonly logIndex: Float64Array;
  /** What of the spending of economy m on the product of row i goes to row i, n × G. */
  readonly share: Float64Array;
}

const SETTLED = 1e-14;
const MOST_ROUNDS = 5000;

/**
 * Prices of producers and buyers that agree with one another at wages w:
 * p_i = (1 − s_i) w^v_i Π_k P_k^γ_ik / a_i,  P_mk^−θ = Σ_i π_im (κ_im p_i)^−θ,  π'_im = π_im (κ_im p_i / P_mk)^−θ.
 * @param from where the search starts; prices as they are when null
 * @throws EscalarError `no-equilibrium`
 */
export function costsAt(
  economy: PriceEconomy,
  changes: PriceChanges,
  elasticity: Float64Array,
  wages: Float64Array,
  from: Costs | null,
): Costs {
  const { table, n, G } = economy.context;
  const N = table.sectors.length;
  const weight = weights(economy, changes, elasticity);
  const fixed = fixedPart(economy, changes, wages);
  const logPrice = new Float64Array(n);
  const power = new Float64Array(n);
  const logIndex = from === null ? new Float64Array(G * N) : from.logIndex.slice();
  const sums = new Float64Array(G * N);
  for (let round = 0; ; round += 1) {
    for (let i = 0; i < n; i += 1) {
      const own = table.rowEconomy[i] * N;
      let log = fixed[i];
      for (let k = 0; k < N; k += 1) log += economy.inputShare[i * N + k] * logIndex[own + k];
      logPrice[i] = log;
      power[i] = Math.exp(-elasticity[table.rowSector[i]] * log);
    }
    sums.fill(0);
    for (let i = 0; i < n; i += 1)
      for (let m = 0; m < G; m += 1) sums[m * N + table.rowSector[i]] += weight[i * G + m] * power[i];
    const moved = follow(logIndex, sums, economy.spending, elasticity);
    if (moved <= SETTLED) break;
    if (Number.isNaN(moved) || round === MOST_ROUNDS) throw noEquilibrium(round);
  }
  const share = weight.map((part, at) => {
    const i = Math.floor(at / G);
    const sum = sums[(at % G) * N + table.rowSector[i]];
    return part === 0 ? 0 : (part * power[i]) / sum;
  });
  return { logPrice, logIndex, share };
}

/** π κ^−θ, n × G. */
function weights(
  { context: { table, G }, share, tariff }: PriceEconomy,
  changes: PriceChanges,
  elasticity: Float64Array,
): Float64Array {
  return share.map((part, at) => {
    const dearer = ((1 + changes.tariff[at]) / (1 + tariff[at])) * changes.tradeCost[at];
    return dearer === 1 ? part : part * dearer ** -elasticity[table.rowSector[Math.floor(at / G)]];
  });
}

/** What of log p_i does not depend on prices: subsidies, wages and productivity. */
function fixedPart(
  { context: { table }, factorShare }: PriceEconomy,
  { subsidy, productivity }: PriceChanges,
  wages: Float64Array,
): Float64Array {
  return factorShare.map(
    (part, i) =>
      Math.log1p(-subsidy[i]) + part * Math.log(wages[table.rowEconomy[i]]) - Math.log(productivity[i]),
  );
}

/** Puts the indices where the prices of producers want them; returns the largest move. NaN where there is no price. */
function follow(
  logIndex: Float64Array,
  sums: Float64Array,
  spending: Float64Array,
  elasticity: Float64Array,
): number {
  const N = elasticity.length;
  let most = 0;
  for (let at = 0; at < sums.length; at += 1) {
    // what nobody buys has no price
    const next = spending[at] === 0 ? 0 : -Math.log(sums[at]) / elasticity[at % N];
    const move = Math.abs(next - logIndex[at]);
    if (!(move <= most)) most = move;
    logIndex[at] = next;
  }
  return most;
}
