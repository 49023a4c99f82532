/** Rows in the order of their groups; those of one group stay in their order. */
export interface GroupedRows {
  readonly order: Uint32Array;
  /** Where each group begins in `order`, and after the last the number of rows. Length `groups + 1`. */
  readonly starts: Uint32Array;
}

/** @param of the group of each row, 0 ≤ of < groups */
export function groupRows(of: ArrayLike<number>, groups: number): GroupedRows {
  const starts = new Uint32Array(groups + 1);
  for (let row = 0; row < of.length; row += 1) starts[of[row] + 1] += 1;
  for (let group = 0; group < groups; group += 1) starts[group + 1] += starts[group];
  const next = starts.slice();
  const order = new Uint32Array(of.length);
  for (let row = 0; row < of.length; row += 1) {
    order[next[of[row]]] = row;
    next[of[row]] += 1;
  }
  return { order, starts };
}
