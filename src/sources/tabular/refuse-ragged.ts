import type { Grid } from './grid.ts';
import { likelyNames } from './likely-names.ts';
import { raggedRow } from './ragged-row.ts';

/**
 * @param named the line whose names were taken
 * @throws EscalarError `ragged-row` where a record of a text file has more or fewer cells than expected
 */
export function refuseRagged(grid: Grid, row: number, expected: number, named: number | null = null): void {
  const got = grid.width(row);
  if (!grid.strict || got === expected) return;
  const likely = likelyNames(grid);
  const names = likely === named ? null : likely;
  throw raggedRow({ expected, got, names }, grid.where(row, Math.min(expected, got)));
}
