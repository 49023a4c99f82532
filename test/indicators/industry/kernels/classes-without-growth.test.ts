import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classesWithoutGrowth } from '../../../../src/indicators/industry/kernels/classes-without-growth.ts';
import { industryFixture } from '../../../support/fixture.ts';
import { goldenRecords } from '../../../support/golden.ts';
import { columnsOf, expectNear, there } from '../../../support/numbers.ts';

const fixture = industryFixture();
const total = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

describe('classes without growth: reference contributions', () => {
  test('are those of Griliches and Regev, with entry and exit', () => {
    const golden = fixture;
    const found = there(classesWithoutGrowth(golden.y0, golden.l0, golden.y1, golden.l1));
    const { within, between, entry, exit } = golden.griliches_regev;
    within.forEach((value: number, i: number) => {
      expectNear(found.contributions[i] as number, value + between[i] + entry[i] + exit[i]);
    });
    // B and C keep their labour productivity, the leaver and the entrant have none in one period
    expect(found.countWithoutGrowth).toBe(2);
    expect(found.classes).toBe(5);
  });
});

describe('classes without growth: US manufacturing 2000–2008', () => {
  test('the three readings differ by an order of magnitude', () => {
    const rows = goldenRecords('golden/industry/classes_US_NAICS12_hours_2000_2008.csv');
    const [y0, l0, y1, l1] = ['y0', 'l0', 'y1', 'l1'].map((name) => rows.map((row) => Number(row[name])));
    const found = there(classesWithoutGrowth(y0, l0, y1, l1));
    const count = y0.filter((y, i) => (y1[i] as number) / (l1[i] as number) <= y / (l0[i] as number)).length;
    expect(found.countWithoutGrowth).toBe(count);
    if ('missing' in found.pooled) throw new Error('no pooled reading');
    const rest = found.order.slice(found.pooled.removed);
    const productivity = (y: number[], l: number[], of: Uint32Array) =>
      total(Array.from(of, (i) => y[i] as number)) / total(Array.from(of, (i) => l[i] as number));
    expectNear(found.pooled.aggregate[0], productivity(y0, l0, rest));
    expect(productivity(y1, l1, rest)).toBeLessThanOrEqual(productivity(y0, l0, rest));
    const oneMore = found.order.slice(found.pooled.removed - 1);
    expect(productivity(y1, l1, oneMore)).toBeGreaterThan(productivity(y0, l0, oneMore));
  });
});

describe('classesWithoutGrowth', () => {
  test('contributions add up to the change, whichever the centre', () => {
    fc.assert(
      fc.property(columnsOf(4), ([y0, l0, y1, l1]) => {
        for (const centre of ['average', 'base'] as const) {
          const found = there(
            classesWithoutGrowth(y0 as number[], l0 as number[], y1 as number[], l1 as number[], centre),
          );
          const [start, end] = found.aggregate;
          expect(Math.abs(total(found.contributions) - (end - start))).toBeLessThan(1e-8 * (start + end));
        }
      }),
    );
  });
  test('one giant carries all growth', () => {
    const found = there(classesWithoutGrowth([10, 10, 10, 10], [1, 1, 1, 1], [40, 9, 10, 11], [1, 1, 1, 1]));
    expect(found.countWithoutGrowth).toBe(2);
    expect(found.pooled).toEqual({ removed: 1, remaining: 3, aggregate: [10, 10] });
    expect(found.carriers).toBe(1);
    expect(found.order[0]).toBe(0);
  });
  test('without any growth nothing need be removed, and no class carries it', () => {
    const found = there(classesWithoutGrowth([10, 10], [1, 1], [9, 10], [1, 1]));
    expect(found.pooled).toEqual({ removed: 0, remaining: 2, aggregate: [10, 9.5] });
    expect(found.carriers).toEqual({ missing: 'not-defined' });
  });
  test('where every class grows, no group is without growth', () => {
    const found = there(classesWithoutGrowth([10, 10], [1, 1], [11, 12], [1, 1]));
    expect(found.countWithoutGrowth).toBe(0);
    expect(found.pooled).toEqual({ missing: 'not-defined' });
    expect(found.carriers).toBe(2);
  });
  test('a productivity that is equal but for rounding did not grow', () => {
    const found = there(classesWithoutGrowth([0.1 * 3, 1], [3, 1], [0.1, 2], [1, 1]));
    expect(found.countWithoutGrowth).toBe(1);
  });
  test('without labour there is nothing to say', () => {
    expect(classesWithoutGrowth([1], [0], [1], [1])).toEqual({ missing: 'zero-denominator' });
    expect(classesWithoutGrowth([], [], [], [])).toEqual({ missing: 'zero-denominator' });
  });
});
