import { type Grid, isBlank } from './grid.ts';
import { LOOK, usualWidth } from './usual-width.ts';

/** Rows below the names that must have fewer words than they. */
const BELOW = 3;

/**
 * The line that most likely holds the names of the columns, for advice: of the width of the table, with two words or more
 * and more of them than the rows right below it. Null where no line is so.
 */
export function likelyNames(grid: Grid): number | null {
  const width = usualWidth(grid);
  const rows = Array.from({ length: Math.min(grid.rows, LOOK) }, (_, row) => row).filter(
    (row) => !isBlank(grid, row) && (grid.strict ? grid.width(row) === width : grid.width(row) >= width),
  );
  const found = rows.find((row, k) => {
    const [own, below] = [wordsIn(grid, row), rows.slice(k + 1, k + 1 + BELOW)];
    return own >= 2 && below.length > 0 && below.every((next) => wordsIn(grid, next) < own);
  });
  return found === undefined ? null : grid.line(found);
}

function wordsIn(grid: Grid, row: number): number {
  const cells = Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column));
  return cells.filter((text) => /\p{L}/u.test(text)).length;
}
