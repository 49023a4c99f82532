import { columnSums, rowSums } from './totals.ts';

/**
 * PRODY: `Σ_c (s_cp/Σ_c' s_c'p)·Y_c`, s the product's share in the economy's exports; the income of those that depend
 * on the product. Only economies with income enter, above and below.
 * @param values economies × products. @param income above zero by economy, NaN without.
 * @returns by product, in the unit of income; NaN where no economy with income exports the product.
 * Reference: Hausmann, Hwang & Rodrik 2007, J. of Economic Growth 12, eq. 4.
 */
export function prody(values: Float64Array, income: Float64Array): Float64Array {
  const width = values.length / income.length;
  const own = rowSums(values, income.length, width);
  const shares = values.map((x, at) => {
    const c = Math.floor(at / width);
    return own[c] > 0 && !Number.isNaN(income[c]) ? x / own[c] : 0;
  });
  return meanByProduct(shares, income, width);
}

/**
 * Sophistication of Lall, Weiss & Zhang: the same with shares in the world market, `Σ_c (x_cp/x_·p)·Y_c`, among the
 * economies with income. Reference: Lall, Weiss & Zhang 2006, World Development 34 (QEH working paper 2005).
 */
export function lallSophistication(values: Float64Array, income: Float64Array): Float64Array {
  const width = values.length / income.length;
  const known = values.map((x, at) => (Number.isNaN(income[Math.floor(at / width)]) ? 0 : x));
  return meanByProduct(known, income, width);
}

/**
 * By product, the mean of what the economies have with these weights; NaN where all are zero.
 * @param weights economies × products, zero or more, and zero where an economy has no number (NaN)
 */
export function meanByProduct(weights: Float64Array, levels: Float64Array, width: number): Float64Array {
  const totals = columnSums(weights, levels.length, width);
  const out = new Float64Array(width);
  weights.forEach((weight, at) => {
    const c = Math.floor(at / width);
    if (weight > 0) out[at % width] += (weight / totals[at % width]) * levels[c];
  });
  return out.map((value, p) => (totals[p] > 0 ? value : Number.NaN));
}

/** Values moved to 0–100 between the lowest and the highest; NaN stays, and all are NaN where they do not differ. */
export function rescaled(values: Float64Array): Float64Array {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return values.map((value) => (high > low ? (100 * (value - low)) / (high - low) : Number.NaN));
}

/** EXPY of each economy, and the share of its exports whose products have a PRODY. */
export interface Expy {
  readonly expy: Float64Array;
  readonly covered: Float64Array;
}

/**
 * `Σ_p s_cp·PRODY_p` over the products with a PRODY, s of those products alone; NaN without any.
 * @param values economies × products.
 */
export function expy(values: Float64Array, byProduct: Float64Array): Expy {
  const width = byProduct.length;
  const rows = width === 0 ? 0 : values.length / width;
  const [sums, weights] = [new Float64Array(rows), new Float64Array(rows)];
  const own = rowSums(values, rows, width);
  values.forEach((x, at) => {
    const c = Math.floor(at / width);
    const level = byProduct[at % width];
    if (x === 0 || Number.isNaN(level)) return;
    sums[c] += (x / own[c]) * level;
    weights[c] += x / own[c];
  });
  return {
    expy: sums.map((sum, c) => sum / weights[c]),
    covered: weights.map((w, c) => (own[c] > 0 ? w : Number.NaN)),
  };
}
