import { roomOf } from './control';
import { BLOCK, solveLower, STRIDE, strip } from './kernel';
import { exchange, packColumns, unpackColumns } from './pack';

const NARROW: i32 = 8;

/** Bytes for the packed upper right corner of the recursion. */
export const CORNER: usize = <usize>BLOCK * <usize>BLOCK * 2;

/**
 * Factorises a panel of rows × columns in place with partial pivoting. `pivots` receives `offset` + row;
 * `least` holds for each column what its pivot must exceed. Returns the column that fails, or −1.
 */
export function factorisePanel(
  at: usize,
  rows: i32,
  columns: i32,
  pivots: usize,
  offset: i32,
  least: usize,
  corner: usize,
): i32 {
  if (columns <= NARROW) return factoriseNarrow(at, rows, columns, pivots, offset, least);
  const left = min(columns - 1, ((columns >> 1) + 7) & ~7);
  const right = columns - left;
  const failed = factorisePanel(at, rows, left, pivots, offset, least, corner);
  if (failed >= 0) return failed;
  const upper = at + (<usize>left << 3);
  exchangeInPanel(upper, right, pivots, 0, left, offset);
  packColumns(upper, STRIDE, left, right, corner);
  const room = roomOf(0);
  const lower = at + <usize>left * STRIDE;
  for (let j = 0; j < right; j += 8) {
    const x = corner + (<usize>j << 3) * <usize>left;
    solveLower(left, at, x, true, room);
    const c = lower + (<usize>(left + j) << 3);
    strip(rows - left, min(8, right - j), left, -1, lower, x, c, STRIDE, room);
  }
  unpackColumns(corner, left, right, upper, STRIDE);
  const next = factorisePanel(
    lower + (<usize>left << 3),
    rows - left,
    right,
    pivots + (<usize>left << 2),
    offset + left,
    least + (<usize>left << 3),
    corner,
  );
  if (next >= 0) return left + next;
  exchangeInPanel(at, left, pivots, left, columns, offset);
  return -1;
}

function exchangeInPanel(at: usize, columns: i32, pivots: usize, first: i32, end: i32, offset: i32): void {
  for (let i = first; i < end; ++i) {
    const p = load<i32>(pivots + (<usize>i << 2)) - offset;
    if (p !== i) exchange(at + <usize>i * STRIDE, at + <usize>p * STRIDE, <usize>columns << 3);
  }
}

/** All bits where the column, `c` or the next, comes after j. */
// @ts-ignore: decorator
@inline
function maskAfter(j: i32, c: i32): v128 {
  return i64x2.replace_lane(i64x2.splat(c > j ? -1 : 0), 1, c + 1 > j ? -1 : 0);
}

/** At most eight columns, one after the other; each pass over the rows also looks for the next pivot. */
function factoriseNarrow(at: usize, rows: i32, columns: i32, pivots: usize, offset: i32, least: usize): i32 {
  let pivot = 0;
  let largest: f64 = -1;
  for (let i = 0; i < rows; ++i) {
    const value = abs(load<f64>(at + <usize>i * STRIDE));
    if (value > largest) {
      largest = value;
      pivot = i;
    }
  }
  for (let j = 0; j < columns; ++j) {
    if (!(largest > load<f64>(least + (<usize>j << 3)))) return j;
    store<i32>(pivots + (<usize>j << 2), offset + pivot);
    const row = at + <usize>j * STRIDE;
    if (pivot !== j) exchange(row, at + <usize>pivot * STRIDE, <usize>columns << 3);
    pivot = j + 1;
    largest = -1;
    const head = load<f64>(row + (<usize>j << 3));
    // the columns up to j are subtracted zero times; the row may be read past its end, into the panel's own gap
    const u0 = v128.and(v128.load(row, 0), maskAfter(j, 0));
    const u1 = v128.and(v128.load(row, 16), maskAfter(j, 2));
    const u2 = v128.and(v128.load(row, 32), maskAfter(j, 4));
    const u3 = v128.and(v128.load(row, 48), maskAfter(j, 6));
    const ahead = <usize>(j + 1) << 3;
    const own = <usize>j << 3;
    let x = row + STRIDE;
    for (let i = j + 1; i < rows; ++i) {
      const factor = load<f64>(x + own) / head;
      const f = f64x2.splat(factor);
      v128.store(x, f64x2.sub(v128.load(x, 0), f64x2.mul(f, u0)), 0);
      v128.store(x, f64x2.sub(v128.load(x, 16), f64x2.mul(f, u1)), 16);
      v128.store(x, f64x2.sub(v128.load(x, 32), f64x2.mul(f, u2)), 32);
      v128.store(x, f64x2.sub(v128.load(x, 48), f64x2.mul(f, u3)), 48);
      store<f64>(x + own, factor);
      const value = abs(load<f64>(x + ahead));
      if (value > largest) {
        largest = value;
        pivot = i;
      }
      x += STRIDE;
    }
  }
  return -1;
}
