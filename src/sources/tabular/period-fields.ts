import { EscalarError } from '../../base/error.ts';
import { info, type PlainNote } from '../../base/note.ts';
import type { Frequency } from '../../base/period.ts';
import { mapWords, type TextColumn, textBuilder, wordsIn } from '../../base/text-column.ts';
import { republicNotes, westernPeriods } from './east-asian-periods.ts';
import type { Grid } from './grid.ts';
import { joinPeriod } from './join-period.ts';
import { type PeriodsRead, readPeriods } from './period-column.ts';
import type { PeriodsOptions } from './period-entry.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { readPeriod } from './read-period.ts';
import { textAt, textsOf } from './text-column.ts';

export interface PeriodTexts {
  readonly column: TextColumn;
  readonly notes: readonly PlainNote[];
}

/**
 * The periods of one column, a text a row. What its labels are is told by the whole column: the months beside
 * `2003-04` stay months in a part of the file. A label of a row that is out is not judged.
 * @param all every row of the file, `rows` among them
 */
export function periodsOf(
  grid: Grid,
  rows: Uint32Array,
  plan: ColumnPlan,
  frequency: 'auto' | Frequency,
  all: Uint32Array = rows,
): PeriodTexts {
  const column = textsOf(grid, rows, plan.index);
  const own = firstRows(rows, column);
  const asked = {
    column: plan.header,
    frequency,
    isYear: plan.kind === 'year',
    leaveOut: (label: string) => `--where "${plan.header}!=${label}"`,
    where: (row: number) => grid.where(row, plan.index),
  };
  const { periods, notes } =
    (all === rows ? null : readWhole(grid, all, plan, own, asked)) ?? readPeriods(own, asked);
  return { column: mapWords(column, (text) => periods.get(text) ?? null), notes };
}

/** Each different text with the first row that holds it; an empty cell is ''. */
function firstRows(rows: Uint32Array, { codes, words }: TextColumn): Map<string, number> {
  const first = new Map<string, number>();
  const met = new Uint8Array(words.length + 1);
  for (let i = 0; i < rows.length; i += 1) {
    if (met[codes[i]] === 1) continue;
    met[codes[i]] = 1;
    first.set(codes[i] === 0 ? '' : words[codes[i] - 1], rows[i]);
  }
  return first;
}

/** The labels of the whole column read together, without those that only rows left out have and that are none. */
function readWhole(
  grid: Grid,
  all: Uint32Array,
  plan: ColumnPlan,
  own: ReadonlyMap<string, number>,
  asked: PeriodsOptions,
): PeriodsRead | null {
  const known = [...firstRows(all, textsOf(grid, all, plan.index))].filter(
    ([text]) => own.has(text) || (text !== '' && readPeriod(text) !== null),
  );
  try {
    return readPeriods(new Map(known), asked);
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  }
}

/**
 * The periods of a column of years and a column of months or quarters beside it.
 * @param all every row of the file: the era of years of two digits is told by the others
 */
export function joinedPeriods(
  grid: Grid,
  rows: Uint32Array,
  [year, part]: readonly [ColumnPlan, ColumnPlan],
  all: Uint32Array,
): PeriodTexts {
  const western = westernPeriods(labelsOf(grid, rows, year, all));
  const known = new Map<string, string>();
  const periods = textBuilder(rows.length);
  for (const row of rows) {
    const years = textAt(grid, row, year.index);
    const parts = textAt(grid, row, part.index);
    const key = `${years}\n${parts}`;
    let period = known.get(key);
    if (period === undefined) {
      const joined = joinPeriod(western(years), parts, part.kind === 'quarter' ? 'quarter' : 'month');
      if ('wrong' in joined)
        throw joined.wrong === 'year'
          ? unreadable(grid, row, year, years)
          : unreadable(grid, row, part, parts);
      period = joined.text;
      known.set(key, period);
    }
    periods.add(period);
  }
  const notes = [
    info(
      `Columns "${year.header}" and "${part.header}" were joined as period.`,
      `Las columnas "${year.header}" y "${part.header}" se unieron como periodo.`,
    ),
    ...republicNotes([...new Set([...known.keys()].map((key) => key.slice(0, key.indexOf('\n'))))], western),
  ];
  return { column: periods.column(), notes };
}

/** The labels of the years: of all rows where some of those of `rows` have two digits. */
function labelsOf(grid: Grid, rows: Uint32Array, year: ColumnPlan, all: Uint32Array): readonly string[] {
  const own = wordsIn(textsOf(grid, rows, year.index));
  return own.some((text) => /^\d{2}\s?年/u.test(text)) ? wordsIn(textsOf(grid, all, year.index)) : own;
}

function unreadable(grid: Grid, row: number, plan: ColumnPlan, value: string): EscalarError {
  const where = grid.where(row, plan.index);
  if (value === '') return new EscalarError('empty-period', { column: plan.header }, where);
  return new EscalarError('unreadable-period', { column: plan.header, value }, where);
}
