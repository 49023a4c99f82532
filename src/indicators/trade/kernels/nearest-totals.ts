import { BLOCK, basketSums, weightedSums } from './basket-sums.ts';
import type { Presence } from './presence.ts';
import type { Proximity } from './proximity.ts';
import type { BasketTotals } from './sweep-totals.ts';

/**
 * Totals of proximities over baskets with the k nearest of each column alone (0 keeps all), ties to the first column,
 * or with a weight by row and column in the place of presence.
 * Cost: as `columnTotals`, and a sort a column for the nearest.
 */
export function nearestTotals(
  m: Presence,
  phi: Proximity,
  neighbours: number,
  weights: Float64Array | null,
): BasketTotals {
  const { rows, columns } = m;
  const ofRow = new Float64Array(rows * columns);
  const whole = new Float64Array(columns);
  const block = new Float64Array(columns * BLOCK);
  const found = new Float64Array(rows * BLOCK);
  const all = [Int32Array.from({ length: columns }, (_, q) => q)];
  const every = new Float64Array(BLOCK);
  for (let from = 0; from < columns; from += BLOCK) {
    const width = Math.min(BLOCK, columns - from);
    for (let j = 0; j < width; j += 1) {
      phi.fill(from + j, block, BLOCK, j);
      if (neighbours > 0) keepNearest(block, j, neighbours);
    }
    basketSums(all, block, every);
    if (weights === null) basketSums(m.ofRow, block, found);
    else weightedSums(weights, block, found);
    for (let j = 0; j < width; j += 1) {
      whole[from + j] = every[j];
      for (let c = 0; c < rows; c += 1) ofRow[c * columns + from + j] = found[c * BLOCK + j];
    }
  }
  return { ofRow, whole };
}

/** Sets all but the k largest of column j of the block to zero; of equal ones the first stay. */
function keepNearest(block: Float64Array, j: number, k: number): void {
  const columns = block.length / BLOCK;
  const order = Array.from({ length: columns }, (_, q) => q).sort(
    (one, two) => block[two * BLOCK + j] - block[one * BLOCK + j] || one - two,
  );
  for (const q of order.slice(k)) block[q * BLOCK + j] = 0;
}
