import { threads } from './control';
import { BLOCK, STRIDE } from './kernel';
import {
  EXCHANGE_ROWS,
  LOWER,
  LOWER_UNIT,
  ROWS_OF_ONE,
  setExchange,
  setLayout,
  setStripes,
  setUpdate,
  STRIPES,
  UPDATE,
  UPPER,
  UPPER_UNIT,
} from './jobs';
import { copyRows, copyTransposed, exchangeVector } from './pack';
import { whole } from './product';
import { together } from './run';
import { dot, subtractTimes } from './vector';

/** Bytes of a triangle, with a row to read past. */
const TRIANGLE: usize = <usize>(BLOCK + 1) * STRIDE;

/** Bytes of work space for both solvers. */
export function solveSpace(columns: i32): usize {
  return <usize>threads() * ROWS_OF_ONE + whole(columns) * <usize>BLOCK * 8 + TRIANGLE;
}

/** B ← A⁻¹B, or A⁻ᵀB; b is n × columns, lu and pivots as `factorise` left them. */
export function solve(
  lu: usize,
  n: i32,
  pivots: usize,
  b: usize,
  columns: i32,
  transposed: bool,
  space: usize,
): void {
  if (columns === 1) {
    if (transposed) solveVectorTransposed(lu, n, pivots, b);
    else solveVector(lu, n, pivots, b);
    return;
  }
  const stride = <usize>columns << 3;
  if (!transposed) {
    setExchange(b, stride, n, columns, pivots, 0, false);
    together(EXCHANGE_ROWS);
  }
  for (let k = 0; k < n; k += BLOCK) step(lu, n, b, columns, transposed, true, k, space);
  for (let k = (n - 1) & -BLOCK; k >= 0; k -= BLOCK) step(lu, n, b, columns, transposed, false, k, space);
  if (transposed) {
    setExchange(b, stride, n, columns, pivots, 0, true);
    together(EXCHANGE_ROWS);
  }
}

/** Solves a block of rows, downward or upward, and takes its part out of those that come after. */
function step(
  lu: usize,
  n: i32,
  b: usize,
  columns: i32,
  transposed: bool,
  down: bool,
  k: i32,
  space: usize,
): void {
  const strideLu = <usize>n << 3;
  const stride = <usize>columns << 3;
  const packed = space + <usize>threads() * ROWS_OF_ONE;
  const width = min(BLOCK, n - k);
  const next = k + width;
  const square = lu + <usize>k * strideLu + (<usize>k << 3);
  const triangle = packed + whole(columns) * <usize>BLOCK * 8;
  if (transposed) copyTransposed(square, strideLu, width, width, triangle, STRIDE);
  else copyRows(square, strideLu, width, width, triangle, STRIDE);
  // the unit triangle is L: below, or turned above
  const after = down ? (transposed ? LOWER : LOWER_UNIT) : transposed ? UPPER_UNIT : UPPER;
  setStripes(b, stride, k, columns, width, packed, after, triangle);
  together(STRIPES);
  const rows = down ? n - next : k;
  if (rows === 0) return;
  const first = down ? next : 0;
  const from = transposed
    ? lu + <usize>k * strideLu + (<usize>first << 3)
    : lu + <usize>first * strideLu + (<usize>k << 3);
  setUpdate(rows, columns, width, -1, from, strideLu, packed, 1, b + <usize>first * stride, stride);
  setLayout(transposed ? 2 : 1, space);
  together(UPDATE);
}

function solveVector(lu: usize, n: i32, pivots: usize, b: usize): void {
  exchangeVector(b, pivots, n, false);
  const stride = <usize>n << 3;
  for (let i = 1; i < n; ++i) {
    const at = b + (<usize>i << 3);
    store<f64>(at, load<f64>(at) - dot(i, lu + <usize>i * stride, b));
  }
  for (let i = n - 1; i >= 0; --i) {
    const at = b + (<usize>i << 3);
    const diagonal = lu + <usize>i * stride + (<usize>i << 3);
    store<f64>(at, (load<f64>(at) - dot(n - 1 - i, diagonal + 8, at + 8)) / load<f64>(diagonal));
  }
}

function solveVectorTransposed(lu: usize, n: i32, pivots: usize, b: usize): void {
  const stride = <usize>n << 3;
  for (let i = 0; i < n; ++i) {
    const at = b + (<usize>i << 3);
    const diagonal = lu + <usize>i * stride + (<usize>i << 3);
    const value = load<f64>(at) / load<f64>(diagonal);
    store<f64>(at, value);
    subtractTimes(n - 1 - i, value, diagonal + 8, at + 8);
  }
  for (let i = n - 1; i > 0; --i) {
    subtractTimes(i, load<f64>(b + (<usize>i << 3)), lu + <usize>i * stride, b);
  }
  exchangeVector(b, pivots, n, true);
}
