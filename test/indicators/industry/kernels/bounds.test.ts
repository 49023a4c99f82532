import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extremes, labourBounds } from '../../../../src/indicators/industry/kernels/bounds.ts';
import { totalOf } from '../../../../src/indicators/industry/kernels/decomposition.ts';
import { threeTerm } from '../../../../src/indicators/industry/kernels/three-term.ts';
import { continuingPanels, pairOf } from '../../../support/two-periods.ts';

const STRUCTURAL = ['static', 'dynamic'];

describe('extremes', () => {
  test('finds an extremum inside', () => {
    const found = extremes((x) => (x - 2) ** 2, 0, 3);
    expect(found.low).toBeCloseTo(0, 12);
    expect(found.labourAtLow).toBeCloseTo(2, 6);
    expect(found).toMatchObject({ high: 4, labourAtHigh: 0, monotone: false });
  });

  test('one point is its own range', () => {
    expect(extremes((x) => x, 5, 5)).toEqual({
      low: 5,
      high: 5,
      labourAtLow: 5,
      labourAtHigh: 5,
      monotone: true,
    });
  });
});

describe('labourBounds', () => {
  test('holds every value of the unknown cell', () => {
    const cell = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      low: fc.double({ min: 0.5, max: 10, noNaN: true }),
      period: fc.constantFrom(0 as const, 1 as const),
    });
    fc.assert(
      fc.property(continuingPanels, cell, (pair, { at, low, period }) => {
        const high = low * 3;
        const bounds = labourBounds(pair, { row: 0, period, low, high }, threeTerm, STRUCTURAL);
        const labour = low + at * (high - low);
        const name = period === 0 ? 'l0' : 'l1';
        const result = threeTerm({ ...pair, [name]: pair[name].map((l, i) => (i === 0 ? labour : l)) });
        const structural = totalOf(result, 'static') + totalOf(result, 'dynamic');
        const points = (100 * structural) / result.level0;
        const room = (interval: { low: number; high: number }) =>
          1e-6 * (Math.abs(interval.low) + Math.abs(interval.high)) + 1e-9;
        expect(points).toBeGreaterThanOrEqual(bounds.points.low - room(bounds.points));
        expect(points).toBeLessThanOrEqual(bounds.points.high + room(bounds.points));
        if (bounds.share === null) return;
        const share = (100 * structural) / (result.level1 - result.level0);
        const width = bounds.share.high - bounds.share.low;
        expect(share).toBeGreaterThanOrEqual(bounds.share.low - room(bounds.share) - 1e-3 * width);
        expect(share).toBeLessThanOrEqual(bounds.share.high + room(bounds.share) + 1e-3 * width);
      }),
    );
  });

  test('a share is refused where the change may be zero', () => {
    // P0 = 2; with 2 more hours in class 2 the end is 2 as well
    const pair = pairOf([
      [10, 5, 12, 5],
      [10, 5, 12, 5],
    ]);
    const bounds = labourBounds(pair, { row: 1, period: 1, low: 4, high: 9 }, threeTerm, STRUCTURAL);
    expect(bounds.share).toBeNull();
    expect(bounds.noChangeAt).toBeCloseTo(7, 12);
    const inside = labourBounds(pair, { row: 1, period: 1, low: 4, high: 6 }, threeTerm, STRUCTURAL);
    expect(inside.share).not.toBeNull();
    expect(inside.noChangeAt).toBeNull();
  });

  test('the share is not always monotone between the points without change', () => {
    const pair = pairOf([
      [1, 10, 9, 10],
      [40, 10, 50, 4],
    ]);
    const bounds = labourBounds(pair, { row: 0, period: 1, low: 0.1, high: 10 }, threeTerm, STRUCTURAL);
    expect(bounds.share?.monotone).toBe(false);
  });

  test('labour at which nothing changed counts at either bound', () => {
    const pair = pairOf([
      [10, 5, 10, 5],
      [10, 5, 10, 5],
    ]);
    const at = (low: number, high: number) =>
      labourBounds(pair, { row: 1, period: 1, low, high }, threeTerm, STRUCTURAL).noChangeAt;
    expect([at(1, 5), at(5, 9), at(1, 9)]).toEqual([5, 5, 5]);
    expect([at(1, 4.9), at(5.1, 9)]).toEqual([null, null]);
  });

  test('refuses bounds that are not labour', () => {
    const pair = pairOf([
      [10, 5, 12, 5],
      [10, 5, 12, 5],
    ]);
    const of = (low: number, high: number) => () =>
      labourBounds(pair, { row: 0, period: 1, low, high }, threeTerm, STRUCTURAL);
    expect(of(0, 4)).toThrow(/bounds/);
    expect(of(5, 4)).toThrow(/bounds/);
    expect(of(1, Number.POSITIVE_INFINITY)).toThrow(/bounds/);
  });
});
