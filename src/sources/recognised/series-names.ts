import type { Grid } from '../tabular/grid.ts';

/** Lines above the names in which the Bank of Mexico says what its series are. */
const MOST_ABOVE = 60;
/** A series of the Bank of Mexico: `SF43718`, `SE29185`. */
export const BANXICO_SERIES = /^S[A-Z]{1,2}\d{3,9}$/;

/**
 * The line of the names of columns in a file of series of the Bank of Mexico, where the date stands beside codes of series
 * below lines that are as wide as the table; undefined elsewhere.
 */
export function seriesNames(grid: Grid): number | undefined {
  for (let row = 0; row < Math.min(grid.rows, MOST_ABOVE); row += 1) {
    if (!/^(Fecha|Date)$/.test(grid.text(row, 0))) continue;
    const codes = Array.from({ length: grid.width(row) - 1 }, (_, c) => grid.text(row, c + 1));
    const there = codes.filter((code) => code !== '');
    return there.length > 0 && there.every((code) => BANXICO_SERIES.test(code)) ? grid.line(row) : undefined;
  }
  return undefined;
}
