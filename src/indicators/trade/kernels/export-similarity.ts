/**
 * Pearson's correlation over the places where both are numbers.
 * @returns NaN for fewer than two places, or where one does not vary.
 */
export function correlation(a: Float64Array, b: Float64Array): number {
  let [count, meanA, meanB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    count += 1;
    meanA += a[i];
    meanB += b[i];
  }
  meanA /= count;
  meanB /= count;
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    ab += (a[i] - meanA) * (b[i] - meanB);
    aa += (a[i] - meanA) ** 2;
    bb += (b[i] - meanB) ** 2;
  }
  const r = ab / Math.sqrt(aa * bb);
  return Number.isNaN(r) ? r : Math.min(1, Math.max(-1, r));
}

/** ln(RCA + ε), product by product; NaN stays NaN. Bahar, Hausmann & Hidalgo 2014, J. of Int. Economics 92. */
export function logAdvantage(rca: Float64Array, epsilon: number): Float64Array {
  return rca.map((value) => Math.log(value + epsilon));
}
