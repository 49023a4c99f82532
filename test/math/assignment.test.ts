import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/math/assignment.ts';
import { permutations } from '../support/permutations.ts';

const worthOf = (worth: Float64Array, n: number, columns: readonly number[]): number =>
  columns.reduce((total, j, i) => total + (worth[i * n + j] as number), 0);

/** Whole numbers, so that sums are exact; some pairs are not allowed. */
const problems = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(-Infinity)), {
      minLength: n * n,
      maxLength: n * n,
    })
    .map((cells) => ({ n, worth: Float64Array.from(cells) })),
);

describe('assign', () => {
  it('is worth as much as the best of all permutations, and proves it by its prices', () => {
    fc.assert(
      fc.property(problems, ({ n, worth }) => {
        const best = Math.max(...permutations(n).map((columns) => worthOf(worth, n, columns)));
        const found = assign(worth, n);
        if (best === -Infinity) {
          expect(found).toBeNull();
          return;
        }
        const { columnOf, rowPrice, columnPrice } = found as NonNullable<typeof found>;
        expect([...columnOf].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
        expect(worthOf(worth, n, [...columnOf])).toBe(best);
        expect([...rowPrice, ...columnPrice].reduce((a, b) => a + b, 0)).toBeCloseTo(best, 9);
        for (let i = 0; i < n; i += 1)
          for (let j = 0; j < n; j += 1)
            expect((rowPrice[i] as number) + (columnPrice[j] as number)).toBeGreaterThanOrEqual(
              (worth[i * n + j] as number) - 1e-9,
            );
      }),
      { numRuns: 200 },
    );
  });
  it('of nothing is nothing', () => {
    expect(assign(new Float64Array(0), 0)?.columnOf).toHaveLength(0);
  });
});
