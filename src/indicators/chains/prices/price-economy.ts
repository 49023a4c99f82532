import { sum } from '../../../math/sum.ts';
import type { ChainContext } from '../context.ts';
import { type BorderTaxes, withTaxes } from './border-taxes.ts';
import { type Buyers, buyersOf, type PriceModel } from './buyers.ts';
import type { CarbonAccount } from './carbon-account.ts';
import { type FinalUses, finalUsesOf } from './idle-rows.ts';

/**
 * The world of a model with prices as one table shows it: G economies, n rows that produce, N products, C buyers; a row
 * is one variety of the product of its industry. All amounts at the prices of the table; no price is needed.
 */
export interface PriceEconomy extends Totals, FinalUses {
  readonly context: ChainContext;
  readonly buyers: Buyers;
  /** As they are. */
  readonly taxes: BorderTaxes;
  /** What of the spending of buyer c on the product of row i goes to row i, taxes included: n × C. */
  readonly share: Float64Array;
  /** Product k in the cost of row j, taxes at borders included: n × N. */
  readonly inputShare: Float64Array;
  /** Value added in the cost of row j: what the inputs leave, n. */
  readonly factorShare: Float64Array;
  /** Product k in the final spending of economy m, G × N. */
  readonly finalShare: Float64Array;
  /** Value added and final spending, G each. */
  readonly valueAdded: Float64Array;
  readonly income: Float64Array;
  /** What a carbon price is on, of a world with one. */
  readonly carbon?: CarbonAccount | null;
}

interface Flows extends FinalUses {
  /** Sales of row i to buyer c before taxes at borders, n × C. */
  readonly flows: Float64Array;
  /** Product k bought by row j, taxes at borders included, n × N. */
  readonly bought: Float64Array;
  /** Product k bought by final users of economy m, taxes at borders included, G × N. */
  readonly final: Float64Array;
}

interface Totals {
  /** Sales of row i to economy m before taxes at borders, n × G. */
  readonly sales: Float64Array;
  /** What buyer c spends on product k, taxes at borders included, C × N. */
  readonly spending: Float64Array;
  /** Sales by row, n. */
  readonly output: Float64Array;
  /** Revenue of tariffs and of export taxes, and imports less exports at the border, G each. */
  readonly revenue: Float64Array;
  readonly duties: Float64Array;
  readonly deficit: Float64Array;
  /** Sales below zero (changes of inventories); they are kept as they are. */
  readonly negative: { readonly cells: number; readonly amount: number };
}

/**
 * Shares of a table. A buyer buys a product from each origin in the same proportion for every use: by Caliendo and Parro
 * all uses of an economy are added up. Rows without sales produce nothing, and final use takes what they buy.
 */
export function priceEconomy(
  context: ChainContext,
  taxes: BorderTaxes,
  model: PriceModel = 'caliendo2015',
): PriceEconomy {
  const { table, n, G } = context;
  const N = table.sectors.length;
  const buyers = buyersOf(table, model);
  const { flows, bought, final, ...uses } = flowsOf(context, taxes, buyers);
  const totals = totalsOf(context, taxes, buyers, flows);
  const { spending, output } = totals;
  const inputShare = bought.map((cost, at) => {
    const sold = output[Math.floor(at / N)];
    return sold === 0 ? 0 : cost / sold;
  });
  const factorShare = new Float64Array(n);
  const valueAdded = new Float64Array(G);
  for (let j = 0; j < n; j += 1) {
    factorShare[j] = 1 - sum(inputShare.subarray(j * N, (j + 1) * N));
    valueAdded[table.rowEconomy[j]] += factorShare[j] * output[j];
  }
  const income = Float64Array.from({ length: G }, (_, m) => sum(final.subarray(m * N, (m + 1) * N)));
  const finalShare = final.map((spent, at) => {
    const all = income[Math.floor(at / N)];
    return all === 0 ? 0 : spent / all;
  });
  return {
    context,
    buyers,
    taxes,
    ...uses,
    ...totals,
    share: sharesOf(context, taxes, buyers, flows, spending),
    inputShare,
    factorShare,
    finalShare,
    valueAdded,
    income,
  };
}

/** Shares of origins, n × C. */
function sharesOf(
  { table, G }: ChainContext,
  taxes: BorderTaxes,
  { count: C, economy }: Buyers,
  flows: Float64Array,
  spending: Float64Array,
): Float64Array {
  return flows.map((sold, at) => {
    const [i, c] = [Math.floor(at / C), at % C];
    const spent = spending[c * table.sectors.length + table.rowSector[i]];
    return spent === 0 ? 0 : (sold * withTaxes(taxes, i * G + economy[c])) / spent;
  });
}

function flowsOf(context: ChainContext, taxes: BorderTaxes, buyers: Buyers): Flows {
  const { table, n, G } = context;
  const { finalUse, idle } = finalUsesOf(context);
  const N = table.sectors.length;
  const { rowSector, start, Z } = table;
  const { count: C, ofRow, ofFinal } = buyers;
  const flows = new Float64Array(n * C);
  const bought = new Float64Array(n * N);
  const final = new Float64Array(G * N);
  for (let i = 0; i < n; i += 1) {
    for (let m = 0; m < G; m += 1) {
      const gross = withTaxes(taxes, i * G + m);
      final[m * N + rowSector[i]] += finalUse[i * G + m] * gross;
      flows[i * C + ofFinal[m]] += finalUse[i * G + m];
      for (let j = start[m]; j < start[m + 1]; j += 1) {
        if (idle[j] === 1) continue;
        flows[i * C + ofRow[j]] += Z[i * n + j];
        bought[j * N + rowSector[i]] += Z[i * n + j] * gross;
      }
    }
  }
  return { flows, bought, final, finalUse, idle };
}

function totalsOf(
  { table, n, G }: ChainContext,
  { tariff, exportTax }: BorderTaxes,
  { count: C, economy }: Buyers,
  flows: Float64Array,
): Totals {
  const N = table.sectors.length;
  const { rowSector, rowEconomy } = table;
  const sales = new Float64Array(n * G);
  const spending = new Float64Array(C * N);
  const output = new Float64Array(n);
  const [revenue, duties, deficit] = Array.from({ length: 3 }, () => new Float64Array(G));
  let [cells, amount] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    for (let c = 0; c < C; c += 1) {
      const [s, m] = [rowEconomy[i], economy[c]];
      const sold = flows[i * C + c];
      const border = sold * (1 + exportTax[i * G + m]);
      const levied = border * tariff[i * G + m];
      sales[i * G + m] += sold;
      output[i] += sold;
      spending[c * N + rowSector[i]] += border + levied;
      revenue[m] += levied;
      duties[s] += border - sold;
      deficit[m] += border;
      deficit[s] -= border;
      if (sold >= 0) continue;
      cells += 1;
      amount -= sold;
    }
  }
  return { sales, spending, output, revenue, duties, deficit, negative: { cells, amount } };
}
