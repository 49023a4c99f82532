import { EscalarError } from '../../base/error.ts';
import { filledCells, type Grid } from '../tabular/grid.ts';
import type { WideTaker } from './wide-lines.ts';

/** Lines of names above the numbers. */
const MOST_HEADERS = 4;
/** Rows of numbers that tell where labels end. */
const MOST_LOOKED = 50;

/**
 * Gives a sheet, or the variables of Stata, as lines of names and numbers. Numbers begin in the first row that is
 * mostly numbers; the lines above it that name most columns are names, what is above them is a title.
 * @returns the decimals that numbers have: none, or as many as are counted
 * @throws EscalarError `empty-table`, `io-not-finite` with row and column
 */
export function gridLines(file: string, grid: Grid, taker: WideTaker): number {
  const rows = Array.from({ length: grid.rows }, (_, row) => row);
  const numbersOf = (row: number): number =>
    cellsOf(grid, row).filter((c) => !Number.isNaN(grid.number(row, c))).length;
  const first = rows.find((row) => 2 * numbersOf(row) > grid.width(row));
  if (first === undefined || first === 0)
    throw new EscalarError('empty-table', { table: 'io_table' }, { file });
  // a flow may be empty, and a label such as ISIC 20 a number: the first column that is mostly numbers
  const looked = rows.slice(first, first + MOST_LOOKED);
  const from = cellsOf(grid, first).findIndex(
    (c) => 2 * looked.filter((row) => !Number.isNaN(grid.number(row, c))).length > looked.length,
  );
  const heads = rows
    .slice(Math.max(0, first - MOST_HEADERS), first)
    .filter((row) => 4 * filledCells(grid, row) > grid.width(first));
  const width = Math.max(...[...heads, first].map((row) => grid.width(row)));
  const columns = Array.from({ length: width - from }, (_, c) =>
    heads.map((row) => grid.text(row, from + c)),
  );
  taker.header(
    columns,
    heads
      .flatMap((row) => Array.from({ length: from }, (_, c) => grid.text(row, c)))
      .filter((cell) => cell !== ''),
    titleOf(grid, heads, first),
  );
  const values = new Float64Array(columns.length);
  let whole = true;
  for (const row of rows.slice(first)) {
    if (filledCells(grid, row, 1) === 0) continue;
    for (let c = 0; c < values.length; c += 1) {
      values[c] = grid.number(row, from + c);
      if (Number.isNaN(values[c])) refuseText(file, grid, row, from + c);
      else if (!Number.isInteger(values[c])) whole = false;
    }
    const labels = Array.from({ length: from }, (_, c) => grid.text(row, c));
    taker.row({ labels, values, line: grid.line(row) });
  }
  return whole ? 0 : 15;
}

/** The words above the numbers that name no columns. */
function titleOf(grid: Grid, heads: readonly number[], first: number): string {
  const above = Array.from({ length: first }, (_, row) => row).filter((row) => !heads.includes(row));
  return above.flatMap((row) => cellsOf(grid, row).map((c) => grid.text(row, c))).join(' ');
}

function cellsOf(grid: Grid, row: number): readonly number[] {
  return Array.from({ length: grid.width(row) }, (_, c) => c);
}

/** @throws EscalarError `io-not-finite` for a cell that is neither a number nor empty */
function refuseText(file: string, grid: Grid, row: number, column: number): void {
  const value = grid.text(row, column);
  if (value === '') return;
  const cell = grid.cell(row, column) ?? `${grid.text(row, 0)} → ${grid.text(0, column)}`;
  throw new EscalarError('io-not-finite', { part: file, cell, value }, grid.where(row, column));
}
