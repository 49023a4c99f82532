import type { ChainContext } from '../context.ts';
import { allBorderProducts, importerUse } from './border-products.ts';
import type { CountryTerms } from './flow-terms.ts';
import { aTimes, domesticTimes, localTimes, minus, times, timesLocal } from './products.ts';
import { sourceTerms } from './source.ts';

const SHARED = ['GEXP', 'DC', 'DVA', 'VAX', 'REF', 'DDC', 'FC'] as const;

/** Sums of n × G terms by exporting economy. */
function byExporter(context: ChainContext, values: Float64Array): Float64Array {
  const { n, G, table } = context;
  const out = new Float64Array(G);
  for (let i = 0; i < n; i += 1) {
    for (let r = 0; r < G; r += 1) out[table.rowEconomy[i]] += values[i * G + r];
  }
  return out;
}

function withForeign(context: ChainContext, FVA: Float64Array): CountryTerms {
  const source = context.share(sourceTerms);
  const shared = Object.fromEntries(
    SHARED.map((term) => [term, byExporter(context, source[term])]),
  ) as Record<(typeof SHARED)[number], Float64Array>;
  return { ...shared, FVA, FDC: minus(shared.FC, FVA) };
}

/**
 * Exports by economy, with foreign value added counted once in the world, where it leaves its origin for the
 * first time but one: FVA_s = Σ_{t≠s} v_t L_t A_ts L_s e_s. G each; only FVA and FDC differ from the exporter's
 * perspective. Borin and Mancini 2019, equation 52.
 */
export function worldSourceTerms(context: ChainContext): CountryTerms {
  const { n, G, table } = context;
  const perUnit = context.share(foreignFirstShare);
  const e = context.totalExports();
  const FVA = new Float64Array(G);
  for (let i = 0; i < n; i += 1) FVA[table.rowEconomy[i]] += perUnit[i] * e[i];
  return withForeign(context, FVA);
}

/** Σ_{t≠s} v_t L_t A_ts L_s by row: foreign value added that has crossed no other border before. */
export function foreignFirstShare(context: ChainContext): Float64Array {
  const { local } = context.shares();
  // c^loc A^M: foreign local value added in the inputs that economies import
  return localTimes(context, minus(aTimes(context, local), domesticTimes(context, local)));
}

/**
 * The same by sink, the corrected Koopman, Wang and Wei: foreign value added counts where it crosses its last
 * border, FVA_s = Σ_{r≠s} (c^for_s DAE_sr + v_r B_rs A_sr L_r REXD_r). World totals equal those by source.
 * Borin and Mancini 2019, equation 54.
 */
export function worldSinkTerms(context: ChainContext): CountryTerms {
  const { n, G, table, perOutput } = context;
  const { foreign } = context.shares();
  const origin = context.originShares();
  const { home } = context.share(importerUse);
  const sentOn = times(timesLocal(context, directlyAbsorbed(context, home)), perOutput);
  const [onward] = allBorderProducts(context, [sentOn]);
  const FVA = new Float64Array(G);
  for (let s = 0; s < G; s += 1) {
    for (let i = table.start[s]; i < table.start[s + 1]; i += 1) {
      for (let r = 0; r < G; r += 1) {
        if (r === s) continue;
        const at = i * G + r;
        FVA[s] += foreign[i] * (table.Y[at] + home[at]) + origin[r * n + i] * onward[at];
      }
    }
  }
  return withForeign(context, FVA);
}

/** REXD_r = Σ_{j≠r} (y_rj + A_rj L_j y_jj): exports that the importer absorbs itself, by row. */
function directlyAbsorbed(context: ChainContext, home: Float64Array): Float64Array {
  const { n, G, table } = context;
  const out = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const r = table.rowEconomy[i];
    for (let j = 0; j < G; j += 1) if (j !== r) out[i] += table.Y[i * G + j] + home[i * G + j];
  }
  return out;
}
