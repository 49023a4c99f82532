import type { EscalarError } from '../../../base/error.ts';
import type { Table } from '../../../base/table.ts';
import { LINE_COLUMN } from '../../../columns/claim-columns.ts';
import { kindOfColumn } from '../../../columns/vocabulary.ts';
import { ninesForMissing } from './doubt-errors.ts';

/** Nines that people and programs write where there is no number. */
const NEGATIVE: ReadonlySet<number> = new Set(nines(2, 9).map((number) => -number));
const POSITIVE: ReadonlySet<number> = new Set(nines(3, 9));

function nines(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i) - 1);
}

/** Others fewer than these do not tell how large the numbers of a column are. */
const FEW = 5;

/** What stands beside such numbers in a column. */
interface Beside {
  readonly marks: ReadonlyMap<number, number>;
  readonly least: number;
  readonly most: number;
  /** How many others there are. */
  readonly count: number;
}

/**
 * Nines that can hardly be numbers: `-999` as the only number below zero, or twice and far below all others; `9999` twice
 * and far above all others, which are five or more; and in columns that are known alone. No number is taken away: a person says what they are.
 * @param known marks that a person has said
 * @throws EscalarError `nines-for-missing`
 */
export function refuseNines(table: Table, known: readonly string[]): void {
  for (const { name } of table.fields) {
    const column = table.columns[name];
    if (column?.kind !== 'number' || name === LINE_COLUMN || kindOfColumn(name) !== 'number') continue;
    const [least, most] = ends(column.values);
    const low = NEGATIVE.has(least) && areNoNumbers(beside(column.values, NEGATIVE), false);
    const high = POSITIVE.has(most) && areNoNumbers(beside(column.values, POSITIVE), true);
    if (low) throw ninesIn(table, name, beside(column.values, NEGATIVE), known);
    if (high) throw ninesIn(table, name, beside(column.values, POSITIVE), known);
  }
}

function ends(values: Float64Array): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

function beside(values: Float64Array, nines: ReadonlySet<number>): Beside {
  const marks = new Map<number, number>();
  const others = values.filter((value) => {
    if (nines.has(value)) marks.set(value, (marks.get(value) ?? 0) + 1);
    return !Number.isNaN(value) && !nines.has(value);
  });
  const [least, most] = ends(others);
  return { marks, least, most, count: others.length };
}

function areNoNumbers({ marks, least, most, count }: Beside, areHigh: boolean): boolean {
  if (least > most) return false;
  const times = timesOf(marks);
  const nearest = Math.min(...[...marks.keys()].map(Math.abs));
  if (!areHigh) {
    if (least >= 0) return nearest > 99 || times > 1;
    return times > 1 && nearest > 5 * Math.max(-least, most);
  }
  if (count < FEW) return false;
  if (nearest < 9999) return times > 2 && nearest > 5 * most;
  return times > 1 ? nearest > 5 * most : nearest > 9999 && nearest > 100 * most;
}

function timesOf(marks: Beside['marks']): number {
  return [...marks.values()].reduce((sum, count) => sum + count, 0);
}

function ninesIn(
  table: Table,
  column: string,
  { marks, least, most }: Beside,
  known: readonly string[],
): EscalarError {
  const values = table.columns[column];
  const lines = table.columns[LINE_COLUMN];
  const at = values?.kind === 'number' ? values.values.findIndex((value) => marks.has(value)) : -1;
  const line = lines?.kind === 'number' ? lines.values[at] : undefined;
  const said = { column, marks: [...marks.keys()], times: timesOf(marks), least, most, known };
  return ninesForMissing(said, line === undefined ? {} : { line });
}
