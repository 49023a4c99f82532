import type { Row, Table } from '../base/table.ts';
import { textColumn } from '../base/table.ts';

type Values = readonly (string | null)[];
type Options = Readonly<Record<string, unknown>>;

/** Rows of the input by what they say: in each column named, one of the values; null is an empty cell. */
export type Part = Readonly<Record<string, Values>>;

/** The input rows that a result row was computed from. */
export interface Scope {
  /**
   * `endpoints`: the periods that the row names in `from`, `to`, `period` or `year`; `range`: every period between
   * them; `all`: all there are.
   */
  readonly periods: 'endpoints' | 'range' | 'all';
  /** Periods beside those, such as the base of prices. */
  readonly also?: readonly string[];
  /** Rows of any of these parts; a part without columns is every row. */
  readonly parts: readonly Part[];
}

/** What an indicator says of the rows behind a result row. */
export type Lineage = (row: Row, options: Options, input: Table) => Scope;

/** Keys that a result may call by another name than its input. */
const KEY: Readonly<Record<string, readonly string[]>> = {
  reporter: ['economy'],
  reference: ['economy'],
  activity: ['activity', 'product'],
  product: ['product', 'activity'],
};

/** The column of the input that holds the key `name` of a result. */
export function columnBehind(input: Table, name: string): { name: string; values: Values } | null {
  const names = Object.hasOwn(KEY, name) ? KEY[name] : [name];
  for (const one of names) {
    const values = textColumn(input, one);
    if (values !== null) return { name: one, values };
  }
  return null;
}

/**
 * The rows that agree with the result row in the keys `same`, where it names one; without keys every row of the
 * periods, as of a number relative to the world.
 */
export function within(periods: Scope['periods'], ...same: readonly string[]): Lineage {
  return (row) => {
    const named = same.filter((key) => typeof row[key] === 'string' && row[key] !== '');
    const part = Object.fromEntries(named.map((key) => [key, [row[key] as string]]));
    return { periods: periods === 'endpoints' && row.path === 'chained' ? 'range' : periods, parts: [part] };
  };
}

/** Terms that were computed from other rows than the rest. */
export function byTerm(terms: Readonly<Record<string, Lineage>>, rest: Lineage): Lineage {
  return (row, options, input) => {
    const own = typeof row.term === 'string' && Object.hasOwn(terms, row.term) ? terms[row.term] : rest;
    return own(row, options, input);
  };
}

/** The same rows, with these values in some columns instead. */
export function where(lineage: Lineage, change: (row: Row, options: Options, input: Table) => Part): Lineage {
  return (row, options, input) => {
    const scope = lineage(row, options, input);
    const changed = change(row, options, input);
    return { ...scope, parts: scope.parts.map((part) => ({ ...part, ...changed })) };
  };
}

/** The rows of one or the other. The periods are those of the first. */
export function either(first: Lineage, ...others: readonly Lineage[]): Lineage {
  return (row, options, input) => {
    const [one, ...more] = [first, ...others].map((lineage) => lineage(row, options, input));
    return { ...one, parts: [one, ...more].flatMap(({ parts }) => parts) };
  };
}

/** For each row of the input, whether it belongs to the scope. */
export function scopeTest(scope: Scope, row: Row, input: Table): (at: number) => boolean {
  const parts = scope.parts.map((part) => partTest(part, input));
  const inPeriods = periodTest(scope, row, input);
  return (at) => inPeriods(at) && parts.some((test) => test(at));
}

function partTest(part: Part, input: Table): (at: number) => boolean {
  const tests = Object.entries(part).flatMap(([name, wanted]) => {
    const column = columnBehind(input, name);
    if (column === null) return [];
    const { values } = column;
    // in a table of variables a number without a class, such as population, belongs to every class
    const shared = column.name === 'activity' && input.columns.variable !== undefined;
    const says = (value: string | null) =>
      wanted.includes(value) ||
      (shared && value === null) ||
      // an instrument may be of several kinds
      (value?.includes('; ') === true && value.split('; ').some((one) => wanted.includes(one)));
    return [(at: number) => says(values[at] ?? null)];
  });
  return (at) => tests.every((test) => test(at));
}

function periodTest({ periods, also = [] }: Scope, row: Row, input: Table): (at: number) => boolean {
  if (periods === 'all') return () => true;
  const values = textColumn(input, 'period');
  if (values === null) return inForce(row, input);
  const { from, to } = row;
  const named = [row.period, row.year, from, to].filter((value) => typeof value === 'string');
  if (named.length === 0) return () => true;
  const ranged = periods === 'range' && typeof from === 'string' && typeof to === 'string';
  return (at) => {
    const period = values[at] ?? '';
    if (also.some((one) => covers(one, period))) return true;
    if (ranged) return period >= from && (period <= to || period.startsWith(to));
    return named.some((one) => covers(one, period));
  };
}

/** Rows that hold over years: those that the period lies in, an unknown year on either side. */
function inForce({ period }: Row, input: Table): (at: number) => boolean {
  const [starts, ends] = [textColumn(input, 'start'), textColumn(input, 'end')];
  if (starts === null || ends === null || typeof period !== 'string') return () => true;
  return (at) => (starts[at] ?? '') <= period && (ends[at] || '9999') >= period;
}

/** A year covers its months and quarters. */
function covers(named: string, period: string): boolean {
  return period === named || period.startsWith(`${named}-`);
}
