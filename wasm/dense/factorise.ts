import { join, publish } from './control';
import { BLOCK, STRIDE } from './kernel';
import {
  COPY,
  EXCHANGE_ROWS,
  LOWER_UNIT,
  setCopy,
  setExchange,
  setStripePivots,
  setStripes,
  setUpdate,
  STRIPES,
  UPDATE,
} from './jobs';
import { CORNER, factorisePanel } from './panel';
import { whole } from './product';
import { takePart, together } from './run';

/** Bytes of work space for `factorise`: two panels, a packed block of rows, a corner. */
export function factoriseSpace(n: i32): usize {
  return <usize>(n + 1) * STRIDE * 2 + whole(n) * <usize>BLOCK * 8 + CORNER;
}

/**
 * P A = L U in place. `least`: what each pivot must exceed. Returns the column without a pivot, or −1.
 * While one thread factorises the next panel the others bring the rest up to date.
 */
export function factorise(a: usize, n: i32, pivots: usize, least: usize, space: usize): i32 {
  const stride = <usize>n << 3;
  const bytes = <usize>(n + 1) * STRIDE;
  let panel = space;
  let other = space + bytes;
  const packed = space + bytes * 2;
  const corner = packed + whole(n) * <usize>BLOCK * 8;
  let width = min(BLOCK, n);
  setCopy(a, stride, n, width, panel, STRIDE);
  together(COPY);
  let failed = factorisePanel(panel, n, width, pivots, 0, least, corner);
  if (failed >= 0) return failed;
  for (let k = 0; k < n; k += BLOCK) {
    const next = k + width;
    const rest = n - next;
    const row = a + <usize>k * stride;
    setCopy(panel, STRIDE, n - k, width, row + (<usize>k << 3), stride);
    together(COPY);
    if (rest === 0) break;
    setStripes(a + (<usize>next << 3), stride, k, rest, width, packed, LOWER_UNIT, panel);
    setStripePivots(pivots);
    together(STRIPES);
    const ahead = min(BLOCK, rest);
    const lower = panel + <usize>width * STRIDE;
    const corner2 = a + <usize>next * stride + (<usize>next << 3);
    setUpdate(rest, ahead, width, -1, lower, STRIDE, packed, 1, corner2, stride);
    together(UPDATE);
    setCopy(corner2, stride, rest, ahead, other, STRIDE);
    together(COPY);
    const far = rest - ahead;
    const skipped = <usize>ahead << 3;
    setUpdate(
      rest,
      far,
      width,
      -1,
      lower,
      STRIDE,
      packed + skipped * <usize>width,
      1,
      corner2 + skipped,
      stride,
    );
    publish(UPDATE);
    failed = factorisePanel(
      other,
      rest,
      ahead,
      pivots + (<usize>next << 2),
      next,
      least + (<usize>next << 3),
      corner,
    );
    takePart(UPDATE, 0);
    join();
    if (failed >= 0) return next + failed;
    const held = panel;
    panel = other;
    other = held;
    width = ahead;
  }
  setExchange(a, stride, n, n, pivots, BLOCK, false);
  together(EXCHANGE_ROWS);
  return -1;
}
