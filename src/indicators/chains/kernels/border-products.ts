import type { ChainContext } from '../context.ts';
import { dot, times } from './products.ts';

/**
 * For the rows i of economy s and every other economy r: Σ_{j in r} A_ij w_j, one result a weight vector,
 * each n_s × G. The vectors are given per unit of output (w/x), so that A is never stored.
 * Cost: 2 · n_s · n operations a vector.
 */
export function borderProducts(
  context: ChainContext,
  s: number,
  weights: readonly Float64Array[],
): Float64Array[] {
  const { table, G, n } = context;
  const size = table.start[s + 1] - table.start[s];
  const strip = { Z: table.Z, start: table.start, n, G, s };
  const out = weights.map(() => new Float64Array(size * G));
  const spare = new Float64Array(size * G);
  for (let first = 0; first < weights.length; first += 4) {
    const group = weights.slice(first, first + 4);
    const into = out.slice(first, first + 4);
    if (group.length === 1) {
      oneProduct(strip, group[0], into[0]);
      continue;
    }
    // reading Z is the cost: two or three vectors go with a repeated one
    while (group.length < 4) {
      group.push(group[0]);
      into.push(spare);
    }
    fourProducts(strip, group, into);
  }
  return out;
}

/** The same for all exporters, where the vectors do not depend on the exporter: n × G each. */
export function allBorderProducts(context: ChainContext, weights: readonly Float64Array[]): Float64Array[] {
  const { G, n, table } = context;
  const out = weights.map(() => new Float64Array(n * G));
  for (let s = 0; s < G; s += 1) {
    borderProducts(context, s, weights).forEach((values, k) => {
      out[k].set(values, table.start[s] * G);
    });
  }
  return out;
}

/** What the importer does with the inputs that it buys, n × G each. */
export interface ImporterUse {
  /** A_sr L_r y_rr: for its own final use, without another border. */
  readonly home: Float64Array;
  /** A_sr L_r e_r: for its exports. */
  readonly exports: Float64Array;
  /** A_sr x_r: all. */
  readonly all: Float64Array;
}

/** See `ImporterUse`. Cost: one pass over Z. */
export function importerUse(context: ChainContext): ImporterUse {
  const { perOutput, table } = context;
  const use = context.localUse();
  // x as Z meets it: 1, and 0 where nothing is produced
  const weights = [use.home, use.exports, table.x].map((values) => times(values, perOutput));
  const [home, exports, all] = allBorderProducts(context, weights);
  return { home, exports, all };
}

/** The rows of one exporter in Z. */
interface Strip {
  readonly Z: Float64Array;
  readonly start: Int32Array;
  readonly n: number;
  readonly G: number;
  readonly s: number;
}

function oneProduct({ Z, start, n, G, s }: Strip, w: Float64Array, out: Float64Array): void {
  const from = start[s];
  for (let i = from; i < start[s + 1]; i += 1) {
    for (let r = 0; r < G; r += 1) {
      if (r === s) continue;
      out[(i - from) * G + r] = dot(Z, i * n + start[r], w, start[r], start[r + 1] - start[r]);
    }
  }
}

/** Two rows and four vectors at a time: eight sums that do not wait for each other. */
function fourProducts(
  { Z, start, n, G, s }: Strip,
  [w0, w1, w2, w3]: readonly Float64Array[],
  [o0, o1, o2, o3]: readonly Float64Array[],
): void {
  const from = start[s];
  const to = start[s + 1];
  for (let i = from; i < to; i += 2) {
    // a last row that is alone is computed twice
    const k = i + 1 < to ? i + 1 : i;
    const up = i * n;
    const down = k * n;
    for (let r = 0; r < G; r += 1) {
      if (r === s) continue;
      const end = start[r + 1];
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let b0 = 0;
      let b1 = 0;
      let b2 = 0;
      let b3 = 0;
      for (let j = start[r]; j < end; j += 1) {
        const a = Z[up + j];
        const b = Z[down + j];
        const u0 = w0[j];
        const u1 = w1[j];
        const u2 = w2[j];
        const u3 = w3[j];
        a0 += a * u0;
        a1 += a * u1;
        a2 += a * u2;
        a3 += a * u3;
        b0 += b * u0;
        b1 += b * u1;
        b2 += b * u2;
        b3 += b * u3;
      }
      const at = (i - from) * G + r;
      const below = (k - from) * G + r;
      o0[at] = a0;
      o1[at] = a1;
      o2[at] = a2;
      o3[at] = a3;
      o0[below] = b0;
      o1[below] = b1;
      o2[below] = b2;
      o3[below] = b3;
    }
  }
}

/** Column k of an n × width matrix, each entry times `scale`. */
export function scaledColumn(
  values: Float64Array,
  n: number,
  width: number,
  k: number,
  scale: Float64Array,
): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i += 1) out[i] = values[i * width + k] * scale[i];
  return out;
}
