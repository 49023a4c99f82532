import { EscalarError } from './error.ts';
import { plainNumber, rangeTest, reversedRange } from './range-test.ts';
import { type Column, lengthOf } from './table.ts';
import { hasBlank, textAt, wordsIn } from './text-column.ts';

/** What a condition lists: a value or several; each may be a range. */
export type ConditionList = string | number | boolean | readonly (string | number)[];

/**
 * A condition on one column: what its cells may be (`is`, or the list alone), and what they may not be (`not`).
 * An item is a value, a range `1994..2008`, `1994..` or `..2008`, or empty text for a cell without value; an item
 * between quotation marks is a value as it stands.
 */
export type Condition =
  | ConditionList
  | { readonly is?: ConditionList | undefined; readonly not?: ConditionList | undefined };

export type Conditions = Readonly<Record<string, Condition>>;

/** Which rows a condition keeps, and what it says of none. */
export interface Judged {
  /** 1 where the row is kept. */
  readonly keep: Uint8Array;
  /** Rows kept. */
  readonly count: number;
  /** Items, as written, that no row of the column has. */
  readonly unmatched: readonly string[];
  /** Codes that the column has only in another spelling, such as without their zero at the front. */
  readonly respelt: readonly Respelt[];
  /** Rows left out only because their cell is empty, where a condition says what it may not be. */
  readonly empty: number;
}

/** A code as a condition writes it, and as the column has it. */
export interface Respelt {
  readonly item: string;
  readonly cells: readonly string[];
}

/** The words of a column that say what an item says which no word equals; none where it says nothing of that column. */
export type SameAs = (column: string, item: string, words: readonly string[]) => readonly string[];

type Item =
  | { readonly kind: 'empty'; readonly shown: string }
  | { readonly kind: 'value'; readonly shown: string; readonly text: string }
  | {
      readonly kind: 'range';
      readonly shown: string;
      readonly from: string | null;
      readonly to: string | null;
    };

/**
 * Judges every row of a column. Numbers are compared as numbers in a column of numbers; text is compared as it
 * stands, and its ranges as `rangeTest` says; a code of a product or activity that no cell has as it is written also
 * meets cells that only lost zeros at their front or have marks and points more. A cell without value meets only the
 * empty item, and `not` only when the empty item is all that it names.
 * @param name the column's, for errors
 * @param sameAs other words for an item that no cell has as it is written
 * @throws EscalarError `condition-not-number`, `condition-range`
 */
export function judgeCondition(
  column: Column,
  name: string,
  condition: Condition,
  sameAs: SameAs = () => [],
): Judged {
  const { is, not } = partsOf(condition);
  const rows = lengthOf(column);
  const wanted = is === undefined ? null : hitsOf(column, name, itemsOf(is), sameAs);
  const barred = not === undefined ? null : hitsOf(column, name, itemsOf(not), sameAs);
  const keep = wanted?.hit ?? new Uint8Array(rows).fill(1);
  let empty = 0;
  if (barred !== null)
    for (let row = 0; row < rows; row += 1) {
      if (keep[row] === 0) continue;
      if (barred.hit[row] === 1) keep[row] = 0;
      else if (wanted === null && isEmptyCell(column, row)) {
        keep[row] = 0;
        empty += 1;
      }
    }
  let count = 0;
  for (let row = 0; row < rows; row += 1) count += keep[row];
  const absent = (barred?.unmatched ?? []).filter((item) => item !== '');
  return {
    keep,
    count,
    unmatched: [...(wanted?.unmatched ?? []), ...absent],
    respelt: [...(wanted?.respelt ?? []), ...(barred?.respelt ?? [])],
    empty,
  };
}

/** A condition as the command line writes it: `partner!=W00,NES`. */
export function showCondition(name: string, condition: Condition): string {
  const { is, not } = partsOf(condition);
  const list = (items: ConditionList) => (Array.isArray(items) ? items : [items]).map(String).join(',');
  return [
    ...(is === undefined ? [] : [`${name}=${list(is)}`]),
    ...(not === undefined ? [] : [`${name}!=${list(not)}`]),
  ].join(' ');
}

/** The values that a condition lists where it lists nothing else: no range, no empty cell, nothing barred. */
export function plainValues(condition: Condition): readonly string[] | null {
  const { is, not } = partsOf(condition);
  if (is === undefined || not !== undefined) return null;
  const items = itemsOf(is);
  const values = items.flatMap((item) => (item.kind === 'value' ? [item.text] : []));
  return values.length === items.length ? values : null;
}

/** What a condition lists and bars, as written: ranges apart from values; no values where it only bars. */
export function itemsListed(condition: Condition): {
  readonly values: readonly string[] | null;
  readonly ranges: readonly string[];
  readonly not: readonly string[] | undefined;
} {
  const { is, not } = partsOf(condition);
  const items = is === undefined ? null : itemsOf(is);
  const shown = (isRange: boolean) =>
    (items ?? []).flatMap((item) => ((item.kind === 'range') === isRange ? [item.shown] : []));
  return {
    values: items === null ? null : shown(false),
    ranges: shown(true),
    not: not === undefined ? undefined : itemsOf(not).map((item) => item.shown),
  };
}

/** The condition with each value that it lists changed. */
export function mapValues(condition: Condition, change: (value: string) => string): Condition {
  const changed = (list: ConditionList): ConditionList => {
    const all = Array.isArray(list) ? list : [list];
    return all.map((item: unknown) => (typeof item === 'boolean' ? String(item) : change(String(item))));
  };
  const { is, not } = partsOf(condition);
  return {
    ...(is === undefined ? {} : { is: changed(is) }),
    ...(not === undefined ? {} : { not: changed(not) }),
  };
}

/** The condition without some of the items that it bars. */
export function barringLess(condition: Condition, items: ReadonlySet<string>): Condition {
  const { is, not } = partsOf(condition);
  if (not === undefined || items.size === 0) return condition;
  const left = [not]
    .flat()
    .map(String)
    .filter((item) => !items.has(item));
  return { is, not: left.length === 0 ? undefined : left };
}

function partsOf(condition: Condition): { is: ConditionList | undefined; not: ConditionList | undefined } {
  if (typeof condition === 'object' && !Array.isArray(condition)) {
    const { is, not } = condition as Exclude<Condition, ConditionList>;
    return { is, not };
  }
  return { is: condition as ConditionList, not: undefined };
}

function itemsOf(list: ConditionList): Item[] {
  return (Array.isArray(list) ? list : [list]).map((item: unknown) =>
    typeof item === 'string' ? itemOf(item) : { kind: 'value', shown: String(item), text: String(item) },
  );
}

function itemOf(shown: string): Item {
  if (shown === '') return { kind: 'empty', shown };
  const quoted = /^"(.*)"$/s.exec(shown)?.[1];
  if (quoted !== undefined) return { kind: 'value', shown, text: quoted.replaceAll('""', '"') };
  const [, from, to] = /^(\S*?)\.\.(\S*)$/.exec(shown) ?? [];
  const isBound = (bound: string) => bound === '' || (/[\p{L}\p{N}]/u.test(bound) && !bound.includes('..'));
  if (from === undefined || to === undefined || from + to === '' || !isBound(from) || !isBound(to))
    return { kind: 'value', shown, text: shown };
  return { kind: 'range', shown, from: from === '' ? null : from, to: to === '' ? null : to };
}

interface Hits {
  /** 1 where the row has one of the items. */
  readonly hit: Uint8Array;
  readonly unmatched: readonly string[];
  readonly respelt: readonly Respelt[];
}

/** Columns whose codes lose zeros and gain marks in spreadsheets. */
const CODES = new Set(['product', 'activity']);

/** By item that no word equals, the words that are the same code. */
function respellings(
  column: Column,
  name: string,
  items: readonly Item[],
  sameAs: SameAs,
): readonly Respelt[] {
  if (column.kind !== 'text') return [];
  const words = wordsIn(column);
  const exact = new Set(words);
  return items.flatMap((item) => {
    if (item.kind !== 'value' || exact.has(item.text)) return [];
    const code = CODES.has(name) ? plainCode(item.text) : null;
    const same = code === null ? [] : words.filter((word) => plainCode(word) === code);
    const cells = same.length > 0 ? same : sameAs(name, item.text, words);
    return cells.length === 0 ? [] : [{ item: item.shown, cells }];
  });
}

/** A code of digits without zeros at its front, points, spaces and a mark of text; null for what is none. */
function plainCode(text: string): string | null {
  return /^'?0*([1-9][\d. ]*)$/.exec(text.trim())?.[1]?.replaceAll(/[. ]/g, '') ?? null;
}

/** Cost: one pass over the rows, with a test for each range. */
function hitsOf(column: Column, name: string, items: readonly Item[], sameAs: SameAs): Hits {
  const hit = new Uint8Array(lengthOf(column));
  // a value is known by its cell, a range by its test
  const keys = items.map((item) => {
    if (item.kind === 'range') return rangeOf(column, name, item);
    if (item.kind === 'empty') return '';
    return column.kind === 'number' ? numberIn(item.text, name, item.shown) : item.text;
  });
  const respelt = respellings(column, name, items, sameAs);
  const ranges = keys.filter((key) => typeof key === 'function');
  const plain = keys.filter((key) => typeof key !== 'function');
  const values = new Set([...plain, ...respelt.flatMap(({ cells }) => cells)]);
  const seen = new Set<unknown>();
  const meets = (cell: string | number): boolean => {
    const isValue = values.size > 0 && values.has(cell);
    const found = isValue ? cell : cell === '' ? undefined : ranges.find((test) => test(cell));
    if (found === undefined) return false;
    seen.add(found);
    return true;
  };
  if (column.kind === 'text') {
    const occur = new Set(wordsIn(column));
    const met = column.words.map((word) => occur.has(word) && meets(word));
    const blank = hasBlank(column) && meets('');
    const hits = Uint8Array.from([blank, ...met], Number);
    const { codes } = column;
    for (let row = 0; row < hit.length; row += 1) hit[row] = hits[codes[row]];
  } else {
    for (let row = 0; row < hit.length; row += 1) {
      const value = column.values[row];
      if (meets(Number.isNaN(value) ? '' : value)) hit[row] = 1;
    }
  }
  const found = new Set(respelt.map(({ item }) => item));
  const unmatched = items.flatMap(({ shown }, i) => (seen.has(keys[i]) || found.has(shown) ? [] : [shown]));
  return { hit, unmatched, respelt };
}

function isEmptyCell(column: Column, row: number): boolean {
  if (column.kind === 'number') return Number.isNaN(column.values[row]);
  const text = textAt(column, row);
  return text === null || text === '';
}

type Range = Extract<Item, { kind: 'range' }>;

function rangeOf(
  column: Column,
  name: string,
  { from, to, shown }: Range,
): (cell: string | number) => boolean {
  if (column.kind === 'text') {
    const test = rangeTest(wordsIn(column), { column: name, from, to, shown });
    return (cell) => test(cell as string);
  }
  const low = from === null ? Number.NEGATIVE_INFINITY : numberIn(from, name, shown);
  const high = to === null ? Number.POSITIVE_INFINITY : numberIn(to, name, shown);
  if (low > high) throw reversedRange(name, shown);
  return (cell) => (cell as number) >= low && (cell as number) <= high;
}

function numberIn(text: string, column: string, item: string): number {
  const number = plainNumber(text);
  if (number === null) throw new EscalarError('condition-not-number', { column, item });
  return number;
}
