import type { PlainNote } from '../../../base/note.ts';
import type { Grid } from '../grid.ts';
import { someOf } from '../some-of.ts';
import { textsOf } from '../text-column.ts';
import { infoSaid } from './said.ts';
import type { NamesAt } from './table-shapes.ts';

/**
 * The rows without the names of the columns again, as a file put together of several has them, and without a first line
 * of the numbers of the columns (`(1),(2),(3)`).
 */
export function withoutIdleLines(
  grid: Grid,
  header: NamesAt,
  rows: Uint32Array,
): { readonly rows: Uint32Array; readonly notes: readonly PlainNote[] } {
  const numbered = isNumbering(grid, rows[0], header.names.length);
  const names = Array.from({ length: grid.width(header.row) }, (_, column) => grid.text(header.row, column));
  const data = numbered ? rows.subarray(1) : rows;
  const again = new Set(
    beginningWith(grid, data, names[0] ?? '').filter((row) => repeatsNames(grid, row, names)),
  );
  const repeated = [...again].map((row) => grid.line(row));
  const kept = again.size === 0 ? data : data.filter((row) => !again.has(row));
  // names alone are no table without them
  if (kept.length === 0) return { rows, notes: [] };
  const notes: PlainNote[] = [];
  if (repeated.length > 0) notes.push(infoSaid('repeated-names', someOf(repeated)));
  if (numbered) {
    const line = grid.line(rows[0]);
    notes.push(infoSaid('numbered-columns', line));
  }
  return { rows: kept, notes };
}

/** The rows whose first cell is that text: few columns have a cell like their name, and most rows are not looked at. */
function beginningWith(grid: Grid, rows: Uint32Array, first: string): readonly number[] {
  const { codes, words } = textsOf(grid, rows, 0);
  const code = words.indexOf(first) + 1;
  return first === '' || code > 0 ? Array.from(rows.filter((_, i) => codes[i] === code)) : [];
}

/** Whether a row has the names of the columns in all of its cells, words among them. */
function repeatsNames(grid: Grid, row: number, names: readonly string[]): boolean {
  let words = 0;
  for (let column = 0; column < Math.max(grid.width(row), names.length); column += 1) {
    const text = grid.text(row, column);
    if (text !== (names[column] ?? '')) return false;
    if (/\p{L}/u.test(text)) words += 1;
  }
  return words > 0;
}

/** Whether a row numbers the columns in parentheses, in order, three or more. */
function isNumbering(grid: Grid, row: number, width: number): boolean {
  let first: number | null = null;
  let count = 0;
  for (let column = 0; column < width; column += 1) {
    const text = grid.text(row, column);
    if (text === '' && count === 0) continue;
    const number = Number(/^[([](\d{1,3})[)\]]$/.exec(text)?.[1] ?? Number.NaN);
    first ??= number - count;
    if (number !== first + count || first > 2) return false;
    count += 1;
  }
  return count > 2;
}
