import { holdsEconomies } from '../columns/trade-sides.ts';
import { findEconomy } from './economy.ts';

/** The codes among those that occur which a code or a name stands for: itself, else every code of its economy. */
export function codesMeant(word: string, occurring: ReadonlySet<string>): readonly string[] {
  if (occurring.has(word)) return [word];
  const wanted = findEconomy(word);
  return wanted === null ? [] : [...occurring].filter((code) => findEconomy(code) === wanted);
}

/** `codesMeant` in a column of economies, nothing in another: what conditions on rows ask (`SameAs`). */
export function economiesNamed(column: string, word: string, words: Iterable<string>): readonly string[] {
  return holdsEconomies(column) ? codesMeant(word, new Set(words)) : [];
}
