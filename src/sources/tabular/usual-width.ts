import { EscalarError } from '../../base/error.ts';
import { type Grid, isBlank } from './grid.ts';

/** The first lines, by which a table is known. */
export const LOOK = 200;
export const MOST_COLUMNS = 16_384;

/** The commonest number of cells of the first lines, of two or more where there are such. */
export function usualWidth(grid: Grid): number {
  const counts = new Map<number, number>();
  let looked = 0;
  for (let row = 0; row < grid.rows && looked < LOOK; row += 1) {
    if (isBlank(grid, row)) continue;
    looked += 1;
    const width = grid.width(row);
    if (width > MOST_COLUMNS) {
      throw new EscalarError('too-many-columns', { got: width, limit: MOST_COLUMNS }, grid.where(row));
    }
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  if (looked === 0) throw new EscalarError('empty-file', { kind: grid.strict ? 'file' : 'sheet' });
  const wide = [...counts].filter(([width]) => width > 1);
  const [best] = (wide.length > 0 ? wide : [...counts]).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? 1;
}
