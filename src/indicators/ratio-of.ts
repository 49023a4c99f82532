import type { Measured } from '../base/missing.ts';

/** times · above/below, or why there is none. */
export function ratioOf(above: Measured, below: Measured, times = 1): Measured {
  if (typeof above !== 'number') return above;
  if (typeof below !== 'number') return below;
  return below === 0 ? { missing: 'zero-denominator' } : (times * above) / below;
}
