/**
 * The quantile at `probability`, by linear interpolation of order statistics: R type 7,
 * the default of R, numpy and Excel's PERCENTILE.INC (Stata's default is R type 2).
 *
 * Cost: a sort of a copy. Reference: Hyndman & Fan 1996, The American Statistician 50(4).
 * @throws RangeError for no values, or a probability outside 0 to 1.
 */
export function quantile(values: ArrayLike<number>, probability: number): number {
  if (values.length === 0) throw new RangeError('quantile: no values');
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`quantile: probability ${probability} is not in 0 to 1`);
  }
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  return low + (position - below) * (high - low);
}
