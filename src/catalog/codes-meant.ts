import { holdsEconomies } from '../columns/trade-sides.ts';
import { ECONOMY_SCHEMES, findEconomy, wordsOf } from './economy.ts';

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

/** All that may stand for the economy that a word means, the word first; the word alone where it means none. */
export function economyWords(word: string): readonly string[] {
  const found = findEconomy(word);
  return found === null ? [word] : [word, ...ECONOMY_SCHEMES.flatMap((scheme) => wordsOf(found, scheme))];
}
