import { sum } from '../../../math/sum.ts';

/**
 * Pearson's correlation over the places where both are numbers.
 * @returns NaN for fewer than two places, or where one does not vary.
 */
export function correlation(a: Float64Array, b: Float64Array): number {
  const both = Array.from(a.keys()).filter((i) => !Number.isNaN(a[i]) && !Number.isNaN(b[i]));
  const [u, v] = [a, b].map((values) => Float64Array.from(both, (i) => values[i]));
  const centred = [u, v].map((values) => {
    const mean = sum(values) / values.length;
    return values.map((value) => value - mean);
  });
  const product = (x: Float64Array, y: Float64Array) => sum(x.map((value, i) => value * y[i]));
  const r =
    product(centred[0], centred[1]) /
    Math.sqrt(product(centred[0], centred[0]) * product(centred[1], centred[1]));
  return Number.isNaN(r) ? r : Math.min(1, Math.max(-1, r));
}

/** ln(RCA + ε), product by product; NaN stays NaN. Bahar, Hausmann & Hidalgo 2014, J. of Int. Economics 92. */
export function logAdvantage(rca: Float64Array, epsilon: number): Float64Array {
  return rca.map((value) => Math.log(value + epsilon));
}
