import type { TextColumn } from '../../base/text-column.ts';
import type { CsvTokens } from './tokenize-csv.ts';

/**
 * A column of text from the bytes of its cells: each different cell is decoded once, at the row where it stands first.
 * Cost: a hash and a comparison of the bytes of each cell.
 * @param text the text of a row's cell
 */
export function codedCells(
  bytes: Uint8Array,
  { first, bounds }: CsvTokens,
  rows: Uint32Array,
  column: number,
  text: (row: number) => string,
): TextColumn {
  const codes = new Uint32Array(rows.length);
  const words: string[] = [];
  const codeOfText = new Map<string, number>();
  // open addressing: a cell for each different writing, and its code
  let cells = new Int32Array(1024).fill(-1);
  let codeAt = new Uint32Array(1024);
  let hashes = new Int32Array(1024);
  let filled = 0;
  const same = (one: number, other: number): boolean => {
    let a = bounds[2 * one];
    let b = bounds[2 * other];
    const end = bounds[2 * one + 1];
    if (end - a !== bounds[2 * other + 1] - b) return false;
    for (; a < end; a += 1, b += 1) if (bytes[a] !== bytes[b]) return false;
    return true;
  };
  const slotOf = (cell: number, hash: number): number => {
    const mask = cells.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (cells[slot] >= 0 && !(hashes[slot] === hash && same(cells[slot], cell))) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const old = { cells, codeAt, hashes };
    cells = new Int32Array(old.cells.length * 2).fill(-1);
    codeAt = new Uint32Array(cells.length);
    hashes = new Int32Array(cells.length);
    old.cells.forEach((cell, at) => {
      if (cell < 0) return;
      const slot = slotOf(cell, old.hashes[at]);
      cells[slot] = cell;
      codeAt[slot] = old.codeAt[at];
      hashes[slot] = old.hashes[at];
    });
  };
  const codeOf = (decoded: string): number => {
    if (decoded === '') return 0;
    const known = codeOfText.get(decoded);
    if (known !== undefined) return known;
    codeOfText.set(decoded, words.length + 1);
    return words.push(decoded);
  };
  let slot = -1;
  for (let i = 0; i < rows.length; i += 1) {
    const cell = first[rows[i]] + column;
    if (cell >= first[rows[i] + 1] || bounds[2 * cell] === bounds[2 * cell + 1]) continue;
    // lines of one code often follow one another
    if (slot < 0 || !same(cells[slot], cell)) {
      let hash = bounds[2 * cell + 1] - bounds[2 * cell];
      for (let at = bounds[2 * cell]; at < bounds[2 * cell + 1]; at += 1)
        hash = (Math.imul(hash, 31) + bytes[at]) | 0;
      slot = slotOf(cell, hash);
      if (cells[slot] < 0) {
        if (filled * 2 >= cells.length) {
          grow();
          slot = slotOf(cell, hash);
        }
        filled += 1;
        cells[slot] = cell;
        hashes[slot] = hash;
        codeAt[slot] = codeOf(text(rows[i]));
      }
    }
    codes[i] = codeAt[slot];
  }
  return { kind: 'text', codes, words };
}
