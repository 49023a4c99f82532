import type { Conditions } from '../base/condition.ts';
import { keepRows } from '../base/keep-rows.ts';
import type { ReleaseFile } from '../base/metadata.ts';
import { numberColumn, type Row, rowAt, rowsOf, type Table, takeRows, textColumn } from '../base/table.ts';
import { readsTables } from './step-method.ts';
import type { StepResult } from './study-result.ts';

/** A result row and the input rows it was computed from. */
export interface Lineage {
  readonly rows: readonly Row[];
  /** Where the input is numbers of earlier steps: those rows, by step; `inputs` are then what these came from. */
  readonly through: readonly { readonly step: string; readonly rows: readonly Row[] }[];
  readonly inputs: readonly SourceRow[];
  /** Files of the input-output tables that the rows were computed from: every cell of a table counts. */
  readonly tables: readonly ReleaseFile[];
}

/** One input row: what it says and the line of the file it was read from. */
export interface SourceRow {
  readonly row: Row;
  readonly file: string;
  readonly line: number | null;
}

/** Result columns that name the same thing as an input column. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  economy: ['economy', 'reporter'],
  reporter: ['reporter', 'economy'],
  activity: ['activity', 'product'],
  product: ['product', 'activity'],
  partner: ['partner'],
  flow: ['flow'],
  group: ['group'],
  variable: ['variable'],
  instrument: ['instrument'],
  chain: ['chain'],
};

/** Options of a step that choose input rows, and the column they choose in. */
const CHOOSING: Readonly<Record<string, string>> = {
  economies: 'economy',
  reporters: 'economy',
  partners: 'partner',
  products: 'product',
};

/**
 * Walks the result rows that meet the conditions back to the input rows: the same economy, class, product and
 * partner where the row names one, the periods it names (both ends, or the whole range), and the step's filters.
 * Numbers of earlier steps are walked back through those.
 */
export function explainRows(
  step: StepResult,
  conditions: Conditions,
  steps: ReadonlyMap<string, StepResult> = new Map(),
): Lineage {
  return lineageOf(step, keepRows(step.result.table, conditions), steps);
}

function lineageOf(step: StepResult, kept: Table, steps: ReadonlyMap<string, StepResult>): Lineage {
  const rows = rowsOf(kept);
  const { input } = step;
  const picked = new Set<number>();
  for (const row of rows) {
    const tests = testsOf(step, row);
    for (let i = 0; i < input.rows; i += 1) if (tests.every((test) => test(i))) picked.add(i);
  }
  const order = [...picked].sort((a, b) => a - b);
  const earlier = textColumn(input, 'source_step');
  if (earlier === null)
    return { rows, through: [], inputs: order.map((i) => sourceRow(input, i)), tables: tablesOf(step, rows) };
  const parts = [...new Set(order.map((i) => earlier[i] as string))].map((id) => {
    const from = steps.get(id) as StepResult;
    const numbers = numberColumn(input, 'source_row')?.values;
    const own = order.filter((i) => earlier[i] === id).map((i) => numbers?.[i] as number);
    return { step: id, ...lineageOf(from, takeRows(from.result.table, own), steps) };
  });
  return {
    rows,
    through: parts.flatMap((part) => [{ step: part.step, rows: part.rows }, ...part.through]),
    inputs: eachOnce(parts.flatMap((part) => part.inputs)),
    tables: [...new Set(parts.flatMap((part) => part.tables))],
  };
}

/** A line that several steps read is one line. */
function eachOnce(inputs: readonly SourceRow[]): readonly SourceRow[] {
  const found = new Map(inputs.map((input) => [JSON.stringify([input.file, input.line, input.row]), input]));
  return [...found.values()];
}

/** The tables of the years that the rows name. */
function tablesOf({ indicator, inputRecord }: StepResult, rows: readonly Row[]): readonly ReleaseFile[] {
  if (!readsTables(indicator)) return [];
  const years = new Set(rows.flatMap(({ year, from, to }) => [year, from, to]));
  const files = inputRecord.release?.files ?? [];
  return files.filter(({ table, year }) => table === inputRecord.table && years.has(year ?? null));
}

function testsOf(step: StepResult, row: Row): ((input: number) => boolean)[] {
  const { input, indicator } = step;
  const tests: ((input: number) => boolean)[] = [];
  const reads = indicator.reads?.(row, step.options) ?? {};
  for (const [column, wanted] of Object.entries(reads)) {
    const values = textColumn(input, column);
    if (values !== null) tests.push((i) => wanted.includes(values[i] ?? null));
  }
  for (const [column, others] of Object.entries(SAME)) {
    const value = row[column];
    if (typeof value !== 'string' || Object.hasOwn(reads, column)) continue;
    const values = others.map((name) => textColumn(input, name)).find((found) => found !== null);
    // a number relative to another economy comes from both
    const other = column === 'economy' ? step.options.reference : undefined;
    // in a table of variables a number without a class, such as population, belongs to every class
    const shared = column === 'activity' && textColumn(input, 'variable') !== null;
    if (values?.includes(value))
      tests.push(
        (i) =>
          values[i] === value ||
          (typeof other === 'string' && values[i] === other) ||
          (shared && (values[i] ?? null) === null),
      );
  }
  for (const [option, column] of Object.entries(CHOOSING)) {
    const wanted = step.options[option];
    const values = textColumn(input, column);
    if (Array.isArray(wanted) && wanted.length > 0 && values !== null)
      tests.push((i) => wanted.includes(values[i]));
  }
  const left = step.options.exclude;
  const activity = textColumn(input, 'activity');
  if (Array.isArray(left) && left.length > 0 && activity !== null)
    tests.push((i) => !left.includes(activity[i]));
  const periods = textColumn(input, 'period') ?? textColumn(input, 'year');
  const [starts, ends] = [textColumn(input, 'start'), textColumn(input, 'end')];
  const named = row.period;
  if (periods === null && starts !== null && ends !== null && typeof named === 'string')
    // a row that holds over years: those that the period lies in, an unknown year on either side
    tests.push((i) => (starts[i] ?? '') <= named && (ends[i] || '9999') >= named);
  if (periods !== null) {
    const inSpan = periodTest(row, periods, indicator.lineage === 'range' || row.path === 'chained');
    const base = basePeriod(step, periods);
    tests.push((i) => inSpan(i) || (base !== null && covers(base, periods[i] ?? '')));
  }
  return tests;
}

/** The period whose prices real output has, where it was brought to them here: its rows are inputs as well. */
function basePeriod({ options, input }: StepResult, periods: readonly (string | null)[]): string | null {
  if (typeof options.price_base === 'string') return options.price_base;
  const { output_real: real, output_nominal: nominal, price_index: index } = input.columns;
  const deflated = real === undefined && nominal !== undefined && index !== undefined;
  if (!deflated || !Object.hasOwn(options, 'price_base') || !Object.hasOwn(options, 'labour')) return null;
  return [...periods].filter((period) => period !== null).sort()[0] ?? null;
}

/** A year covers its months and quarters. */
function covers(named: string, period: string): boolean {
  return period === named || period.startsWith(`${named}-`);
}

function periodTest(
  row: Row,
  periods: readonly (string | null)[],
  range: boolean,
): (input: number) => boolean {
  const named = [row.period, row.year, row.from, row.to].filter((value) => typeof value === 'string');
  if (named.length === 0) return () => true;
  const [from, to] = [row.from, row.to];
  if (range && typeof from === 'string' && typeof to === 'string') {
    return (i) =>
      (periods[i] ?? '') >= from && ((periods[i] ?? '') <= to || (periods[i] ?? '').startsWith(to));
  }
  // a year named in the result covers its months in the input
  return (i) => named.some((period) => covers(period, periods[i] ?? ''));
}

function sourceRow(input: Table, i: number): SourceRow {
  const row = rowAt(input, i);
  const line = row.source_line;
  return { row, file: input.origins?.[0]?.file ?? '', line: typeof line === 'number' ? line : null };
}
