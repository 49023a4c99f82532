import type { Indented } from '../../base/table.ts';
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
  const known = wholesAmong(dimension, codes);
  const among = withIndented(known, rows.table.indented?.[key.key], codes);
  const doubtful = among.filter(({ by }) => by !== 'name');
  const sums = sumsOf(rows, key, topmost(doubtful, among), measures);
  const wholes: WholeAmong[] = among.filter(({ by }) => by === 'name');
  const contradicted: WholeAmong[] = [];
  const perhaps: WholeAmong[] = [];
  doubtful.forEach((one, r) => {
    const own = sums[r].filter(({ whole }) => whole.length > 0);
    if (one.by === 'code') {
      // a heading over classes that has no number counts for none
      const isSaid = own.length === 0 && known.includes(one);
      if (isHeading(one, dimension) || isSaid || own.some(contains)) wholes.push(one);
      else if (own.length > 0) contradicted.push(one);
      return;
    }
    // its form says that it may hold even a single part
    const equal = own.map((sum) => equalSums({ ...sum, count: sum.count.map((n) => Math.max(n, 2)) }));
    if (equal.includes('sure')) wholes.push(one);
    else if (equal.includes('perhaps') && one.parts.length > 1) perhaps.push(one);
  });
  return { key, wholes, contradicted, perhaps };
}

/** With the codes below which a person's file indents others of the same column. */
function withIndented(
  among: readonly WholeAmong[],
  indented: Indented = new Map(),
  codes: readonly string[],
): readonly WholeAmong[] {
  const [known, there] = [new Set(among.map(({ whole }) => whole)), new Set(codes)];
  const more = [...indented].flatMap(([whole, below]) => {
    const parts = known.has(whole) || !there.has(whole) ? [] : below.parts.filter((code) => there.has(code));
    const by = below.isClear ? ('code' as const) : ('numbers' as const);
    return parts.length === 0 ? [] : [{ whole, parts, by }];
  });
  return [...among, ...more];
}

/** Chapters, headings and subheadings of goods: they are wholes even where published numbers do not fit together. */
function isHeading({ whole, parts }: WholeAmong, dimension: WholeDimension): boolean {
  const isEven = (code: string): boolean => [2, 4, 6, 8, 10].includes(digitsOf(code) ?? 0);
  return dimension === 'product' && isEven(whole) && parts.every(isEven);
}

/** The parts that are in no other part: only these may be added up. */
function topmost(some: readonly WholeAmong[], among: readonly WholeAmong[]): readonly Question[] {
  const below = new Map<string, WholeAmong[]>();
  for (const one of among) below.set(one.whole, [...(below.get(one.whole) ?? []), one]);
  return some.map(({ whole, parts }) => {
    const inner = new Set(parts.flatMap((part) => below.get(part)?.flatMap((one) => one.parts) ?? []));
    return { whole, parts: parts.filter((part) => !inner.has(part)) };
  });
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
  const groupOf = numbering(rows.keys.filter((one) => one !== key));
  const found = questions.map(() => new Map<number, number>());
  const sums = questions.map(() => measures.map((): Lists => ({ whole: [], parts: [], count: [] })));
  eachAsked(rows, key, asWhole, (row, k, q) => {
    const [places, group] = [found[q], groupOf(k)];
    const at = places.get(group) ?? places.size;
    places.set(group, at);
    measures.forEach(({ values }, m) => {
      const { whole, parts, count } = sums[q][m];
      whole[at] = values[row];
      parts[at] = 0;
      count[at] = 0;
    });
  });
  eachAsked(rows, key, asPart, (row, k, q) => {
    const at = found[q].get(groupOf(k));
    if (at === undefined) return;
    sums[q].forEach(({ parts, count }, m) => {
      const value = measures[m].values[row];
      if (Number.isNaN(value)) return;
      parts[at] += value;
      count[at] += 1;
    });
  });
  return sums.map((all) => all.map(withBoth));
}

interface Lists {
  readonly whole: number[];
  readonly parts: number[];
  readonly count: number[];
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

function withBoth({ whole, parts, count }: Lists): Sums {
  const there = (_: number, at: number) => !Number.isNaN(whole[at]) && count[at] > 0;
  return { whole: whole.filter(there), parts: parts.filter(there), count: count.filter(there) };
}
