import { sum } from '../../../math/sum.ts';
import type { ChainContext } from '../context.ts';
import { type Buyers, buyersOf, type PriceModel } from './buyers.ts';
import { type FinalUses, finalUsesOf } from './idle-rows.ts';

/**
 * The world of a model with prices as one table shows it: G economies, n rows that produce, N products, C buyers; a row
 * is one variety of the product of its industry. All amounts at the prices of the table; no price is needed.
 */
export interface PriceEconomy extends Totals, FinalUses {
  readonly context: ChainContext;
  readonly buyers: Buyers;
  /** Tariffs as they are, n × G: 0.1 is a tenth of the price before the tariff. */
  readonly tariff: Float64Array;
  /** What of the spending of buyer c on the product of row i goes to row i, tariffs included: n × C. */
  readonly share: Float64Array;
  /** Product k in the cost of row j, tariffs included: n × N. */
  readonly inputShare: Float64Array;
  /** Value added in the cost of row j: what the inputs leave, n. */
  readonly factorShare: Float64Array;
  /** Product k in the final spending of economy m, G × N. */
  readonly finalShare: Float64Array;
  /** Value added and final spending, G each. */
  readonly valueAdded: Float64Array;
  readonly income: Float64Array;
}

interface Flows extends FinalUses {
  /** Sales of row i to buyer c before tariffs, n × C. */
  readonly flows: Float64Array;
  /** Product k bought by row j, tariffs included, n × N. */
  readonly bought: Float64Array;
  /** Product k bought by final users of economy m, tariffs included, G × N. */
  readonly final: Float64Array;
}

interface Totals {
  /** Sales of row i to economy m before tariffs, n × G. */
  readonly sales: Float64Array;
  /** What buyer c spends on product k, tariffs included, C × N. */
  readonly spending: Float64Array;
  /** Sales by row, n. */
  readonly output: Float64Array;
  /** Revenue of tariffs, and imports less exports, G each. */
  readonly revenue: Float64Array;
  readonly deficit: Float64Array;
  /** Sales below zero (changes of inventories); they are kept as they are. */
  readonly negative: { readonly cells: number; readonly amount: number };
}

/**
 * Shares of a table. A buyer buys a product from each origin in the same proportion for every use: by Caliendo and Parro
 * all uses of an economy are added up. Rows without sales produce nothing, and final use takes what they buy.
 * @param tariff n × G, ad valorem: zero at home, and where none is stated
 */
export function priceEconomy(
  context: ChainContext,
  tariff: Float64Array,
  model: PriceModel = 'caliendo2015',
): PriceEconomy {
  const { table, n, G } = context;
  const N = table.sectors.length;
  const buyers = buyersOf(table, model);
  const { flows, bought, final, ...uses } = flowsOf(context, tariff, buyers);
  const totals = totalsOf(context, tariff, buyers, flows);
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
    tariff,
    ...uses,
    ...totals,
    share: sharesOf(context, tariff, buyers, flows, spending),
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
  tariff: Float64Array,
  { count: C, economy }: Buyers,
  flows: Float64Array,
  spending: Float64Array,
): Float64Array {
  return flows.map((sold, at) => {
    const [i, c] = [Math.floor(at / C), at % C];
    const spent = spending[c * table.sectors.length + table.rowSector[i]];
    return spent === 0 ? 0 : (sold * (1 + tariff[i * G + economy[c]])) / spent;
  });
}

function flowsOf(context: ChainContext, tariff: Float64Array, buyers: Buyers): Flows {
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
      const gross = 1 + tariff[i * G + m];
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
  tariff: Float64Array,
  { count: C, economy }: Buyers,
  flows: Float64Array,
): Totals {
  const N = table.sectors.length;
  const { rowSector, rowEconomy } = table;
  const sales = new Float64Array(n * G);
  const spending = new Float64Array(C * N);
  const output = new Float64Array(n);
  const [revenue, deficit] = [new Float64Array(G), new Float64Array(G)];
  let [cells, amount] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    for (let c = 0; c < C; c += 1) {
      const m = economy[c];
      const sold = flows[i * C + c];
      const levied = sold * tariff[i * G + m];
      sales[i * G + m] += sold;
      output[i] += sold;
      spending[c * N + rowSector[i]] += sold + levied;
      revenue[m] += levied;
      deficit[m] += sold;
      deficit[rowEconomy[i]] -= sold;
      if (sold >= 0) continue;
      cells += 1;
      amount -= sold;
    }
  }
  return { sales, spending, output, revenue, deficit, negative: { cells, amount } };
}
