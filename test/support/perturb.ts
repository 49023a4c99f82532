import { EscalarError } from '../../src/base/error.ts';
import { type Row, rowsOf, type Table, takeRows } from '../../src/base/table.ts';
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
const SHARED = ['population', 'income', 'working_age', 'capital', 'human_capital', 'source_line'];

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

/** A verdict rests on all that its rule reads, which stand in rows of their own: the number does not. */
function keyOf({
  value: _value,
  verdict: _verdict,
  outcome: _outcome,
  knife_edge: _edge,
  kind,
  rule,
  ...keys
}: Row): string {
  return JSON.stringify([keys, rule, rule === null ? kind : null]);
}

function differs(a: Row['value'] | undefined, b: Row['value'] | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) > 1e-11 * Math.max(Math.abs(a), Math.abs(b));
  return JSON.stringify(a) !== JSON.stringify(b);
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
  const base = rowsOf(compute(indicator, input, options).table);
  const found = base.map((row) => ({ row, key: keyOf(row), moved: new Map<number, boolean | 'gone'>() }));
  for (const at of rows) {
    for (const changed of changesOf(input, at)) {
      const now = computed(indicator, changed, options);
      if (now === null) continue;
      for (const { key, row, moved } of found) {
        const before = moved.get(at) ?? false;
        const after = now.has(key) ? differs(row.value, now.get(key)) : 'gone';
        moved.set(at, before === true ? true : after || before);
      }
    }
  }
  return found;
}

function computed(indicator: IndicatorDefinition, input: Table, options: RawOptions) {
  try {
    const rows = rowsOf(compute(indicator, input, options).table);
    return new Map(rows.map((row) => [keyOf(row), row.value]));
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  }
}
