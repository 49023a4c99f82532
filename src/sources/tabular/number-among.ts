import type { Grid } from './grid.ts';
import { readNumber } from './read-number.ts';
import { readPeriod } from './read-period.ts';

/** A cell that is a number and not a period, which a name of a column never is. */
export function numberAmong(grid: Grid, row: number): { text: string; column: number } | null {
  for (let column = 0; column < grid.width(row); column += 1) {
    const text = grid.text(row, column);
    if (text === '' || isYearLike(text)) continue;
    const kind = readNumber(text).kind;
    if (kind === 'number' || kind === 'either') return { text, column };
  }
  return null;
}

function isYearLike(text: string): boolean {
  const year = Number(readPeriod(text)?.reading.year ?? 0);
  return (year >= 1800 && year <= 2200) || /^['’]\d\d$/.test(text);
}
