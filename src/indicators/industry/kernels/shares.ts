import type { Missing } from '../../../base/missing.ts';
import { sum } from '../../../math/sum.ts';

/**
 * Shares in the total, each 0 to 1, summing to 1.
 *
 * @param values n finite amounts of zero or more, one unit.
 * @returns n shares; `zero-denominator` when nothing adds up to more than zero,
 *   `not-defined` for a negative amount or a total beyond float64.
 */
export function sharesOf(values: ArrayLike<number>): Float64Array | Missing {
  const total = sum(values);
  for (let i = 0; i < values.length; i += 1) {
    if (!(values[i] >= 0)) return { missing: 'not-defined' };
  }
  if (total === 0) return { missing: 'zero-denominator' };
  if (!Number.isFinite(total)) return { missing: 'not-defined' };
  const shares = new Float64Array(values.length);
  for (let i = 0; i < shares.length; i += 1) shares[i] = values[i] / total;
  return shares;
}
