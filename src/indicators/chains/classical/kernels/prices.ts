import type { ChainContext } from '../../context.ts';
import { bTimes, times, timesB } from '../../kernels/products.ts';
import { backwardGap, forwardGap, type Gap } from '../../kernels/recursion-gap.ts';

export const PRICE_MODELS = ['leontief', 'ghosh'] as const;

export type PriceModel = (typeof PRICE_MODELS)[number];

export interface Prices {
  /** Relative change of the price of each row, n. */
  readonly change: Float64Array;
  /** The part of it that comes from row i. */
  readonly part: (i: number, j: number) => number;
  readonly gap: Gap;
}

/**
 * Changes of prices where a share `push` of value added (leontief, costs: p' = π' B) or of final sales (ghosh, demand:
 * p = x̂⁻¹ B ψ) comes on top, by row. In the first an industry passes on what its inputs and factors cost, in the
 * second its product follows what its buyers can pay. Miller and Blair 2009, section 2.6; Dietzenbacher 1997.
 */
export function prices(context: ChainContext, model: PriceModel, push: Float64Array): Prices {
  const { n, G, v, table, perOutput } = context;
  const B = context.inverse();
  if (model === 'leontief') {
    const costs = times(push, v);
    const change = bTimes(context, costs);
    const gap = backwardGap(context, change, costs);
    return { change, part: (i, j) => costs[i] * B[i * n + j], gap };
  }
  const sales = push.map((share, i) => {
    const final = table.Y.subarray(i * G, (i + 1) * G).reduce((a, b) => a + b, 0);
    return share * final;
  });
  const made = timesB(context, sales);
  return {
    change: times(made, perOutput),
    part: (i, j) => B[j * n + i] * sales[i] * perOutput[j],
    gap: forwardGap(context, made, sales),
  };
}
