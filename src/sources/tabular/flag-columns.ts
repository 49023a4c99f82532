import type { Grid } from './grid.ts';
import { isPeriodName, splitName } from './period-in-name.ts';

/** What publishers call a column of flags; nothing, in spreadsheets of Eurostat. */
const NAMES =
  /^(?:flags?(?: codes?)?|status|obs[ _]?status|symbols?|footnotes?|notas?|marcas?|se[ñn]al(?:es)?)?(?:\.\d+)?$/i;
/** A flag: a few letters or signs, and no number. */
const FLAG = /^(?:[a-z]{1,3}(?:, ?[a-z]{1,3})*|[*†‡§:.-]{1,3}|\([a-z]{1,2}\)|[a-z]\/|\[[a-z\d]{1,2}\])$/i;

/**
 * Columns of flags, each right behind the column of a period: without a name, or all of one (`2000,Flag,2001,Flag`).
 * One alone is a column like others.
 */
export function flagColumns(grid: Grid, rows: Uint32Array, names: readonly string[]): ReadonlySet<number> {
  const found = names.flatMap((name, column) => {
    const before = names[column - 1] ?? '';
    const isBehind = NAMES.test(name) && (isPeriodName(before) || splitName(before) !== null);
    const count = isBehind ? countFlags(grid, rows, column) : null;
    return count === null ? [] : [{ column, isSaid: count > 0 || name !== '' }];
  });
  const isFlagged = found.length > 1 && found.some(({ isSaid }) => isSaid);
  return new Set(isFlagged ? found.map(({ column }) => column) : []);
}

/** How many flags a column holds; null where it holds anything else. */
function countFlags(grid: Grid, rows: Uint32Array, column: number): number | null {
  let count = 0;
  for (const row of rows) {
    const text = grid.text(row, column);
    if (text === '') continue;
    if (!FLAG.test(text)) return null;
    count += 1;
  }
  return count;
}
