import type { ChainContext } from '../context.ts';
import { importerUse } from './border-products.ts';
import type { CountryTerms } from './flow-terms.ts';

export const KWW_TERMS = [
  'DVA_FIN',
  'DVA_INT',
  'DVA_INTrex',
  'RDV_FIN',
  'RDV_INT',
  'DDC',
  'FVA_FIN',
  'FVA_INT',
  'FDC',
] as const;

export type KwwTerm = (typeof KWW_TERMS)[number];

/**
 * The nine terms of gross exports by economy, G each; they add up to the exports. By economy only: the terms
 * mix origin and exporting industry, and the last can fall below zero in an industry.
 *
 * Koopman, Wang and Wei 2014, American Economic Review 104(2), equation 36. FVA_FIN + FVA_INT understate
 * foreign value added (Borin and Mancini 2019); the corrected pair is `worldSink` in world.ts.
 */
export function kwwTerms(context: ChainContext): Readonly<Record<KwwTerm, Float64Array>> & CountryTerms {
  const { G, table, v } = context;
  const { domestic, foreign, local } = context.shares();
  const { home, exported } = context.finalByProducer();
  const absorbed = context.absorbed();
  const exports = context.totalExports();
  const used = context.share(importerUse);
  const out = Object.fromEntries(KWW_TERMS.map((term) => [term, new Float64Array(G)])) as Record<
    KwwTerm,
    Float64Array
  >;
  for (let s = 0; s < G; s += 1) {
    for (let i = table.start[s]; i < table.start[s + 1]; i += 1) {
      let finalExports = 0;
      let usedAbroad = 0;
      let sentOn = 0;
      let homeThere = 0;
      let exportedThere = 0;
      for (let r = 0; r < G; r += 1) {
        if (r === s) continue;
        const at = i * G + r;
        finalExports += table.Y[at];
        homeThere += home[at];
        exportedThere += exported[at];
        usedAbroad += used.home[at];
        sentOn += used.exports[at];
      }
      // Σ_{r≠s} B_sr y_rs
      const back = absorbed[i * G + s] - home[i * G + s];
      const again = domestic[i] - local[i];
      const value = v[i];
      const c = foreign[i];
      out.DVA_FIN[s] += domestic[i] * finalExports;
      out.DVA_INT[s] += value * homeThere;
      out.DVA_INTrex[s] += value * (exportedThere - back);
      out.RDV_FIN[s] += value * back;
      out.RDV_INT[s] += again * table.Y[i * G + s];
      out.DDC[s] += again * exports[i];
      out.FVA_FIN[s] += c * finalExports;
      out.FVA_INT[s] += c * usedAbroad;
      out.FDC[s] += c * sentOn;
    }
  }
  return out;
}
