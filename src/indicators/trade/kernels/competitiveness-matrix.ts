/** Cells of the matrix; `unchanged` where a share or a weight did not move. */
export const CELLS = ['rising-star', 'falling-star', 'missed-opportunity', 'retreat', 'unchanged'] as const;

export type Cell = (typeof CELLS)[number];

/** One exporter's product groups in a market. Each array by product; NaN where a denominator is zero. */
export interface CompetitivenessMatrix {
  readonly cells: readonly Cell[];
  /** s: the exporter's share in the market's imports of the product, in both years; 0 where it imports none. */
  readonly share0: Float64Array;
  readonly share1: Float64Array;
  /** w: the product's share in the market's imports. */
  readonly weight0: Float64Array;
  readonly weight1: Float64Array;
  /** The product's share in the exporter's sales to the market. */
  readonly contribution0: Float64Array;
  readonly contribution1: Float64Array;
}

/**
 * Share won or lost (Δs) in dynamic or stagnant imports (Δw): rising star + +, falling star + −, missed opportunity
 * − +, retreat − −.
 * @param sold0 by product, what the exporter sells in the market. @param bought0 what the market imports of it.
 * Reference: Mandeng 1991, CEPAL Review 45; CEPAL 1995, TradeCAN.
 */
export function competitivenessMatrix(
  sold0: Float64Array,
  sold1: Float64Array,
  bought0: Float64Array,
  bought1: Float64Array,
): CompetitivenessMatrix {
  const total = (values: Float64Array) => values.reduce((so, value) => so + value, 0);
  const parts = (values: Float64Array) => {
    const all = total(values);
    return values.map((value) => value / all);
  };
  const shares = (sold: Float64Array, bought: Float64Array) =>
    sold.map((value, p) => (bought[p] === 0 ? 0 : value / bought[p]));
  const [share0, share1] = [shares(sold0, bought0), shares(sold1, bought1)];
  const [weight0, weight1] = [parts(bought0), parts(bought1)];
  return {
    cells: Array.from(share0, (share, p) => cellOf(share1[p] - share, weight1[p] - weight0[p])),
    share0,
    share1,
    weight0,
    weight1,
    contribution0: parts(sold0),
    contribution1: parts(sold1),
  };
}

function cellOf(ds: number, dw: number): Cell {
  if (ds > 0 && dw > 0) return 'rising-star';
  if (ds > 0 && dw < 0) return 'falling-star';
  if (ds < 0 && dw > 0) return 'missed-opportunity';
  return ds < 0 && dw < 0 ? 'retreat' : 'unchanged';
}
