import { info, type PlainNote } from '../../base/note.ts';
import { type Grid, isBlank } from './grid.ts';
import { countsRows } from './index-column.ts';

export interface EvenGrid {
  readonly grid: Grid;
  readonly notes: readonly PlainNote[];
}

/**
 * A text file whose line of names and whose rows differ in width for a reason that is known: rows that all end in one
 * separator more (UN Comtrade), a line of names that does, or the numbers of rows that R writes without a name over
 * them. Anything else stays as it is and is refused where it is read.
 * @param width the usual number of cells
 */
export function evenGrid(grid: Grid, width: number): EvenGrid {
  if (!grid.strict || width < 2) return { grid, notes: [] };
  const above = namesAbove(grid, width);
  if (above < 0 || grid.text(above, 0) === '') return { grid, notes: [] };
  const rows: number[] = [];
  for (let row = above + 1; row < grid.rows; row += 1)
    if (grid.width(row) === width && !isBlank(grid, row)) rows.push(row);
  const named = grid.width(above);
  const last = grid.text(above, named - 1);
  if (named > width)
    return isEmptyFrom(grid, above, width) ? endingLater(grid, above, width) : { grid, notes: [] };
  if (last === '' || named < 2) return { grid, notes: [] };
  if (rows.every((row) => isEmptyFrom(grid, row, named)) && !areCutNumbers(grid, rows, named))
    return endingEarlier(grid, width, named);
  if (named === width - 1 && countsRows(grid, rows, 0)) return withoutCorner(grid, above);
  return { grid, notes: [] };
}

/** The last line before the first of the usual width; -1 where that is the first. */
function namesAbove(grid: Grid, width: number): number {
  let above = -1;
  for (let row = 0; row < grid.rows; row += 1) {
    if (isBlank(grid, row)) continue;
    if (grid.width(row) === width) return above;
    above = row;
  }
  return -1;
}

function isEmptyFrom(grid: Grid, row: number, column: number): boolean {
  for (let at = column; at < grid.width(row); at += 1) if (grid.text(row, at) !== '') return false;
  return true;
}

/** Whether the last two cells of every row are the parts of one number, `1,234`, that a comma has cut. */
function areCutNumbers(grid: Grid, rows: readonly number[], named: number): boolean {
  return rows.every(
    (row) => /^-?[1-9]\d{0,2}$/.test(grid.text(row, named - 2)) && /^\d{3}$/.test(grid.text(row, named - 1)),
  );
}

function endingEarlier(grid: Grid, from: number, to: number): EvenGrid {
  const width = (row: number) => (grid.width(row) === from ? to : grid.width(row));
  const note = info(
    'The rows end in more separators than the line of names; the empty cells at their end were left out.',
    'Las filas terminan con más separadores que la línea de nombres; se omitieron las celdas vacías del final.',
  );
  return { grid: { ...grid, width }, notes: [note] };
}

function endingLater(grid: Grid, above: number, to: number): EvenGrid {
  return { grid: { ...grid, width: (row) => (row === above ? to : grid.width(row)) }, notes: [] };
}

/** An empty cell before the names. */
function withoutCorner(grid: Grid, above: number): EvenGrid {
  return {
    grid: {
      ...grid,
      width: (row) => grid.width(row) + (row === above ? 1 : 0),
      text: (row, column) => {
        if (row !== above) return grid.text(row, column);
        return column === 0 ? '' : grid.text(row, column - 1);
      },
    },
    notes: [],
  };
}
