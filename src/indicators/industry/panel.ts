import { EscalarError } from '../../base/error.ts';
import { CELL_STATES, type CellState, MISSING_REASONS, type Missing } from '../../base/missing.ts';
import type { Frequency } from '../../base/period.ts';
import { numberColumn, type Table, textColumn } from '../../base/table.ts';
import { duplicateRow } from '../duplicate-row.ts';
import { oneFrequency } from '../one-frequency.ts';
import { placeOf } from '../place-of.ts';
import { requireCodes } from '../require-codes.ts';

/**
 * One economy's classes over time, dense. Arrays are activity × period, row-major.
 * NaN marks a missing number inside a panel, and only there; `states` says why. A cell whose state is `zero` holds 0;
 * one of another state may hold a part of its numbers, such as output where labour is suppressed.
 */
export interface Panel {
  /** ISO code, or '' when the data name no economy. */
  readonly economy: string;
  readonly activities: readonly string[];
  /** In time order, one frequency. */
  readonly periods: readonly string[];
  readonly frequency: Frequency;
  readonly cells: Readonly<Record<string, Float64Array>>;
  /** By column that has gaps with a reason: 0, or 1 + the place in `MISSING_REASONS`, cell by cell. */
  readonly reasons: Readonly<Record<string, Uint8Array>>;
  /** `CELL_STATES` index of each cell; `ABSENT` where the data have no row at all. */
  readonly states: Uint8Array;
}

/** State of a cell for which the data have no row. */
export const ABSENT = 255;

/** Which rows of the table enter. */
export interface PanelFilter {
  readonly economies: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * Reads a long table with columns `activity`, `period`, optionally `economy` and `state`,
 * and every numeric column, into one panel an economy, economies and activities in order of appearance.
 * Cost: linear in rows plus activities × periods.
 * @throws EscalarError `missing-column`, `bad-period`, `mixed-frequency`, `duplicate-row`, `bad-cell-state`,
 *   `state-contradicts`, `empty-table`.
 */
export function readPanels(table: Table, filter: PanelFilter, indicator: string): readonly Panel[] {
  const activity = requireText(table, 'activity', indicator);
  const period = requireText(table, 'period', indicator);
  const economy = textColumn(table, 'economy');
  requireCodes(filter.economies, economy ?? [], { en: 'economy', es: 'la economía' });
  requireCodes(filter.exclude, activity, { en: 'class', es: 'la clase' });
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row += 1) {
    const code = economy?.[row] ?? '';
    if (filter.economies.length > 0 && !filter.economies.includes(code)) continue;
    const name = activity[row] ?? '';
    // an empty code would read as the total
    if (name.trim() === '') throw new EscalarError('empty-code', { column: 'activity' }, placeOf(table, row));
    if (filter.exclude.includes(name)) continue;
    const rows = rowsOf.get(code);
    if (rows === undefined) rowsOf.set(code, [row]);
    else rows.push(row);
  }
  if (rowsOf.size === 0) throw new EscalarError('empty-table', { table: table.name });
  return [...rowsOf].map(([code, rows]) => onePanel(table, code, rows, activity, period));
}

function requireText(table: Table, column: string, indicator: string): readonly (string | null)[] {
  const found = textColumn(table, column);
  if (found !== null) return found;
  if (table.columns[column] !== undefined)
    throw new EscalarError('wrong-column-kind', { column, expected: 'text' });
  throw new EscalarError('missing-column', {
    column,
    have: Object.keys(table.columns),
    indicator,
    nearest: null,
  });
}

function onePanel(
  table: Table,
  economy: string,
  rows: readonly number[],
  activity: readonly (string | null)[],
  period: readonly (string | null)[],
): Panel {
  const activities = indexOf(rows.map((row) => activity[row] ?? ''));
  const periodNames = [...new Set(rows.map((row) => period[row] ?? ''))].sort();
  const frequency = oneFrequency(periodNames);
  const periods = indexOf(periodNames);
  const at = new Int32Array(activities.size * periods.size).fill(-1);
  for (const row of rows) {
    const cell =
      (activities.get(activity[row] ?? '') as number) * periods.size +
      (periods.get(period[row] ?? '') as number);
    if (at[cell] !== -1)
      throw duplicateRow(table, [economy, activity[row] ?? '', period[row] ?? ''], at[cell], row, 'activity');
    at[cell] = row;
  }
  const states = readStates(table, at);
  return {
    economy,
    activities: [...activities.keys()],
    periods: periodNames,
    frequency,
    ...readNumbers(table, at, states),
    states,
  };
}

/** The columns with numbers, cell by cell. @throws EscalarError `state-contradicts` */
function readNumbers(table: Table, at: Int32Array, states: Uint8Array): Pick<Panel, 'cells' | 'reasons'> {
  const cells: Record<string, Float64Array> = {};
  const reasons: Record<string, Uint8Array> = {};
  for (const { name } of table.fields) {
    const column = numberColumn(table, name);
    if (column === null || name === 'source_line' || name === 'source_rows') continue;
    if (column.reason !== undefined) reasons[name] = spread(at, column.reason);
    const values = spread(at, column.values);
    if (!LEVEL.test(name)) emptyZeros(table, name, at, states, values);
    cells[name] = values;
  }
  return { cells, reasons };
}

/** The values of rows in the cells that they stand in, elsewhere NaN, which is 0 as a byte; a loop, as in `gather`. */
function spread<T extends Float64Array | Uint8Array>(at: Int32Array, values: T): T {
  const cells = new (values.constructor as new (length: number) => T)(at.length).fill(Number.NaN) as T;
  for (let cell = 0; cell < at.length; cell += 1) if (at[cell] >= 0) cells[cell] = values[at[cell]];
  return cells;
}

/** Columns that may have a number though the class has nothing. */
const LEVEL = /price|exchange_rate|ppp|deflator/;

/** A class that has nothing has 0 of everything. @throws EscalarError `state-contradicts` */
function emptyZeros(
  table: Table,
  column: string,
  at: Int32Array,
  states: Uint8Array,
  values: Float64Array,
): void {
  for (let cell = 0; cell < at.length; cell += 1) {
    if (CELL_STATES[states[cell]] !== 'zero') continue;
    const value = values[cell];
    if (Math.abs(value) > 0) throw contradiction(table, column, value, at[cell]);
    values[cell] = 0;
  }
}

function contradiction(table: Table, column: string, value: number, row: number): EscalarError {
  const part = (name: string) => textColumn(table, name)?.[row] ?? '';
  const key = [part('economy'), part('activity'), part('period')];
  return new EscalarError(
    'state-contradicts',
    { column, value, key: key.filter((one) => one !== '').join(' / ') },
    placeOf(table, row),
  );
}

function indexOf(names: readonly string[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const name of names) if (!index.has(name)) index.set(name, index.size);
  return index;
}

function readStates(table: Table, at: Int32Array): Uint8Array {
  const state = textColumn(table, 'state');
  const states = new Uint8Array(at.length).fill(ABSENT);
  for (let cell = 0; cell < at.length; cell += 1) {
    const row = at[cell];
    if (row < 0) continue;
    const name = state?.[row] ?? 'observed';
    const index = CELL_STATES.indexOf(name as CellState);
    if (index < 0)
      throw new EscalarError('bad-cell-state', { value: name, known: CELL_STATES }, placeOf(table, row));
    states[cell] = index;
  }
  return states;
}

/** Why a number of a column is not there: as the data say, else not reported. */
export function gapAt(panel: Panel, column: string, cell: number): Missing {
  const reason = panel.reasons[column]?.[cell] ?? 0;
  return { missing: MISSING_REASONS[reason - 1] ?? 'not-reported' };
}

/** The panel with a column computed from others; where it has a gap, the reason is that of the first that has one. */
export function withColumn(panel: Panel, name: string, values: Float64Array, from: readonly string[]): Panel {
  const given = from.flatMap((column) => panel.reasons[column] ?? []);
  const reasons = Uint8Array.from(values, (_, cell) => given.find((one) => one[cell] !== 0)?.[cell] ?? 0);
  return {
    ...panel,
    cells: { ...panel.cells, [name]: values },
    reasons: { ...panel.reasons, [name]: reasons },
  };
}

/** The cell's state by name. An absent row counts as missing: a class outside the data is never entry or exit by itself. */
export function stateAt(panel: Panel, cell: number): CellState {
  const state = panel.states[cell];
  return state === ABSENT ? 'missing' : CELL_STATES[state];
}
