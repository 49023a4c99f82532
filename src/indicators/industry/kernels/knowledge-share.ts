import type { Measured } from '../../../base/missing.ts';
import { sum } from '../../../math/sum.ts';

/**
 * Share in the total of the classes marked 1: the knowledge-diffusing branches in manufacturing value added.
 *
 * @param values n amounts. @param member n marks, 1 inside, 0 outside.
 * @returns 0 to 1 where no amount is negative; `zero-denominator` when the total is zero or less.
 */
export function groupShare(values: ArrayLike<number>, member: ArrayLike<number>): Measured {
  const total = sum(values);
  if (!(total > 0)) return { missing: 'zero-denominator' };
  return sum(Float64Array.from(values, (value, i) => (member[i] === 1 ? value : 0))) / total;
}

/**
 * Relative participation index `IPR = share here / share in the reference economy`; 1 is the reference's own structure.
 * Reference: Cimoli, Porcile, Primi & Vergara 2005, Cambio estructural, heterogeneidad productiva y tecnología (CEPAL LC/W.35).
 */
export function relativeParticipation(share: Measured, reference: Measured): Measured {
  if (typeof share !== 'number') return share;
  if (typeof reference !== 'number') return reference;
  return reference > 0 ? share / reference : { missing: 'zero-denominator' };
}
