import type { PlainNote } from '../../../base/note.ts';
import type { Indented } from '../../../base/table.ts';
import { holdsEconomies } from '../../../columns/trade-sides.ts';
import { isCoded } from '../../../columns/vocabulary.ts';
import type { Grid } from '../grid.ts';
import type { ColumnPlan } from '../plan-columns.ts';
import { someOf } from '../some-of.ts';
import { textAt } from '../text-column.ts';
import { type Nested, nestedRows, type Placed } from './nested-rows.ts';
import { infoSaid } from './said.ts';

/** Columns of codes that an indicator may add up. */
const FIELDS: readonly string[] = ['activity', 'product', 'economy', 'partner', 'function'];
/** What else tells rows apart, beside periods. */
const OTHER_KEYS: readonly string[] = ['flow', 'variable'];

/** `- - Other`, `.. Food`: marks in the place of blanks. */
const DASHES = /^(?:[-–—•·>»]\s?(?!\d)|\.{2,}\s?|\.\s)+/;

/** What others say of codes. */
export interface SaidOfCodes {
  /** The texts of a column, each once. */
  readonly texts: (column: ColumnPlan) => readonly string[];
  /** What the table calls those that a person renames. */
  readonly words: (column: ColumnPlan, codes: ReadonlySet<string>) => ReadonlyMap<string, string>;
  readonly isEconomy: (code: string) => boolean;
}

export interface IndentedFound {
  readonly fields: Readonly<Record<string, Indented>>;
  readonly notes: readonly PlainNote[];
}

/**
 * By field, the codes below which others stand indented, as publishers print the classes that a class is made of, and these: all
 * down to the next that stands as far left, in each group of rows that other keys tell apart. What is aligned on the right, and one
 * indented code alone, say nothing; a single blank, or a dash that sticks to its word, may be an accident (`areClear`).
 */
export function indentedCodes(
  grid: Grid,
  rows: Uint32Array,
  columns: readonly ColumnPlan[],
  said: SaidOfCodes,
): IndentedFound {
  const { indent } = grid;
  const notes: PlainNote[] = [];
  const found = FIELDS.flatMap((field) => {
    const own = columns.find((column) => column.field === field);
    if (own === undefined || indent === undefined) return [];
    // words beside codes may be what is indented
    const words = columns.filter(({ field: other, kind }) => isText(kind) && !FIELDS.includes(other));
    const nested = [own, ...words]
      .map((named) => nestedRows(placed({ grid, indent, rows, columns, texts: said.texts }, own, named)))
      .find((one) => one.length > 0);
    if (nested === undefined) return [];
    const clear = areClear(nested, field, said);
    notes.push(...doubtNotes(own.header, nested, clear));
    return [[field, renamed(nested, clear, own, said)] as const];
  });
  return { fields: Object.fromEntries(found), notes };
}

const isText = (kind: ColumnPlan['kind']): boolean => kind === 'text' || kind === 'unknown';

interface Sheet {
  readonly grid: Grid;
  readonly indent: NonNullable<Grid['indent']>;
  readonly rows: Uint32Array;
  readonly columns: readonly ColumnPlan[];
  readonly texts: SaidOfCodes['texts'];
}

/** The codes by row with their names; nothing where none is indented, or where a code has several names. */
function placed(
  { grid, indent, rows, columns, texts }: Sheet,
  { index: code, field }: ColumnPlan,
  named: ColumnPlan,
): readonly Placed[] {
  const { index: name } = named;
  const words = texts(named);
  if (code !== name && !words.some((text) => /\p{L}/u.test(text))) return [];
  // most tables end here, before anything is kept for a row
  if (!words.some((text) => DASHES.test(text)) && !rows.some((row) => indent(row, name) > 0)) return [];
  const from = rows.filter((row) => textAt(grid, row, name) !== '');
  const keys = columns.filter((one) => one.field !== field && isKey(one));
  const groups = groupsOf(grid, from, keys);
  const nameOf = new Map<string, string>();
  const all: Placed[] = [];
  for (const [i, row] of from.entries()) {
    const text = textAt(grid, row, name);
    const own = textAt(grid, row, code);
    if ((nameOf.get(own) ?? text) !== text) return [];
    nameOf.set(own, text);
    const wide = indent(row, name) + (DASHES.exec(text)?.[0].length ?? 0);
    all.push({ code: own, indent: wide, end: wide + text.length, group: groups[i] });
  }
  return all;
}

const isKey = ({ field, kind }: ColumnPlan): boolean =>
  FIELDS.includes(field) || OTHER_KEYS.includes(field) || (isCoded(kind) && kind !== 'code');

/** One number for the rows that agree in all keys; a blank cell is as the one above it. */
function groupsOf(grid: Grid, rows: Uint32Array, keys: readonly ColumnPlan[]): Uint32Array {
  const numbers = new Map<string, number>();
  const above = keys.map(() => '');
  return rows.map((row) => {
    keys.forEach(({ index }, k) => {
      above[k] = textAt(grid, row, index) || (above[k] ?? '');
    });
    const key = above.join('\n');
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/**
 * The wholes that the way of indenting says by itself: by two blanks or more, or by one below several classes, or in several
 * steps. An economy is no part of another.
 */
function areClear(nested: readonly Nested[], field: string, { isEconomy }: SaidOfCodes): ReadonlySet<string> {
  const byOne = nested.filter(({ step }) => step < 2);
  const parts = new Set(byOne.flatMap((one) => one.parts));
  const several = byOne.filter((one) => one.parts.length > 1).length > 1;
  const isSteady = several || byOne.some(({ whole }) => parts.has(whole));
  const isOne = (code: string) => holdsEconomies(field) && isEconomy(code);
  const clear = nested.filter(
    ({ whole, step, parts: own }) => (step > 1 || isSteady) && !(isOne(whole) && own.some(isOne)),
  );
  return new Set(clear.map(({ whole }) => whole));
}

function doubtNotes(
  header: string,
  nested: readonly Nested[],
  clear: ReadonlySet<string>,
): readonly PlainNote[] {
  const doubtful = nested.filter(({ whole }) => !clear.has(whole));
  if (doubtful.length === 0) return [];
  const shown = someOf(doubtful.map(({ whole, parts }) => `${whole} > ${someOf(parts)}`));
  return [infoSaid('slightly-indented', header, shown)];
}

/** The codes as the table calls them. */
function renamed(
  nested: readonly Nested[],
  clear: ReadonlySet<string>,
  own: ColumnPlan,
  { words: wordsOf }: SaidOfCodes,
): Indented {
  const codes = new Set(nested.flatMap(({ whole, parts }) => [whole, ...parts]));
  const words = wordsOf(own, codes);
  const to = (code: string): string => words.get(code) ?? code;
  const all = new Map<string, { readonly parts: Set<string>; isClear: boolean }>();
  for (const { whole, parts } of nested) {
    const one = all.get(to(whole)) ?? { parts: new Set(), isClear: true };
    for (const part of parts) if (to(part) !== to(whole)) one.parts.add(to(part));
    one.isClear &&= clear.has(whole);
    all.set(to(whole), one);
  }
  return new Map([...all].map(([whole, { parts, isClear }]) => [whole, { parts: [...parts], isClear }]));
}
