import { tidy } from './csv-grid.ts';
import type { Grid } from './grid.ts';

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
