import { tidy } from './csv-grid.ts';
import type { Grid } from './grid.ts';
import { monthOf, quarterOf, readPeriod } from './read-period.ts';

/** Years over months or quarters, the years only above the first of each: `2018 Enero`. */
export function twoLineHeader(grid: Grid, row: number): readonly [number, string[]] | null {
  if (row < 0 || row + 1 >= grid.rows) return null;
  const upper = namesOf(grid, row);
  const lower = namesOf(grid, row + 1);
  const parts = lower.filter((name) => monthOf(name) !== null || isQuarterName(name));
  const years = upper.filter((name) => readPeriod(name)?.reading.kind === 'annual');
  if (parts.length < 2 || years.length === 0) return null;
  let year = '';
  const names = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const over = upper[column] ?? '';
    const under = lower[column] ?? '';
    const read = readPeriod(over)?.reading;
    if (over !== '') year = read?.kind === 'annual' ? String(read.year) : '';
    if (monthOf(under) !== null) return `${under} ${year}`.trim();
    if (isQuarterName(under)) return `${year} ${under}`.trim();
    return [over === '' ? year : over, under].filter((part) => part !== '').join(' ');
  });
  return [row, names];
}

function isQuarterName(name: string): boolean {
  return !/^\d*$/.test(name) && quarterOf(name) !== null;
}

/** The names in a line, one for each cell; the `#` that some programs write before the first is none of it. */
export function namesOf(grid: Grid, row: number): string[] {
  const names: string[] = [];
  for (let column = 0; column < grid.width(row); column += 1) names.push(oneLine(grid.text(row, column)));
  const bare = names[0]?.replace(/^#\s*(?=\p{L})/u, '') ?? '';
  return bare === '' ? names : [bare, ...names.slice(1)];
}

function oneLine(text: string): string {
  return tidy(text.replace(/\s+/g, ' '));
}
