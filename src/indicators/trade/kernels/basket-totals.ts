import { BLOCK, basketSums } from './basket-sums.ts';
import type { Presence } from './presence.ts';
import type { Proximity } from './proximity.ts';
import { type BasketTotals, sweepTotals } from './sweep-totals.ts';

/** Up to this many rows a matrix of rows × rows is cheap beside the columns. */
const MOST_ROWS = 2000;

/**
 * Totals of proximities over baskets. φ of counts is a sum over rows, so that its totals come from overlaps of the
 * rows without the matrix columns × columns; correlations, and more rows than pay, go column by column.
 * @param transposed φ[p,q] in the place of φ[q,p]
 */
export function basketTotals(
  m: Presence,
  phi: Proximity,
  weight: Float64Array | null,
  transposed: boolean,
): BasketTotals {
  if (phi.kind !== 'correlation' && m.rows <= Math.min(MOST_ROWS, m.columns))
    return sweepTotals(m, phi.kind, phi.self, weight, transposed);
  return columnTotals(m, phi, weight, transposed);
}

/** By the columns of φ, eight at a time. Cost: columns × (columns × rows / 32 + presences). */
export function columnTotals(
  m: Presence,
  phi: Proximity,
  weight: Float64Array | null,
  transposed: boolean,
): BasketTotals {
  const { rows, columns } = m;
  const ofRow = new Float64Array(rows * columns);
  const whole = new Float64Array(columns);
  const block = new Float64Array(columns * BLOCK);
  const found = new Float64Array((rows + 1) * BLOCK);
  const lists = [...m.ofRow, Int32Array.from({ length: columns }, (_, q) => q)];
  for (let from = 0; from < columns; from += BLOCK) {
    const width = Math.min(BLOCK, columns - from);
    for (let j = 0; j < width; j += 1)
      if (transposed) phi.fillRow(from + j, block, BLOCK, j);
      else phi.fill(from + j, block, BLOCK, j);
    if (weight !== null) for (let at = 0; at < block.length; at += 1) block[at] *= weight[at >> 3];
    basketSums(lists, block, found);
    for (let j = 0; j < width; j += 1) {
      for (let c = 0; c < rows; c += 1) ofRow[c * columns + from + j] = found[c * BLOCK + j];
      whole[from + j] = found[rows * BLOCK + j];
    }
  }
  return { ofRow, whole };
}
