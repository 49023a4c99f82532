import type { ChainContext } from '../context.ts';
import { borderProducts } from './border-products.ts';
import { type FlowTerms, rowsTimes } from './flow-terms.ts';
import { dot, minus, rowTotals } from './products.ts';

/** Parts of gross exports counted where they leave the exporter for the last time, n × G each. */
export interface SinkFlows {
  /** φ_sr: the part of e_sr that is not exported by s again before it is absorbed. */
  readonly last: Float64Array;
  /** φ^s: of it, absorbed by the exporter itself. */
  readonly returned: Float64Array;
  /** φ^r: of it, absorbed by the direct importer. */
  readonly importer: Float64Array;
}

/**
 * φ_sr^k = y_sr 1{k=r} + A_sr X_r^k, where X^k is the output that the final demand of k causes in a table in
 * which s does not export: X^k = (BY)^k − B_{.s} F_s⁻¹ Q_sk, with Q_sk the exports of s that end in k.
 * Cost: three passes over Z and two over B; no inversion.
 */
export function sinkFlows(context: ChainContext): SinkFlows {
  const { n, G, table } = context;
  const last = new Float64Array(n * G);
  const returned = new Float64Array(n * G);
  const importer = new Float64Array(n * G);
  const output = rowTotals(context.absorbed(), n, G);
  for (let s = 0; s < G; s += 1) {
    const from = table.start[s];
    const size = table.start[s + 1] - from;
    const cut = extractedExports(context, s);
    const weights = cutOutputs(context, s, cut, output);
    const products = borderProducts(context, s, weights);
    for (let i = 0; i < size; i += 1) {
      for (let r = 0; r < G; r += 1) {
        if (r === s) continue;
        const at = (from + i) * G + r;
        const final = table.Y[at];
        last[at] = final + products[0][i * G + r];
        returned[at] = products[1][i * G + r];
        importer[at] = final + products[2][i * G + r];
      }
    }
  }
  return { last, returned, importer };
}

/** F_s⁻¹ Q_s, n_s × G, with Q_sk the gross exports of s that end in the final demand of k. */
export function extractedExports(context: ChainContext, s: number): Float64Array {
  const { G, table } = context;
  const { from, size, A, extraction } = context.block(s);
  const absorbed = context.absorbed();
  const own = absorbed.subarray(from * G, (from + size) * G);
  const Q = own.slice();
  context.backend.gemm(size, G, size, -1, A, size, own, G, 1, Q, G);
  for (let i = 0; i < size; i += 1) Q[i * G + s] -= table.Y[(from + i) * G + s];
  const out = new Float64Array(size * G);
  context.backend.gemm(size, G, size, 1, extraction, size, Q, G, 0, out, G);
  return out;
}

/** Output per unit without the exports of s: in total, for s itself, and for each row's own economy. */
function cutOutputs(
  context: ChainContext,
  s: number,
  cut: Float64Array,
  output: Float64Array,
): Float64Array[] {
  const { n, G, table, perOutput } = context;
  const { from, size } = context.block(s);
  const B = context.inverse();
  const absorbed = context.absorbed();
  const total = new Float64Array(size);
  // by economy that absorbs, so that what meets a row of B lies together
  const byAbsorber = new Float64Array(G * size);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < G; k += 1) {
      total[i] += cut[i * G + k];
      byAbsorber[k * size + i] = cut[i * G + k];
    }
  }
  const all = new Float64Array(n);
  const back = new Float64Array(n);
  const own = new Float64Array(n);
  for (let j = 0; j < n; j += 1) {
    const r = table.rowEconomy[j];
    if (r === s) continue;
    const row = j * n + from;
    const lessAll = dot(B, row, total, 0, size);
    const lessBack = dot(B, row, byAbsorber, s * size, size);
    const lessOwn = dot(B, row, byAbsorber, r * size, size);
    const scale = perOutput[j];
    all[j] = (output[j] - lessAll) * scale;
    back[j] = (absorbed[j * G + s] - lessBack) * scale;
    own[j] = (absorbed[j * G + r] - lessOwn) * scale;
  }
  return [all, back, own];
}

/**
 * Gross exports in the exporter's perspective by sink: value added counts where it leaves the exporter for the
 * last time. Additive over rows and partners; country totals of DVA, VAX and REF equal those by source.
 * Terms, each n × G, in the unit of the table: DC = DVA + DDC, FC = FVA + FDC, DVA = VAX + REF; VAXIM is the
 * part of VAX absorbed by the direct importer.
 *
 * Borin and Mancini 2019, World Bank WP 8804, equations 33 to 39.
 */
export function sinkTerms(context: ChainContext): FlowTerms {
  const { last, returned, importer } = context.share(sinkFlows);
  const { domestic, foreign } = context.shares();
  const exports = context.exports();
  const DC = rowsTimes(domestic, exports);
  const FC = rowsTimes(foreign, exports);
  const DVA = rowsTimes(domestic, last);
  const FVA = rowsTimes(foreign, last);
  const REF = rowsTimes(domestic, returned);
  return {
    GEXP: exports,
    DC,
    DVA,
    VAX: minus(DVA, REF),
    VAXIM: rowsTimes(domestic, importer),
    REF,
    DDC: minus(DC, DVA),
    FC,
    FVA,
    FDC: minus(FC, FVA),
  };
}
