import type { ChainContext } from '../context.ts';
import type { FlowTerms, RowTerms } from './flow-terms.ts';
import { sourceTerms } from './source.ts';

const MOST_STEPS = 200;

/** What a cut of the flow itself gives: DC and FC as everywhere, the rest with the flow as perimeter. */
function termsOf(
  GEXP: Float64Array,
  DC: Float64Array,
  FC: Float64Array,
  once: Float64Array,
  absorbedShare: (at: number) => number,
): FlowTerms {
  const DVA = DC.map((value, at) => value * once[at]);
  const FVA = FC.map((value, at) => value * once[at]);
  const VAX = DVA.map((value, at) => value * absorbedShare(at));
  return {
    GEXP,
    DC,
    DVA,
    VAX,
    REF: DVA.map((value, at) => value - VAX[at]),
    DDC: DC.map((value, at) => value - DVA[at]),
    FC,
    FVA,
    FDC: FC.map((value, at) => value - FVA[at]),
  };
}

function ratio(part: Float64Array, whole: Float64Array): (at: number) => number {
  return (at) => (whole[at] === 0 ? 1 : part[at] / whole[at]);
}

/**
 * Exports of each industry with that industry's exports as the perimeter, n each: DVA = c^dom e/(1 + p_ii)
 * with p the diagonal of P_s. Not additive: industries do not sum to the country.
 *
 * Borin and Mancini 2019, World Bank WP 8804, equations 47 to 49 (`sectexp` in Stata's icio); DVA is also the
 * value added lost when the exports of the industry are extracted (Los, Timmer and de Vries 2016).
 */
export function selfSectorTerms(context: ChainContext): RowTerms {
  const { n, G } = context;
  const { domestic, foreign } = context.shares();
  const exports = context.totalExports();
  const source = context.share(sourceTerms);
  const once = new Float64Array(n);
  for (let s = 0; s < G; s += 1) {
    const { from, returning } = context.block(s);
    for (let i = 0; i < returning.length; i += 1) once[from + i] = 1 / (1 + returning[i]);
  }
  const sum = (values: Float64Array): Float64Array => {
    const out = new Float64Array(n);
    for (let i = 0; i < n; i += 1) for (let r = 0; r < G; r += 1) out[i] += values[i * G + r];
    return out;
  };
  return termsOf(
    exports,
    exports.map((value, i) => value * domestic[i]),
    exports.map((value, i) => value * foreign[i]),
    once,
    ratio(sum(source.VAX), sum(source.DVA)),
  );
}

/**
 * Each flow of one industry to one partner with that flow as the perimeter, n × G each: p_ii is the diagonal of
 * A_sr B_rs. Not additive. Borin and Mancini 2019, equations 47 to 49 (`sectbil`).
 */
export function selfSectorBilateralTerms(context: ChainContext): FlowTerms {
  const { n, G, table, perOutput } = context;
  const { domestic, foreign } = context.shares();
  const exports = context.exports();
  const source = context.share(sourceTerms);
  const once = new Float64Array(n * G);
  const B = context.inverse();
  for (let s = 0; s < G; s += 1) {
    const { from, size } = context.block(s);
    // by partner first: the block of B that meets a partner's columns of Z stays in the cache
    for (let r = 0; r < G; r += 1) {
      if (r === s) continue;
      for (let i = 0; i < size; i += 1) {
        let p = 0;
        for (let j = table.start[r]; j < table.start[r + 1]; j += 1)
          p += table.Z[(from + i) * n + j] * perOutput[j] * B[j * n + from + i];
        once[(from + i) * G + r] = 1 / (1 + p);
      }
    }
  }
  const scaled = (share: Float64Array): Float64Array =>
    exports.map((value, at) => value * share[Math.floor(at / G)]);
  return termsOf(exports, scaled(domestic), scaled(foreign), once, ratio(source.VAX, source.DVA));
}

/**
 * All exports of s to r with that bilateral flow as the perimeter, G × G each (exporter, importer):
 * DVA = c^dom_s (I + A_sr B_rs)⁻¹ e_sr. Not additive.
 */
export function selfBilateralTerms(context: ChainContext): FlowTerms {
  const { G, table } = context;
  const { domestic, foreign } = context.shares();
  const exports = context.exports();
  const source = context.share(sourceTerms);
  const names = ['GEXP', 'DC', 'DVA', 'VAX', 'REF', 'DDC', 'FC', 'FVA', 'FDC'] as const;
  const out = Object.fromEntries(names.map((name) => [name, new Float64Array(G * G)])) as Record<
    (typeof names)[number],
    Float64Array
  >;
  for (let s = 0; s < G; s += 1) {
    const from = table.start[s];
    const to = table.start[s + 1];
    for (let r = 0; r < G; r += 1) {
      if (r === s) continue;
      const once = onceThrough(context, s, r);
      const at = s * G + r;
      let dva = 0;
      let vax = 0;
      for (let i = from; i < to; i += 1) {
        const flow = exports[i * G + r];
        out.GEXP[at] += flow;
        out.DC[at] += domestic[i] * flow;
        out.FC[at] += foreign[i] * flow;
        out.DVA[at] += domestic[i] * once[i - from];
        out.FVA[at] += foreign[i] * once[i - from];
        dva += source.DVA[i * G + r];
        vax += source.VAX[i * G + r];
      }
      out.VAX[at] = dva === 0 ? out.DVA[at] : (out.DVA[at] * vax) / dva;
      out.REF[at] = out.DVA[at] - out.VAX[at];
      out.DDC[at] = out.DC[at] - out.DVA[at];
      out.FDC[at] = out.FC[at] - out.FVA[at];
    }
  }
  return out;
}

/** z = (I + A_sr B_rs)⁻¹ e_sr by z ← e − A_sr B_rs z, which shrinks fast; directly where it does not. */
function onceThrough(context: ChainContext, s: number, r: number): Float64Array {
  const { n, G, table, perOutput } = context;
  const { Z, start } = table;
  const B = context.inverse();
  const exports = context.exports();
  const from = start[s];
  const size = start[s + 1] - from;
  const there = start[r];
  const width = start[r + 1] - there;
  const e = Float64Array.from({ length: size }, (_, i) => exports[(from + i) * G + r]);
  let z = e.slice();
  let next = new Float64Array(size);
  const output = new Float64Array(width);
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (let j = 0; j < width; j += 1) {
      let sum = 0;
      for (let i = 0; i < size; i += 1) sum += B[(there + j) * n + from + i] * z[i];
      output[j] = sum * perOutput[there + j];
    }
    let change = 0;
    let scale = 0;
    for (let i = 0; i < size; i += 1) {
      let back = 0;
      for (let j = 0; j < width; j += 1) back += Z[(from + i) * n + there + j] * output[j];
      next[i] = e[i] - back;
      change = Math.max(change, Math.abs(next[i] - z[i]));
      scale = Math.max(scale, Math.abs(e[i]));
    }
    [z, next] = [next, z];
    if (change <= 1e-16 * scale) return z;
    // at the level of rounding it no longer shrinks
    if (change <= 1e-14 * scale && change >= last) return z;
    if (step > 20 && change > 0.9 * last) break;
    last = change;
  }
  return onceThroughDirect(context, s, r, e);
}

function onceThroughDirect(context: ChainContext, s: number, r: number, e: Float64Array): Float64Array {
  const { n, table, perOutput, backend } = context;
  const from = table.start[s];
  const size = table.start[s + 1] - from;
  const there = table.start[r];
  const width = table.start[r + 1] - there;
  const A = new Float64Array(size * width);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < width; j += 1)
      A[i * width + j] = table.Z[(from + i) * n + there + j] * perOutput[there + j];
  }
  const M = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) M[i * size + i] = 1;
  backend.gemm(size, size, width, 1, A, width, context.inverse().subarray(there * n + from), n, 1, M, size);
  const lu = backend.factorise(M, size);
  const z = e.slice();
  backend.solve(lu, z, 1);
  backend.release(lu.matrix);
  return z;
}
