/** Depth of a packed block: 128 × 4 values of B stay in the nearest cache. */
const DEPTH = 128;
const WIDTH = 4;

/** Scales C by beta; with beta 0 it is zeroed unread. */
function scale(m: number, n: number, beta: number, c: Float64Array, ldc: number): void {
  if (beta === 1) return;
  for (let i = 0; i < m; i += 1) {
    const start = i * ldc;
    if (beta === 0) c.fill(0, start, start + n);
    else for (let at = start; at < start + n; at += 1) c[at] = beta * c[at];
  }
}

/** Copies depth × 4 values of B to stand one after the other, zeros where B ends. */
function pack(
  b: Float64Array,
  start: number,
  ldb: number,
  depth: number,
  width: number,
  out: Float64Array,
): void {
  for (let p = 0; p < depth; p += 1) {
    const from = start + p * ldb;
    for (let j = 0; j < WIDTH; j += 1) out[p * WIDTH + j] = j < width ? b[from + j] : 0;
  }
}

/** Adds `values` to the first `width` places of a row of C. */
function addRow(
  c: Float64Array,
  at: number,
  width: number,
  v0: number,
  v1: number,
  v2: number,
  v3: number,
): void {
  c[at] = c[at] + v0;
  if (width > 1) c[at + 1] = c[at + 1] + v1;
  if (width > 2) c[at + 2] = c[at + 2] + v2;
  if (width > 3) c[at + 3] = c[at + 3] + v3;
}

/**
 * Two rows by four columns of C += alpha·A·B over one depth; with one row left, the second is the first again
 * and not written. Long because the eight sums must stay in registers.
 */
function tile(
  depth: number,
  alpha: number,
  a: Float64Array,
  a0: number,
  a1: number,
  packed: Float64Array,
  c: Float64Array,
  c0: number,
  c1: number,
  width: number,
): void {
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  let at = 0;
  for (let p = 0; p < depth; p += 1, at += WIDTH) {
    const x = a[a0 + p];
    const y = a[a1 + p];
    const b0 = packed[at];
    const b1 = packed[at + 1];
    const b2 = packed[at + 2];
    const b3 = packed[at + 3];
    s00 += x * b0;
    s01 += x * b1;
    s02 += x * b2;
    s03 += x * b3;
    s10 += y * b0;
    s11 += y * b1;
    s12 += y * b2;
    s13 += y * b3;
  }
  addRow(c, c0, width, alpha * s00, alpha * s01, alpha * s02, alpha * s03);
  if (a1 !== a0) addRow(c, c1, width, alpha * s10, alpha * s11, alpha * s12, alpha * s13);
}

/** C = alpha·A·B + beta·C, row-major with leading dimensions; shapes are the caller's to check. 2mnk operations. */
export function plainGemm(
  m: number,
  n: number,
  k: number,
  alpha: number,
  a: Float64Array,
  lda: number,
  b: Float64Array,
  ldb: number,
  beta: number,
  c: Float64Array,
  ldc: number,
): void {
  scale(m, n, beta, c, ldc);
  if (alpha === 0) return;
  const packed = new Float64Array(DEPTH * WIDTH);
  for (let p = 0; p < k; p += DEPTH) {
    const depth = Math.min(DEPTH, k - p);
    for (let j = 0; j < n; j += WIDTH) {
      const width = Math.min(WIDTH, n - j);
      pack(b, p * ldb + j, ldb, depth, width, packed);
      for (let i = 0; i < m; i += 2) {
        const second = i + 1 < m ? i + 1 : i;
        tile(depth, alpha, a, i * lda + p, second * lda + p, packed, c, i * ldc + j, second * ldc + j, width);
      }
    }
  }
}
