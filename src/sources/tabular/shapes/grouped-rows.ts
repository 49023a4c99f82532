import { type Conditions, itemsListed } from '../../../base/condition.ts';
import type { EscalarError } from '../../../base/error.ts';
import type { PlainNote } from '../../../base/note.ts';
import { textBuilder } from '../../../base/text-column.ts';
import { plainHeader } from '../../../columns/plain-header.ts';
import { meaningOf } from '../../../columns/vocabulary.ts';
import type { Grid } from '../grid.ts';
import type { Filled } from '../missing-places.ts';
import type { ColumnPlan } from '../plan-columns.ts';
import { someOf } from '../some-of.ts';
import { textAt, textsOf } from '../text-column.ts';
import { blankBelowName } from './doubt-errors.ts';
import { infoSaid, warningSaid } from './said.ts';

/** Rows among which a table laid out in groups shows a blank. */
const LOOK = 200;
const KEYS: ReadonlySet<string> = new Set(['place', 'partner', 'class', 'time', 'what']);

/** A column of the table by the cells of its rows, each with what stands above where it is blank. */
interface Held {
  readonly plan: ColumnPlan;
  readonly texts: readonly string[];
  /** Where each group begins. */
  readonly starts: readonly number[];
  /** How many blank cells each group has. */
  readonly blanks: readonly number[];
  /** How many cells are not blank. */
  readonly written: number;
}

/**
 * A table laid out in groups, whose country, year or class stands only on the first line of each: the blank cells below are
 * that one. It is one only where every group has the same lines, each once, or where each name stands on one line, most
 * lines are below one, and no group has a line twice; and where a blank line of an inner column is
 * blank in an outer one too: beside `MEX,USA`, `MEX,` may be a total. Elsewhere a blank cell stays blank.
 */
export function withGroups(
  grid: Grid,
  rows: Uint32Array,
  columns: readonly ColumnPlan[],
  where: Conditions = {},
): Filled {
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
    const [before, behind] = aroundIn(held, plan);
    const own = held.get(plan) as Held;
    const areUnequal = areUnequalGroups(own, before, behind);
    if (!standsAlone(grid, rows, plan, keys)) return areUnequal || haveSameLines(own, behind);
    // rows without an economy would be left out
    if (areUnequal && meaningOf(plan.field)?.role === 'place' && !areLeftOut(plan, where))
      throw doubtfulBlank(grid, rows, own);
    return false;
  });
  if (!areGroups) return { grid, notes: [] };
  const areSame = grouped.every((plan) => haveSameLines(held.get(plan) as Held, aroundIn(held, plan)[1]));
  return {
    grid: grouped.reduce((own, plan) => withTexts(own, rows, held.get(plan) as Held), grid),
    notes: [groupsNote(someOf(grouped.map(({ header }) => `"${header}"`)), areSame)],
  };
}

/** Whether the blank cells of a column are asked to be left out. */
function areLeftOut({ header, field }: ColumnPlan, where: Conditions): boolean {
  const own = [header, field].map(plainHeader);
  return Object.entries(where).some(
    ([name, condition]) =>
      own.includes(plainHeader(name)) && itemsListed(condition).not?.includes('') === true,
  );
}

function doubtfulBlank(grid: Grid, rows: Uint32Array, { plan, starts }: Held): EscalarError {
  return blankBelowName(plan, grid.where(rows[(starts[0] ?? 0) + 1], plan.index));
}

/** The columns before and behind one. */
function aroundIn(
  held: ReadonlyMap<ColumnPlan, Held>,
  { index }: ColumnPlan,
): readonly [before: readonly Held[], behind: readonly Held[]] {
  const all = [...held.values()];
  return [all.filter(({ plan }) => plan.index < index), all.filter(({ plan }) => plan.index > index)];
}

function groupsNote(names: string, areSame: boolean): PlainNote {
  return areSame ? infoSaid('groups-alike', names) : warningSaid('groups', names);
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
  const blanks: number[] = [];
  let [last, written] = ['', 0];
  const texts = Array.from(own.codes, (code, i) => {
    if (code === 0) {
      if (blanks.length > 0) blanks[blanks.length - 1] += 1;
      return last;
    }
    written += 1;
    if (i === 0 || own.codes[i - 1] === 0 || own.words[code - 1] !== last) {
      starts.push(i);
      blanks.push(0);
    }
    last = own.words[code - 1];
    return last;
  });
  return { plan, texts, starts, blanks, written };
}

/** Groups of lines that are not the same, each name on one line, and none of a group twice. */
function areUnequalGroups(
  { plan, texts, starts, blanks, written }: Held,
  before: readonly Held[],
  behind: readonly Held[],
): boolean {
  const at = (keys: readonly Held[], i: number) => JSON.stringify(keys.map((key) => key.texts[i]));
  const names = new Set(starts.map((i) => `${texts[i]} ${at(before, i)}`));
  // one year may head the whole table; one country says nothing of rows without any
  const least = meaningOf(plan.field)?.role === 'time' ? 1 : 2;
  if (starts.length < least || names.size < starts.length || texts.length < 2 * starts.length) return false;
  // blanks below the last name alone are a tail of totals
  const headed = blanks.filter((blank) => blank > 0).length;
  if (written > starts.length || headed < Math.max(Math.min(2, starts.length), starts.length / 2))
    return false;
  const lines = new Set(texts.map((text, i) => `${text} ${at(before, i)} ${at(behind, i)}`));
  return lines.size === texts.length;
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
