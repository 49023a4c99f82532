import type { Grid } from '../tabular/grid.ts';

/** Some rows of a grid, in the order given. */
export function chosenRows(
  { texts: _, pointNumber, begins, missing, ...grid }: Grid,
  rows: readonly number[],
): Grid {
  return {
    ...grid,
    rows: rows.length,
    width: (row) => grid.width(rows[row]),
    text: (row, column) => grid.text(rows[row], column),
    number: (row, column) => grid.number(rows[row], column),
    line: (row) => grid.line(rows[row]),
    cell: (row, column) => grid.cell(rows[row], column),
    where: (row, column) => grid.where(rows[row], column),
    whole: (row) => grid.whole(rows[row]),
    merged: (row, column) => grid.merged(rows[row], column),
    ...(pointNumber === undefined ? {} : { pointNumber: (row, column) => pointNumber(rows[row], column) }),
    ...(begins === undefined ? {} : { begins: (row) => begins(rows[row]) }),
    ...(missing === undefined ? {} : { missing: (row, column) => missing(rows[row], column) }),
  };
}
