import type { NativeBlas } from '../../math/dense/platform.ts';

export type Koffi = typeof import('koffi')['default'];
type Library = ReturnType<Koffi['load']>;

/** Loads a library and binds what is needed of it. Throws where it does not load or lacks a function. */
export function bindBlas(koffi: Koffi, path: string, threads: number): NativeBlas {
  const library = koffi.load(path);
  const found = operations(library, keepThreads(library, threads));
  const used = setThreads(library, threads);
  const detail = `${nameOf(library)} (${path}), ${used} ${used === 1 ? 'thread' : 'threads'}`;
  // a library stays loaded: its threads may not outlive its code
  return { detail, threads: used, ...found, close: () => undefined };
}

/** The threads are a setting of the library, which two backends may share: before each call they are set again. */
function keepThreads(library: Library, threads: number): () => void {
  const count = find(library, 'int openblas_get_num_threads()');
  const set = find(library, 'void openblas_set_num_threads(int)');
  if (count === null || set === null) return () => undefined;
  return () => {
    if (count() !== threads) set(threads);
  };
}

/** The operations through the interface of Fortran, which all libraries share: every argument is an address. */
function operations(
  library: Library,
  ready: () => void,
): Pick<NativeBlas, 'dgemm' | 'dgemv' | 'dtrsmRight' | 'dgetrf' | 'dgetri' | 'dasum' | 'idamax'> {
  const dgemm = library.func(
    'void dgemm_(const char *, const char *, const int *, const int *, const int *, const double *, const double *, const int *, const double *, const int *, const double *, double *, const int *)',
  );
  const dgemv = library.func(
    'void dgemv_(const char *, const int *, const int *, const double *, const double *, const int *, const double *, const int *, const double *, double *, const int *)',
  );
  const dtrsm = library.func(
    'void dtrsm_(const char *, const char *, const char *, const char *, const int *, const int *, const double *, const double *, const int *, double *, const int *)',
  );
  const dgetrf = library.func('void dgetrf_(const int *, const int *, double *, const int *, int *, int *)');
  const dgetri = library.func(
    'void dgetri_(const int *, double *, const int *, const int *, double *, const int *, int *)',
  );
  const dasum = library.func('double dasum_(const int *, const double *, const int *)');
  const idamax = library.func('int idamax_(const int *, const double *, const int *)');
  const one = int(1);
  return {
    dasum: (x) => dasum(int(x.length), x, one) as number,
    idamax: (x) => (idamax(int(x.length), x, one) as number) - 1,
    dgemm(transA, transB, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc) {
      ready();
      dgemm(
        transA,
        transB,
        int(m),
        int(n),
        int(k),
        real(alpha),
        a,
        int(lda),
        b,
        int(ldb),
        real(beta),
        c,
        int(ldc),
      );
    },
    dgemv(trans, m, n, a, lda, x, y) {
      ready();
      dgemv(trans, int(m), int(n), real(1), a, int(lda), x, int(1), real(0), y, int(1));
    },
    dtrsmRight(upper, trans, unit, m, n, a, lda, b, ldb) {
      ready();
      dtrsm('R', upper, trans, unit, int(m), int(n), real(1), a, int(lda), b, int(ldb));
    },
    dgetrf(n, a, pivots) {
      const info = int(0);
      ready();
      dgetrf(int(n), int(n), a, int(n), pivots, info);
      return info[0];
    },
    dgetri(n, a, pivots) {
      const info = int(0);
      const size = real(0);
      ready();
      dgetri(int(n), a, int(n), pivots, size, int(-1), info);
      ready();
      const work = new Float64Array(Math.max(1, size[0]));
      dgetri(int(n), a, int(n), pivots, work, int(work.length), info);
      return info[0];
    },
  };
}

function int(value: number): Int32Array {
  return Int32Array.of(value);
}

function real(value: number): Float64Array {
  return Float64Array.of(value);
}

/** A function that the library may lack. */
function find(library: Library, signature: string): ReturnType<Library['func']> | null {
  try {
    return library.func(signature);
  } catch {
    return null;
  }
}

/** Calls a function that the library may lack. */
function optional<R>(library: Library, signature: string, ...values: readonly unknown[]): R | null {
  return (find(library, signature)?.(...values) as R | undefined) ?? null;
}

/** Sets the threads where the library can be told, and returns how many it says it uses. */
function setThreads(library: Library, threads: number): number {
  optional(library, 'void openblas_set_num_threads(int)', threads);
  optional(library, 'void MKL_Set_Num_Threads(int)', threads);
  return (
    optional<number>(library, 'int openblas_get_num_threads()') ??
    optional<number>(library, 'int MKL_Get_Max_Threads()') ??
    threads
  );
}

/** The library's name with its version and the processor it computes for, as far as it tells. */
function nameOf(library: Library): string {
  const config = optional<string>(library, 'const char *openblas_get_config()');
  if (config !== null) {
    const version = /OpenBLAS [\d.]+/.exec(config)?.[0] ?? 'OpenBLAS';
    const core = optional<string>(library, 'const char *openblas_get_corename()');
    return core === null ? version : `${version} ${core}`;
  }
  if (optional<number>(library, 'int MKL_Get_Max_Threads()') !== null) return 'MKL';
  return process.platform === 'darwin' ? 'Accelerate' : 'BLAS';
}
