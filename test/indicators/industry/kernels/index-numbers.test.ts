import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bilateralIndex,
  chainedIndex,
  chainedTotal,
  fixedBaseIndex,
  type ItemPanel,
} from '../../../../src/indicators/industry/kernels/index-numbers.ts';
import { columnsOf, expectNear, there } from '../../../support/numbers.ts';

/** Two items, three periods: prices and quantities that move against each other. */
const panel: ItemPanel = {
  items: 2,
  periods: 3,
  prices: Float64Array.of(1, 2, 4, 1, 1, 1),
  quantities: Float64Array.of(10, 8, 6, 10, 14, 20),
};

describe('bilateralIndex', () => {
  test('textbook values by hand', () => {
    const [q0, q1, p0, p1] = [
      [10, 10],
      [8, 14],
      [1, 1],
      [2, 1],
    ] as [number[], number[], number[], number[]];
    expectNear(there(bilateralIndex('laspeyres', q0, q1, p0, p1)), 22 / 20);
    expectNear(there(bilateralIndex('paasche', q0, q1, p0, p1)), 30 / 30);
    expectNear(there(bilateralIndex('fisher', q0, q1, p0, p1)), Math.sqrt(1.1));
    const share = [(0.5 + 16 / 30) / 2, (0.5 + 14 / 30) / 2] as const;
    expectNear(there(bilateralIndex('tornqvist', q0, q1, p0, p1)), 0.8 ** share[0] * 1.4 ** share[1]);
  });
  test('Fisher lies between Laspeyres and Paasche, and reverses in time and factors', () => {
    fc.assert(
      fc.property(columnsOf(4), (columns) => {
        const [q0, q1, p0, p1] = columns as [number[], number[], number[], number[]];
        const index = (formula: 'laspeyres' | 'paasche' | 'fisher' | 'tornqvist') =>
          there(bilateralIndex(formula, q0, q1, p0, p1));
        const [low, high] = [index('laspeyres'), index('paasche')].sort((a, b) => a - b) as [number, number];
        expect(index('fisher')).toBeGreaterThanOrEqual(low * (1 - 1e-12));
        expect(index('fisher')).toBeLessThanOrEqual(high * (1 + 1e-12));
        expectNear(index('fisher') * there(bilateralIndex('fisher', q1, q0, p1, p0)), 1);
        expectNear(index('tornqvist') * there(bilateralIndex('tornqvist', q1, q0, p1, p0)), 1);
        const value = (q: number[], p: number[]) => q.reduce((a, b, i) => a + b * (p[i] as number), 0);
        const ratio = value(q1, p1) / value(q0, p0);
        expectNear(index('fisher') * there(bilateralIndex('fisher', p0, p1, q0, q1)), ratio);
        expectNear(index('laspeyres') * there(bilateralIndex('paasche', p0, p1, q0, q1)), ratio);
      }),
    );
  });
  test('a common change is found by all, whatever the weights', () => {
    fc.assert(
      fc.property(columnsOf(3), (columns) => {
        const [q, p0, p1] = columns as [number[], number[], number[]];
        for (const formula of ['laspeyres', 'paasche', 'fisher', 'tornqvist'] as const) {
          expectNear(
            there(
              bilateralIndex(
                formula,
                q,
                q.map((x) => 1.25 * x),
                p0,
                p1,
              ),
            ),
            1.25,
          );
        }
      }),
    );
  });
  test('an item that starts stops Törnqvist, not Fisher; an empty basket stops all', () => {
    expect(bilateralIndex('tornqvist', [1, 0], [1, 1], [1, 1], [1, 1])).toEqual({ missing: 'not-defined' });
    expect(bilateralIndex('fisher', [1, 0], [1, 1], [1, 1], [1, 1])).toBe(2);
    for (const formula of ['laspeyres', 'paasche', 'fisher', 'tornqvist'] as const) {
      expect(bilateralIndex(formula, [0, 0], [1, 1], [1, 1], [1, 1])).toEqual({
        missing: 'zero-denominator',
      });
    }
  });
});

describe('series of index numbers', () => {
  test('a chain multiplies its links, forwards and backwards', () => {
    const first = chainedIndex('laspeyres', 'volume', panel, 0).map(there);
    expectNear(first[2] as number, (22 / 20) * (32 / 30));
    const last = chainedIndex('laspeyres', 'volume', panel, 2).map(there);
    expectNear(last[0] as number, 1 / (first[2] as number));
    expect(last[2]).toBe(1);
  });
  test('two periods: chain and fixed base are the same', () => {
    const two = {
      ...panel,
      periods: 2,
      prices: panel.prices.slice(0, 4),
      quantities: panel.quantities.slice(0, 4),
    };
    expect(chainedIndex('fisher', 'price', two, 0)).toEqual(fixedBaseIndex('fisher', 'price', two, 0));
  });
  test('what a chained total lacks to be the sum of its parts', () => {
    const found = chainedTotal('laspeyres', panel, 0);
    expect(found.parts).toEqual([20, 22, 26]);
    expect(found.residual[0]).toBe(0);
    expect(there(found.residual[1] as number)).toBeCloseTo(0, 12);
    expectNear(there(found.residual[2] as number), 20 * 1.1 * (32 / 30) - 26);
  });
  test('with prices that move alike the parts add up', () => {
    fc.assert(
      fc.property(columnsOf(3), ([p, q0, q1]) => {
        const n = (p as number[]).length;
        const three: ItemPanel = {
          items: n,
          periods: 2,
          prices: Float64Array.from(
            { length: 2 * n },
            (_, k) => ((p as number[])[k >> 1] as number) * (1 + (k & 1)),
          ),
          quantities: Float64Array.from(
            { length: 2 * n },
            (_, k) => ((k & 1) === 0 ? q0 : q1)?.[k >> 1] as number,
          ),
        };
        for (const formula of ['laspeyres', 'paasche', 'fisher'] as const) {
          const found = chainedTotal(formula, three, 0);
          expect(Math.abs(there(found.residual[1] as number))).toBeLessThan(
            1e-9 * (found.parts[1] as number),
          );
        }
      }),
    );
  });
  test('a link that does not exist leaves what lies beyond it missing', () => {
    const gap = { ...panel, quantities: Float64Array.of(10, 0, 6, 10, 14, 20) };
    const none = { missing: 'not-defined' };
    expect(chainedIndex('tornqvist', 'volume', gap, 0)).toEqual([1, none, none]);
    expect(chainedTotal('tornqvist', gap, 0).residual).toEqual([0, none, none]);
  });
});
