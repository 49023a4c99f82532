import type { Grid } from './grid.ts';
import { info, type SourceNote, someOf } from './note.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { readNumber } from './read-number.ts';

/** The rows without a line of units (`miles de pesos`, `hours`) right below the names of the columns. */
export function withoutUnits(
  grid: Grid,
  rows: Uint32Array,
  plans: readonly ColumnPlan[],
): { readonly rows: Uint32Array; readonly notes: readonly SourceNote[] } {
  const numbers = plans.filter(({ kind }) => kind === 'number');
  const words = numbers.map(({ index }) => grid.text(rows[0], index)).filter((text) => text !== '');
  const isUnits =
    words.length > 0 && rows.length > 1 && words.every(isWord) && isBlankBefore(grid, rows, plans);
  if (!isUnits) return { rows, notes: [] };
  const [line, shown] = [grid.line(rows[0]), someOf([...new Set(words)])];
  return {
    rows: rows.subarray(1),
    notes: [
      info(
        `Line ${line} says units and was left out: ${shown}.`,
        `La línea ${line} indica unidades y se omitió: ${shown}.`,
      ),
    ],
  };
}

function isWord(text: string): boolean {
  const reading = readNumber(text);
  return reading.kind === 'trouble' && reading.trouble === 'not-a-number' && !/\d{2}/.test(text);
}

/** No code, name or period in the line: it is about columns and not about a place or a time. */
function isBlankBefore(grid: Grid, [row, next]: Uint32Array, plans: readonly ColumnPlan[]): boolean {
  return plans.every(({ index, kind }) => {
    if (kind === 'number' || grid.text(row, index) === '') return true;
    // a unit stands over numbers; over more words it is a name among names
    return kind === 'unknown' && !isWord(grid.text(next, index));
  });
}
