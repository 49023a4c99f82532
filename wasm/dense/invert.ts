import { join, publish, roomOf } from './control';
import { BLOCK, solveLower, solveUpper, STRIDE } from './kernel';
import {
  CLEAR,
  COPY,
  EXCHANGE_COLUMNS,
  setCopy,
  setExchange,
  setGap,
  setStripePivots,
  setStripes,
  setUpdate,
  STRIPES,
  UPDATE,
} from './jobs';
import { unpackColumns } from './pack';
import { CORNER, factorisePanel } from './panel';
import { whole } from './product';
import { takePart, together } from './run';

const SQUARE: usize = <usize>BLOCK * <usize>BLOCK * 8;

/** Bytes of work space for `invert`: a panel, the next, multipliers, packed rows, two small inverses, a corner. */
export function invertSpace(n: i32): usize {
  return <usize>(n + 1) * STRIDE * 3 + whole(n) * <usize>BLOCK * 8 + SQUARE * 2 + CORNER;
}

/** The packed unit matrix of `width` columns. */
function packUnit(width: i32, to: usize): void {
  memory.fill(to, 0, whole(width) * <usize>width * 8);
  for (let i = 0; i < width; ++i) {
    store<f64>(to + (<usize>(i & ~7) << 3) * <usize>width + (<usize>i << 6) + (<usize>(i & 7) << 3), 1);
  }
}

/** L⁻¹ and (L U)⁻¹, packed, of the factors at the top of a panel. */
function invertTriangles(top: usize, width: i32, lower: usize, both: usize, room: usize): void {
  packUnit(width, lower);
  const strip = <usize>width << 6;
  for (let x = lower; x < lower + whole(width) * <usize>width * 8; x += strip) {
    solveLower(width, top, x, true, room);
  }
  memory.copy(both, lower, whole(width) * <usize>width * 8);
  for (let x = both; x < both + whole(width) * <usize>width * 8; x += strip) {
    solveUpper(width, top, x, false, room);
  }
}

/**
 * A ← A⁻¹ by Gauss-Jordan elimination of blocks, with the pivots of LU. Returns the column without a pivot, or −1.
 * A step replaces the block's own columns by W, the rows of the block by W's square part times themselves, and adds
 * W times those rows to all others.
 */
export function invert(a: usize, n: i32, pivots: usize, least: usize, space: usize): i32 {
  const stride = <usize>n << 3;
  const bytes = <usize>(n + 1) * STRIDE;
  let panel = space;
  let other = space + bytes;
  const w = space + bytes * 2;
  const packed = space + bytes * 3;
  const lower = packed + whole(n) * <usize>BLOCK * 8;
  const both = lower + SQUARE;
  const corner = both + SQUARE;
  let width = min(BLOCK, n);
  setCopy(a, stride, n, width, panel, STRIDE);
  together(COPY);
  let failed = factorisePanel(panel, n, width, pivots, 0, least, corner);
  if (failed >= 0) return failed;
  invertTriangles(panel, width, lower, both, roomOf(0));
  for (let k = 0; k < n; k += BLOCK) {
    const next = k + width;
    const rest = n - next;
    multipliers(panel, w, k, width, rest, lower, both);
    setStripes(a, stride, k, n, width, packed, CLEAR, 0);
    setGap(k, next);
    setStripePivots(pivots);
    together(STRIPES);
    setCopy(w, STRIDE, n, width, a + (<usize>k << 3), stride);
    together(COPY);
    const ahead = min(BLOCK, rest);
    if (ahead > 0) {
      const at = a + (<usize>next << 3);
      const skipped = packed + (<usize>next << 3) * <usize>width;
      setUpdate(n, ahead, width, 1, w, STRIDE, skipped, 1, at, stride);
      together(UPDATE);
      setCopy(at, stride, n, ahead, other, STRIDE);
      together(COPY);
    }
    setUpdate(n, n, width, 1, w, STRIDE, packed, 1, a, stride);
    setGap(k, next + ahead);
    publish(UPDATE);
    if (ahead > 0) {
      const top = other + <usize>next * STRIDE;
      failed = factorisePanel(
        top,
        rest,
        ahead,
        pivots + (<usize>next << 2),
        next,
        least + (<usize>next << 3),
        corner,
      );
      if (failed < 0) invertTriangles(top, ahead, lower, both, roomOf(0));
    }
    takePart(UPDATE, 0);
    join();
    if (failed >= 0) return next + failed;
    const held = panel;
    panel = other;
    other = held;
    width = ahead;
  }
  setExchange(a, stride, n, n, pivots, 0, false);
  together(EXCHANGE_COLUMNS);
  return -1;
}

/** W: −P·(L U)⁻¹ above the block, (L U)⁻¹ in it, −P·L⁻¹ below it, where P holds the rows of L. */
function multipliers(
  panel: usize,
  w: usize,
  k: i32,
  width: i32,
  rest: i32,
  lower: usize,
  both: usize,
): void {
  if (k > 0) {
    setUpdate(k, width, width, -1, panel, STRIDE, both, 0, w, STRIDE);
    together(UPDATE);
  }
  unpackColumns(both, width, width, w + <usize>k * STRIDE, STRIDE);
  if (rest > 0) {
    const start = <usize>(k + width) * STRIDE;
    setUpdate(rest, width, width, -1, panel + start, STRIDE, lower, 0, w + start, STRIDE);
    together(UPDATE);
  }
}
