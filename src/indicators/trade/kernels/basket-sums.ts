/** How many columns are summed side by side. */
export const BLOCK = 8;

/**
 * By row, the sums of a block over what the row has: `out[c, j]` = Σ over q in `lists[c]` of `block[q, j]`.
 * Cost: eight additions a presence.
 * @param block columns × BLOCK, row-major
 * @param out rows × BLOCK, written
 */
export function basketSums(lists: readonly Int32Array[], block: Float64Array, out: Float64Array): void {
  for (let c = 0; c < lists.length; c += 1) {
    let a = 0;
    let b = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    let i = 0;
    const list = lists[c];
    for (let t = 0; t < list.length; t += 1) {
      const at = list[t] * BLOCK;
      a += block[at];
      b += block[at + 1];
      d += block[at + 2];
      e += block[at + 3];
      f += block[at + 4];
      g += block[at + 5];
      h += block[at + 6];
      i += block[at + 7];
    }
    const to = c * BLOCK;
    out[to] = a;
    out[to + 1] = b;
    out[to + 2] = d;
    out[to + 3] = e;
    out[to + 4] = f;
    out[to + 5] = g;
    out[to + 6] = h;
    out[to + 7] = i;
  }
}

/** The same with a weight for every row and column: `out[c, j]` = Σ over q of `weights[c, q]` `block[q, j]`. */
export function weightedSums(weights: Float64Array, block: Float64Array, out: Float64Array): void {
  const columns = block.length / BLOCK;
  out.fill(0);
  for (let c = 0; c * columns < weights.length; c += 1)
    for (let q = 0; q < columns; q += 1) {
      const weight = weights[c * columns + q];
      if (weight === 0) continue;
      for (let j = 0; j < BLOCK; j += 1) out[c * BLOCK + j] += weight * block[q * BLOCK + j];
    }
}
