import type { PlainNote } from '../../../base/note.ts';
import type { Grid } from '../grid.ts';
import { isPeriodName, splitName } from '../period-in-name.ts';
import { someOf } from '../some-of.ts';
import { infoSaid } from './said.ts';

/** What publishers call a column of flags; nothing, in spreadsheets of Eurostat. */
const NAMES =
  /^(?:flags?(?: codes?)?|status|obs[ _]?status|symbols?|footnotes?|notas?|marcas?|se[ñn]al(?:es)?)?(?:\.\d+)?$/i;
/** A flag: a few letters or signs, and no number. */
const FLAG = /^(?:[a-z]{1,3}(?:, ?[a-z]{1,3})*|[*†‡§:.-]{1,3}|\([a-z]{1,2}\)|[a-z]\/|\[[a-z\d]{1,2}\])$/i;

/**
 * Columns of flags, each right behind the column of a period: without a name, or all of one (`2000,Flag,2001,Flag`).
 * One alone is a column like others.
 */
export function besideColumns(
  grid: Grid,
  rows: Uint32Array,
  names: readonly string[],
): { readonly drop: readonly string[]; readonly notes: readonly PlainNote[] } {
  let width = names.length;
  for (const row of rows) width = Math.max(width, grid.width(row));
  const found = Array.from({ length: width }, (_, column) => names[column] ?? '').flatMap(
    (name, column, all) => {
      const before = all[column - 1] ?? '';
      const isBehind = NAMES.test(name) && (isPeriodName(before) || splitName(before) !== null);
      const count = isBehind ? countFlags(grid, rows, column) : null;
      return count === null ? [] : [{ place: column + 1, isSaid: count > 0 || name !== '' }];
    },
  );
  if (found.length < 2 || !found.some(({ isSaid }) => isSaid)) return { drop: [], notes: [] };
  const shown = someOf(found.map(({ place }) => place));
  const note = infoSaid('flag-columns', shown);
  return { drop: found.map(({ place }) => `#${place}`), notes: [note] };
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
