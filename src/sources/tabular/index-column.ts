import type { Grid } from './grid.ts';

/** `Unnamed: 0` and `__index_level_0__` of pandas, `...1` of R's readr: what a program calls a column that had no name. */
const NAMED_BY_PROGRAM = /^(?:unnamed: \d+(?:_level_\d+)?|__index_level_\d+__|\.\.\.\d+)$/i;

/** Whether a name says that a column has none. */
export function isNoName(name: string): boolean {
  return name === '' || NAMED_BY_PROGRAM.test(name);
}

/** Whether a column counts the rows, 0, 1, 2 … or 1, 2, 3 …, as pandas and R write them. */
export function countsRows(grid: Grid, rows: ArrayLike<number>, column: number): boolean {
  const first = rows.length === 0 ? '' : grid.text(rows[0], column);
  if (first !== '0' && first !== '1') return false;
  const from = Number(first);
  for (let i = 1; i < rows.length; i += 1) if (grid.text(rows[i], column) !== String(from + i)) return false;
  return true;
}
