import { plainValues } from '../base/condition.ts';
import { keepRows } from '../base/keep-rows.ts';
import { isMissing } from '../base/missing.ts';
import { nearestName } from '../base/nearest.ts';
import { cellAt, type Table, textColumn } from '../base/table.ts';
import { textsOf } from '../base/text-column.ts';
import { meaningOf } from '../columns/vocabulary.ts';
import type { ReleaseReader } from '../workspace/host.ts';
import type { SourceSpec } from '../workspace/source-schema.ts';
import { requireText } from './require-text.ts';
import type { StudyFile } from './schema.ts';
import { resultColumn } from './study-errors.ts';

/** What a source was asked to hold and does not. */
export interface Coverage {
  /** The source that is read: itself, or one of those it chooses from. */
  readonly source: string;
  readonly spec: SourceSpec;
  readonly asked: readonly string[];
  readonly lacking: readonly string[];
  /** Of each economy that is lacking the periods, and of tables the sectors, without a number; none where none is asked for. */
  readonly periods: ReadonlyMap<string, readonly string[]>;
  /** The years or sectors that tables have, where one that is asked for is not there; by column. */
  readonly there: ReadonlyMap<string, readonly string[]>;
}

/** What is lacking by economy, and what tables have instead. */
type Lacks = Pick<Coverage, 'periods' | 'there'>;

const NOTHING_LACKS: Lacks = { periods: new Map(), there: new Map() };

/**
 * Which of the economies that a source is asked for it holds, and which source is read where it chooses among several:
 * one that a person gave, or the first of those that lack the fewest. A source that asks for nothing lacks nothing.
 * @throws EscalarError of the store
 * @param given names of sources that are there because a person gave their data
 */
export async function coverageOf(
  name: string,
  data: StudyFile['data'],
  store: ReleaseReader,
  given: ReadonlySet<string> = new Set(),
): Promise<Coverage> {
  const spec = data[name];
  let best: Coverage | null = null;
  for (const other of spec.first ?? []) {
    const found = await coverageOf(other, data, store, given);
    if (given.has(other)) return found;
    if (best === null || rank(found) < rank(best)) best = found;
  }
  if (best !== null) return best;
  const [asked = []] = Object.values(spec.covers ?? {});
  const lacks = spec.release === undefined ? NOTHING_LACKS : await lackingIn(spec, store);
  const lacking = [...lacks.periods.keys()];
  return { source: name, spec: without(spec, lacking), asked, lacking, ...lacks };
}

/** Whether nothing of what was asked for is there. */
export function coversNothing({ asked, lacking }: Coverage): boolean {
  return asked.length > 0 && lacking.length === asked.length;
}

/** Of the economies that some source lacks those that no row is about. */
export function lackingInRows(table: Table, coverage: ReadonlyMap<string, Coverage>): readonly string[] {
  const there = new Set(textColumn(table, 'economy') ?? []);
  const lacking = new Set([...coverage.values()].flatMap((one) => one.lacking));
  return [...lacking].filter((code) => !there.has(code));
}

/** Lists of codes without those that a source lacks: conditions of a source, options of a step. */
export function withoutCodes<T>(values: T, codes: readonly string[]): T {
  if (codes.length === 0) return values;
  const entries = Object.entries(values as object).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.filter((item) => !codes.includes(item)) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

function rank({ spec, lacking }: Coverage): number {
  return spec.release === undefined && spec.file === undefined ? Number.POSITIVE_INFINITY : lacking.length;
}

function without(spec: SourceSpec, lacking: readonly string[]): SourceSpec {
  return spec.where === undefined || lacking.length === 0
    ? spec
    : { ...spec, where: withoutCodes(spec.where, lacking) };
}

async function lackingIn(spec: SourceSpec, store: ReleaseReader): Promise<Lacks> {
  const [[column, asked] = ['', []], ...others] = Object.entries(spec.covers ?? {});
  if (asked.length === 0) return NOTHING_LACKS;
  if (spec.table === undefined && (await store.ioYears(spec.release ?? '')).length > 0)
    return lackingInTables(spec, store);
  const whole = await store.table(spec.release ?? '', spec.table ?? '');
  requireText(whole, column, 'covers');
  const table = keepRows(whole, { [column]: asked });
  const [economies, ...columns] = Object.keys(spec.covers ?? {}).map((name) =>
    textsOf(requireText(table, name, 'covers')),
  );
  // a series holds other variables too, which do not answer for these
  const variables = plainValues(spec.where?.variable ?? []) ?? [];
  const named = textColumn(table, 'variable');
  const found = new Map(asked.map((code) => [code, others.map(() => new Set<string>())]));
  for (let row = 0; row < table.rows; row += 1) {
    const sets = found.get(economies[row] ?? '');
    const wanted = variables.length === 0 || variables.includes(named?.[row] ?? '');
    if (sets === undefined || !wanted || !isMeasured(table, row, spec.measured)) continue;
    sets.forEach((set, i) => void set.add(columns[i][row] ?? ''));
  }
  const without = (code: string) =>
    others.flatMap(([, values], i) => values.filter((value) => found.get(code)?.[i].has(value) !== true));
  const lacks = asked.map((code) => [code, [...new Set(without(code))]] as const);
  const periods = new Map(lacks.filter(([code, parts]) => parts.length > 0 || !economies.includes(code)));
  return { periods, there: new Map() };
}

/** The same of input-output tables: the economies, and the years and sectors that an economy has to be there in. */
async function lackingInTables(
  { release = '', covers = {} }: SourceSpec,
  store: ReleaseReader,
): Promise<Lacks> {
  const columns = ['economy', 'period', 'activity'];
  for (const column of Object.keys(covers))
    if (!columns.includes(column))
      throw resultColumn({ part: 'covers', column, have: columns, nearest: nearestName(column, columns) });
  const have = await store.ioYears(release);
  const { economy: asked = [], period = [], activity = [] } = covers;
  const found = period.filter((year) => have.includes(year));
  // labels are those of every year
  const { rows } = await store.ioTable(release, found[0] ?? have[0]);
  const economies = new Set(rows.map((row) => row.economy));
  const produced = new Set(rows.map((row) => `${row.economy} ${row.sector}`));
  const absent = period.filter((year) => !have.includes(year));
  const lacks = asked.map((code) => {
    const sectors = activity.filter((sector) => !produced.has(`${code} ${sector}`));
    // all of it is missing: no year and no sector would mend it
    return [code, economies.has(code) ? [...absent, ...sectors] : period] as const;
  });
  const sectors = new Set(rows.map((row) => row.sector));
  return {
    periods: new Map(lacks.filter(([code, parts]) => parts.length > 0 || !economies.has(code))),
    there: new Map([
      ...(absent.length > 0 ? [['period', have] as const] : []),
      ...(activity.every((sector) => sectors.has(sector)) ? [] : [['activity', [...sectors]] as const]),
    ]),
  };
}

/** Whether the numbers of a row that are needed are there, or some number: the line that it was read from is none. */
function isMeasured(table: Table, row: number, needed: readonly string[] | undefined): boolean {
  const isThere = (name: string) => {
    const column = table.columns[name];
    return column?.kind === 'number' && !isMissing(cellAt(column, row));
  };
  if (needed !== undefined) return needed.every(isThere);
  return table.fields.some(
    ({ name, unit }) => unit !== undefined && meaningOf(name)?.role !== 'provenance' && isThere(name),
  );
}
