import type { Where } from '../../base/error.ts';
import type { MissingReason } from '../../base/missing.ts';
import type { TextColumn } from '../../base/text-column.ts';

/**
 * Rows of cells as they lie in a text file or a sheet, before anything is known about them.
 * Rows and columns count from 0; lines, as a person counts them, from 1.
 */
export interface Grid {
  /** How many records (text file) or rows with a cell (sheet). */
  readonly rows: number;
  /** True where every record must have as many cells as the header (text files). */
  readonly strict: boolean;
  /** Cells of the record; in a sheet, up to its last cell. */
  width(row: number): number;
  /** What a person sees, trimmed: '' for a blank cell, dates as `2003-12-01`. */
  text(row: number, column: number): string;
  /** The texts of a column, where that is faster than cell by cell (text files). */
  readonly texts?: (rows: Uint32Array, column: number) => TextColumn;
  /** The number of a cell of plain digits where the point is the decimal mark; else NaN (text files only). */
  readonly pointNumber?: (row: number, column: number) => number;
  /** Whether the first cell begins with a letter or a digit, where that is seen without reading it (text files). */
  readonly begins?: (row: number) => boolean;
  /** How far a text is indented: blanks before it, and steps of the style of its cell. */
  readonly indent?: (row: number, column: number) => number;
  /** The number of a cell that is typed as one (sheets only); else NaN. */
  number(row: number, column: number): number;
  /** Why a number is missing, where the file says it beside the number (columns with a type only). */
  readonly missing?: (row: number, column: number) => MissingReason | null;
  /** The line of the file or the row of the sheet. */
  line(row: number): number;
  /** `B7` in a sheet, null in a text file. */
  cell(row: number, column: number): string | null;
  /** Place for an error; the column counts cells, not letters. */
  where(row: number, column?: number): Where;
  /** The whole line as text, for telling notes from data. */
  whole(row: number): string;
  /** For a blank cell inside a merged range: the range and the text of its first cell; else null. */
  merged(row: number, column: number): { readonly range: string; readonly text: string } | null;
}

/** The number of cells that are not blank, at most `enough`. */
export function filledCells(grid: Grid, row: number, enough = Number.POSITIVE_INFINITY): number {
  let filled = 0;
  const width = grid.width(row);
  for (let column = 0; column < width && filled < enough; column += 1) {
    if (grid.text(row, column) !== '') filled += 1;
  }
  return filled;
}

export function isBlank(grid: Grid, row: number): boolean {
  return grid.begins?.(row) !== true && filledCells(grid, row, 1) === 0;
}
