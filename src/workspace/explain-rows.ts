import type { Conditions } from '../base/condition.ts';
import { keepRows } from '../base/keep-rows.ts';
import type { ReleaseFile } from '../base/metadata.ts';
import {
  type Cell,
  codedColumn,
  numberColumn,
  type Row,
  rowAt,
  rowsOf,
  type Table,
  takeRows,
  textColumn,
} from '../base/table.ts';
import { economiesNamed } from '../catalog/codes-meant.ts';
import { enteringRows } from '../indicators/levels/entering-rows.ts';
import { scopeTest } from '../indicators/lineage.ts';
import { countScope, type ScopeCount } from './count-scope.ts';
import { readsTables } from './step-method.ts';
import type { StepResult } from './step-result.ts';

/** A result row and the input rows it was computed from. */
export interface Lineage {
  readonly rows: readonly Row[];
  /** Where the input is numbers of earlier steps: those rows, by step; `inputs` are then what these came from. */
  readonly through: readonly { readonly step: string; readonly rows: readonly Row[] }[];
  readonly inputs: readonly SourceRow[];
  readonly inputCount: number;
  /** At most so many of the inputs: those first that are of the codes which the result rows name. */
  readonly nearest: (most: number) => readonly SourceRow[];
  /** How many they are, of how many; null where they were walked back through earlier steps. */
  readonly scope: ScopeCount | null;
  /** Files of the input-output tables that the rows were computed from: every cell of a table counts. */
  readonly tables: readonly ReleaseFile[];
}

/** One input row: what it says and the line of the file it was read from. */
export interface SourceRow {
  readonly row: Row;
  /** Null for a row that no file holds. */
  readonly file: string | null;
  readonly line: number | null;
}

/**
 * Walks the result rows that meet the conditions back to the input rows that their indicator names, less those that
 * the options of the step leave out.
 * Numbers of earlier steps are walked back through those.
 * @example
 * import { rca } from 'escalar/trade';
 * import { defaultRoots, nodeHost, openStore } from 'escalar/node';
 * import { explainRows, openData, runStep, withChainContexts } from 'escalar/workspace';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const host = nodeHost(store);
 * const open = () => openData('atlas', { release: 'atlas-2016' }, rca, { host, folder: '' });
 * const step = await withChainContexts(host, 0, (contexts) => runStep(rca, {}, open, { contexts }));
 * const found = explainRows({ id: 'made', ...step }, { reporter: ['MEX'], product: ['8708'], term: ['rca'] });
 * found.rows; // => [{ reporter: 'MEX', product: '8708', period: '2016', term: 'rca', unit: 'ratio', value: 3.0788 }]
 * found.scope; // => { rows: 162910, of: 162910, own: { reporter: { MEX: 1192 }, product: { '8708': 227 } } }
 * await store.close();
 */
export function explainRows(
  step: StepResult,
  conditions: Conditions,
  steps: ReadonlyMap<string, StepResult> = new Map(),
): Lineage {
  return lineageOf(step, keepRows(step.result.table, conditions, economiesNamed), steps);
}

function lineageOf(step: StepResult, kept: Table, steps: ReadonlyMap<string, StepResult>): Lineage {
  const rows = rowsOf(kept);
  const { input } = step;
  const tests = testsOf(step, rows);
  const enters = enteringRows(input, step.indicator.options, step.options);
  const order = Array.from({ length: input.rows }, (_, i) => i).filter(
    (i) => enters(i) && tests.some((test) => test(i)),
  );
  if (codedColumn(input, 'source_step') !== null) return throughSteps(rows, input, order, steps);
  const sources = (places: readonly number[]) => places.map((i) => sourceRow(input, i));
  return {
    rows,
    through: [],
    // a number relative to the world has some hundred thousand
    get inputs() {
      return sources(order);
    },
    inputCount: order.length,
    nearest: (most) => sources(nearestPlaces(rows, input, order, most)),
    scope: countScope(rows, input, order, step.inputRecord.rows),
    tables: tablesOf(step, rows),
  };
}

/** Of these places of the input the `most` whose cells name most of the codes of the result rows. */
function nearestPlaces(
  rows: readonly Row[],
  input: Table,
  places: readonly number[],
  most: number,
): readonly number[] {
  const codes = new Set<Cell>(rows.flatMap((row) => Object.values(row)));
  const near = new Uint8Array(input.rows);
  for (const column of Object.values(input.columns)) {
    if (column.kind !== 'text') continue;
    const named = [false, ...column.words.map((word) => codes.has(word))];
    if (!named.includes(true)) continue;
    for (const at of places) if (named[column.codes[at]]) near[at] += 1;
  }
  const levels = new Set(places.map((at) => near[at]));
  return [...levels]
    .toSorted((a, b) => b - a)
    .flatMap((level) => places.filter((at) => near[at] === level).slice(0, most))
    .slice(0, most);
}

/** The lineage of rows whose input is numbers of earlier steps. */
function throughSteps(
  rows: readonly Row[],
  input: Table,
  order: readonly number[],
  steps: ReadonlyMap<string, StepResult>,
): Lineage {
  const earlier = textColumn(input, 'source_step') ?? [];
  const parts = [...new Set(order.map((i) => earlier[i] as string))].map((id) => {
    const from = steps.get(id) as StepResult;
    const numbers = numberColumn(input, 'source_row')?.values;
    const own = order.filter((i) => earlier[i] === id).map((i) => numbers?.[i] as number);
    return { step: id, lineage: lineageOf(from, takeRows(from.result.table, own), steps) };
  });
  const inputs = eachOnce(parts.flatMap(({ lineage }) => lineage.inputs));
  return {
    rows,
    through: parts.flatMap(({ step: id, lineage }) => [{ step: id, rows: lineage.rows }, ...lineage.through]),
    inputs,
    inputCount: inputs.length,
    nearest: (most) => inputs.slice(0, most),
    scope: null,
    tables: [...new Set(parts.flatMap(({ lineage }) => lineage.tables))],
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

/** Whether a row of the input is one that the result rows were computed from: a test each, those alike once. */
function testsOf(
  { indicator, options, input }: StepResult,
  rows: readonly Row[],
): readonly ((at: number) => boolean)[] {
  const found = new Map<string, (at: number) => boolean>();
  for (const row of rows) {
    const scope = indicator.lineage?.(row, options, input);
    if (scope === undefined) continue;
    const { period, year, from, to } = row;
    const key = JSON.stringify([scope, period, year, from, to]);
    if (!found.has(key)) found.set(key, scopeTest(scope, row, input));
  }
  return [...found.values()];
}

function sourceRow(input: Table, i: number): SourceRow {
  const row = rowAt(input, i);
  const line = row.source_line;
  return { row, file: input.origins?.[0]?.file ?? null, line: typeof line === 'number' ? line : null };
}
