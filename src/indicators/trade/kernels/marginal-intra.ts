import { sum } from '../../../math/sum.ts';

/** Changes below this part of the trade behind them are rounding. */
const ROUNDING = 1e-12;

/** Brülhart's indices of matched changes of trade; NaN where nothing changed. */
export interface MarginalIntra {
  /** A = 1 − |Δx − Δm|/(|Δx| + |Δm|), from 0 (changes of one flow only, or opposite) to 1 (matched). */
  readonly a: number;
  /** B = (Δx − Δm)/(|Δx| + |Δm|), from −1 to 1; above 0 where the economy gains against its partners. */
  readonly b: number;
  /** |Δx| + |Δm|: the weight of a product in the means. */
  readonly size: number;
}

/**
 * Of one product. Reference: Brülhart 1994, Weltwirtschaftliches Archiv 130.
 * @param trade exports and imports of both years together
 */
export function marginalIntra(dx: number, dm: number, trade: number): MarginalIntra {
  const size = Math.abs(dx) + Math.abs(dm);
  if (size <= ROUNDING * trade) return { a: Number.NaN, b: Number.NaN, size: 0 };
  return { a: 1 - Math.abs(dx - dm) / size, b: (dx - dm) / size, size };
}

/** The means over products, each weighted by |Δx| + |Δm|. @param trade by product */
export function marginalIntraOf(dx: Float64Array, dm: Float64Array, trade: Float64Array): MarginalIntra {
  const moved = dx.map((change, p) => Math.abs(change) + Math.abs(dm[p]));
  const kept = moved.map((size, p) => (size <= ROUNDING * trade[p] ? 0 : 1));
  const size = sum(moved.map((value, p) => kept[p] * value));
  return {
    a: 1 - sum(dx.map((change, p) => kept[p] * Math.abs(change - dm[p]))) / size,
    b: sum(dx.map((change, p) => kept[p] * (change - dm[p]))) / size,
    size,
  };
}
