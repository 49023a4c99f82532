import fc from 'fast-check';

/** Numbers in [0, 1), the same for a seed. */
export function uniform(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

export const KINDS = ['random', 'leontief', 'leontief-with-loss', 'permuted', 'ill-conditioned'] as const;
export type Kind = (typeof KINDS)[number];

/** An n × n matrix of a kind that the kernels must bear, row-major. */
export function matrixOf(kind: Kind, n: number, seed: number): Float64Array {
  const next = uniform(seed);
  const a = Float64Array.from({ length: n * n }, () => next() - 0.5);
  if (kind === 'random') return a;
  if (kind === 'permuted') {
    for (let i = 0; i < n; i += 1) a[i * n + ((i * 13 + 5) % n)] = 3 + next() * n;
    return a;
  }
  if (kind === 'ill-conditioned') {
    // rows of sizes from 1 to 1e-6 over a random matrix
    for (let i = 0; i < n; i += 1)
      for (let j = 0; j < n; j += 1) a[i * n + j] = (a[i * n + j] as number) * 10 ** ((-6 * i) / n);
    return a;
  }
  for (let j = 0; j < n; j += 1) {
    let total = 0;
    for (let i = 0; i < n; i += 1) total += Math.abs(a[i * n + j] as number);
    // some columns of A sum to more than 1: industries whose inputs cost more than their output
    const share = kind === 'leontief-with-loss' && j % 17 === 3 ? 1.4 : 0.3 + 0.6 * next();
    for (let i = 0; i < n; i += 1) {
      const input = next() < 0.2 ? 0 : (Math.abs(a[i * n + j] as number) / total) * share;
      a[i * n + j] = Number(i === j) - input;
    }
  }
  return a;
}

/** Sizes up to `most`, with those around the kernels' blocks more often. */
export function sizes(most: number): fc.Arbitrary<number> {
  const edges = [1, 2, 3, 7, 8, 9, 63, 64, 65, 127, 128, 129, 136, 191, 200].filter((n) => n <= most);
  return fc.oneof(fc.integer({ min: 1, max: most }), fc.constantFrom(...edges));
}

export function naiveProduct(
  m: number,
  n: number,
  k: number,
  a: Float64Array,
  lda: number,
  b: Float64Array,
  ldb: number,
): Float64Array {
  const c = new Float64Array(m * n);
  for (let i = 0; i < m; i += 1)
    for (let j = 0; j < n; j += 1) {
      let total = 0;
      for (let p = 0; p < k; p += 1) total += (a[i * lda + p] as number) * (b[p * ldb + j] as number);
      c[i * n + j] = total;
    }
  return c;
}

export function transpose(a: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1) out[j * rows + i] = a[i * columns + j] as number;
  return out;
}

/** The largest difference, relative to the largest value of `wanted` or 1. */
export function difference(got: ArrayLike<number>, wanted: ArrayLike<number>): number {
  let gap = 0;
  let size = 1;
  for (let i = 0; i < wanted.length; i += 1) {
    const one = Math.abs((got[i] as number) - (wanted[i] as number));
    if (!(one <= gap)) gap = one;
    size = Math.max(size, Math.abs(wanted[i] as number));
  }
  return gap / size;
}
