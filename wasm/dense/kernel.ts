/** Columns that are factorised at a time and depth of a product's blocks; a multiple of the columns of a stripe. */
export const BLOCK: i32 = 128;
/**
 * Bytes between the rows of every left operand. An odd number of cache lines, or rows would share few places of the
 * cache; a constant, so that two rows need one address only.
 */
export const STRIDE: usize = <usize>BLOCK * 8 + 64;

/**
 * C += alpha·A·B for two rows and eight columns: `a` is the start of the first row of A, the second comes STRIDE
 * after; `b` holds depth × 8 numbers; `c0`, `c1` are the starts of the rows of C. Eight sums, one loop, no unrolling
 * and few addresses: with more, the engine's compiler runs out of registers (26 GF/s become 21 or 16). The order of
 * the sums is fixed, so that results do not depend on threads.
 */
export function kernel(depth: i32, alpha: f64, a: usize, b: usize, c0: usize, c1: usize): void {
  let s00 = f64x2.splat(0);
  let s01 = f64x2.splat(0);
  let s02 = f64x2.splat(0);
  let s03 = f64x2.splat(0);
  let s10 = f64x2.splat(0);
  let s11 = f64x2.splat(0);
  let s12 = f64x2.splat(0);
  let s13 = f64x2.splat(0);
  const end = a + (<usize>depth << 3);
  while (a < end) {
    const x = v128.load_splat<f64>(a);
    const y = v128.load_splat<f64>(a, STRIDE);
    const b0 = v128.load(b, 0);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    const b3 = v128.load(b, 48);
    s00 = f64x2.add(s00, f64x2.mul(x, b0));
    s10 = f64x2.add(s10, f64x2.mul(y, b0));
    s01 = f64x2.add(s01, f64x2.mul(x, b1));
    s11 = f64x2.add(s11, f64x2.mul(y, b1));
    s02 = f64x2.add(s02, f64x2.mul(x, b2));
    s12 = f64x2.add(s12, f64x2.mul(y, b2));
    s03 = f64x2.add(s03, f64x2.mul(x, b3));
    s13 = f64x2.add(s13, f64x2.mul(y, b3));
    a += 8;
    b += 64;
  }
  const f = f64x2.splat(alpha);
  v128.store(c0, f64x2.add(v128.load(c0, 0), f64x2.mul(f, s00)), 0);
  v128.store(c0, f64x2.add(v128.load(c0, 16), f64x2.mul(f, s01)), 16);
  v128.store(c0, f64x2.add(v128.load(c0, 32), f64x2.mul(f, s02)), 32);
  v128.store(c0, f64x2.add(v128.load(c0, 48), f64x2.mul(f, s03)), 48);
  v128.store(c1, f64x2.add(v128.load(c1, 0), f64x2.mul(f, s10)), 0);
  v128.store(c1, f64x2.add(v128.load(c1, 16), f64x2.mul(f, s11)), 16);
  v128.store(c1, f64x2.add(v128.load(c1, 32), f64x2.mul(f, s12)), 32);
  v128.store(c1, f64x2.add(v128.load(c1, 48), f64x2.mul(f, s13)), 48);
}

/** Adds the first `width` of eight numbers to a row of C. */
function addPart(c: usize, from: usize, width: i32): void {
  for (let j = 0; j < width; ++j) {
    const at = <usize>j << 3;
    store<f64>(c + at, load<f64>(c + at) + load<f64>(from + at));
  }
}

/**
 * C += alpha·A·B for `rows` rows and the columns of one packed strip of B, `width` ≤ 8 of which count.
 * A is read one row past an odd last one. `room` holds 2 × 8 numbers.
 */
export function strip(
  rows: i32,
  width: i32,
  depth: i32,
  alpha: f64,
  a: usize,
  b: usize,
  c: usize,
  strideC: usize,
  room: usize,
): void {
  if (width === 8) {
    let i = 0;
    for (; i + 1 < rows; i += 2) {
      kernel(depth, alpha, a, b, c, c + strideC);
      a += STRIDE << 1;
      c += strideC << 1;
    }
    if (i < rows) {
      memory.fill(room, 0, 64);
      kernel(depth, alpha, a, b, c, room);
    }
    return;
  }
  for (let i = 0; i < rows; i += 2) {
    memory.fill(room, 0, 128);
    kernel(depth, alpha, a, b, room, room + 64);
    addPart(c, room, width);
    if (i + 1 < rows) addPart(c + strideC, room + 64, width);
    a += STRIDE << 1;
    c += strideC << 1;
  }
}

/** X ← T⁻¹X for a strip of `depth` × 8 numbers and a lower triangle T; `unit`: its diagonal counts as ones. */
export function solveLower(depth: i32, t: usize, x: usize, unit: bool, room: usize): void {
  for (let i = 0; i < depth; i += 2) {
    const t0 = t + <usize>i * STRIDE;
    const x0 = x + (<usize>i << 6);
    const diagonal = t0 + (<usize>i << 3);
    if (i + 1 === depth) {
      kernel(i, -1, t0, x, x0, room);
      if (!unit) divide(x0, load<f64>(diagonal));
      return;
    }
    kernel(i, -1, t0, x, x0, x0 + 64);
    if (!unit) divide(x0, load<f64>(diagonal));
    subtract(x0 + 64, load<f64>(diagonal + STRIDE), x0);
    if (!unit) divide(x0 + 64, load<f64>(diagonal + STRIDE + 8));
  }
}

/** X ← T⁻¹X for a strip of `depth` × 8 numbers and an upper triangle T. */
export function solveUpper(depth: i32, t: usize, x: usize, unit: bool, room: usize): void {
  for (let i = depth - 1; i >= 0; i -= 2) {
    const t1 = t + <usize>i * STRIDE + (<usize>i << 3);
    const x1 = x + (<usize>i << 6);
    const known = depth - 1 - i;
    if (i === 0) {
      kernel(known, -1, t1 + 8, x1 + 64, x1, room);
      if (!unit) divide(x1, load<f64>(t1));
      return;
    }
    const t0 = t1 - STRIDE;
    kernel(known, -1, t0 + 8, x1 + 64, x1 - 64, x1);
    if (!unit) divide(x1, load<f64>(t1));
    subtract(x1 - 64, load<f64>(t0), x1);
    if (!unit) divide(x1 - 64, load<f64>(t0 - 8));
  }
}

// @ts-ignore: decorator
@inline
function divide(x: usize, by: f64): void {
  const d = f64x2.splat(by);
  v128.store(x, f64x2.div(v128.load(x, 0), d), 0);
  v128.store(x, f64x2.div(v128.load(x, 16), d), 16);
  v128.store(x, f64x2.div(v128.load(x, 32), d), 32);
  v128.store(x, f64x2.div(v128.load(x, 48), d), 48);
}

// @ts-ignore: decorator
@inline
function subtract(x: usize, factor: f64, y: usize): void {
  const f = f64x2.splat(factor);
  v128.store(x, f64x2.sub(v128.load(x, 0), f64x2.mul(f, v128.load(y, 0))), 0);
  v128.store(x, f64x2.sub(v128.load(x, 16), f64x2.mul(f, v128.load(y, 16))), 16);
  v128.store(x, f64x2.sub(v128.load(x, 32), f64x2.mul(f, v128.load(y, 32))), 32);
  v128.store(x, f64x2.sub(v128.load(x, 48), f64x2.mul(f, v128.load(y, 48))), 48);
}
