import { ROWS_OF_ONE, setLayout, setStripes, setUpdate, PACK_ONLY, STRIPES, UPDATE } from './jobs';
import { threads } from './control';
import { BLOCK } from './kernel';
import { together } from './run';
import { LARGEST, MATRIX_VECTOR, setVector, VECTOR_MATRIX } from './vector';

// @ts-ignore: decorator
@inline
export function whole(columns: i32): usize {
  return <usize>((columns + 7) & ~7);
}

/** Bytes of work space for `gemm`. */
export function gemmSpace(n: i32, k: i32): usize {
  return <usize>threads() * ROWS_OF_ONE + whole(n) * <usize>min(BLOCK, k) * 8;
}

/** C = alpha·A·B + beta·C; leading dimensions in numbers. */
export function gemm(
  m: i32,
  n: i32,
  k: i32,
  alpha: f64,
  a: usize,
  lda: i32,
  b: usize,
  ldb: i32,
  beta: f64,
  c: usize,
  ldc: i32,
  space: usize,
): void {
  const packed = space + <usize>threads() * ROWS_OF_ONE;
  const strideA = <usize>lda << 3;
  const strideB = <usize>ldb << 3;
  for (let p = 0; p < max(k, 1); p += BLOCK) {
    const depth = min(BLOCK, k - p);
    setStripes(b + <usize>p * strideB, strideB, 0, n, depth, packed, PACK_ONLY, 0);
    together(STRIPES);
    setUpdate(m, n, depth, alpha, a + (<usize>p << 3), strideA, packed, p === 0 ? beta : 1, c, <usize>ldc << 3);
    setLayout(1, space);
    together(UPDATE);
  }
}

export function matrixVector(m: i32, n: i32, a: usize, lda: i32, x: usize, y: usize): void {
  setVector(m, n, a, <usize>lda << 3, x, y);
  together(MATRIX_VECTOR);
}

export function vectorMatrix(m: i32, n: i32, a: usize, lda: i32, x: usize, y: usize): void {
  setVector(m, n, a, <usize>lda << 3, x, y);
  together(VECTOR_MATRIX);
}

/** The largest absolute value of each column of m × n, in y of n. */
export function largest(m: i32, n: i32, a: usize, lda: i32, y: usize): void {
  setVector(m, n, a, <usize>lda << 3, 0, y);
  together(LARGEST);
}
