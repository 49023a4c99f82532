import { decodeText } from '../tabular/decode-text.ts';
import type { Grid } from '../tabular/grid.ts';
import { type ListColumns, listColumns } from './list-columns.ts';

/** Lines that are looked at for the names of the columns. */
const MOST_LINES = 40;
const YEAR = /^\d{4}$/;

/** The columns of a list by its names; years over columns stand for a column of years and one of amounts. */
function columnsOf(names: readonly string[]): ListColumns | null {
  const years = names.filter((name) => YEAR.test(name));
  if (years.length === 0) return listColumns(names);
  return listColumns([...names.filter((name) => !YEAR.test(name)), 'year', 'value']);
}

/** Whether a text file begins as a list of cells does. */
export function isListText(start: Uint8Array): boolean {
  const lines = new TextDecoder()
    .decode(decodeText(start).bytes)
    .split(/\r\n|\n|\r/)
    .slice(0, MOST_LINES);
  return lines.some((line) =>
    ['\t', ',', ';', '|'].some((mark) => {
      const cells = line.split(mark).map((cell) => cell.trim().replace(/^"|"$/g, ''));
      // Eurostat's dimensions stand in one cell
      const [first, ...rest] = cells;
      return columnsOf(first.includes('\\') ? [...first.split(','), ...rest] : cells) !== null;
    }),
  );
}

/** The row of a sheet that has the names of a list of cells; -1 for none. */
export function listHeader(grid: Grid): number {
  const rows = Array.from({ length: Math.min(grid.rows, MOST_LINES) }, (_, row) => row);
  return rows.findIndex(
    (row) =>
      columnsOf(
        Array.from({ length: Math.min(grid.width(row), MOST_CELLS) }, (_, c) => grid.text(row, c)),
      ) !== null,
  );
}

/** A list has few columns. */
const MOST_CELLS = 60;
