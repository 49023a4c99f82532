import { info } from '../../../base/note.ts';
import { textBuilder } from '../../../base/text-column.ts';
import { meaningOf } from '../../../columns/vocabulary.ts';
import type { Grid } from '../grid.ts';
import type { Filled } from '../missing-places.ts';
import type { ColumnPlan } from '../plan-columns.ts';
import { someOf } from '../some-of.ts';
import { textAt, textsOf } from '../text-column.ts';

/** Rows among which a table laid out in groups shows a blank. */
const LOOK = 200;
const KEYS: ReadonlySet<string> = new Set(['place', 'partner', 'class', 'time', 'what']);

/** A column of the table by the cells of its rows, each with what stands above where it is blank. */
interface Held {
  readonly plan: ColumnPlan;
  readonly texts: readonly string[];
  /** Where each group begins. */
  readonly starts: readonly number[];
}

/**
 * A table laid out in groups, whose country, year or class stands only on the first line of each: the blank cells below are
 * that one. It is one only where every group has the same lines, each once, and where a blank line of an inner column is
 * blank in an outer one too: beside `MEX,USA`, `MEX,` may be a total. Elsewhere a blank cell stays blank.
 */
export function withGroups(grid: Grid, rows: Uint32Array, columns: readonly ColumnPlan[]): Filled {
  const keys = columns
    .filter(({ field }) => KEYS.has(meaningOf(field)?.role ?? ''))
    .sort((a, b) => a.index - b.index);
  const last = keys.at(-1);
  const some = rows.subarray(0, LOOK);
  const grouped = keys.filter(
    ({ index }) => textAt(grid, rows[0], index) !== '' && some.some((row) => textAt(grid, row, index) === ''),
  );
  if (last === undefined || grouped.length === 0 || grouped.includes(last)) return { grid, notes: [] };
  const held = new Map(keys.map((plan) => [plan, heldDown(grid, rows, plan)]));
  const areGroups = grouped.every((plan) => {
    if (standsAlone(grid, rows, plan, keys)) return false;
    const behind = keys.filter(({ index }) => index > plan.index).flatMap((key) => held.get(key) ?? []);
    return haveSameLines(held.get(plan) as Held, behind);
  });
  if (!areGroups) return { grid, notes: [] };
  const names = someOf(grouped.map(({ header }) => `"${header}"`));
  return {
    grid: grouped.reduce((own, plan) => withTexts(own, rows, held.get(plan) as Held), grid),
    notes: [
      info(
        `Blank cells of ${names} stand for the cell above them: every group has the same lines.`,
        `Las celdas en blanco de ${names} valen por la de arriba: todos los grupos tienen los mismos renglones.`,
      ),
    ],
  };
}

/** Whether a line is blank in a column, and has all of the keys before it that vary. */
function standsAlone(
  grid: Grid,
  rows: Uint32Array,
  { index }: ColumnPlan,
  keys: readonly ColumnPlan[],
): boolean {
  const isBlankAt = (row: number, column: number) => textAt(grid, row, column) === '';
  const outer = keys.filter((key) => {
    const first = textAt(grid, rows[0], key.index);
    return key.index < index && rows.some((row) => textAt(grid, row, key.index) !== first);
  });
  const isWhole = (row: number) => !outer.some((key) => isBlankAt(row, key.index));
  return outer.length > 0 && rows.some((row) => isBlankAt(row, index) && isWhole(row));
}

function heldDown(grid: Grid, rows: Uint32Array, plan: ColumnPlan): Held {
  const own = textsOf(grid, rows, plan.index);
  const starts: number[] = [];
  let last = '';
  const texts = Array.from(own.codes, (code, i) => {
    if (code === 0) return last;
    if (i === 0 || own.codes[i - 1] === 0 || own.words[code - 1] !== last) starts.push(i);
    last = own.words[code - 1];
    return last;
  });
  return { plan, texts, starts };
}

/** Two groups or more of two lines or more, whose other keys are the same in each and differ within it. */
function haveSameLines({ texts, starts }: Held, behind: readonly Held[]): boolean {
  const linesOf = (group: number) => {
    const lines: string[] = [];
    for (let i = starts[group]; i < (starts[group + 1] ?? texts.length); i += 1)
      lines.push(JSON.stringify(behind.map((key) => key.texts[i])));
    return lines;
  };
  const first = linesOf(0);
  if (starts.length < 2 || first.length < 2 || new Set(first).size < first.length) return false;
  const expected = [...first].sort().join('\n');
  return starts.every((_, group) => [...linesOf(group)].sort().join('\n') === expected);
}

function withTexts(grid: Grid, rows: Uint32Array, { plan, texts }: Held): Grid {
  const at = new Map(Array.from(rows, (row, i) => [row, texts[i]]));
  const held = (row: number, column: number) => (column === plan.index ? at.get(row) : undefined);
  const { texts: coded } = grid;
  return {
    ...grid,
    text: (row, column) => held(row, column) ?? grid.text(row, column),
    ...(coded && {
      texts: (some, column) => {
        if (column !== plan.index) return coded(some, column);
        const builder = textBuilder(some.length);
        for (const row of some) builder.add(at.get(row) ?? grid.text(row, column));
        return builder.column();
      },
    }),
  };
}
