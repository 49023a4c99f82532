import { filledCells, type Grid, isBlank } from '../../../sources/tabular/grid.ts';
import { endOfData } from '../../../sources/tabular/notes-below.ts';
import { readNumber } from '../../../sources/tabular/read-number.ts';

/** Where a matrix with names above and beside lies in a file. */
export interface MatrixFrame {
  readonly grid: Grid;
  /** The line of names. */
  readonly head: number;
  readonly rows: Uint32Array;
  /** The column of the names of rows: the second behind one that only counts. */
  readonly label: 0 | 1;
  /** Columns behind the first one. */
  readonly columns: readonly number[];
  /** Those in which no cell is a number: units, or names beside the labels. */
  readonly words: ReadonlySet<number>;
}

/** The lines between a title and notes, without empty columns behind the last one; null where there is no matrix. */
export function matrixFrame(grid: Grid): MatrixFrame | null {
  const filled = Uint32Array.from({ length: grid.rows }, (_, r) => r).filter((r) => !isBlank(grid, r));
  const isTitle = (record: number): boolean =>
    grid.text(record, 0) !== '' && filledCells(grid, record, 2) === 1 && filled.length > 2;
  const head = filled.find((record) => !isTitle(record));
  if (head === undefined) return null;
  const end = endOfData(grid, head + 1, grid.width(head));
  const rows = filled.filter((record) => record > head && record < end);
  const width = grid.width(head);
  if (rows.length === 0 || rows.some((record) => grid.width(record) !== width)) return null;
  let last = width;
  const isEmpty = (c: number): boolean =>
    grid.text(head, c) === '' && rows.every((record) => grid.text(record, c) === '');
  while (last > 2 && isEmpty(last - 1)) last -= 1;
  const columns = Array.from({ length: last - 1 }, (_, c) => c + 1);
  const words = new Set(columns.filter((c) => isWords(grid, rows, c)));
  const start = Number(grid.text(rows[0], 0) || Number.NaN);
  const counts = rows.every((record, i) => grid.text(record, 0) === `${i + start}`);
  return { grid, head, rows, label: counts && words.has(1) && last > 2 ? 1 : 0, columns, words };
}

/** Whether a column holds words and no number. */
function isWords(grid: Grid, rows: Uint32Array, column: number): boolean {
  let words = 0;
  for (const record of rows) {
    const text = grid.text(record, column);
    if (text === '') continue;
    if (readNumber(text).kind !== 'trouble') return false;
    words += 1;
  }
  return words > 0;
}
