import type { DensePlatform, TriedBackend } from './platform.ts';

export type BackendName = 'wasm-threads' | 'wasm' | 'native' | 'plain';

/** A factorised matrix. Only the backend that made it can use it; release `matrix` when done. */
export interface LuFactors {
  readonly size: number;
  /** n × n, in a layout of the backend's own. */
  readonly matrix: Float64Array;
  /** n places: step i exchanged rows i and pivots[i] ≥ i. */
  readonly pivots: Int32Array;
}

/**
 * Dense float64 linear algebra. Matrices are row-major; a leading dimension is the distance between the starts
 * of two rows, so that a block is `array.subarray(start)` with the leading dimension of the whole.
 *
 * All methods take any Float64Array; those from `allocate` are used without a copy. Methods return when the
 * work is done and must not be called from two places at once. Shapes that do not fit their arrays throw
 * RangeError before anything is written. What would come out not finite throws EscalarError `matrix-not-finite`, so
 * that NaN never leaves.
 */
export interface DenseBackend {
  readonly name: BackendName;
  /** For people: `WebAssembly SIMD, 2 threads`. */
  readonly detail: string;
  /** Threads at work, the caller included. */
  readonly threads: number;
  /** Bytes that one matrix may take: what its memory may grow to, at most half of the machine; unknown where left out. */
  readonly most?: number;
  /** The backends that were wanted first, and why each is not used. */
  readonly tried: readonly TriedBackend[];
  /** A zeroed row-major matrix or vector that the backend uses without a copy. Valid until released. */
  allocate(length: number): Float64Array;
  /** Gives an array of `allocate` back; its contents and views must not be used after. */
  release(array: Float64Array): void;
  /**
   * C = alpha·A·B + beta·C with A m × k, B k × n, C m × n. C must not overlap A or B.
   * With beta 0 what C holds is not read.
   */
  gemm(
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
  ): void;
  /** y = A x: A m × n, x of n, y of m. */
  matrixVector(m: number, n: number, a: Float64Array, lda: number, x: Float64Array, y: Float64Array): void;
  /** y = xᵀ A: A m × n, x of m, y of n. */
  vectorMatrix(m: number, n: number, a: Float64Array, lda: number, x: Float64Array, y: Float64Array): void;
  /**
   * LU with partial pivoting of a copy of A, n × n without gaps.
   * Throws `singular-matrix` when a pivot is at most n·ε times the largest entry of its column,
   * `matrix-not-finite` when A holds NaN or an infinity.
   */
  factorise(a: Float64Array, n: number): LuFactors;
  /** Solves A X = B in place: B is n × columns, row-major without gaps. */
  solve(lu: LuFactors, b: Float64Array, columns: number): void;
  /** Solves Aᵀ X = B in place: B is n × columns, row-major without gaps. With one column: xᵀ A = bᵀ. */
  solveTransposed(lu: LuFactors, b: Float64Array, columns: number): void;
  /** Replaces A, n × n without gaps, by its inverse; the same refusals as `factorise`, then A is spoilt. */
  invert(a: Float64Array, n: number): void;
  /** Ends the threads and forgets the memory. The backend must not be used after. */
  close(): Promise<void>;
}

export interface BackendOptions {
  /**
   * `auto` is WebAssembly, with threads where the platform has them: its results are the same to the bit
   * everywhere. `native` is the BLAS of the system. What is not to be had falls back to `wasm`, then `plain`.
   */
  readonly prefer?: 'auto' | 'wasm' | 'native' | 'plain';
  /** Threads at most, the caller included; by default the cores of the platform. */
  readonly threads?: number;
  /** What this place can do besides computing: threads, native code. Without it one thread is used. */
  readonly platform?: DensePlatform;
}
