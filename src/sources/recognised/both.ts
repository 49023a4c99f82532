import {
  type Condition,
  type Conditions,
  itemsListed,
  judgeCondition,
  mapValues,
  plainValues,
} from '../../base/condition.ts';
import { textColumnOf } from '../../base/text-column.ts';
import { plainHeader } from '../../columns/plain-header.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import type { Recodes } from '../tabular/change-words.ts';
import type { TabularOptions } from '../tabular/tabular-options.ts';
import type { PublishedFile, Reading } from './layout.ts';

/** The words of the layout and a person's, word by word: of one word the person's. */
export function bothRecodes(own: Recodes, theirs: Recodes): Recodes {
  const merged = Object.entries(own).map(
    ([header, words]) => [header, { ...theirs[header], ...words }] as const,
  );
  return { ...theirs, ...Object.fromEntries(merged) };
}

type Asked = Pick<TabularOptions, 'map' | 'recode' | 'where'>;

/**
 * The layout's conditions and a person's. Of one column the values that a person lists replace the layout's; ranges,
 * and what a person bars, choose from among them, unless nothing of them would be left.
 */
export function bothConditions(own: Asked, reading: Reading, file: PublishedFile): Conditions {
  const isOf = sameColumn({ ...reading.map, ...own.map });
  const read = wordsRead(own.recode ?? {}, reading.recode ?? {}, isOf);
  const asked = Object.entries(own.where ?? {}).map(
    ([name, condition]) => [name, mapValues(condition, read(name))] as const,
  );
  const theirs = Object.entries(reading.where ?? {}).flatMap(([header, condition]) => {
    const change = read(header);
    const as = mapValues(condition, change);
    const found = asked.find(([name]) => isOf(header, name));
    if (found === undefined) return [[header, as] as const];
    const words = plainValues(as);
    return words === null
      ? []
      : [[found[0], among(found[1], words, file.words(header).map(change))] as const];
  });
  return { ...Object.fromEntries(asked), ...Object.fromEntries(theirs) };
}

/**
 * @param words those of the layout's condition
 * @param all those of the column
 */
function among(own: Condition, words: readonly string[], all: readonly string[]): Condition {
  const { values, ranges, not } = itemsListed(own);
  if (values === null) {
    const { count } = judgeCondition(textColumnOf([...words]), '', own);
    return count === 0 ? own : { is: words, not };
  }
  if (ranges.length === 0) return own;
  const kept = new Set([...words, ...values]);
  return { is: [...values, ...ranges], not: [...(not ?? []), ...all.filter((word) => !kept.has(word))] };
}

type SameColumn = (header: string, name: string) => boolean;

/** Whether a name, of the file or ours, is that of a column. */
function sameColumn(map: Readonly<Record<string, string>>): SameColumn {
  return (header, name) =>
    plainHeader(header) === plainHeader(name) || (map[header] ?? fieldOf(header)) === fieldOf(name);
}

/** Conditions see the words of the layout, and a person's: those that the file has mean the same. */
function wordsRead(
  own: Recodes,
  theirs: Recodes,
  isOf: SameColumn,
): (name: string) => (word: string) => string {
  return (name) => {
    const [header, words] = Object.entries(theirs).find(([one]) => isOf(one, name)) ?? [];
    if (header === undefined || words === undefined) return (word) => word;
    const said = Object.fromEntries(
      Object.entries(own).flatMap(([one, its]) => (isOf(header, one) ? Object.entries(its) : [])),
    );
    return (word) => {
      const to = words[word];
      return to === undefined ? word : (said[word] ?? said[to] ?? to);
    };
  };
}

/** The field of the table that a name means; the name where it is none of ours. */
export function fieldOf(name: string): string {
  return columnOfHeader(name)?.name ?? name;
}
