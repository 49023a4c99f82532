import { sum } from '../../../math/sum.ts';

/** Against whom a seller competes over all markets. */
export interface EffectiveWeights {
  /** Part of the demand that it meets which is its own, 0 to 1. */
  readonly own: number;
  /** By economy, its weight among the competitors; what stands at home is of the other industries. Adds up to 1. */
  readonly weights: Float64Array;
}

/**
 * T_j = Σ_k (F_ik / F_i) (F_jk / F_k): where i sells, times what j has of each market; without i itself, T_j / (1 − T_i).
 * NaN where i sells nothing, or has no competitor.
 * Reference: Bems and Johnson 2017, American Economic Journal: Macroeconomics 9(4).
 * @param sold what the seller i sells to each economy, G
 * @param home the economy of the seller
 * @param market what each economy sells to each, G × G
 */
export function effectiveWeights(sold: Float64Array, home: number, market: Float64Array): EffectiveWeights {
  const G = sold.length;
  const all = sum(sold);
  const facing = new Float64Array(G);
  let own = 0;
  for (let k = 0; k < G; k += 1) {
    let size = 0;
    for (let j = 0; j < G; j += 1) size += market[j * G + k];
    if (sold[k] === 0) continue;
    const part = sold[k] / all;
    own += (part * sold[k]) / size;
    for (let j = 0; j < G; j += 1) facing[j] += (part * market[j * G + k]) / size;
  }
  facing[home] -= own;
  return {
    own: all === 0 ? Number.NaN : own,
    weights: facing.map((value) => value / (all === 0 ? 0 : 1 - own)),
  };
}
