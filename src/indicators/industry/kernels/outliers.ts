import type { Measured } from '../../../base/missing.ts';

/** A class whose output jumps between two neighbouring periods. */
export interface Jump {
  /** Row of the class. */
  readonly row: number;
  /** Column of the later of the two periods. */
  readonly column: number;
  /** Δln Y; `not-defined` where output goes from or to zero. */
  readonly change: Measured;
}

/**
 * Every class and period with |Δln Y| above the threshold; a start from zero, or a fall to it, always counts.
 * Pairs with a missing or negative value are passed over.
 *
 * @param output class × period, row-major, NaN where missing. @param periods number of columns.
 * @param threshold in log points: 0.4 is +49% or −33%.
 */
export function jumps(output: Float64Array, periods: number, threshold = 0.4): readonly Jump[] {
  const found: Jump[] = [];
  for (let cell = 0; cell < output.length; cell += 1) {
    const column = cell % periods;
    if (column === 0) continue;
    const before = output[cell - 1];
    const now = output[cell];
    if (!(before >= 0) || !(now >= 0) || (before === 0 && now === 0)) continue;
    const row = Math.floor(cell / periods);
    if (before === 0 || now === 0) {
      found.push({ row, column, change: { missing: 'not-defined' } });
      continue;
    }
    const change = Math.log(now / before);
    if (Math.abs(change) > threshold) found.push({ row, column, change });
  }
  return found;
}
