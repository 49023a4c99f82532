import { isMissing, type Missing } from '../../../base/missing.ts';
import { sum } from '../../../math/sum.ts';
import { sharesOf } from './shares.ts';

/** How alike two structures a and b are. */
export interface Similarity {
  /** K = Σ |a − b|, from 0 (the same) to 2 (nothing in common). Krugman 1991, Geography and Trade. */
  readonly krugman: number;
  /** K/2, from 0 to 1: the share that would have to move (Duncan & Duncan 1955). */
  readonly dissimilarity: number;
  /** Σ min(a, b) = 1 − K/2, from 0 to 1. Finger & Kreinin 1979, The Economic Journal 89. */
  readonly fingerKreinin: number;
}

/**
 * @param first n amounts of zero or more. @param second amounts of the same n classes; the unit may differ.
 * @returns `zero-denominator` when a structure is empty, `not-defined` for a negative amount.
 */
export function similarity(first: ArrayLike<number>, second: ArrayLike<number>): Similarity | Missing {
  if (first.length !== second.length) throw new RangeError(`${first.length} and ${second.length} classes`);
  const a = sharesOf(first);
  if (isMissing(a)) return a;
  const b = sharesOf(second);
  if (isMissing(b)) return b;
  const krugman = sum(a.map((share, i) => Math.abs(share - b[i])));
  const fingerKreinin = sum(a.map((share, i) => Math.min(share, b[i])));
  return { krugman, dissimilarity: krugman / 2, fingerKreinin };
}
