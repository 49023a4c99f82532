import type { ChainContext } from '../context.ts';
import type { Satellite } from '../io-table.ts';
import { bTimes, times } from './products.ts';
import { originTotals } from './shares.ts';

/** An account of one satellite through the chain. */
export interface Footprint {
  /** Per unit of output, S = F x̂⁻¹, n. */
  readonly intensity: Float64Array;
  /** Per unit of final use, M = S B, n. */
  readonly multiplier: Float64Array;
  /** Where it happens, by economy, G, with what final users cause themselves. */
  readonly production: Float64Array;
  /** For whom it happens, by economy, G, with what final users cause themselves. */
  readonly consumption: Float64Array;
  /** Of `consumption`, by row of the final product, n × G (row, economy that uses it). */
  readonly byProduct: Float64Array;
  /** The same, only what happens outside the economy that uses it, n × G. */
  readonly importedByProduct: Float64Array;
  /** What happens in row i for final users abroad, n. */
  readonly exported: Float64Array;
  /** What happens abroad for the final users of each economy, G. */
  readonly imported: Float64Array;
}

/**
 * Multipliers and footprints of one account. Sums of `production` and `consumption` over economies are equal.
 * Cost: one pass over B, and B Y which is shared.
 */
export function footprint(context: ChainContext, account: Satellite): Footprint {
  const { n, G, table, perOutput } = context;
  const intensity = times(account.values, perOutput);
  const multiplier = bTimes(context, intensity);
  const own = originTotals(context, intensity);
  const absorbed = context.absorbed();
  const direct = account.direct ?? new Float64Array(G);
  const production = direct.slice();
  const consumption = direct.slice();
  const imported = new Float64Array(G);
  const exported = new Float64Array(n);
  const byProduct = new Float64Array(n * G);
  const importedByProduct = new Float64Array(n * G);
  for (let i = 0; i < n; i += 1) {
    const s = table.rowEconomy[i];
    production[s] += account.values[i];
    for (let r = 0; r < G; r += 1) {
      const at = i * G + r;
      byProduct[at] = multiplier[i] * table.Y[at];
      importedByProduct[at] = (multiplier[i] - own[r * n + i]) * table.Y[at];
      consumption[r] += byProduct[at];
      if (r === s) continue;
      exported[i] += intensity[i] * absorbed[at];
      imported[r] += intensity[i] * absorbed[at];
    }
  }
  return { intensity, multiplier, production, consumption, byProduct, importedByProduct, exported, imported };
}

/**
 * What gross exports hold of an account (jobs, emissions), by exporting row and partner, n × G each: DOMESTIC in the
 * exporter, FOREIGN in other economies; TOTAL their sum.
 */
export function contentOfExports(
  context: ChainContext,
  account: Satellite,
): Readonly<Record<string, Float64Array>> {
  const { n, G, table, perOutput } = context;
  const intensity = times(account.values, perOutput);
  const multiplier = bTimes(context, intensity);
  const own = originTotals(context, intensity);
  const exports = context.exports();
  const DOMESTIC = new Float64Array(n * G);
  const FOREIGN = new Float64Array(n * G);
  const TOTAL = new Float64Array(n * G);
  for (let j = 0; j < n; j += 1) {
    const domestic = own[table.rowEconomy[j] * n + j];
    for (let r = 0; r < G; r += 1) {
      const at = j * G + r;
      TOTAL[at] = multiplier[j] * exports[at];
      DOMESTIC[at] = domestic * exports[at];
      FOREIGN[at] = (multiplier[j] - domestic) * exports[at];
    }
  }
  return { TOTAL, DOMESTIC, FOREIGN };
}
