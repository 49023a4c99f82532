import type { Measured } from '../../../base/missing.ts';
import { sum } from '../../../math/sum.ts';

/** What is known of n classes from patents that each name some of them. */
export interface Recombinations {
  /** Patents that name the class. */
  readonly patents: Uint32Array;
  /** Other classes that some patent names together with it. */
  readonly combined: Uint32Array;
}

/**
 * How often each class was used and with how many others.
 * @param patents of each patent, its classes by number, 0 to n − 1, each once
 * Cost: linear in the pairs of classes of each patent.
 */
export function recombinations(patents: readonly (readonly number[])[], n: number): Recombinations {
  const used = new Uint32Array(n);
  const partners = Array.from({ length: n }, () => new Set<number>());
  for (const classes of patents)
    for (const i of classes) {
      used[i] += 1;
      for (const j of classes) if (i !== j) partners[i].add(j);
    }
  return { patents: used, combined: Uint32Array.from(partners, ({ size }) => size) };
}

/**
 * Ease of recombination `E = other classes combined with / patents that name it`: high where a class was joined with many
 * others in few attempts. Reference: Fleming & Sorenson 2001, Research Policy 30, eq. 1.
 * @returns `zero-denominator` for a class without patents
 */
export function easeOf({ patents, combined }: Recombinations, i: number): Measured {
  return patents[i] === 0 ? { missing: 'zero-denominator' } : combined[i] / patents[i];
}

/**
 * Modular complexity (interdependence) of one patent, `K = number of its classes / Σ E`: high where classes that were hard to
 * join are joined. Reference: the same, eq. 2.
 * @returns the reason of the first class without an ease; `zero-denominator` where none of its classes was ever combined
 */
export function modularComplexity(classes: readonly number[], ease: readonly Measured[]): Measured {
  const known: number[] = [];
  for (const i of classes) {
    const one = ease[i];
    if (typeof one !== 'number') return one;
    known.push(one);
  }
  const total = sum(known);
  return total === 0 ? { missing: 'zero-denominator' } : classes.length / total;
}
