import type { TextColumn } from './text-column.ts';

/**
 * Finds rows whose cells are the same in all columns. Asked for one row after another, it gives the earlier row that
 * has the same texts, or −1 and remembers the row. An empty cell and empty text are the same.
 * Rows are told apart by the codes of their texts in a table of their own, because a Map holds 16.7 million keys and
 * no more. Cost: 4 to 16 bytes a row, and a look at each code.
 * @param columns null for one that the data do not have
 * @param most how many rows may be remembered
 */
export function twinRows(columns: readonly (TextColumn | null)[], most: number): (row: number) => number {
  const known = columns.filter((column) => column !== null);
  const codes = known.map(plainCodes);
  const sizes = known.map(({ words }) => words.length + 1);
  const cells = sizes.reduce((product, size) => product * size, 1);
  return cells <= 4 * most ? byPlace(codes, sizes, cells) : byHash(codes, most);
}

/** A place for each combination of codes, where these are not many more than the rows. */
function byPlace(
  codes: readonly Uint32Array[],
  sizes: readonly number[],
  cells: number,
): (row: number) => number {
  const rows = new Int32Array(cells);
  return (row) => {
    let at = 0;
    for (let k = 0; k < codes.length; k += 1) at = at * sizes[k] + codes[k][row];
    const twin = rows[at] - 1;
    if (twin < 0) rows[at] = row + 1;
    return twin;
  };
}

function byHash(codes: readonly Uint32Array[], most: number): (row: number) => number {
  const rows = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(most, 1) * 1.4 + 2)));
  const mask = rows.length - 1;
  const same = (one: number, other: number): boolean => {
    for (let k = 0; k < codes.length; k += 1) if (codes[k][one] !== codes[k][other]) return false;
    return true;
  };
  return (row) => {
    let hash = 0;
    for (let k = 0; k < codes.length; k += 1) hash = mixed(hash ^ codes[k][row]);
    let at = hash & mask;
    for (; rows[at] !== 0; at = (at + 1) & mask) if (same(rows[at] - 1, row)) return rows[at] - 1;
    rows[at] = row + 1;
    return -1;
  };
}

/** The codes, 0 for empty text too. */
function plainCodes({ codes, words }: TextColumn): Uint32Array {
  const empty = words.indexOf('') + 1;
  return empty === 0 ? codes : codes.map((code) => (code === empty ? 0 : code));
}

/** Spreads the bits of a whole number of 32 (the last step of MurmurHash3). */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
