import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestFirst } from '../../../../src/indicators/trade/kernels/nearest-first.ts';
import type { Proximity } from '../../../../src/indicators/trade/kernels/proximity.ts';

/** φ of rows of numbers, φ[q][p]. */
const given = (phi: readonly (readonly number[])[]): Proximity => {
  const write = (p: number, out: Float64Array, stride: number, offset: number) => {
    phi.forEach((row, q) => {
      out[q * stride + offset] = row[p];
    });
  };
  return { kind: 'minimum', symmetric: true, self: true, fill: write, fillRow: write };
};

/** ω by definition. */
function densityOf(phi: readonly (readonly number[])[], has: ReadonlySet<number>, p: number): number {
  const column = phi.map((row) => row[p]);
  const near = column.reduce((sum, value, q) => sum + (has.has(q) ? value : 0), 0);
  return near / column.reduce((sum, value) => sum + value, 0);
}

describe('nearestFirst', () => {
  it('takes what an earlier entry brought near before what was nearer', () => {
    // 0 is there; 1 is the nearest, and brings 3 nearer than 2
    const phi = [
      [1, 0.9, 0.4, 0.2],
      [0.9, 1, 0, 0.9],
      [0.4, 0, 1, 0],
      [0.2, 0.9, 0, 1],
    ];
    const today = [1, 2, 3].map((p) => densityOf(phi, new Set([0]), p));
    const found = nearestFirst([1, 2, 3], today, given(phi), 4);
    expect(found.order).toEqual([1, 3, 2]);
    expect(found.density[1]).toBeCloseTo(1.1 / 2.1, 14);
  });
  it('has at each place the highest density of the basket with the entries before it', () => {
    const shape = fc.record({ n: fc.integer({ min: 2, max: 9 }), seed: fc.integer({ min: 1, max: 1e6 }) });
    fc.assert(
      fc.property(shape, ({ n, seed }) => {
        const random = (k: number) => ((Math.imul(k + 1, seed * 2654435761) >>> 0) % 1000) / 1000;
        const phi = Array.from({ length: n }, (_, q) =>
          Array.from({ length: n }, (__, p) => (p === q ? 1 : random(Math.min(p, q) * n + Math.max(p, q)))),
        );
        const has = new Set([0]);
        const chosen = Array.from({ length: n - 1 }, (_, k) => k + 1);
        const today = chosen.map((p) => densityOf(phi, has, p));
        const found = nearestFirst(chosen, today, given(phi), n);
        expect([...found.order].sort((a, b) => a - b)).toEqual(chosen);
        found.order.forEach((p, place) => {
          expect(found.density[place]).toBeCloseTo(densityOf(phi, has, p), 12);
          for (const other of found.order.slice(place))
            expect(found.density[place]).toBeGreaterThanOrEqual(densityOf(phi, has, other) - 1e-12);
          has.add(p);
        });
      }),
      { numRuns: 100 },
    );
  });
  it('of nothing is nothing', () => {
    expect(nearestFirst([], [], given([[1]]), 1).order).toEqual([]);
  });
});
