/** Of one economy, by product. */
export interface ProductBalance {
  /** (x − m)/(x + m), from −1 to 1; NaN where there is no trade. */
  readonly normalised: Float64Array;
  /** Lafay's index in percent of half the trade; sums to 0. NaN for an economy without trade. */
  readonly lafay: Float64Array;
}

/**
 * `LFI_p = 100·[(x−m)/(x+m) − (X−M)/(X+M)]·(x+m)/(X+M)`, 0 where x + m = 0; above 0 for specialisation.
 * @param exports and @param imports by product, zero or more.
 * Reference: Lafay 1992, The measurement of revealed comparative advantages, in Dagenais & Muet (eds.).
 */
export function productBalance(exports: Float64Array, imports: Float64Array): ProductBalance {
  let X = 0;
  let M = 0;
  for (let p = 0; p < exports.length; p += 1) {
    X += exports[p];
    M += imports[p];
  }
  const normalised = new Float64Array(exports.length).fill(Number.NaN);
  const lafay = new Float64Array(exports.length).fill(Number.NaN);
  for (let p = 0; p < exports.length; p += 1) {
    const both = exports[p] + imports[p];
    if (both > 0) normalised[p] = (exports[p] - imports[p]) / both;
    if (X + M > 0) lafay[p] = both > 0 ? 100 * (normalised[p] - (X - M) / (X + M)) * (both / (X + M)) : 0;
  }
  return { normalised, lafay };
}
