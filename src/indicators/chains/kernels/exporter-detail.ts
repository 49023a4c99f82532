import type { ChainContext } from '../context.ts';
import { rowTimes } from './block.ts';
import { extractedExports } from './sink.ts';

/**
 * Exports of s to each partner r by the economy k that absorbs them in the end: n_s × G × G (row, partner, absorber).
 * By source they add up over k to gross exports: e_sr^k = y_sr 1{k=r} + A_sr (BY)_rk; by sink to what leaves s for the
 * last time: φ_sr^k, with the output of a table in which s does not export.
 *
 * Borin and Mancini 2019, World Bank WP 8804, equations 23 and 36.
 */
export function exportsByAbsorber(
  context: ChainContext,
  s: number,
  approach: 'source' | 'sink',
): Float64Array {
  const { n, G, table, perOutput, backend } = context;
  const from = table.start[s];
  const size = table.start[s + 1] - from;
  const output = context.absorbed().slice();
  if (approach === 'sink') {
    const cut = extractedExports(context, s);
    backend.gemm(n, G, size, -1, context.inverse().subarray(from), n, cut, G, 1, output, G);
  }
  for (let j = 0; j < n; j += 1) {
    for (let k = 0; k < G; k += 1) output[j * G + k] *= perOutput[j];
  }
  const out = new Float64Array(size * G * G);
  const product = new Float64Array(size * G);
  for (let r = 0; r < G; r += 1) {
    if (r === s) continue;
    const there = table.start[r];
    const width = table.start[r + 1] - there;
    const block = table.Z.subarray(from * n + there);
    backend.gemm(size, G, width, 1, block, n, output.subarray(there * G), G, 0, product, G);
    for (let i = 0; i < size; i += 1) {
      const at = (i * G + r) * G;
      for (let k = 0; k < G; k += 1) out[at + k] = product[i * G + k];
      out[at + r] += table.Y[(from + i) * G + r];
    }
  }
  return out;
}

export type ExportContent = 'DC' | 'FC' | 'DVA' | 'FVA';

/**
 * Value added by economy of origin in one unit of each row of s, G × n_s. DC and FC are the whole chain; DVA and FVA
 * by source what had not left s before; by sink they are DC and FC, and the flow they multiply is cut instead.
 * Rows of `DC`, `DVA` are zero but for s; those of `FC`, `FVA` are zero for s.
 */
export function originOfUnit(
  context: ChainContext,
  s: number,
  term: ExportContent,
  approach: 'source' | 'sink',
): Float64Array {
  const { n, G } = context;
  const { from, size, extraction } = context.block(s);
  const origin = context.originShares();
  const out = new Float64Array(G * size);
  const domestic = term === 'DC' || term === 'DVA';
  for (let t = 0; t < G; t += 1) {
    if ((t === s) !== domestic) continue;
    const whole = origin.subarray(t * n + from, t * n + from + size);
    // v_t B^{!s}_ts = v_t B_ts F_s⁻¹; for t = s it is v_s L_s
    const once =
      term === 'DC' || term === 'FC' || approach === 'sink' ? null : rowTimes(whole, 0, extraction, size);
    for (let j = 0; j < size; j += 1) {
      out[t * size + j] = once === null ? whole[j] : once[j];
    }
  }
  return out;
}

/**
 * The same by row of origin, n × n_s: v_i B_ij for DC and FC (and both by sink), v_i (B F_s⁻¹)_ij for DVA and FVA by
 * source.
 */
export function originRowsOfUnit(
  context: ChainContext,
  s: number,
  term: ExportContent,
  approach: 'source' | 'sink',
): Float64Array {
  const { n, v, table, backend } = context;
  const { from, size, extraction } = context.block(s);
  const B = context.inverse();
  const domestic = term === 'DC' || term === 'DVA';
  const out = new Float64Array(n * size);
  const cut = term !== 'DC' && term !== 'FC' && approach === 'source';
  if (cut) backend.gemm(n, size, size, 1, B.subarray(from), n, extraction, size, 0, out, size);
  for (let i = 0; i < n; i += 1) {
    const own = table.rowEconomy[i] === s;
    for (let j = 0; j < size; j += 1) {
      const at = i * size + j;
      out[at] = own === domestic ? v[i] * (cut ? out[at] : B[i * n + from + j]) : 0;
    }
  }
  return out;
}
