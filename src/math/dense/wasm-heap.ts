import { matrixMemory } from './matrix-memory.ts';
import { PAGE, type WasmEngine } from './wasm-engine.ts';

/** The memory of the kernels, given out in blocks. */
export interface WasmHeap {
  /** The start of a block; its bytes are what was there. Throws `matrix-memory`. */
  take(bytes: number): number;
  give(pointer: number): void;
  /** Numbers of the memory as it is now; with private memory valid until the next `take`. */
  numbers(pointer: number, length: number): Float64Array;
  integers(pointer: number, length: number): Int32Array;
  /** Where an array of this memory starts, or null for an array from elsewhere. */
  pointerOf(array: Float64Array): number | null;
}

const ALIGNMENT = 64;
/** The memory grows by at least so many pages: 16 MiB. */
const STEP = 256;

/** First fit in a list of free blocks by address; neighbours are joined again. */
export function wasmHeap({ memory, limit }: WasmEngine): WasmHeap {
  const buffers = new WeakSet<object>();
  const taken = new Map<number, number>();
  const free: { start: number; bytes: number }[] = [];
  let end = PAGE;

  function insert(start: number, bytes: number): void {
    let at = free.findIndex((block) => block.start > start);
    if (at < 0) at = free.length;
    free.splice(at, 0, { start, bytes });
    for (const i of [at, at - 1]) {
      const block = free[i];
      const next = free[i + 1];
      if (block !== undefined && next !== undefined && block.start + block.bytes === next.start) {
        free.splice(i, 2, { start: block.start, bytes: block.bytes + next.bytes });
      }
    }
  }

  function grow(bytes: number): void {
    const last = free.at(-1);
    const spare = last !== undefined && last.start + last.bytes === end ? last.bytes : 0;
    const needed = Math.ceil((bytes - spare) / PAGE);
    const left = Math.floor((limit - end) / PAGE);
    const refused = () =>
      matrixMemory({
        megabytes: Math.ceil(bytes / 1e6),
        limit: Math.floor(limit / 1e6),
      });
    if (needed > left) throw refused();
    const pages = Math.min(left, Math.max(needed, STEP));
    try {
      memory.grow(pages);
    } catch {
      throw refused();
    }
    insert(end, pages * PAGE);
    end += pages * PAGE;
  }

  function place(bytes: number): number | null {
    const at = free.findIndex((block) => block.bytes >= bytes);
    const block = free[at];
    if (block === undefined) return null;
    if (block.bytes === bytes) free.splice(at, 1);
    else free[at] = { start: block.start + bytes, bytes: block.bytes - bytes };
    taken.set(block.start, bytes);
    return block.start;
  }

  return {
    take(bytes) {
      const whole = Math.max(ALIGNMENT, Math.ceil(bytes / ALIGNMENT) * ALIGNMENT);
      const found = place(whole);
      if (found !== null) return found;
      grow(whole);
      return place(whole) as number;
    },
    give(pointer) {
      const bytes = taken.get(pointer);
      if (bytes === undefined) return;
      taken.delete(pointer);
      insert(pointer, bytes);
    },
    numbers(pointer, length) {
      const { buffer } = memory;
      buffers.add(buffer);
      return new Float64Array(buffer as ArrayBuffer, pointer, length);
    },
    integers: (pointer, length) => new Int32Array(memory.buffer as ArrayBuffer, pointer, length),
    pointerOf: (array) => (buffers.has(array.buffer) ? array.byteOffset : null),
  };
}
