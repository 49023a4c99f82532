import type { ChainContext } from '../context.ts';
import { borderProducts, type ImporterUse, importerUse } from './border-products.ts';
import type { FlowTerms } from './flow-terms.ts';

export const WWZ_TERMS = [
  'DVA_FIN',
  'DVA_INT',
  'DVA_INTrexI1',
  'DVA_INTrexF',
  'DVA_INTrexI2',
  'RDV_INT',
  'RDV_FIN',
  'RDV_FIN2',
  'OVA_FIN',
  'MVA_FIN',
  'OVA_INT',
  'MVA_INT',
  'DDC_FIN',
  'DDC_INT',
  'ODC',
  'MDC',
] as const;

export type WwzTerm = (typeof WWZ_TERMS)[number];

/** Sums over all economies of the columns of H1 and HF, by row. */
interface ProducerSums {
  readonly home: Float64Array;
  readonly exported: Float64Array;
}

/**
 * The sixteen terms of gross exports by row and importer, n × G each; they add up to the exports.
 * No product of full size: B meets only n × G matrices, and A_sr only eleven vectors, three of them shared.
 *
 * Wang, Wei and Zhu 2013, NBER WP 19677, equation 22; names as in the R package decompr.
 */
export function wwzTerms(context: ChainContext): Readonly<Record<WwzTerm, Float64Array>> & FlowTerms {
  const { n, G } = context;
  const out = Object.fromEntries(WWZ_TERMS.map((term) => [term, new Float64Array(n * G)])) as Record<
    WwzTerm,
    Float64Array
  >;
  const producer = context.finalByProducer();
  const sums = { home: sumRows(producer.home, n, G), exported: sumRows(producer.exported, n, G) };
  const direct = ownFinal(context);
  const used = context.share(importerUse);
  for (let s = 0; s < G; s += 1) {
    const products = borderProducts(context, s, exporterWeights(context, s, sums, direct));
    valueTerms(context, s, products, used, out);
  }
  return out;
}

/** B_rr y_rs by row of r and economy s, n × G. */
function ownFinal(context: ChainContext): Float64Array {
  const { n, G, table, backend } = context;
  const B = context.inverse();
  const out = new Float64Array(n * G);
  for (let r = 0; r < G; r += 1) {
    const from = table.start[r];
    const to = table.start[r + 1];
    const size = to - from;
    const y = table.Y.subarray(from * G, to * G);
    backend.gemm(
      size,
      G,
      size,
      1,
      B.subarray(from * n + from),
      n,
      y,
      G,
      0,
      out.subarray(from * G, to * G),
      G,
    );
  }
  return out;
}

/** The vectors w of terms 2 to 8 and 13, as A_sr meets them, per unit of output. */
function exporterWeights(
  context: ChainContext,
  s: number,
  sums: ProducerSums,
  ownFinals: Float64Array,
): Float64Array[] {
  const { n, G, table, perOutput } = context;
  const { home, exported } = context.finalByProducer();
  const absorbed = context.absorbed();
  const { start } = table;
  const w = Array.from({ length: 8 }, () => new Float64Array(n));
  const [direct, further, finals, furthest, backIn, backFinal, backFar, again] = w;
  for (let r = 0; r < G; r += 1) {
    if (r === s) continue;
    const from = start[r];
    const to = start[r + 1];
    for (let i = from; i < to; i += 1) {
      const row = i * G;
      const q = ownFinals[row + s];
      const scale = perOutput[i];
      const homeR = home[row + r];
      const homeS = home[row + s];
      const exportedR = exported[row + r];
      const exportedS = exported[row + s];
      // what s imports as final goods from anyone: Σ_{t≠s} B_rt y_ts
      const imported = absorbed[row + s] - homeS;
      direct[i] = homeR * scale;
      further[i] = (sums.home[i] - homeR - homeS) * scale;
      finals[i] = (exportedR - q) * scale;
      furthest[i] = (sums.exported[i] - exportedR - exportedS - (imported - q)) * scale;
      backIn[i] = homeS * scale;
      backFinal[i] = q * scale;
      backFar[i] = (imported - q) * scale;
      again[i] = exportedS * scale;
    }
  }
  return w;
}

function valueTerms(
  context: ChainContext,
  s: number,
  products: readonly Float64Array[],
  used: ImporterUse,
  out: Record<WwzTerm, Float64Array>,
): void {
  const { n, G, table } = context;
  const { domestic, foreign, local } = context.shares();
  const origin = context.originShares();
  const from = table.start[s];
  const to = table.start[s + 1];
  const [p2, p3, p4, p5, p6, p7, p8, p13] = products;
  for (let j = from; j < to; j += 1) {
    const a = domestic[j];
    const l = local[j];
    for (let r = 0; r < G; r += 1) {
      if (r === s) continue;
      const at = j * G + r;
      const p = at - from * G;
      const y = table.Y[at];
      const partner = origin[r * n + j];
      const others = foreign[j] - partner;
      out.DVA_FIN[at] = a * y;
      out.DVA_INT[at] = l * p2[p];
      out.DVA_INTrexI1[at] = l * p3[p];
      out.DVA_INTrexF[at] = l * p4[p];
      out.DVA_INTrexI2[at] = l * p5[p];
      out.RDV_INT[at] = l * p6[p];
      out.RDV_FIN[at] = l * p7[p];
      out.RDV_FIN2[at] = l * p8[p];
      out.OVA_FIN[at] = others * y;
      out.MVA_FIN[at] = partner * y;
      out.OVA_INT[at] = others * used.home[at];
      out.MVA_INT[at] = partner * used.home[at];
      out.DDC_FIN[at] = l * p13[p];
      out.DDC_INT[at] = (a - l) * used.all[at];
      out.ODC[at] = others * used.exports[at];
      out.MDC[at] = partner * used.exports[at];
    }
  }
}

function sumRows(values: Float64Array, n: number, G: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i += 1) out[i] = timesOnes(values, i * G, G);
  return out;
}

function timesOnes(values: Float64Array, at: number, width: number): number {
  let sum = 0;
  for (let k = 0; k < width; k += 1) sum += values[at + k];
  return sum;
}
