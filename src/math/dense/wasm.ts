import { EscalarError } from '../../base/error.ts';
import type { DenseBackend, LuFactors } from './backend.ts';
import { checkFinite, checkShape } from './check.ts';
import type { TriedBackend } from './platform.ts';
import type { WasmEngine } from './wasm-engine.ts';
import { type WasmHeap, wasmHeap } from './wasm-heap.ts';

/** What the backend needs to know of its threads. */
export interface WasmThreads {
  /** The caller included. */
  readonly count: number;
  end(): Promise<void>;
}

/**
 * The WebAssembly backend. With shared memory the arrays of `allocate` stand in it and are used in place; with
 * private memory, which moves when it grows, every array is copied in and out.
 */
export function wasmBackend(
  engine: WasmEngine,
  threads: WasmThreads,
  tried: readonly TriedBackend[] = [],
): DenseBackend {
  const { kernels } = engine;
  const heap = wasmHeap(engine);

  function release(array: Float64Array): void {
    const pointer = heap.pointerOf(array);
    if (pointer !== null) heap.give(pointer);
  }

  /** Runs with operands in the memory of the kernels, and gives back all that was taken for it. */
  function lend<R>(work: (desk: Desk) => R): R {
    const desk = openDesk(heap);
    try {
      return work(desk);
    } finally {
      desk.clear();
    }
  }

  /** The largest absolute value of each column; throws where A is not finite. */
  function largest(
    desk: Desk,
    a: number,
    m: number,
    n: number,
    lda: number,
    array: Float64Array,
  ): Float64Array {
    const out = desk.space(8 * n);
    kernels.largest(m, n, a, lda, out);
    const found = heap.numbers(out, n);
    if (!found.every(Number.isFinite)) checkFinite(array, m, n, lda);
    return found;
  }

  /** What the pivot of each column must exceed. */
  function least(desk: Desk, a: number, n: number, array: Float64Array): number {
    const sizes = largest(desk, a, n, n, n, array);
    for (let j = 0; j < n; j += 1) sizes[j] = sizes[j] * n * Number.EPSILON;
    return sizes.byteOffset;
  }

  return {
    name: threads.count > 1 ? 'wasm-threads' : 'wasm',
    detail: `WebAssembly SIMD, ${threads.count} ${threads.count > 1 ? 'threads' : 'thread'}`,
    threads: threads.count,
    tried,
    allocate(length) {
      if (!engine.shared) return new Float64Array(length);
      return heap.numbers(heap.take(8 * length), length).fill(0);
    },
    release,
    gemm(m, n, k, alpha, a, lda, b, ldb, beta, c, ldc) {
      checkShape('A', a, m, k, lda);
      checkShape('B', b, k, n, ldb);
      checkShape('C', c, m, n, ldc);
      if (m === 0 || n === 0) return;
      lend((desk) => {
        const pa = desk.read(a, m, k, lda);
        const pb = desk.read(b, k, n, ldb);
        const pc = desk.change(c, m, n, ldc);
        kernels.gemm(m, n, k, alpha, pa, lda, pb, ldb, beta, pc, ldc, desk.space(kernels.gemmSpace(n, k)));
        desk.copyOut();
        largest(desk, pc, m, n, ldc, c);
      });
    },
    matrixVector: (m, n, a, lda, x, y) => product(m, n, a, lda, x, n, y, m, kernels.matrixVector),
    vectorMatrix: (m, n, a, lda, x, y) => product(m, n, a, lda, x, m, y, n, kernels.vectorMatrix),
    factorise(a, n) {
      checkShape('A', a, n, n, n);
      const matrix = engine.shared ? heap.numbers(heap.take(8 * n * n), n * n) : new Float64Array(n * n);
      matrix.set(a.subarray(0, n * n));
      try {
        return { size: n, matrix, pivots: eliminate(matrix, n, 'factorise') };
      } catch (error) {
        release(matrix);
        throw error;
      }
    },
    solve: (lu, b, columns) => solve(lu, b, columns, 0),
    solveTransposed: (lu, b, columns) => solve(lu, b, columns, 1),
    invert(a, n) {
      checkShape('A', a, n, n, n);
      eliminate(a, n, 'invert');
    },
    close: () => threads.end(),
  };

  function product(
    m: number,
    n: number,
    a: Float64Array,
    lda: number,
    x: Float64Array,
    sizeX: number,
    y: Float64Array,
    sizeY: number,
    kernel: WasmKernelsProduct,
  ): void {
    checkShape('A', a, m, n, lda);
    checkShape('x', x, 1, sizeX, sizeX);
    checkShape('y', y, 1, sizeY, sizeY);
    if (sizeY === 0) return;
    lend((desk) => {
      const pa = desk.read(a, m, n, lda);
      const px = desk.read(x, 1, sizeX, sizeX);
      kernel(m, n, pa, lda, px, desk.change(y, 1, sizeY, sizeY));
      desk.copyOut();
      checkFinite(y, 1, sizeY, sizeY);
    });
  }

  function eliminate(a: Float64Array, n: number, how: 'factorise' | 'invert'): Int32Array {
    if (n === 0) return new Int32Array(0);
    return lend((desk) => {
      const pa = desk.change(a, n, n, n);
      const pivots = desk.space(4 * n);
      const space = desk.space(how === 'invert' ? kernels.invertSpace(n) : kernels.factoriseSpace(n));
      const failed = kernels[how](pa, n, pivots, least(desk, pa, n, a), space);
      if (failed >= 0) throw new EscalarError('singular-matrix', { size: n, position: failed });
      desk.copyOut();
      if (how === 'invert') largest(desk, pa, n, n, n, a);
      return heap.integers(pivots, n).slice();
    });
  }

  function solve(lu: LuFactors, b: Float64Array, columns: number, transposed: number): void {
    const n = lu.size;
    checkShape('B', b, n, columns, columns);
    checkFinite(b, n, columns, columns);
    if (n === 0 || columns === 0) return;
    lend((desk) => {
      const matrix = desk.read(lu.matrix, n, n, n);
      const pivots = desk.space(4 * n);
      const pb = desk.change(b, n, columns, columns);
      const space = desk.space(kernels.solveSpace(columns));
      heap.integers(pivots, n).set(lu.pivots);
      kernels.solve(matrix, n, pivots, pb, columns, transposed, space);
      desk.copyOut();
      largest(desk, pb, n, columns, columns, b);
    });
  }
}

type WasmKernelsProduct = WasmEngine['kernels']['matrixVector'];

/** The operands of one call, as pointers. */
interface Desk {
  read(array: Float64Array, rows: number, columns: number, leading: number): number;
  /** As `read`, and `copyOut` brings back what the kernel wrote. */
  change(array: Float64Array, rows: number, columns: number, leading: number): number;
  space(bytes: number): number;
  copyOut(): void;
  clear(): void;
}

function openDesk(heap: WasmHeap): Desk {
  const taken: number[] = [];
  const changed: { array: Float64Array; pointer: number; length: number }[] = [];
  const space = (bytes: number) => {
    const pointer = heap.take(bytes);
    taken.push(pointer);
    return pointer;
  };
  const read: Desk['read'] = (array, rows, columns, leading) => {
    const own = heap.pointerOf(array);
    if (own !== null) return own;
    const length = rows === 0 || columns === 0 ? 0 : (rows - 1) * leading + columns;
    const pointer = space(8 * length);
    heap.numbers(pointer, length).set(array.subarray(0, length));
    return pointer;
  };
  return {
    read,
    change(array, rows, columns, leading) {
      const pointer = read(array, rows, columns, leading);
      if (pointer !== heap.pointerOf(array)) {
        changed.push({ array, pointer, length: (rows - 1) * leading + columns });
      }
      return pointer;
    },
    space,
    copyOut() {
      for (const { array, pointer, length } of changed) array.set(heap.numbers(pointer, length));
    },
    clear() {
      for (const pointer of taken) heap.give(pointer);
    },
  };
}
