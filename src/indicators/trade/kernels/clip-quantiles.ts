import { quantile } from '../../../math/quantile.ts';

/**
 * Winsorised values: those below the quantile `share` or above the quantile 1 − `share` are moved to it.
 * @param share from 0 (nothing moves) to below 0.5. Quantiles of type 7.
 */
export function clipQuantiles(values: Float64Array, share: number): Float64Array {
  if (share === 0 || values.length === 0) return values;
  const [low, high] = [quantile(values, share), quantile(values, 1 - share)];
  return values.map((value) => Math.min(high, Math.max(low, value)));
}
