import { base64Bytes } from '../../base/base64-bytes.ts';
import { inflated } from '../../base/inflated.ts';
import { PRIVATE_BINARY, SHARED_BINARY } from './wasm-binary.ts';

/** The kernels; pointers and spaces are bytes, sizes and leading dimensions numbers. */
export interface WasmKernels {
  setWorkers(workers: number): void;
  quit(): void;
  gemmSpace(n: number, k: number): number;
  gemm(
    m: number,
    n: number,
    k: number,
    alpha: number,
    a: number,
    lda: number,
    b: number,
    ldb: number,
    beta: number,
    c: number,
    ldc: number,
    space: number,
  ): void;
  matrixVector(m: number, n: number, a: number, lda: number, x: number, y: number): void;
  vectorMatrix(m: number, n: number, a: number, lda: number, x: number, y: number): void;
  largest(m: number, n: number, a: number, lda: number, y: number): void;
  factoriseSpace(n: number): number;
  factorise(a: number, n: number, pivots: number, least: number, space: number): number;
  invertSpace(n: number): number;
  invert(a: number, n: number, pivots: number, least: number, space: number): number;
  solveSpace(columns: number): number;
  solve(
    lu: number,
    n: number,
    pivots: number,
    b: number,
    columns: number,
    transposed: number,
    space: number,
  ): void;
}

/** The part of WebAssembly.Memory that is used. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
  grow(pages: number): number;
}

interface WasmGlobal {
  readonly Memory: new (options: { initial: number; maximum: number; shared?: boolean }) => WasmMemory;
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ readonly exports: WasmKernels }>;
}

export type WasmSharing = 'shared' | 'private';

/** A module with its memory. */
export interface WasmEngine {
  readonly kernels: WasmKernels;
  readonly module: object;
  readonly memory: WasmMemory;
  readonly shared: boolean;
  /** Bytes that the memory may grow to. */
  readonly limit: number;
}

export const PAGE = 65536;

/**
 * Loads the kernels: with shared memory where it is to be had, since that may grow under the arrays that stand in
 * it, otherwise with private memory. The caller sleeps for its threads only where it may. Rejects where there is no WebAssembly with 128-bit vectors.
 */
export async function openEngine(
  mayBlock: boolean,
  sharing: readonly WasmSharing[] = ['shared', 'private'],
): Promise<WasmEngine> {
  const wasm = (globalThis as unknown as { WebAssembly?: WasmGlobal }).WebAssembly;
  if (wasm === undefined) throw new Error('no WebAssembly here');
  const { memory, shared, pages } = openMemory(wasm, sharing);
  const packed = base64Bytes(shared ? SHARED_BINARY : PRIVATE_BINARY);
  const module = await wasm.compile(await inflated(packed));
  const words = new Int32Array(memory.buffer as ArrayBuffer);
  const sleep = (address: number, expected: number, milliseconds: number) => {
    if (mayBlock) Atomics.wait(words, address >> 2, expected, milliseconds);
  };
  const wake = (address: number) => void Atomics.notify(words, address >> 2);
  const { exports } = await wasm.instantiate(module, { env: { memory, sleep, wake } });
  return { kernels: exports, module, memory, shared, limit: pages * PAGE };
}

/** The largest memory that the engine reserves: 4 GiB, or less on small machines. */
function openMemory(
  wasm: WasmGlobal,
  sharing: readonly WasmSharing[],
): { memory: WasmMemory; shared: boolean; pages: number } {
  let reason: unknown;
  for (const shared of sharing.map((kind) => kind === 'shared')) {
    for (const pages of [65536, 32768, 16384, 8192]) {
      try {
        const options = { initial: 1, maximum: pages };
        const memory = new wasm.Memory(shared ? { ...options, shared } : options);
        return { memory, shared, pages };
      } catch (error) {
        reason = error;
      }
    }
  }
  throw reason;
}
