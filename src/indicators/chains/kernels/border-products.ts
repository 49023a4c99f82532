import type { ChainContext } from '../context.ts';

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
  const from = table.start[s];
  const size = table.start[s + 1] - from;
  const out = weights.map(() => new Float64Array(size * G));
  const spare = new Float64Array(size * G);
  for (let first = 0; first < weights.length; first += 4) {
    const group = weights.slice(first, first + 4);
    const into = out.slice(first, first + 4);
    if (group.length === 1) {
      oneProduct(table.Z, table.start, n, G, s, group[0], into[0]);
      continue;
    }
    // reading Z is the cost: two or three vectors go with a repeated one
    while (group.length < 4) {
      group.push(group[0]);
      into.push(spare);
    }
    fourProducts(table.Z, table.start, n, G, s, group, into);
  }
  return out;
}

function oneProduct(
  Z: Float64Array,
  start: Int32Array,
  n: number,
  G: number,
  s: number,
  w: Float64Array,
  out: Float64Array,
): void {
  const from = start[s];
  const to = start[s + 1];
  for (let i = from; i < to; i += 1) {
    const row = i * n;
    for (let r = 0; r < G; r += 1) {
      if (r === s) continue;
      const end = start[r + 1];
      let sum = 0;
      for (let j = start[r]; j < end; j += 1) sum += Z[row + j] * w[j];
      out[(i - from) * G + r] = sum;
    }
  }
}

function fourProducts(
  Z: Float64Array,
  start: Int32Array,
  n: number,
  G: number,
  s: number,
  weights: readonly Float64Array[],
  out: readonly Float64Array[],
): void {
  const [w0, w1, w2, w3] = weights;
  const [o0, o1, o2, o3] = out;
  const from = start[s];
  const to = start[s + 1];
  for (let i = from; i < to; i += 1) {
    const row = i * n;
    for (let r = 0; r < G; r += 1) {
      if (r === s) continue;
      const end = start[r + 1];
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let j = start[r]; j < end; j += 1) {
        const z = Z[row + j];
        if (z === 0) continue;
        s0 += z * w0[j];
        s1 += z * w1[j];
        s2 += z * w2[j];
        s3 += z * w3[j];
      }
      const at = (i - from) * G + r;
      o0[at] = s0;
      o1[at] = s1;
      o2[at] = s2;
      o3[at] = s3;
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
