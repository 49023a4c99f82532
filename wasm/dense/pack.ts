/**
 * Packs `depth` rows of `columns` ≤ 64 columns into strips of depth × 8, zeros where the columns end;
 * the strips stand one after the other.
 */
export function packColumns(from: usize, stride: usize, depth: i32, columns: i32, to: usize): void {
  const whole = columns >> 3;
  const step = <usize>depth << 6;
  for (let p = 0; p < depth; ++p) {
    let at = from + <usize>p * stride;
    let out = to + (<usize>p << 6);
    for (let s = 0; s < whole; ++s) {
      v128.store(out, v128.load(at, 0), 0);
      v128.store(out, v128.load(at, 16), 16);
      v128.store(out, v128.load(at, 32), 32);
      v128.store(out, v128.load(at, 48), 48);
      at += 64;
      out += step;
    }
    const left = columns & 7;
    if (left > 0) {
      memory.fill(out, 0, 64);
      memory.copy(out, at, <usize>left << 3);
    }
  }
}

/** The way back of `packColumns`. */
export function unpackColumns(from: usize, depth: i32, columns: i32, to: usize, stride: usize): void {
  const step = <usize>depth << 6;
  for (let p = 0; p < depth; ++p) {
    let at = to + <usize>p * stride;
    let out = from + (<usize>p << 6);
    for (let left = columns; left > 0; left -= 8) {
      memory.copy(at, out, <usize>min(left, 8) << 3);
      at += 64;
      out += step;
    }
  }
}

/** Copies rows × columns; the strides are in bytes. */
export function copyRows(
  from: usize,
  strideFrom: usize,
  rows: i32,
  columns: i32,
  to: usize,
  strideTo: usize,
): void {
  for (let i = 0; i < rows; ++i) {
    memory.copy(to, from, <usize>columns << 3);
    from += strideFrom;
    to += strideTo;
  }
}

/** Copies the transpose of `depth` × `rows` numbers as rows × depth. */
export function copyTransposed(
  from: usize,
  strideFrom: usize,
  rows: i32,
  depth: i32,
  to: usize,
  strideTo: usize,
): void {
  for (let i = 0; i < rows; i += 8) {
    const height = min(8, rows - i);
    for (let p = 0; p < depth; ++p) {
      const at = from + <usize>p * strideFrom + (<usize>i << 3);
      const out = to + <usize>i * strideTo + (<usize>p << 3);
      for (let r = 0; r < height; ++r)
        store<f64>(out + <usize>r * strideTo, load<f64>(at + (<usize>r << 3)));
    }
  }
}

/** Exchanges `bytes` (a multiple of 8) between two rows. */
export function exchange(x: usize, y: usize, bytes: usize): void {
  const end = x + bytes;
  while (x + 16 <= end) {
    const held = v128.load(x);
    v128.store(x, v128.load(y));
    v128.store(y, held);
    x += 16;
    y += 16;
  }
  if (x < end) {
    const held = load<f64>(x);
    store<f64>(x, load<f64>(y));
    store<f64>(y, held);
  }
}

/** Exchanges numbers i and pivots[i], forward or backward. */
export function exchangeVector(x: usize, pivots: usize, n: i32, backward: bool): void {
  for (let s = 0; s < n; ++s) {
    const i = backward ? n - 1 - s : s;
    const p = load<i32>(pivots + (<usize>i << 2));
    if (p !== i) exchange(x + (<usize>i << 3), x + (<usize>p << 3), 8);
  }
}
