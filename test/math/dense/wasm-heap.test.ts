import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../../../src/math/dense/wasm-engine.ts';
import { wasmHeap } from '../../../src/math/dense/wasm-heap.ts';

describe('the heap of the kernels', () => {
  it('gives blocks that never overlap, and takes them back in any order', async () => {
    const engine = await openEngine(true);
    const heap = wasmHeap(engine);
    const before = engine.memory.buffer.byteLength;
    fc.assert(
      fc.property(
        fc.array(fc.record({ bytes: fc.integer({ min: 1, max: 5000 }), drop: fc.boolean() })),
        (steps) => {
          const held: { pointer: number; bytes: number }[] = [];
          for (const { bytes, drop } of steps) {
            const pointer = heap.take(bytes);
            expect(pointer % 64).toBe(0);
            expect(pointer).toBeGreaterThanOrEqual(65536);
            for (const other of held) {
              expect(pointer + bytes <= other.pointer || other.pointer + other.bytes <= pointer).toBe(true);
            }
            held.push({ pointer, bytes });
            if (drop)
              heap.give((held.splice(Math.floor(held.length / 2), 1)[0] as { pointer: number }).pointer);
          }
          for (const { pointer } of held) heap.give(pointer);
        },
      ),
      { numRuns: 50, seed: 3 },
    );
    // all was given back and joined again: one block of nearly all of it fits without growing
    const grown = engine.memory.buffer.byteLength;
    heap.take(grown - before - 64);
    expect(engine.memory.buffer.byteLength).toBe(grown);
  });
  it('keeps views alive while shared memory grows', async () => {
    const engine = await openEngine(true, ['shared']);
    const heap = wasmHeap(engine);
    const array = heap.numbers(heap.take(80), 10).fill(3);
    heap.take(50_000_000);
    const later = heap.numbers(heap.take(80), 10).fill(4);
    expect([...array]).toEqual(new Array(10).fill(3));
    expect(heap.pointerOf(array.subarray(2))).toBe(array.byteOffset + 16);
    expect(heap.pointerOf(later)).toBe(later.byteOffset);
    expect(heap.pointerOf(new Float64Array(2))).toBe(null);
  });
  it('says when 4 GiB are not enough', async () => {
    const heap = wasmHeap(await openEngine(true));
    expect(() => heap.take(5e9)).toThrow(/5000 MB do not fit/);
    expect(heap.take(1000)).toBeGreaterThan(0);
  });
  it('gives the first numbers of a released block again, zeroed by the backend', async () => {
    const heap = wasmHeap(await openEngine(true));
    const first = heap.take(1000);
    heap.give(first);
    heap.give(first);
    expect(heap.take(1000)).toBe(first);
    expect(heap.take(1000)).not.toBe(first);
  });
});
