import { argument, setArgument, setSize, size, take } from './control';

export const MATRIX_VECTOR: i32 = 6;
export const VECTOR_MATRIX: i32 = 7;
export const LARGEST: i32 = 8;
const ROWS: i32 = 64;
const COLUMNS: i32 = 512;

/** Σ x·y over n numbers, in eight sums that are added in a fixed order. */
export function dot(n: i32, x: usize, y: usize): f64 {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s2 = f64x2.splat(0);
  let s3 = f64x2.splat(0);
  const end = x + (<usize>(n & ~7) << 3);
  while (x < end) {
    s0 = f64x2.add(s0, f64x2.mul(v128.load(x, 0), v128.load(y, 0)));
    s1 = f64x2.add(s1, f64x2.mul(v128.load(x, 16), v128.load(y, 16)));
    s2 = f64x2.add(s2, f64x2.mul(v128.load(x, 32), v128.load(y, 32)));
    s3 = f64x2.add(s3, f64x2.mul(v128.load(x, 48), v128.load(y, 48)));
    x += 64;
    y += 64;
  }
  s0 = f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3));
  let total = f64x2.extract_lane(s0, 0) + f64x2.extract_lane(s0, 1);
  for (let j = n & 7; j > 0; --j) {
    total += load<f64>(x) * load<f64>(y);
    x += 8;
    y += 8;
  }
  return total;
}

/** y −= factor·x over n numbers. */
export function subtractTimes(n: i32, factor: f64, x: usize, y: usize): void {
  const f = f64x2.splat(factor);
  const end = x + (<usize>(n & ~3) << 3);
  while (x < end) {
    v128.store(y, f64x2.sub(v128.load(y, 0), f64x2.mul(f, v128.load(x, 0))), 0);
    v128.store(y, f64x2.sub(v128.load(y, 16), f64x2.mul(f, v128.load(x, 16))), 16);
    x += 32;
    y += 32;
  }
  for (let j = n & 3; j > 0; --j) {
    store<f64>(y, load<f64>(y) - factor * load<f64>(x));
    x += 8;
    y += 8;
  }
}

/** For both products: A m × n at `a`, x, y. */
export function setVector(m: i32, n: i32, a: usize, strideA: usize, x: usize, y: usize): void {
  setSize(0, m);
  setSize(1, n);
  setArgument(2, a);
  setArgument(3, strideA);
  setArgument(4, x);
  setArgument(5, y);
}

/** y = A x, in pieces of rows. */
export function matrixVectorPieces(): void {
  const m = size(0);
  const n = size(1);
  const strideA = argument(3);
  const pieces = (m + ROWS - 1) / ROWS;
  for (let piece = take(); piece < pieces; piece = take()) {
    const end = min(m, (piece + 1) * ROWS);
    for (let i = piece * ROWS; i < end; ++i) {
      store<f64>(argument(5) + (<usize>i << 3), dot(n, argument(2) + <usize>i * strideA, argument(4)));
    }
  }
}

/** y += x₀·a₀ + x₁·a₁ + x₂·a₂ + x₃·a₃ over n numbers. */
function addFour(n: i32, x: usize, a: usize, strideA: usize, y: usize): void {
  const f0 = v128.load_splat<f64>(x, 0);
  const f1 = v128.load_splat<f64>(x, 8);
  const f2 = v128.load_splat<f64>(x, 16);
  const f3 = v128.load_splat<f64>(x, 24);
  const a1 = a + strideA;
  const a2 = a1 + strideA;
  const a3 = a2 + strideA;
  const bytes = <usize>n << 3;
  let at: usize = 0;
  for (; at + 16 <= bytes; at += 16) {
    let sum = v128.load(y + at);
    sum = f64x2.add(sum, f64x2.mul(f0, v128.load(a + at)));
    sum = f64x2.add(sum, f64x2.mul(f1, v128.load(a1 + at)));
    sum = f64x2.add(sum, f64x2.mul(f2, v128.load(a2 + at)));
    sum = f64x2.add(sum, f64x2.mul(f3, v128.load(a3 + at)));
    v128.store(y + at, sum);
  }
  if (at < bytes) {
    let sum = load<f64>(y + at);
    sum += load<f64>(x, 0) * load<f64>(a + at);
    sum += load<f64>(x, 8) * load<f64>(a1 + at);
    sum += load<f64>(x, 16) * load<f64>(a2 + at);
    sum += load<f64>(x, 24) * load<f64>(a3 + at);
    store<f64>(y + at, sum);
  }
}

/** y = xᵀA, in pieces of columns. */
export function vectorMatrixPieces(): void {
  const m = size(0);
  const n = size(1);
  const strideA = argument(3);
  const x = argument(4);
  const pieces = (n + COLUMNS - 1) / COLUMNS;
  for (let piece = take(); piece < pieces; piece = take()) {
    const j = <usize>(piece * COLUMNS) << 3;
    const width = min(COLUMNS, n - piece * COLUMNS);
    const y = argument(5) + j;
    memory.fill(y, 0, <usize>width << 3);
    let a = argument(2) + j;
    let i = 0;
    for (; i + 3 < m; i += 4) {
      addFour(width, x + (<usize>i << 3), a, strideA, y);
      a += strideA << 2;
    }
    for (; i < m; ++i) {
      subtractTimes(width, -load<f64>(x + (<usize>i << 3)), a, y);
      a += strideA;
    }
  }
}

/** The largest absolute value of each column, in pieces of columns; NaN where one is in it. A m × n at `a`, y of n. */
export function largestPieces(): void {
  const m = size(0);
  const n = size(1);
  const strideA = argument(3);
  const pieces = (n + COLUMNS - 1) / COLUMNS;
  for (let piece = take(); piece < pieces; piece = take()) {
    const j = <usize>(piece * COLUMNS) << 3;
    const bytes = <usize>min(COLUMNS, n - piece * COLUMNS) << 3;
    const y = argument(5) + j;
    memory.fill(y, 0, bytes);
    let a = argument(2) + j;
    for (let i = 0; i < m; ++i) {
      let at: usize = 0;
      for (; at + 16 <= bytes; at += 16) {
        v128.store(y + at, f64x2.max(v128.load(y + at), f64x2.abs(v128.load(a + at))));
      }
      if (at < bytes) store<f64>(y + at, max(load<f64>(y + at), abs(load<f64>(a + at))));
      a += strideA;
    }
  }
}
