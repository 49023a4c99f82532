import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { roomyBackend } from '../../../src/node/dense/roomy-backend.ts';

it('gives the products of the whole matrix, whatever the strips', () => {
  const plain = plainBackend();
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 40 }),
      (m, n, gap, strip) => {
        const lda = n + gap;
        const a = Float64Array.from({ length: m * lda }, (_, at) => ((at * 7919) % 23) - 11);
        const [across, down] = [new Float64Array(n), new Float64Array(m)].map((v) => v.map((_, k) => k + 1));
        const roomy = roomyBackend(plain, strip);
        const [rows, columns] = [plain, roomy].map((backend) => {
          const [y, z] = [new Float64Array(m).fill(7), new Float64Array(n).fill(7)];
          backend.matrixVector(m, n, a, lda, across, y);
          backend.vectorMatrix(m, n, a, lda, down, z);
          return [...y, ...z];
        });
        expect(columns).toEqual(rows);
      },
    ),
    { numRuns: 200, seed: 9 },
  );
});

it('takes half of the machine for a matrix, and of WebAssembly what its memory may grow to', () => {
  const plain = plainBackend();
  expect(roomyBackend(plain, undefined, 64e9).most).toBe(32e9);
  expect(roomyBackend({ ...plain, name: 'wasm-threads' }, undefined, 64e9).most).toBe(2 ** 32);
  expect(roomyBackend({ ...plain, name: 'wasm' }, undefined, 2e9).most).toBe(1e9);
});
