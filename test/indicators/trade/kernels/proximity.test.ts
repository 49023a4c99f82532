import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coOccurrence } from '../../../../src/indicators/trade/kernels/co-occurrence.ts';
import { complexityIndex } from '../../../../src/indicators/trade/kernels/complexity-index.ts';
import {
  type Presence,
  partOf,
  presenceOf,
  turned,
} from '../../../../src/indicators/trade/kernels/presence.ts';
import { type ProximityKind, proximity } from '../../../../src/indicators/trade/kernels/proximity.ts';
import { there } from '../../../support/numbers.ts';

/** Random presences with a fixed seed. */
function presences(rows: number, columns: number, share: number, seed: number): Presence {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const ratio = Float64Array.from({ length: rows * columns }, () => (random() < share ? 2 : 0));
  return partOf(presenceOf(ratio, rows, columns, 1, 'at-least')).presence;
}

describe('coOccurrence', () => {
  it.each([1, 31, 32, 33, 64, 230, 957, 2000])('counts common rows of %i as a plain loop does', (rows) => {
    const m = presences(rows, 20, 0.6, rows);
    const found = new Float64Array(m.columns);
    for (let p = 0; p < m.columns; p += 1) {
      coOccurrence(m).count(p, found, m.columns);
      const wanted = m.ofColumn.map((list) => list.filter((row) => m.ofColumn[p].includes(row)).length);
      expect([...found]).toEqual(wanted);
    }
  });
});

describe('proximity', () => {
  it('carries the sums of its columns, and rows that are its columns transposed', () => {
    const kinds = fc.constantFrom<ProximityKind>('minimum', 'maximum', 'geometric', 'asymmetric');
    fc.assert(
      fc.property(kinds, fc.boolean(), fc.integer({ min: 1, max: 1e6 }), (kind, self, seed) => {
        const m = presences(40, 17, 0.3, seed);
        const n = m.columns;
        const near = proximity(m, kind, self, new Float64Array(0));
        const [columns, rows] = [new Float64Array(n * n), new Float64Array(n * n)];
        for (let p = 0; p < n; p += 1) {
          near.fill(p, columns, n, p);
          near.fillRow(p, rows, 1, p * n);
        }
        for (let p = 0; p < n; p += 1) {
          let total = 0;
          for (let q = 0; q < n; q += 1) {
            total += columns[q * n + p];
            expect(rows[q * n + p]).toBeCloseTo(columns[q * n + p], 14);
            if (near.symmetric) expect(columns[q * n + p]).toBe(columns[p * n + q]);
          }
          expect(near.sums[p]).toBeCloseTo(total, 12);
          expect(columns[p * n + p]).toBe(self ? 1 : 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('complexityIndex', () => {
  it('is the same from the products’ side as from the economies’', () => {
    const m = presences(30, 60, 0.3, 5);
    const [one, other] = [there(complexityIndex(m)), there(complexityIndex(turned(m)))];
    expect(other.lambda2).toBeCloseTo(one.lambda2, 12);
    const scale = other.products[0] / one.economies[0];
    one.economies.forEach((value, c) => expect(other.products[c]).toBeCloseTo(scale * value, 9));
    const back = other.economies[0] / one.products[0];
    one.products.forEach((value, p) => expect(other.economies[p]).toBeCloseTo(back * value, 9));
    expect(one.meanMiss).toBeLessThan(1e-12);
    expect(one.firstMiss).toBeLessThan(1e-12);
  });
});
