import { amountUnit } from '../../../columns/amount-unit.ts';
import { filledCells, type Grid, isBlank } from '../../../sources/tabular/grid.ts';
import { endOfData } from '../../../sources/tabular/notes-below.ts';
import { readNumber } from '../../../sources/tabular/read-number.ts';

/** Where the numbers of a table lie, and the lines above them. */
export interface TableBlock {
  readonly grid: Grid;
  /** Lines with one text each, above the names. */
  readonly titles: readonly number[];
  /** Lines of names above the columns. */
  readonly heads: readonly number[];
  /** Lines with numbers. */
  readonly rows: readonly number[];
  readonly width: number;
}

/** More lines of names than any table of a person has. */
const MOST_HEADS = 4;
/** And more rows of totals, value added and its parts than any has. */
const MOST_ACCOUNTS = 40;

/** The block of numbers under lines of names; null where there is none. */
export function tableBlock(grid: Grid): TableBlock | null {
  const filled = Array.from({ length: grid.rows }, (_, r) => r).filter((r) => !isBlank(grid, r));
  const first = filled.findIndex((record) => isNumbers(grid, record));
  if (first < 1) return null;
  const above = filled.slice(0, first);
  const titles = above.filter((record) => filledCells(grid, record, 2) === 1);
  const heads = above.filter((record) => !titles.includes(record) && !isUnits(grid, record));
  if (heads.length === 0 || heads.length > MOST_HEADS) return null;
  const width = Math.max(...heads.map((record) => grid.width(record)));
  const end = endOfData(grid, filled[first], width);
  const rows = filled.slice(first).filter((record) => record < end);
  // a row of more cells than there are names holds a number of nobody, and a table of so many more rows than columns is another
  const isWider = (record: number): boolean =>
    cellsOf(grid, record).some((cell, c) => c >= width && cell !== '');
  if (rows.length > width + MOST_ACCOUNTS || rows.some(isWider)) return null;
  return { grid, titles, heads, rows, width };
}

/** Whether a line has a name in front and nothing but numbers behind its names, two of them or more. */
function isNumbers(grid: Grid, record: number): boolean {
  const cells = cellsOf(grid, record);
  const start = cells.findIndex((cell, c) => c > 0 && cell !== '' && readNumber(cell).kind !== 'trouble');
  if (start < 1 || cells.slice(0, start).every((cell) => cell === '')) return false;
  const numbers = cells.slice(start).filter((cell) => cell !== '');
  return numbers.length > 1 && numbers.every((cell) => readNumber(cell).kind !== 'trouble');
}

/** Whether a line says units, the same in all of its cells. */
function isUnits(grid: Grid, record: number): boolean {
  const words = new Set(
    cellsOf(grid, record)
      .slice(1)
      .filter((cell) => cell !== ''),
  );
  return words.size === 1 && [...words].every((word) => amountUnit(word) !== null);
}

function cellsOf(grid: Grid, record: number): readonly string[] {
  return Array.from({ length: grid.width(record) }, (_, c) => grid.text(record, c));
}
