// The jobs that all threads share; each takes pieces until none is left. Which thread does a piece changes
// nothing in its numbers.
import { argument, number, roomOf, setArgument, setNumber, setSize, size, take, threads } from './control';
import { BLOCK, solveLower, solveUpper, STRIDE, strip } from './kernel';
import { copyRows, copyTransposed, exchange, packColumns, unpackColumns } from './pack';

/** Rows of a piece of an update: even, so that pairs of rows are the same however many threads. */
export const TILE_ROWS: i32 = 64;
/** Most columns of B that are packed in one go. */
const TILE_COLUMNS: i32 = 64;

export const UPDATE: i32 = 1;
export const STRIPES: i32 = 2;
export const COPY: i32 = 3;
export const EXCHANGE_ROWS: i32 = 4;
export const EXCHANGE_COLUMNS: i32 = 5;

/** Bytes of the rows of A that a thread copies together, with one to read past. */
export const ROWS_OF_ONE: usize = <usize>(TILE_ROWS + 1) * STRIDE;

/**
 * C ← beta·C + alpha·A·B over the columns outside [gapStart, gapEnd): A rows × depth, B packed strips.
 * `layout` of A: 0 with STRIDE, used as it stands, 1 to be copied, 2 to be copied transposed.
 */
export function setUpdate(
  rows: i32,
  columns: i32,
  depth: i32,
  alpha: f64,
  a: usize,
  strideA: usize,
  packed: usize,
  beta: f64,
  c: usize,
  strideC: usize,
): void {
  setSize(0, rows);
  setSize(1, columns);
  setSize(2, depth);
  setNumber(3, alpha);
  setArgument(4, a);
  setArgument(5, strideA);
  setArgument(6, packed);
  setNumber(7, beta);
  setArgument(8, c);
  setArgument(9, strideC);
  setSize(10, columns);
  setSize(11, columns);
  setSize(12, 0);
  setArgument(13, 0);
  // many small pieces, or threads would wait for the last: few rows are cut by columns too
  const tall = max(1, (rows + TILE_ROWS - 1) / TILE_ROWS);
  const across = (32 * threads() + tall - 1) / tall;
  setSize(14, max(TILE_COLUMNS, ((columns + across - 1) / across + 7) & ~7));
}

export function setGap(start: i32, end: i32): void {
  setSize(10, start);
  setSize(11, end);
}

/** `space` holds ROWS_OF_ONE bytes for each thread. */
export function setLayout(layout: i32, space: usize): void {
  setSize(12, layout);
  setArgument(13, space);
}

function scaleRows(rows: i32, columns: i32, beta: f64, c: usize, strideC: usize): void {
  for (let i = 0; i < rows; ++i) {
    if (beta === 0) memory.fill(c, 0, <usize>columns << 3);
    else {
      for (let j = 0; j < columns; ++j) {
        const at = c + (<usize>j << 3);
        store<f64>(at, beta * load<f64>(at));
      }
    }
    c += strideC;
  }
}

export function update(thread: i32): void {
  const rows = size(0);
  const columns = size(1);
  const depth = size(2);
  const alpha = number(3);
  const packed = argument(6);
  const beta = number(7);
  const strideC = argument(9);
  const gapStart = size(10);
  const gapEnd = size(11);
  const layout = size(12);
  const wide = size(14);
  const room = roomOf(thread);
  const across = (columns + wide - 1) / wide;
  const pieces = ((rows + TILE_ROWS - 1) / TILE_ROWS) * across;
  for (let piece = take(); piece < pieces; piece = take()) {
    const i = (piece / across) * TILE_ROWS;
    const first = (piece % across) * wide;
    const end = min(columns, first + wide);
    const height = min(TILE_ROWS, rows - i);
    const c = argument(8) + <usize>i * strideC;
    const strideA = argument(5);
    let a = argument(4) + (layout === 2 ? <usize>i << 3 : <usize>i * strideA);
    if (layout !== 0) {
      const kept = argument(13) + <usize>thread * ROWS_OF_ONE;
      if (layout === 1) copyRows(a, strideA, height, depth, kept, STRIDE);
      else copyTransposed(a, strideA, height, depth, kept, STRIDE);
      a = kept;
    }
    if (beta !== 1) scaleRows(height, end - first, beta, c + (<usize>first << 3), strideC);
    for (let j = first; j < end; j += 8) {
      if (j >= gapStart && j < gapEnd) continue;
      const at = <usize>j << 3;
      strip(height, min(8, end - j), depth, alpha, a, packed + at * <usize>depth, c + at, strideC, room);
    }
  }
}

/** What is done to the rows of a stripe once they are packed. */
export const PACK_ONLY: i32 = 0;
export const CLEAR: i32 = 1;
export const LOWER_UNIT: i32 = 2;
export const LOWER: i32 = 3;
export const UPPER_UNIT: i32 = 4;
export const UPPER: i32 = 5;

/**
 * For `columns` columns from `at`, outside the gap, and the `depth` rows from `first`: exchanges them by the pivots,
 * packs them, and then leaves them, clears them, or solves with a triangle (of STRIDE) and writes them
 * back.
 */
export function setStripes(
  at: usize,
  stride: usize,
  first: i32,
  columns: i32,
  depth: i32,
  packed: usize,
  after: i32,
  triangle: usize,
): void {
  setArgument(0, at);
  setArgument(1, stride);
  setSize(2, columns);
  setSize(3, depth);
  setArgument(4, packed);
  setSize(5, after);
  setArgument(6, triangle);
  setArgument(8, 0);
  setSize(9, first);
  setSize(10, columns);
  setSize(11, columns);
}

export function setStripePivots(pivots: usize): void {
  setArgument(8, pivots);
}

export function stripes(thread: i32): void {
  const stride = argument(1);
  const columns = size(2);
  const depth = size(3);
  const after = size(5);
  const triangle = argument(6);
  const pivots = argument(8);
  const first = size(9);
  const room = roomOf(thread);
  const pieces = (columns + TILE_COLUMNS - 1) / TILE_COLUMNS;
  for (let piece = take(); piece < pieces; piece = take()) {
    const j = piece * TILE_COLUMNS;
    if (j >= size(10) && j < size(11)) continue;
    const width = min(TILE_COLUMNS, columns - j);
    const top = argument(0) + (<usize>j << 3);
    const at = top + <usize>first * stride;
    const packed = argument(4) + (<usize>j << 3) * <usize>depth;
    if (pivots !== 0) exchangeRows(top, stride, width, pivots, first, first + depth);
    packColumns(at, stride, depth, width, packed);
    if (after === PACK_ONLY) continue;
    if (after === CLEAR) {
      scaleRows(depth, width, 0, at, stride);
      continue;
    }
    for (let s = 0; s < width; s += 8) {
      const x = packed + (<usize>s << 3) * <usize>depth;
      if (after <= LOWER) solveLower(depth, triangle, x, after === LOWER_UNIT, room);
      else solveUpper(depth, triangle, x, after === UPPER_UNIT, room);
    }
    unpackColumns(packed, depth, width, at, stride);
  }
}

/** Exchanges row i with row pivots[i], for i from `first` to `end`, forward or backward. */
export function exchangeRows(
  at: usize,
  stride: usize,
  columns: i32,
  pivots: usize,
  first: i32,
  end: i32,
  backward: bool = false,
): void {
  const bytes = <usize>columns << 3;
  for (let s = first; s < end; ++s) {
    const i = backward ? end - 1 - (s - first) : s;
    const p = load<i32>(pivots + (<usize>i << 2));
    if (p !== i) exchange(at + <usize>i * stride, at + <usize>p * stride, bytes);
  }
}

/** Copies rows × columns in pieces of rows. */
export function setCopy(from: usize, strideFrom: usize, rows: i32, columns: i32, to: usize, strideTo: usize): void {
  setArgument(0, from);
  setArgument(1, strideFrom);
  setSize(2, rows);
  setSize(3, columns);
  setArgument(4, to);
  setArgument(5, strideTo);
}

export function copy(): void {
  const strideFrom = argument(1);
  const rows = size(2);
  const columns = size(3);
  const strideTo = argument(5);
  const pieces = (rows + TILE_ROWS - 1) / TILE_ROWS;
  for (let piece = take(); piece < pieces; piece = take()) {
    const i = piece * TILE_ROWS;
    const height = min(TILE_ROWS, rows - i);
    copyRows(
      argument(0) + <usize>i * strideFrom,
      strideFrom,
      height,
      columns,
      argument(4) + <usize>i * strideTo,
      strideTo,
    );
  }
}

/**
 * Exchanges whole rows of rows × columns, in pieces of columns. With `block` above 0 the pieces are that wide and
 * each is exchanged only by the pivots after its own columns: what factorising has left to do.
 */
export function setExchange(
  at: usize,
  stride: usize,
  rows: i32,
  columns: i32,
  pivots: usize,
  block: i32,
  backward: bool,
): void {
  setArgument(0, at);
  setArgument(1, stride);
  setSize(2, rows);
  setSize(3, columns);
  setArgument(4, pivots);
  setSize(5, block);
  setSize(6, backward ? 1 : 0);
}

export function exchangePieces(): void {
  const stride = argument(1);
  const rows = size(2);
  const columns = size(3);
  const block = size(5);
  const wide = block > 0 ? block : TILE_COLUMNS;
  const pieces = (columns + wide - 1) / wide;
  for (let piece = take(); piece < pieces; piece = take()) {
    const j = piece * wide;
    const width = min(wide, columns - j);
    const first = block > 0 ? min(rows, j + wide) : 0;
    exchangeRows(argument(0) + (<usize>j << 3), stride, width, argument(4), first, rows, size(6) !== 0);
  }
}

/** Exchanges columns i and pivots[i] of n × n, from the last to the first, in pieces of rows; as EXCHANGE. */
export function exchangeColumns(): void {
  const stride = argument(1);
  const rows = size(2);
  const pivots = argument(4);
  const pieces = (rows + TILE_ROWS - 1) / TILE_ROWS;
  for (let piece = take(); piece < pieces; piece = take()) {
    const end = min(rows, (piece + 1) * TILE_ROWS);
    for (let r = piece * TILE_ROWS; r < end; ++r) {
      const row = argument(0) + <usize>r * stride;
      for (let i = rows - 1; i >= 0; --i) {
        const p = load<i32>(pivots + (<usize>i << 2));
        if (p !== i) exchange(row + (<usize>i << 3), row + (<usize>p << 3), 8);
      }
    }
  }
}
