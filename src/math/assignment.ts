/** One column for each row, and prices that prove that no other choice is worth more. */
export interface Assignment {
  /** The column of each row. */
  readonly columnOf: Int32Array;
  /** u_i + v_j ≥ worth_ij for every pair that is allowed, with equality where i has j. */
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
}

/**
 * The one-to-one choice of columns for rows that is worth the most: the linear assignment problem, by shortest
 * augmenting paths. Cost: n³.
 *
 * Jonker and Volgenant 1987, Computing 38(4), 325–340.
 * @param worth n × n, row-major; −Infinity where a pair is not allowed
 * @returns null where the pairs allowed leave a row without a column
 */
export function assign(worth: Float64Array, n: number): Assignment | null {
  const columnOf = new Int32Array(n).fill(-1);
  const rowOf = new Int32Array(n).fill(-1);
  const rowPrice = new Float64Array(n);
  const columnPrice = new Float64Array(n);
  for (let i = 0; i < n; i += 1)
    rowPrice[i] = worth
      .subarray(i * n, (i + 1) * n)
      .reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (rowPrice.includes(Number.NEGATIVE_INFINITY)) return null;
  const state = { worth, n, columnOf, rowOf, rowPrice, columnPrice };
  for (let i = 0; i < n; i += 1) if (!augment(state, i)) return null;
  return { columnOf, rowPrice, columnPrice };
}

interface State extends Assignment {
  readonly worth: Float64Array;
  readonly n: number;
  readonly rowOf: Int32Array;
}

/** The cheapest way from row `first` through rows that give up their column to one that is free. */
function augment(state: State, first: number): boolean {
  const { worth, n, columnOf, rowOf, rowPrice, columnPrice } = state;
  const length = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(n).fill(first);
  const done = new Uint8Array(n);
  const rows = [first];
  let reached = 0;
  let free = -1;
  for (let i = first; free < 0; ) {
    for (let j = 0; j < n; j += 1) {
      if (done[j] === 1) continue;
      const through = reached + rowPrice[i] + columnPrice[j] - worth[i * n + j];
      if (through >= length[j]) continue;
      length[j] = through;
      before[j] = i;
    }
    const next = nearest(length, done);
    if (next < 0) return false;
    reached = length[next];
    done[next] = 1;
    if (rowOf[next] < 0) free = next;
    else {
      i = rowOf[next];
      rows.push(i);
    }
  }
  for (const i of rows) rowPrice[i] -= reached - (i === first ? 0 : length[columnOf[i]]);
  for (let j = 0; j < n; j += 1) if (done[j] === 1) columnPrice[j] += reached - length[j];
  for (let j = free, i = -1; i !== first; ) {
    i = before[j];
    const given = columnOf[i];
    columnOf[i] = j;
    rowOf[j] = i;
    j = given;
  }
  return true;
}

/** The column not done with the shortest way that there is; −1 where there is none. */
function nearest(length: Float64Array, done: Uint8Array): number {
  let [best, at] = [Number.POSITIVE_INFINITY, -1];
  for (let j = 0; j < length.length; j += 1) {
    if (done[j] === 1 || !(length[j] < best)) continue;
    best = length[j];
    at = j;
  }
  return at;
}
