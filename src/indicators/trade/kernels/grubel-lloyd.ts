import { sum } from '../../../math/sum.ts';

/** 1 − |x − m|/(x + m), from 0 (one way) to 1 (balanced); NaN without trade. Grubel & Lloyd 1975, ch. 2. */
export function grubelLloyd(exports: number, imports: number): number {
  return 1 - Math.abs(exports - imports) / (exports + imports);
}

/** Intra-industry trade of several lines together. */
export interface IntraIndustry {
  /** 1 − Σ|x − m|/Σ(x + m): the mean of the lines' indices weighted by their trade. NaN without trade. */
  readonly grubelLloyd: number;
  /** The same after both flows are scaled to the same total: 1 − ½Σ|x/X − m/M|. NaN where X or M is zero. */
  readonly aquino: number;
  /**
   * Grubel and Lloyd's own: the index over the most that the imbalance allows, GL/(1 − |X − M|/(X + M)). NaN where X or
   * M is zero.
   */
  readonly adjusted: number;
  readonly exports: number;
  readonly imports: number;
}

/**
 * @param exports and @param imports of the same lines (products, or pairs of partner and product), zero or more.
 * Reference: Grubel & Lloyd 1975, Intra-Industry Trade, ch. 2; Aquino 1978, Weltwirtschaftliches Archiv 114.
 */
export function intraIndustry(exports: Float64Array, imports: Float64Array): IntraIndustry {
  const [X, M] = [sum(exports), sum(imports)];
  const apart = sum(exports.map((x, k) => Math.abs(x - imports[k])));
  const balanced = sum(exports.map((x, k) => Math.abs(x / X - imports[k] / M)));
  const adjusted = (X + M - apart) / (X + M - Math.abs(X - M));
  return { grubelLloyd: 1 - apart / (X + M), aquino: 1 - balanced / 2, adjusted, exports: X, imports: M };
}
