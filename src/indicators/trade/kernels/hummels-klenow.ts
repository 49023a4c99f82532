import { sum } from '../../../math/sum.ts';

/** An exporter beside the rest of the world in the same cells. */
export interface Margins {
  /** EM: weight in the others' exports of the cells it sells in, from 0 to 1. */
  readonly extensive: number;
  /** IM: its exports over the others' in those cells; can exceed 1. */
  readonly intensive: number;
  /** Its exports in cells where others sell, over all exports of the others: EM·IM. */
  readonly share: number;
  /** Its exports in cells where nobody else sells: outside both margins. */
  readonly alone: number;
}

/**
 * @param own and @param others by cell (product, or product in a market), zero or more.
 * @returns NaN where a denominator is zero: nobody else sells, or not in its cells.
 * Reference: Hummels & Klenow 2005, AER 95(3), eqs. 2–4.
 */
export function hummelsKlenow(own: Float64Array, others: Float64Array): Margins {
  const inside = others.map((value, k) => (own[k] > 0 ? value : 0));
  const shared = sum(own.map((value, k) => (others[k] > 0 ? value : 0)));
  const [all, there] = [sum(others), sum(inside)];
  return {
    extensive: there / all,
    intensive: shared / there,
    share: shared / all,
    alone: sum(own) - shared,
  };
}
