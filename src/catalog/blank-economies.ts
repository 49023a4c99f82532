import { missingMarker } from '../base/missing-marker.ts';
import { findEconomy } from './economy.ts';

/**
 * Which words of a column of economies say that there is none: nothing, and the marks of what is not reported (`n.d.`,
 * `..`). Marks of letters alone (`NA`, `null`) are so where most words are known economies with more than two letters:
 * elsewhere they may be Namibia, or a region.
 */
export function blankEconomies(words: Iterable<string>): ReadonlySet<string> {
  const all = [...words];
  const [marks, others] = [all.filter(isMark), all.filter((word) => !isMark(word))];
  const longer = others.filter((word) => word.trim().length > 2 && findEconomy(word) !== null);
  const lettersToo = longer.length * 2 > others.length;
  return new Set(marks.filter((word) => lettersToo || !/^[a-z]+$/i.test(word.trim())));
}

function isMark(word: string): boolean {
  return missingMarker(word.trim()) === 'not-reported';
}
