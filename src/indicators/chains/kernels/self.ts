import type { ChainContext } from '../context.ts';
import type { FlowTerms, RowTerms } from './flow-terms.ts';
import { crossedAgain, type RoundTrip } from './round-trip.ts';
import { sourceTerms } from './source.ts';

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
  const { G } = context;
  const { domestic, foreign } = context.shares();
  const exports = context.exports();
  const source = context.share(sourceTerms);
  const { flow: once } = context.share(perimeters);
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
  const { pair } = context.share(perimeters);
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
      const at = s * G + r;
      let dva = 0;
      let vax = 0;
      for (let i = from; i < to; i += 1) {
        const flow = exports[i * G + r];
        out.GEXP[at] += flow;
        out.DC[at] += domestic[i] * flow;
        out.FC[at] += foreign[i] * flow;
        out.DVA[at] += domestic[i] * pair[i * G + r];
        out.FVA[at] += foreign[i] * pair[i * G + r];
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

/** What crosses once, by row of s and partner r, n × G each. */
interface Perimeters {
  /** 1/(1 + p_ii) with p the diagonal of A_sr B_rs: per unit, with the flow of one industry as the perimeter. */
  readonly flow: Float64Array;
  /** (I + A_sr B_rs)⁻¹ e_sr: exports that have not been in r before, with all flows of the pair as the perimeter. */
  readonly pair: Float64Array;
}

function perimeters(context: ChainContext): Perimeters {
  const { n, G, table, backend } = context;
  const exports = context.exports();
  const flow = new Float64Array(n * G);
  const pair = new Float64Array(n * G);
  for (let s = 0; s < G; s += 1) {
    const from = table.start[s];
    for (let r = 0; r < G; r += 1) {
      if (r === s) continue;
      const trip = roundTrip(context, s, r);
      const { D, reach, size, width } = trip;
      const e = Float64Array.from({ length: size }, (_, i) => exports[(from + i) * G + r]);
      const again = crossedAgain(backend, trip, e);
      for (let i = 0; i < size; i += 1) {
        let p = 0;
        for (let j = 0; j < width; j += 1) p += D[i * width + j] * reach[j * size + i];
        flow[(from + i) * G + r] = 1 / (1 + p);
        pair[(from + i) * G + r] = e[i] - again[i];
      }
    }
  }
  return { flow, pair };
}

/** A_sr and B_rs without gaps: what goes to r, and what of r needs s again. */
function roundTrip(context: ChainContext, s: number, r: number): RoundTrip {
  const { n, table, perOutput } = context;
  const B = context.inverse();
  const from = table.start[s];
  const size = table.start[s + 1] - from;
  const there = table.start[r];
  const width = table.start[r + 1] - there;
  const D = new Float64Array(size * width);
  for (let i = 0; i < size; i += 1) {
    const row = (from + i) * n + there;
    for (let j = 0; j < width; j += 1) D[i * width + j] = table.Z[row + j] * perOutput[there + j];
  }
  const reach = new Float64Array(width * size);
  for (let j = 0; j < width; j += 1) {
    const row = (there + j) * n + from;
    reach.set(B.subarray(row, row + size), j * size);
  }
  return { D, reach, size, width };
}
