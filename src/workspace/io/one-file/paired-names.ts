import { findEconomy } from '../../../catalog/economy.ts';
import { accountKind, useKind } from '../../../sources/io-cells/io-codes.ts';
import type { TableBlock } from './table-block.ts';

/** What a line or a column is called; the economy is empty where none is written. */
export interface Name {
  readonly economy: string;
  readonly word: string;
}

/** Names of all rows and of all columns of numbers, and the industries that are both. */
export interface PairedNames {
  /** How many columns of names stand in front. */
  readonly front: number;
  readonly rows: readonly Name[];
  /** From the first column of numbers on. */
  readonly columns: readonly Name[];
  readonly isIndustry: (name: Name) => boolean;
  readonly economies: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
}

/** More columns of names than any table of a person has. */
const MOST_FRONT = 3;
/** What divides economy and industry in a name that holds both; a blank where nothing else does. */
const MARKS = ['_', '.', '|', ':', '/', ' - ', '-', ' '] as const;

/**
 * The ways to read the names of a table with an industry in a row and in a column alike: in one line and one column,
 * divided by a mark, or economies in one and industries in the other, where an economy may be written once for all that
 * follow. Of all ways those that name the most industries on both sides; every economy has every industry, or is known.
 */
export function pairedNames(block: TableBlock): readonly PairedNames[] {
  let best: PairedNames[] = [];
  let most = 2;
  for (const way of waysToName(block)) {
    const found = paired(way);
    if (found === null || found.count < most) continue;
    best = found.count === most ? [...best, found.names] : [found.names];
    most = found.count;
  }
  return best;
}

/** One way to read the names. */
interface Way {
  readonly front: number;
  readonly rows: readonly Name[];
  /** Of all columns, those in front too. */
  readonly heads: readonly Name[];
}

function* waysToName(block: TableBlock): Generator<Way> {
  const { heads, width } = block;
  const aboves = heads.map((record) => columnTexts(block, record));
  const widest = Math.min(MOST_FRONT, width - 2);
  for (let front = 1; front <= widest; front += 1) {
    const besides = Array.from({ length: front }, (_, c) => rowTexts(block, c));
    for (const beside of besides)
      for (const above of aboves)
        for (const cut of CUTS) yield { front, rows: beside.map(cut), heads: above.map(cut) };
    for (const [first, second] of pairsOf(besides))
      for (const [upper, lower] of pairsOf(aboves)) yield* linedWays(front, [first, second], [upper, lower]);
  }
}

type Two = readonly [economies: readonly string[], words: readonly string[]];

/** Economies and industries apart; an economy stands for all that follow where so no more than one industry of each has its own. */
function* linedWays(front: number, beside: Two, above: Two): Generator<Way> {
  const plain = { front, rows: joined(beside, false), heads: joined(above, false) };
  yield plain;
  if ((paired(plain)?.names.sectors.size ?? 1) === 1)
    yield { front, rows: joined(beside, true), heads: joined(above, true) };
}

function rowTexts({ grid, rows }: TableBlock, column: number): readonly string[] {
  return rows.map((record) => grid.text(record, column).trim());
}

function columnTexts({ grid, width }: TableBlock, head: number): readonly string[] {
  return Array.from({ length: width }, (_, c) => grid.text(head, c).trim());
}

/** Each of several beside each other one. */
function pairsOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one) => all.flatMap((other) => (one === other ? [] : [[one, other] as const])));
}

const cutAt =
  (mark: string) =>
  (text: string): Name => {
    const at = text.indexOf(mark);
    return at <= 0 || at + mark.length >= text.length
      ? { economy: '', word: text }
      : { economy: text.slice(0, at).trim(), word: text.slice(at + mark.length).trim() };
  };

/** The economy before the industry, or behind it. */
const CUTS: readonly ((text: string) => Name)[] = [
  ...MARKS.map(cutAt),
  ...MARKS.map((mark) => (text: string): Name => {
    const { economy: before, word: behind } = cutAt(mark)(text);
    return before === '' ? { economy: '', word: text } : { economy: behind, word: before };
  }),
];

function joined([economies, words]: Two, fills: boolean): readonly Name[] {
  let last = '';
  return words.map((word, i) => {
    if (economies[i] !== '') last = economies[i];
    return { economy: fills ? last : economies[i], word };
  });
}

const keyOf = ({ economy, word }: Name): string => `${economy}\u0000${word}`;

function paired({ front, rows, heads }: Way): { readonly count: number; readonly names: PairedNames } | null {
  const columns = heads.slice(front);
  const across = new Set(columns.filter(isWhole).map(keyOf));
  const isX = rows.filter(({ word }) => isOutput(word)).length === 1;
  const both = rows.filter(
    (name) => isWhole(name) && across.has(keyOf(name)) && !(isX && isOutput(name.word)) && !isTotal(name),
  );
  const keys = new Set(both.map(keyOf));
  const economies = new Set(both.map(({ economy }) => economy));
  const sectors = new Set(both.map(({ word }) => word));
  const isComplete = keys.size === economies.size * sectors.size || known(economies) === economies.size;
  if (keys.size < both.length || !isComplete || economies.size < 2) return null;
  if (sectors.size > 1 && known(sectors) > known(economies)) return null;
  const isIndustry = (name: Name): boolean => keys.has(keyOf(name));
  const isOnce = columns.filter(isIndustry).length === keys.size;
  const isCorner = heads.slice(0, front).every(({ economy }) => !economies.has(economy));
  return isOnce && isCorner
    ? { count: keys.size, names: { front, rows, columns, isIndustry, economies, sectors } }
    : null;
}

/** Whether a row and a column of that name are output or another total, in what is written of it or in the whole. */
function isTotal(name: Name): boolean {
  const isKnown = (text: string): boolean => accountKind(text) === 'total' && useKind(text) === 'total';
  return isKnown(name.word) || isKnown(wholeOf(name));
}

/** Output by its letter, where that stands once: it is compared with the sums as every total is. */
export function isOutput(word: string): boolean {
  return word.toLowerCase() === 'x';
}

/** A name that a mark has cut, whole again. */
export function wholeOf({ economy, word }: Name): string {
  return economy === '' ? word : `${economy} ${word}`;
}

const isWhole = ({ economy, word }: Name): boolean => economy !== '' && word !== '';

/** How many of some names are those of economies. */
function known(names: ReadonlySet<string>): number {
  return [...names].filter((name) => findEconomy(name) !== null).length;
}
