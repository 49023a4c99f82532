import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnTotals } from '../../../../src/indicators/trade/kernels/basket-totals.ts';
import { coOccurrence } from '../../../../src/indicators/trade/kernels/co-occurrence.ts';
import { complexityIndex } from '../../../../src/indicators/trade/kernels/complexity-index.ts';
import {
  type Presence,
  partOf,
  presenceOf,
  turned,
} from '../../../../src/indicators/trade/kernels/presence.ts';
import { type ProximityKind, proximity } from '../../../../src/indicators/trade/kernels/proximity.ts';
import { sweepTotals } from '../../../../src/indicators/trade/kernels/sweep-totals.ts';
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
    const rowsOf = m.ofColumn.map((list) => new Set(list));
    for (let p = 0; p < m.columns; p += 1) {
      coOccurrence(m).count(p, found, m.columns);
      const wanted = m.ofColumn.map((list) => list.filter((row) => rowsOf[p].has(row)).length);
      expect([...found]).toEqual(wanted);
    }
  });
});

describe('proximity', () => {
  it('has rows that are its columns transposed, and totals over baskets that a plain loop finds', () => {
    const kinds = fc.constantFrom<Exclude<ProximityKind, 'correlation'>>(
      'minimum',
      'maximum',
      'geometric',
      'asymmetric',
    );
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
        // one assertion for all cells: a million of them take a minute
        const worst = { turned: 0, mirrored: 0, total: 0 };
        const miss = (what: keyof typeof worst, found: number, wanted: number) => {
          worst[what] = Math.max(worst[what], Math.abs(found - wanted));
        };
        for (let p = 0; p < n; p += 1) {
          expect(columns[p * n + p]).toBe(self ? 1 : 0);
          for (let q = 0; q < n; q += 1) {
            miss('turned', rows[q * n + p], columns[q * n + p]);
            if (near.symmetric) miss('mirrored', columns[q * n + p], columns[p * n + q]);
          }
        }
        const weight = Float64Array.from({ length: n }, (_, q) => Math.sin(seed + q));
        for (const transposed of [false, true])
          for (const by of [null, weight]) {
            const swept = sweepTotals(m, kind, self, by, transposed);
            const plain = columnTotals(m, near, by, transposed);
            swept.whole.forEach((value, p) => {
              let total = 0;
              for (let q = 0; q < n; q += 1)
                total += (transposed ? columns[p * n + q] : columns[q * n + p]) * (by?.[q] ?? 1);
              miss('total', value, total);
              miss('total', plain.whole[p], total);
            });
            swept.ofRow.forEach((value, at) => {
              const [c, p] = [Math.floor(at / n), at % n];
              const total = m.ofRow[c].reduce(
                (sum, q) => sum + (transposed ? columns[p * n + q] : columns[q * n + p]) * (by?.[q] ?? 1),
                0,
              );
              miss('total', value, total);
              miss('total', plain.ofRow[at], total);
            });
          }
        expect(worst.turned).toBeLessThan(5e-15);
        expect(worst.mirrored).toBe(0);
        expect(worst.total).toBeLessThan(5e-12);
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
    one.economies.forEach((value, c) => {
      expect(other.products[c]).toBeCloseTo(scale * value, 9);
    });
    const back = other.economies[0] / one.products[0];
    one.products.forEach((value, p) => {
      expect(other.economies[p]).toBeCloseTo(back * value, 9);
    });
    expect(one.meanMiss).toBeLessThan(1e-12);
    expect(one.firstMiss).toBeLessThan(1e-12);
  });
});
