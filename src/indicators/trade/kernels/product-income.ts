import { rowAt } from './totals.ts';

/**
 * PRODY: by product, the income per head of its exporters, weighted by the share it has in each one's exports.
 * Economies without an income (NaN) are in neither sum. NaN where no exporter has one.
 * Reference: Hausmann, Hwang and Rodrik 2007, What you export matters, Journal of Economic Growth 12(1).
 * @param x economies × products
 */
export function productIncome(x: Float64Array, income: Float64Array, products: number): Float64Array {
  const weighted = new Float64Array(products);
  const weights = new Float64Array(products);
  for (let c = 0; c < income.length; c += 1) {
    if (Number.isNaN(income[c])) continue;
    const row = rowAt(x, c, products);
    let own = 0;
    for (const value of row) own += value;
    if (own === 0) continue;
    for (let p = 0; p < products; p += 1) {
      weighted[p] += (row[p] / own) * income[c];
      weights[p] += row[p] / own;
    }
  }
  return weighted.map((value, p) => (weights[p] > 0 ? value / weights[p] : Number.NaN));
}
