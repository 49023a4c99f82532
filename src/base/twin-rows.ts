type Texts = readonly (string | null)[];

/**
 * Finds rows whose cells are the same in all columns. Asked for one row after another, it gives the earlier row that
 * has the same texts, or −1 and remembers the row. An empty cell and empty text are the same.
 * Rows are told apart by codes of their texts in a table of their own, because a Map holds 16.7 million keys and no
 * more. Cost: 4 bytes a row and a half, and a look at each cell.
 * @param columns null for one that the data do not have
 * @param most how many rows may be remembered
 */
export function twinRows(columns: readonly (Texts | null)[], most: number): (row: number) => number {
  const known = columns.filter((column) => column !== null);
  const codes = known.map(() => new Map<string, number>());
  const places = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(most, 1) * 1.4 + 2)));
  const mask = places.length - 1;
  const same = (one: number, other: number): boolean =>
    known.every((column) => (column[one] ?? '') === (column[other] ?? ''));
  const hashOf = (row: number): number => {
    let hash = 0;
    for (let k = 0; k < known.length; k += 1) {
      const text = known[k][row] ?? '';
      let code = codes[k].get(text);
      if (code === undefined) {
        code = codes[k].size + 1;
        codes[k].set(text, code);
      }
      hash = mixed(hash ^ code);
    }
    return hash;
  };
  return (row) => {
    let at = hashOf(row) & mask;
    for (; places[at] !== 0; at = (at + 1) & mask) if (same(places[at] - 1, row)) return places[at] - 1;
    places[at] = row + 1;
    return -1;
  };
}

/** Spreads the bits of a whole number of 32 (the last step of MurmurHash3). */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
