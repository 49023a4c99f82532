import { sum } from '../../../math/sum.ts';
import { CONTINUING } from './decomposition.ts';
import { type Aggregate, type PricedPeriods, preparePriced } from './priced.ts';

/** In units of real output; `relative` is `total` over the aggregate real output of the end. */
export interface PriceResidual {
  readonly parts: Float64Array;
  readonly total: number;
  readonly relative: number;
}

/**
 * Part of the change of aggregate real output that is only a change of relative prices: Σ (r1 − r0) Q1. It is
 * zero exactly when the aggregate uses the Laspeyres quantity (Paasche price) index. Only classes that exist in
 * both periods have both relative prices. Reference: Dumagan 2013, Review of Income and Wealth 59.
 * @throws those of `preparePriced`.
 */
export function dumaganPriceResidual(pair: PricedPeriods, aggregate: Aggregate): PriceResidual {
  const { kind, r0, r1, deflator1 } = preparePriced(pair, aggregate);
  const parts = pair.q1.map((q, i) => (kind[i] === CONTINUING ? (r1[i] - r0[i]) * q : 0));
  const total = sum(parts);
  return { parts, total, relative: (total * deflator1) / sum(pair.v1) };
}
