import { borderRate } from './carbon-levy.ts';
import type { Costs } from './costs.ts';
import type { PriceChanges } from './price-changes.ts';
import type { PriceEconomy } from './price-economy.ts';

/** What is bought and earned at given wages and prices, in units of the table. */
export interface Spending {
  /** What buyer c spends on product k, taxes at borders included, C × N. */
  readonly spent: Float64Array;
  /** Sales of row i to economy m before taxes at borders, n × G. */
  readonly sold: Float64Array;
  /** Cost of what row i makes, what its government pays included, a price of carbon not, n. */
  readonly cost: Float64Array;
  /** By economy, G: what its producers pay for factors, revenue of tariffs, of export taxes and of a price of carbon, subsidies to production, final spending. */
  readonly factors: Float64Array;
  readonly revenue: Float64Array;
  readonly duties: Float64Array;
  readonly carbon: Float64Array;
  readonly paid: Float64Array;
  readonly income: Float64Array;
}

/** Against all that is spent. */
const SETTLED = 1e-15;
const MOST_ROUNDS = 2000;

/**
 * X_ck = Σ_i∈c γ_ik C_i + α_mk I_m,  C_i = (1 − t_i / p_i) / (1 − s_i) Σ_c π_ic X_ck / ((1 + τ_im) (1 + e_im) + b_im / p_i),
 * I_m = w_m V_m + R_m − S_m + D_m, R of tariffs τ on imports, of taxes e on exports, and for carbon, t at home and b at borders.
 * @param from where the search starts; what is spent as it is when null
 */
export function spendingAt(
  economy: PriceEconomy,
  changes: PriceChanges,
  costs: Costs,
  wages: Float64Array,
  from: Pick<Spending, 'spent'> | null,
): Spending {
  let spent = from === null ? economy.spending : from.spent;
  for (let round = 0; ; round += 1) {
    const earned = earnedFrom(economy, changes, costs, wages, spent);
    const next = spentFrom(economy, earned);
    let [moved, all] = [0, 0];
    for (let at = 0; at < next.length; at += 1) {
      moved = Math.max(moved, Math.abs(next[at] - spent[at]));
      all += Math.abs(next[at]);
    }
    if (moved <= SETTLED * all || round === MOST_ROUNDS) return { ...earned, spent };
    spent = next;
  }
}

type Earned = Omit<Spending, 'spent'>;

/** What is sold and earned where so much is spent. @param spent C × N */
export function earnedFrom(
  { context: { table, n, G }, buyers, factorShare, valueAdded }: PriceEconomy,
  changes: PriceChanges,
  { share, logPrice }: Pick<Costs, 'share' | 'logPrice'>,
  wages: Float64Array,
  spent: Float64Array,
): Earned {
  const { tariff, exportTax, subsidy, deficit, levy } = changes;
  const N = table.sectors.length;
  const C = buyers.count;
  const sold = new Float64Array(n * G);
  const cost = new Float64Array(n);
  const [factors, revenue, duties, carbon, paid] = Array.from({ length: 5 }, () => new Float64Array(G));
  for (let i = 0; i < n; i += 1) {
    const [s, k] = [table.rowEconomy[i], table.rowSector[i]];
    let sales = 0;
    for (let c = 0; c < C; c += 1) sold[i * G + buyers.economy[c]] += share[i * C + c] * spent[c * N + k];
    for (let m = 0; m < G; m += 1) {
      const at = i * G + m;
      const rate = borderRate(levy, changes, at, logPrice[i]);
      const border = sold[at] / (1 + tariff[at] + rate);
      revenue[m] += border * tariff[at];
      carbon[m] += border * rate;
      sold[at] = border / (1 + exportTax[at]);
      duties[s] += sold[at] * exportTax[at];
      sales += sold[at];
    }
    const levied = levy?.own[i] ? (sales * levy.own[i]) / Math.exp(logPrice[i]) : 0;
    carbon[s] += levied;
    cost[i] = (sales - levied) / (1 - subsidy[i]);
    paid[s] += cost[i] - (sales - levied);
    factors[s] += factorShare[i] * cost[i];
  }
  const income = revenue.map(
    (got, m) => wages[m] * valueAdded[m] + got + duties[m] + carbon[m] - paid[m] + deficit[m],
  );
  return { sold, cost, factors, revenue, duties, carbon, paid, income };
}

/** What income and cost lead buyer c to spend on product k, C × N. */
export function spentFrom(
  { context: { table, n, G }, buyers: { count: C, ofRow, ofFinal }, inputShare, finalShare }: PriceEconomy,
  { cost, income }: Pick<Spending, 'cost' | 'income'>,
): Float64Array {
  const N = table.sectors.length;
  const spent = new Float64Array(C * N);
  for (let m = 0; m < G; m += 1)
    for (let k = 0; k < N; k += 1) spent[ofFinal[m] * N + k] = finalShare[m * N + k] * income[m];
  for (let i = 0; i < n; i += 1) {
    const own = ofRow[i] * N;
    for (let k = 0; k < N; k += 1) spent[own + k] += inputShare[i * N + k] * cost[i];
  }
  return spent;
}
