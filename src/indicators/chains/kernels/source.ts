import type { ChainContext } from '../context.ts';
import { borderProducts, importerUse, scaledColumn } from './border-products.ts';
import { type FlowTerms, rowsTimes } from './flow-terms.ts';
import { minus } from './products.ts';

/** Parts of gross exports by where they end, n × G each, before they are valued. */
export interface SourceFlows {
  /** e_sr. */
  readonly exports: Float64Array;
  /** y_sr + A_sr L_r y_rr: absorbed by the importer without crossing another border. */
  readonly direct: Float64Array;
  /** A_sr (BY)_rs: absorbed in the end by the exporter itself. */
  readonly returned: Float64Array;
}

/** See `SourceFlows`. Cost: a pass over Z beyond what is shared. */
export function sourceFlows(context: ChainContext): SourceFlows {
  const { n, G, table, perOutput } = context;
  const exports = context.exports();
  const absorbed = context.absorbed();
  const used = context.share(importerUse);
  const direct = new Float64Array(n * G);
  const returned = new Float64Array(n * G);
  for (let s = 0; s < G; s += 1) {
    const from = table.start[s];
    const to = table.start[s + 1];
    const own = scaledColumn(absorbed, n, G, s, perOutput);
    const [back] = borderProducts(context, s, [own]);
    for (let i = from; i < to; i += 1) {
      for (let r = 0; r < G; r += 1) {
        if (r === s) continue;
        const at = i * G + r;
        direct[at] = table.Y[at] + used.home[at];
        returned[at] = back[at - from * G];
      }
    }
  }
  return { exports, direct, returned };
}

/**
 * Gross exports in the exporter's perspective by source: value added counts as domestic (or foreign) where it
 * leaves the exporter for the first time. Additive over rows and partners. Terms, each n × G, in the unit of
 * the table: GEXP = DC + FC, DC = DVA + DDC, FC = FVA + FDC, DVA = VAX + REF, GVC = GVCB + GVCF.
 *
 * Borin and Mancini 2019, World Bank WP 8804, equations 19, 20 and 23; 2023, Economic Systems Research 35(4).
 */
export function sourceTerms(context: ChainContext): FlowTerms {
  const { exports, direct, returned } = context.share(sourceFlows);
  const { domestic, foreign, local, foreignOnce } = context.shares();
  const DC = rowsTimes(domestic, exports);
  const FC = rowsTimes(foreign, exports);
  const DVA = rowsTimes(local, exports);
  const FVA = rowsTimes(foreignOnce, exports);
  const REF = rowsTimes(local, returned);
  const DAVAX = rowsTimes(local, direct);
  const DDC = minus(DC, DVA);
  const GVCB = FC.map((value, i) => value + DDC[i]);
  const GVCF = minus(DVA, DAVAX);
  return {
    GEXP: exports,
    DC,
    DVA,
    VAX: minus(DVA, REF),
    DAVAX,
    REF,
    DDC,
    FC,
    FVA,
    FDC: minus(FC, FVA),
    GVC: GVCB.map((value, i) => value + GVCF[i]),
    GVCB,
    GVCF,
  };
}
