import type { Equilibrium } from './equilibrium.ts';
import type { PriceEconomy } from './price-economy.ts';

/** What final users of each economy pay, as a multiple of what it was: Π_k P_k^α_k, G. */
export function finalPrices(
  { context, buyers, finalShare }: PriceEconomy,
  { logIndex }: Pick<Equilibrium, 'logIndex'>,
): Float64Array {
  const N = context.table.sectors.length;
  return Float64Array.from({ length: context.G }, (_, m) => {
    let log = 0;
    for (let k = 0; k < N; k += 1) log += finalShare[m * N + k] * logIndex[buyers.ofFinal[m] * N + k];
    return Math.exp(log);
  });
}

/** Final spending at the prices of the table, as a multiple of what it was: welfare in the model, G. */
export function realIncome(
  economy: PriceEconomy,
  after: Pick<Equilibrium, 'logIndex' | 'income'>,
): Float64Array {
  const prices = finalPrices(economy, after);
  return after.income.map((income, m) => income / economy.income[m] / prices[m]);
}
