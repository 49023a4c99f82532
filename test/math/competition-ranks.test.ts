import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { competitionRanks } from '../../src/math/competition-ranks.ts';

const ranks = (values: readonly number[], scale: 'interval' | 'ratio' = 'interval') => [
  ...competitionRanks(values, scale),
];

describe('competition ranks', () => {
  test('go 1, 2, 2, 4; a gap has none', () => {
    expect(ranks([3, 9, 3, 1])).toEqual([2, 1, 2, 4]);
    expect(ranks([Number.NaN, 2, 5])).toEqual([Number.NaN, 2, 1]);
    expect(ranks([])).toEqual([]);
  });
  test('values equal within rounding of the spread share a rank, zero no less than others', () => {
    expect(ranks([1, -0.05189924290325161, -0.05189924290325169, -2])).toEqual([1, 2, 2, 4]);
    expect(ranks([1, 1e-17, -1e-17, -1])).toEqual([1, 2, 2, 4]);
    expect(ranks([0.1 + 0.2, 0.3])).toEqual([1, 1]);
    expect(ranks([1 + 1e-6, 1, -1])).toEqual([1, 2, 3]);
  });
  test('amounts are measured against themselves, so that small ones are still told apart', () => {
    expect(ranks([1, 1e-12, 1e-15], 'ratio')).toEqual([1, 2, 3]);
    expect(ranks([1, 1e-12, 1e-12 * (1 + 1e-13), 0, 0], 'ratio')).toEqual([1, 2, 2, 4, 4]);
  });
  test('all below zero are as close as all above', () => {
    const next = -3.0000000000000004;
    expect(ranks([-3, next])).toEqual([1, 1]);
    expect(ranks([3, -next])).toEqual([1, 1]);
  });
  test('are measured from the first of those that share a rank, so that small steps do not add up', () => {
    expect(ranks([1, 0.5, 0.5 - 1.5e-9, 0.5 - 3e-9, -1])).toEqual([1, 2, 2, 4, 5]);
  });
  test('follow the values into any order, and hide no difference beyond rounding', () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 11 }), (list, turn) => {
        const shift = turn % list.length;
        const turned = [...list.slice(shift), ...list.slice(0, shift)];
        const found = ranks(list);
        expect(ranks(turned)).toEqual([...found.slice(shift), ...found.slice(0, shift)]);
        list.forEach((value, i) => {
          expect(found[i]).toBe(1 + list.filter((other) => other > value).length);
        });
      }),
    );
  });
});
