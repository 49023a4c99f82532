import type { ChainContext } from '../context.ts';
import { times, timesLocal } from './products.ts';

export type AdvantageBasis = 'gross' | 'value-added' | 'own-exports';

/**
 * What is compared, by row, n: gross exports; domestic value added in exports by industry of origin, v̂ L e; or by
 * industry of origin in the exports of the own economy, rows of v̂ B_ss ê_s (the R package gvc).
 */
export function advantageBasis(context: ChainContext, basis: AdvantageBasis): Float64Array {
  const { n, table, v } = context;
  const e = context.totalExports();
  if (basis === 'gross') return e;
  if (basis === 'value-added') return times(v, timesLocal(context, e));
  const B = context.inverse();
  const out = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const s = table.rowEconomy[i];
    for (let j = table.start[s]; j < table.start[s + 1]; j += 1) out[i] += v[i] * B[i * n + j] * e[j];
  }
  return out;
}

/**
 * Revealed comparative advantage (Balassa) of values by economy and industry, G × N: the share of the industry in the
 * economy over its share in the world, and the totals of the economies, G. 0 with `defined` 0 where a denominator is not
 * above zero.
 *
 * Koopman, Wang and Wei 2014, section II.C.
 */
export function revealedAdvantage(
  values: Float64Array,
  G: number,
  N: number,
): { readonly rca: Float64Array; readonly defined: Uint8Array; readonly byEconomy: Float64Array } {
  const byEconomy = new Float64Array(G);
  const bySector = new Float64Array(N);
  let world = 0;
  for (let s = 0; s < G; s += 1) {
    for (let k = 0; k < N; k += 1) {
      const value = values[s * N + k];
      byEconomy[s] += value;
      bySector[k] += value;
      world += value;
    }
  }
  const rca = new Float64Array(G * N);
  const defined = new Uint8Array(G * N);
  for (let s = 0; s < G; s += 1) {
    for (let k = 0; k < N; k += 1) {
      if (!(byEconomy[s] > 0 && bySector[k] > 0 && world > 0)) continue;
      rca[s * N + k] = values[s * N + k] / byEconomy[s] / (bySector[k] / world);
      defined[s * N + k] = 1;
    }
  }
  return { rca, defined, byEconomy };
}
