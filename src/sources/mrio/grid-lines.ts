import { EscalarError } from '../../base/error.ts';
import { filledCells, type Grid, isBlank } from '../tabular/grid.ts';
import { endOfData } from '../tabular/notes-below.ts';
import type { DecimalMark } from '../tabular/read-number.ts';
import { flatValueAt } from './flat-table.ts';
import { gridNumbers, looksNumber } from './grid-numbers.ts';
import type { WideTaker } from './wide-lines.ts';

/** Lines of names above the numbers. */
const MOST_HEADERS = 4;
/** Rows of numbers that tell where labels end. */
const MOST_LOOKED = 50;
/** Decimals that are counted. */
const MOST_DECIMALS = 15;

/** Where names end and numbers begin. */
interface Frame {
  /** The first row and column of numbers. */
  readonly first: number;
  readonly from: number;
  /** The rows of names above the numbers. */
  readonly heads: readonly number[];
  /** Behind the last column. */
  readonly width: number;
}

/**
 * Gives a sheet, the variables of Stata or a text file as lines of names and numbers. Numbers begin in the first row that
 * is mostly numbers; the lines above it that name most columns are names, what is above them is a title. Notes below the
 * table are no lines of it.
 * @returns the decimals that numbers have: none, or as many as are counted; those written in a text file
 * @throws EscalarError `empty-table`, `io-shape` for a line of another length, those of `gridNumbers`
 */
export function gridLines(
  file: string,
  grid: Grid,
  taker: WideTaker,
  wanted: 'auto' | DecimalMark = 'auto',
): number {
  const { first, from, heads, width } = frameOf(file, grid);
  const names = Array.from({ length: width - from }, (_, c) => heads.map((row) => grid.text(row, from + c)));
  const corner = heads.flatMap((row) => Array.from({ length: from }, (_, c) => grid.text(row, c)));
  taker.header(
    names,
    corner.filter((cell) => cell !== ''),
    titleOf(grid, heads, first),
  );
  const end = endOfData(grid, first, width);
  const rows = Uint32Array.from({ length: end - first }, (_, k) => first + k).filter(
    (row) => !isBlank(grid, row),
  );
  for (const row of rows) refuseWidth(file, grid, row, width);
  const called = new Map(names.map((one, c) => [from + c, one.join('.')]));
  const columns = gridNumbers(file, grid, rows, called, wanted);
  const values = new Float64Array(columns.length);
  let decimals = 0;
  rows.forEach((row, k) => {
    for (let c = 0; c < values.length; c += 1) {
      values[c] = columns[c][k];
      if (decimals < MOST_DECIMALS && !Number.isInteger(values[c]) && !Number.isNaN(values[c]))
        decimals = Math.max(decimals, isText(grid) ? decimalsOf(values[c]) : MOST_DECIMALS);
    }
    const labels = Array.from({ length: from }, (_, c) => grid.text(row, c));
    taker.row({ labels, values, line: grid.line(row) });
  });
  return decimals;
}

/** A cell a line: the names of a flat file, and its numbers in one column. */
function flatFrame(grid: Grid): Frame | null {
  for (let row = 0; row < Math.min(grid.rows - 1, MOST_LOOKED); row += 1) {
    const from = flatValueAt(cellsOf(grid, row).map((c) => grid.text(row, c)));
    if (from >= 0) return { first: row + 1, from, heads: [row], width: grid.width(row) };
  }
  return null;
}

/** @throws EscalarError `empty-table` where no row is mostly numbers, or the first one is */
function frameOf(file: string, grid: Grid): Frame {
  const flat = flatFrame(grid);
  if (flat !== null) return flat;
  const all = Array.from({ length: grid.rows }, (_, row) => row);
  const firstWith = (texts: boolean): number =>
    all.findIndex((row) => 2 * numbersIn(grid, row, texts) > grid.width(row));
  const typed = isText(grid) ? -1 : firstWith(false);
  const texts = typed < 0;
  const first = texts ? firstWith(true) : typed;
  if (first <= 0) throw new EscalarError('empty-table', { table: 'io_table' }, { file });
  // a flow may be empty, and a label such as ISIC 20 a number: the first column that is mostly numbers
  const looked = all.slice(first, first + MOST_LOOKED);
  const from = cellsOf(grid, first).findIndex(
    (c) => 2 * looked.filter((row) => looksNumber(grid, row, c, texts)).length > looked.length,
  );
  const heads = all
    .slice(Math.max(0, first - MOST_HEADERS), first)
    .filter((row) => 4 * filledCells(grid, row) > grid.width(first));
  const widest = Math.max(...[...heads, first].map((row) => grid.width(row)));
  return { first, from, heads, width: withoutBlankColumns(grid, [...heads, ...looked], from, widest) };
}

/** Delimiters behind the last cell of every line make columns that hold nothing. */
function withoutBlankColumns(grid: Grid, rows: readonly number[], from: number, widest: number): number {
  let width = widest;
  while (width > from + 1 && rows.every((row) => grid.text(row, width - 1) === '')) width -= 1;
  return width;
}

/** @throws EscalarError `io-shape` for a line of a text file that is cut off or goes on behind the last column */
function refuseWidth(file: string, grid: Grid, row: number, width: number): void {
  const own = grid.width(row);
  const goesOn = Array.from({ length: Math.max(0, own - width) }, (_, c) => grid.text(row, width + c));
  if (!(isText(grid) && own < width) && goesOn.every((cell) => cell === '')) return;
  const sizes = { expected: `${width} cells`, found: `${own} cells` };
  throw new EscalarError('io-shape', { part: file, ...sizes }, grid.where(row));
}

/** Whether no cell is typed as a number, as in text files. */
function isText(grid: Grid): boolean {
  return grid.pointNumber !== undefined;
}

function decimalsOf(value: number): number {
  const [, behind = ''] = String(value).split('.');
  return behind.includes('e') || String(value).includes('e-') ? MOST_DECIMALS : behind.length;
}

function numbersIn(grid: Grid, row: number, texts: boolean): number {
  return cellsOf(grid, row).filter((c) => looksNumber(grid, row, c, texts)).length;
}

/** The words above the numbers that name no columns. */
function titleOf(grid: Grid, heads: readonly number[], first: number): string {
  const above = Array.from({ length: first }, (_, row) => row).filter((row) => !heads.includes(row));
  return above.flatMap((row) => cellsOf(grid, row).map((c) => grid.text(row, c))).join(' ');
}

function cellsOf(grid: Grid, row: number): readonly number[] {
  return Array.from({ length: grid.width(row) }, (_, c) => c);
}
