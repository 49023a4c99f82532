import { digitsOf } from '../../catalog/wholes/code-span.ts';
import type { WholeDimension } from '../../catalog/wholes/named-whole.ts';
import { type WholeAmong, wholesAmong } from '../../catalog/wholes/wholes-among.ts';
import { type CodedKey, type KeyedRows, numbering } from './keyed-rows.ts';
import type { Measure } from './measures.ts';
import { contains, equalSums, type Sums } from './sum-evidence.ts';

/** The wholes of one dimension that numbers do not contradict. */
export interface Judged {
  readonly key: CodedKey;
  readonly wholes: readonly WholeAmong[];
  /** Looks like the whole of others, and is smaller than they are together. */
  readonly contradicted: readonly WholeAmong[];
  /** Equals the sum of others in so few numbers that it may be chance. */
  readonly perhaps: readonly WholeAmong[];
}

/** @param exempt codes that are meant to be a whole, such as the world of a comparison */
export function judgeWholes(
  rows: KeyedRows,
  key: CodedKey,
  dimension: WholeDimension,
  measures: readonly Measure[],
  exempt: ReadonlySet<string>,
): Judged {
  const codes = key.names.filter((name) => name !== '' && !exempt.has(name));
  const among = wholesAmong(dimension, codes);
  const doubtful = among.filter(({ by }) => by !== 'name');
  const sums = sumsOf(
    rows,
    key,
    doubtful.map((one) => ({ whole: one.whole, parts: topmost(one, among) })),
    measures,
  );
  const wholes: WholeAmong[] = among.filter(({ by }) => by === 'name');
  const contradicted: WholeAmong[] = [];
  const perhaps: WholeAmong[] = [];
  doubtful.forEach((one, r) => {
    const own = sums[r].filter(({ whole }) => whole.length > 0);
    if (one.by === 'code') {
      if (isHeading(one, dimension) || own.length === 0 || own.some(contains)) wholes.push(one);
      else contradicted.push(one);
      return;
    }
    // its form says that it may hold even a single part
    const equal = own.map((sum) => equalSums({ ...sum, count: sum.count.map((n) => Math.max(n, 2)) }));
    if (equal.includes('sure')) wholes.push(one);
    else if (equal.includes('perhaps') && one.parts.length > 1) perhaps.push(one);
  });
  return { key, wholes, contradicted, perhaps };
}

/** Chapters, headings and subheadings of goods: they are wholes even where published numbers do not fit together. */
function isHeading({ whole, parts }: WholeAmong, dimension: WholeDimension): boolean {
  const isEven = (code: string): boolean => [2, 4, 6, 8, 10].includes(digitsOf(code) ?? 0);
  return dimension === 'product' && isEven(whole) && parts.every(isEven);
}

/** The parts that are in no other part: only these may be added up. */
function topmost({ parts }: WholeAmong, among: readonly WholeAmong[]): readonly string[] {
  const own = new Set(parts);
  const inner = new Set(among.filter(({ whole }) => own.has(whole)).flatMap((one) => one.parts));
  return parts.filter((part) => !inner.has(part));
}

export interface Question {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * By question and measure, the whole and the sum of its parts in each group of rows that agree in every other key,
 * where both have numbers.
 */
export function sumsOf(
  rows: KeyedRows,
  key: CodedKey,
  questions: readonly Question[],
  measures: readonly Measure[],
): readonly (readonly Sums[])[] {
  if (questions.length === 0) return [];
  const place = new Map(key.names.map((name, at) => [name, at]));
  const asWhole = key.names.map((): number[] => []);
  const asPart = key.names.map((): number[] => []);
  questions.forEach(({ whole, parts }, q) => {
    asWhole[place.get(whole) as number]?.push(q);
    for (const part of parts) asPart[place.get(part) as number]?.push(q);
  });
  const apart = rows.keys.filter((one) => one !== key);
  const groupOf = numbering(apart);
  const groups = apart.reduce((product, { names }) => product * Math.max(names.length, 1), 1);
  const cells = questions.map(() =>
    cellsOf(measures, groups * questions.length <= MOST_SLOTS ? groups : null),
  );
  eachAsked(rows, key, asWhole, (row, k, q) => putWhole(cells[q], groupOf(k), row));
  eachAsked(rows, key, asPart, (row, k, q) => addPart(cells[q], groupOf(k), row));
  return cells.map(({ whole, parts, count }) => measures.map((_, m) => listed(whole[m], parts[m], count[m])));
}

/** The rows whose code some question asks of, with each of these. A loop: a table may have millions of rows. */
function eachAsked(
  { rows }: KeyedRows,
  { of }: CodedKey,
  asked: readonly (readonly number[])[],
  use: (row: number, k: number, question: number) => void,
): void {
  for (let k = 0; k < rows.length; k += 1) {
    const some = asked[of[k]];
    for (let i = 0; i < some.length; i += 1) use(rows[k], k, some[i]);
  }
}

/** Numbers of groups that are found by place, 16 MB of them; of more by a map. */
const MOST_SLOTS = 4e6;

/** By group the whole and the sum of its parts, of each measure. */
interface Cells {
  readonly measures: readonly Measure[];
  /** 1 + the place of a group in the lists below. */
  readonly slots: Int32Array | Map<number, number>;
  readonly whole: readonly number[][];
  readonly parts: readonly number[][];
  readonly count: readonly number[][];
}

function cellsOf(measures: readonly Measure[], groups: number | null): Cells {
  const [whole, parts, count] = [0, 1, 2].map(() => measures.map((): number[] => []));
  return { measures, slots: groups === null ? new Map() : new Int32Array(groups), whole, parts, count };
}

function slotOf({ slots }: Cells, group: number): number {
  return (slots instanceof Map ? (slots.get(group) ?? 0) : slots[group]) - 1;
}

function putWhole(cells: Cells, group: number, row: number): void {
  const { measures, slots, whole, parts, count } = cells;
  const at = slotOf(cells, group);
  for (let m = 0; m < measures.length; m += 1) {
    const value = measures[m].values[row];
    if (at >= 0) whole[m][at] = value;
    else {
      whole[m].push(value);
      parts[m].push(0);
      count[m].push(0);
    }
  }
  if (at >= 0) return;
  const next = whole[0]?.length ?? 0;
  if (slots instanceof Map) slots.set(group, next);
  else slots[group] = next;
}

function addPart(cells: Cells, group: number, row: number): void {
  const { measures, parts, count } = cells;
  const at = slotOf(cells, group);
  if (at < 0) return;
  for (let m = 0; m < measures.length; m += 1) {
    const value = measures[m].values[row];
    if (Number.isNaN(value)) continue;
    parts[m][at] += value;
    count[m][at] += 1;
  }
}

function listed(whole: readonly number[], parts: readonly number[], count: readonly number[]): Sums {
  const both = whole.flatMap((value, at) => (Number.isNaN(value) || count[at] === 0 ? [] : [at]));
  return {
    whole: both.map((at) => whole[at]),
    parts: both.map((at) => parts[at]),
    count: both.map((at) => count[at]),
  };
}
