import { EscalarError } from '../../src/base/error.ts';
import { type Column, cellAt, type Row, rowsOf, type Table, takeRows } from '../../src/base/table.ts';
import type { IndicatorDefinition } from '../../src/indicators/define.ts';
import type { RawOptions } from '../../src/indicators/options.ts';
import { compute } from './compute.ts';

/** What a result row says and which input rows move it. */
export interface Dependence {
  readonly row: Row;
  /** By input row that could be changed: whether the number of this row moved, or the row is gone. */
  readonly moved: ReadonlyMap<number, boolean | 'gone'>;
}

/** Numbers that must be alike on every row of an economy and period cannot be changed in one row alone. */
const SHARED = ['population', 'income', 'gini', 'emission_intensity', 'working_age', 'capital'].concat([
  'human_capital',
  'source_line',
]);

/** What is done to one input row: its numbers much larger, much smaller or zero, or the row gone where it has no numbers. */
function changesOf(input: Table, at: number): readonly Table[] {
  const numbers = Object.entries(input.columns).filter(
    ([name, column]) => column.kind === 'number' && !SHARED.includes(name),
  );
  if (numbers.length === 0)
    return [
      takeRows(
        input,
        Array.from({ length: input.rows }, (_, row) => row).filter((row) => row !== at),
      ),
    ];
  return [3.7, 0.29, 0].map((factor, way) => {
    const changed = numbers.map(([name, column], c) => {
      if (column.kind !== 'number') throw new TypeError(name);
      const values = column.values.slice();
      // each column by another factor, or a ratio of two of them would stay
      values[at] *= factor * (1 + 0.13 * c * (way + 1));
      return [name, { ...column, values }] as const;
    });
    return { ...input, columns: { ...input.columns, ...Object.fromEntries(changed) } };
  });
}

/** Not keys: a verdict rests on all that its rule reads, which stand in rows of their own; the number does not. */
const SAID = ['value', 'verdict', 'outcome', 'knife_edge'];

function keyOf({ kind, rule, ...cells }: Row): string {
  const keys = Object.entries(cells).filter(([name]) => !SAID.includes(name));
  return JSON.stringify([keys, rule, rule === null ? kind : null]);
}

function differs(a: Row['value'] | undefined, b: Row['value'] | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) > 1e-11 * Math.max(Math.abs(a), Math.abs(b));
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** Whether two results have the same rows in the same order, but for what they say; cheaper than to match their keys. */
function sameRows(a: Table, b: Table): boolean {
  return (
    a.rows === b.rows &&
    Object.keys(a.columns).every((name) => SAID.includes(name) || same(a.columns[name], b.columns[name]))
  );
}

function same(a: Column, b: Column | undefined): boolean {
  if (a.kind === 'text')
    return b?.kind === 'text' && equal(a.codes, b.codes) && a.words.every((word, at) => word === b.words[at]);
  return b?.kind === 'number' && equal(a.values, b.values) && equal(a.reason ?? [], b.reason ?? []);
}

function equal(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i += 1) if (!Object.is(a[i], b[i])) return false;
  return a.length === b.length;
}

type Moved = boolean | 'gone';

/** By row of a result, whether its number is another one in the second result. */
function movedIn(base: Table, keys: readonly string[], now: Table): readonly Moved[] {
  const [before, after] = [base, now].map((table) => table.columns.value);
  if (sameRows(base, now)) return keys.map((_, row) => differs(cellAt(before, row), cellAt(after, row)));
  const values = new Map(rowsOf(now).map((row) => [keyOf(row), row.value]));
  return keys.map((key, row) => (values.has(key) ? differs(cellAt(before, row), values.get(key)) : 'gone'));
}

/**
 * Changes each of the input rows `rows`, one at a time, and says which result rows moved. A change that the indicator
 * refuses is left out.
 */
export function dependences(
  indicator: IndicatorDefinition,
  input: Table,
  options: RawOptions,
  rows: readonly number[] = Array.from({ length: input.rows }, (_, row) => row),
): readonly Dependence[] {
  const base = compute(indicator, input, options).table;
  const found = rowsOf(base).map((row) => ({ row, moved: new Map<number, Moved>() }));
  const keys = found.map(({ row }) => keyOf(row));
  for (const at of rows) {
    const ways = changesOf(input, at).flatMap((changed) => {
      const now = computed(indicator, changed, options);
      return now === null ? [] : [movedIn(base, keys, now)];
    });
    if (ways.length === 0) continue;
    for (const [row, { moved }] of found.entries())
      moved.set(at, ways.some((way) => way[row] === true) || (ways.find((way) => way[row])?.[row] ?? false));
  }
  return found;
}

function computed(indicator: IndicatorDefinition, input: Table, options: RawOptions): Table | null {
  try {
    return compute(indicator, input, options).table;
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  }
}
