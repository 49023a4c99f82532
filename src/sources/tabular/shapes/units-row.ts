import type { PlainNote } from '../../../base/note.ts';
import { differentUnits } from '../../../columns/amount-unit.ts';
import type { Grid } from '../grid.ts';
import type { ColumnPlan } from '../plan-columns.ts';
import { readNumber } from '../read-number.ts';
import { someOf } from '../some-of.ts';
import { infoSaid } from './said.ts';

/** The rows without a line of units (`miles de pesos`, `hours`) right below the names of the columns. */
export function withoutUnits(
  grid: Grid,
  rows: Uint32Array,
  plans: readonly ColumnPlan[],
): { readonly rows: Uint32Array; readonly notes: readonly PlainNote[] } {
  const unknown = plans.filter((plan) => isOverNumbers(grid, rows, plan));
  const numbers = [...plans.filter(({ kind }) => kind === 'number'), ...unknown];
  const words = numbers.map(({ index }) => grid.text(rows[0], index)).filter((text) => text !== '');
  const isUnits =
    words.length > 0 && rows.length > 1 && words.every(isWord) && isBlankBefore(grid, rows, plans);
  // columns of one measure, a period each, may not be in several units
  const several = differentUnits([...new Set(unknown.map(({ index }) => grid.text(rows[0], index)))]);
  if (!isUnits || several !== null) return { rows, notes: [] };
  const [line, shown] = [grid.line(rows[0]), someOf([...new Set(words)])];
  return {
    rows: rows.subarray(1),
    notes: [infoSaid('units-line', line, shown)],
  };
}

function isWord(text: string): boolean {
  const reading = readNumber(text);
  return reading.kind === 'trouble' && reading.trouble === 'not-a-number' && !/\d{2}/.test(text);
}

/** What the line may be called before its units. */
const CALLED = /^(units?|unit of measure|unidad(?:es)?(?: de medida)?|einheit(?:en)?|unité|unidade)\s*:?$/i;

/** No code, name or period in the line: it is about columns and not about a place or a time. */
function isBlankBefore(grid: Grid, rows: Uint32Array, plans: readonly ColumnPlan[]): boolean {
  return plans.every((plan) => {
    const text = grid.text(rows[0], plan.index);
    if (plan.kind === 'number' || text === '' || CALLED.test(text)) return true;
    return isOverNumbers(grid, rows, plan);
  });
}

/** A unit stands over numbers; over more words it is a name among names. */
function isOverNumbers(grid: Grid, [row, next]: Uint32Array, { index, kind }: ColumnPlan): boolean {
  if (kind !== 'unknown' || next === undefined || grid.text(row, index) === '') return false;
  return ['number', 'either'].includes(readNumber(grid.text(next, index)).kind);
}
