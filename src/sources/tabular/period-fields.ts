import { EscalarError } from '../../base/error.ts';
import type { Frequency } from '../../base/period.ts';
import type { Grid } from './grid.ts';
import { info, type SourceNote } from './note.ts';
import { readPeriods } from './period-column.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { monthOf, quarterOf, readPeriod, writePeriod } from './read-period.ts';
import { textAt } from './text-column.ts';

export interface PeriodTexts {
  readonly values: readonly string[];
  readonly notes: readonly SourceNote[];
}

/** The periods of one column, a text a row. */
export function periodsOf(
  grid: Grid,
  rows: Uint32Array,
  plan: ColumnPlan,
  frequency: 'auto' | Frequency,
): PeriodTexts {
  const first = new Map<string, number>();
  const texts: string[] = new Array(rows.length);
  rows.forEach((row, i) => {
    const text = textAt(grid, row, plan.index);
    texts[i] = text;
    if (!first.has(text)) first.set(text, i);
  });
  const where = (index: number) => grid.where(rows[index] as number, plan.index);
  const isYear = plan.kind === 'year';
  const { periods, notes } = readPeriods(first, { column: plan.header, frequency, isYear, where });
  return { values: texts.map((text) => periods.get(text) as string), notes };
}

/** The periods of a column of years and a column of months or quarters beside it. */
export function joinedPeriods(
  grid: Grid,
  rows: Uint32Array,
  year: ColumnPlan,
  part: ColumnPlan,
): PeriodTexts {
  const known = new Map<string, string>();
  const values: string[] = new Array(rows.length);
  rows.forEach((row, i) => {
    const years = textAt(grid, row, year.index);
    const parts = textAt(grid, row, part.index);
    const key = `${years}\n${parts}`;
    let period = known.get(key);
    if (period === undefined) {
      period = join(grid, row, [year, years], [part, parts]);
      known.set(key, period);
    }
    values[i] = period;
  });
  const notes = [
    info(
      `Columns "${year.header}" and "${part.header}" were joined as period.`,
      `Las columnas "${year.header}" y "${part.header}" se unieron como periodo.`,
    ),
  ];
  return { values, notes };
}

type Labelled = readonly [ColumnPlan, string];

function join(grid: Grid, row: number, [yearPlan, years]: Labelled, [partPlan, parts]: Labelled): string {
  const reading = readPeriod(years)?.reading;
  if (reading?.kind !== 'annual') throw unreadable(grid, row, yearPlan, years);
  const number = partPlan.kind === 'quarter' ? quarterOf(parts) : monthNumber(parts);
  if (number === null) throw unreadable(grid, row, partPlan, parts);
  return writePeriod(reading.year, partPlan.kind === 'quarter' ? 'quarterly' : 'monthly', number);
}

/** `3`, `03`, `marzo`, `03 Marzo`, `M3`. */
function monthNumber(text: string): number | null {
  const digits = /^m?(0?[1-9]|1[0-2])(?:\.0)?(?:[\s.-]+(\p{L}+\.?))?$/iu.exec(text);
  if (digits === null) return monthOf(text);
  const named = digits[2] === undefined ? null : monthOf(digits[2]);
  const number = Number(digits[1]);
  return digits[2] === undefined || named === number ? number : null;
}

function unreadable(grid: Grid, row: number, plan: ColumnPlan, value: string): EscalarError {
  const where = grid.where(row, plan.index);
  if (value === '') return new EscalarError('empty-period', { column: plan.header }, where);
  return new EscalarError('unreadable-period', { column: plan.header, value }, where);
}
