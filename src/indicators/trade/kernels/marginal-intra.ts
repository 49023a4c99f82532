import { sum } from '../../../math/sum.ts';

/** Brülhart's indices of matched changes of trade; NaN where nothing changed. */
export interface MarginalIntra {
  /** A = 1 − |Δx − Δm|/(|Δx| + |Δm|), from 0 (changes of one flow only, or opposite) to 1 (matched). */
  readonly a: number;
  /** B = (Δx − Δm)/(|Δx| + |Δm|), from −1 to 1; above 0 where the economy gains against its partners. */
  readonly b: number;
}

/** Of one product. Reference: Brülhart 1994, Weltwirtschaftliches Archiv 130. */
export function marginalIntra(dx: number, dm: number): MarginalIntra {
  const size = Math.abs(dx) + Math.abs(dm);
  return { a: 1 - Math.abs(dx - dm) / size, b: (dx - dm) / size };
}

/** The means over products, each weighed by |Δx| + |Δm|. */
export function marginalIntraOf(dx: Float64Array, dm: Float64Array): MarginalIntra {
  const size = sum(dx.map((change, p) => Math.abs(change) + Math.abs(dm[p])));
  return {
    a: 1 - sum(dx.map((change, p) => Math.abs(change - dm[p]))) / size,
    b: sum(dx.map((change, p) => change - dm[p])) / size,
  };
}
