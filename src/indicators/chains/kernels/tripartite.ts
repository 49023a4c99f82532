import type { ChainContext } from '../context.ts';
import { type FlowTerms, type RowTerms, rowsTimes } from './flow-terms.ts';
import { minus, timesLocal } from './products.ts';
import { sourceFlows } from './source.ts';

/**
 * Trade-based participation in three parts, n × G each: GEXP = DAVAX + GVC, GVC = PB + PF + TS. DAVAX leaves the
 * exporter and is absorbed by the importer at once; PB is purely backward (foreign value in it, absorbed at
 * once), PF purely forward (domestic value, sent on), TS two-sided (foreign or returning value, sent on).
 *
 * Borin, Mancini and Taglioni 2021, World Bank WP 9785.
 */
export function tripartiteTerms(context: ChainContext): FlowTerms {
  const { exports, direct } = context.share(sourceFlows);
  const { local } = context.shares();
  const other = local.map((share, i) => context.shares().all[i] - share);
  const onward = minus(exports, direct);
  const PB = rowsTimes(other, direct);
  const PF = rowsTimes(local, onward);
  const TS = rowsTimes(other, onward);
  return {
    GEXP: exports,
    DAVAX: rowsTimes(local, direct),
    PB,
    PF,
    TS,
    GVC: PB.map((value, at) => value + PF[at] + TS[at]),
  };
}

/**
 * Output-based purely forward participation by row of origin, n: v̂ L Σ_{r≠s} (e_sr − DAE_sr). The other
 * output-based parts are left out: the one program that prints them contradicts itself between levels.
 */
export function forwardOutput(context: ChainContext): RowTerms {
  const { n, G, v } = context;
  const { exports, direct } = context.share(sourceFlows);
  const onward = new Float64Array(n);
  for (let i = 0; i < n; i += 1)
    for (let r = 0; r < G; r += 1) onward[i] += exports[i * G + r] - direct[i * G + r];
  return { PF_X: timesLocal(context, onward).map((output, i) => v[i] * output) };
}
