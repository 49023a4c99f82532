import type { ChainContext } from '../context.ts';

/** L w, block by block: the domestic output that w calls for in each economy. */
export function timesLocal(context: ChainContext, w: Float64Array): Float64Array {
  return blocksTimes(context, 'L', w);
}

/** w L, block by block. */
export function localTimes(context: ChainContext, w: Float64Array): Float64Array {
  return timesBlocks(context, w, 'L');
}

/** A^D w: intermediate inputs bought at home. */
export function timesDomestic(context: ChainContext, w: Float64Array): Float64Array {
  return blocksTimes(context, 'A', w);
}

/** w A^D. */
export function domesticTimes(context: ChainContext, w: Float64Array): Float64Array {
  return timesBlocks(context, w, 'A');
}

function blocksTimes({ n, G, block }: ChainContext, name: 'A' | 'L', w: Float64Array): Float64Array {
  const out = new Float64Array(n);
  for (let s = 0; s < G; s += 1) {
    const { from, size, [name]: M } = block(s);
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let j = 0; j < size; j += 1) sum += M[i * size + j] * w[from + j];
      out[from + i] = sum;
    }
  }
  return out;
}

function timesBlocks({ n, G, block }: ChainContext, w: Float64Array, name: 'A' | 'L'): Float64Array {
  const out = new Float64Array(n);
  for (let s = 0; s < G; s += 1) {
    const { from, size, [name]: M } = block(s);
    for (let i = 0; i < size; i += 1) {
      const weight = w[from + i];
      for (let j = 0; j < size; j += 1) out[from + j] += weight * M[i * size + j];
    }
  }
  return out;
}

/** A w: inputs for the output w. */
export function timesA(context: ChainContext, w: Float64Array): Float64Array {
  const { n, backend, table, perOutput } = context;
  const out = new Float64Array(n);
  backend.matrixVector(n, n, table.Z, n, times(w, perOutput), out);
  return out;
}

/** w A. */
export function aTimes(context: ChainContext, w: Float64Array): Float64Array {
  const { n, backend, table, perOutput } = context;
  const out = new Float64Array(n);
  backend.vectorMatrix(n, n, table.Z, n, w, out);
  return times(out, perOutput);
}

/** B w. */
export function timesB(context: ChainContext, w: Float64Array): Float64Array {
  return context.inverseTimes(w, 1);
}

/** w B. */
export function bTimes(context: ChainContext, w: Float64Array): Float64Array {
  return context.timesInverse(w, 1);
}

/** Σ a_i b_i over two runs, with four sums at a time: one alone waits for each addition. */
export function dot(a: Float64Array, fromA: number, b: Float64Array, fromB: number, length: number): number {
  const even = length - (length % 4);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let q = 0; q < even; q += 4) {
    s0 += a[fromA + q] * b[fromB + q];
    s1 += a[fromA + q + 1] * b[fromB + q + 1];
    s2 += a[fromA + q + 2] * b[fromB + q + 2];
    s3 += a[fromA + q + 3] * b[fromB + q + 3];
  }
  for (let q = even; q < length; q += 1) s0 += a[fromA + q] * b[fromB + q];
  return s0 + s1 + (s2 + s3);
}

/** out = M y for a row-major M without gaps. */
export function matrixTimes(M: Float64Array, y: Float64Array, out: Float64Array): void {
  const columns = y.length;
  for (let p = 0; p < out.length; p += 1) out[p] = dot(M, p * columns, y, 0, columns);
}

/** a * b by element. */
export function times(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i += 1) out[i] = a[i] * b[i];
  return out;
}

/** a − b by element. */
export function minus(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i += 1) out[i] = a[i] - b[i];
  return out;
}

/** a + b by element. */
export function plus(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i += 1) out[i] = a[i] + b[i];
  return out;
}

/** Sums of the rows of an n × width matrix. */
export function rowTotals(values: Float64Array, n: number, width: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let j = 0; j < width; j += 1) sum += values[i * width + j];
    out[i] = sum;
  }
  return out;
}
