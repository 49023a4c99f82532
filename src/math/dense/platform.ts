/** A thread that runs the loop of `worker-source.ts`. */
export interface PoolWorker {
  /** Resolves when the thread waits for work; rejects when it could not start. */
  readonly ready: Promise<void>;
  end(): Promise<void>;
}

/** What a thread is started with. */
export interface PoolStart {
  /** A WebAssembly.Module. */
  readonly module: object;
  /** A WebAssembly.Memory that is shared. */
  readonly memory: object;
  /** Its number in the pool, from 1; the caller is 0. */
  readonly index: number;
}

/** A BLAS and LAPACK with 32-bit integers; matrices are column-major and every call is in place. */
export interface NativeBlas {
  /** For people: `OpenBLAS 0.3.21 (libopenblas.so.0, SkylakeX), 2 threads`. */
  readonly detail: string;
  readonly threads: number;
  /** C = alpha·op(A)·op(B) + beta·C. */
  dgemm(
    transA: 'N' | 'T',
    transB: 'N' | 'T',
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
  /** y = op(A) x. */
  dgemv(
    trans: 'N' | 'T',
    m: number,
    n: number,
    a: Float64Array,
    lda: number,
    x: Float64Array,
    y: Float64Array,
  ): void;
  /** X op(A) = B in place of B, m × n; A triangular, n × n. */
  dtrsmRight(
    upper: 'U' | 'L',
    trans: 'N' | 'T',
    unit: 'U' | 'N',
    m: number,
    n: number,
    a: Float64Array,
    lda: number,
    b: Float64Array,
    ldb: number,
  ): void;
  /** LU in place; pivots as in LAPACK, from 1. Returns `info`. */
  dgetrf(n: number, a: Float64Array, pivots: Int32Array): number;
  /** The inverse from the factors of `dgetrf`, in place. Returns `info`. */
  dgetri(n: number, a: Float64Array, pivots: Int32Array): number;
  /** Σ |x|: not finite where x is not. */
  dasum(x: Float64Array): number;
  /** Where the first largest |x| stands, from 0; x must not be empty. */
  idamax(x: Float64Array): number;
  close(): void;
}

/** What a place gives the kernels besides the language; the pure rooms know it by this only. */
export interface DensePlatform {
  readonly cores: number;
  /** Starts a thread; absent where threads with shared memory are not to be had, with the reason below. */
  readonly startWorker?: (start: PoolStart) => PoolWorker;
  readonly noWorkers?: string;
  /** Whether the calling thread may sleep; the main thread of a page may not, and waits in a loop. */
  readonly mayBlock: boolean;
  /** Finds the BLAS of the system, or says why each candidate was left. Never throws. */
  readonly findBlas?: (threads: number) => Promise<NativeBlas | readonly TriedBackend[]>;
}

/** A backend or a library that is not used, and why. */
export interface TriedBackend {
  readonly name: string;
  readonly reason: string;
}
