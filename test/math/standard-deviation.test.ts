import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardDeviation } from '../../src/math/standard-deviation.ts';

describe('standardDeviation', () => {
  test('divides by n−1, or by n when asked', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: squares of deviations sum to 32
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(standardDeviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(standardDeviation(values, 'n')).toBe(2);
  });
  test('keeps its digits far from zero', () => {
    expect(standardDeviation([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBeCloseTo(Math.sqrt(30), 12);
  });
  test('does not move with a shift', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (x, shift) => {
        expect(standardDeviation(x.map((value) => value + shift))).toBeCloseTo(standardDeviation(x), 8);
      }),
    );
  });
  test('refuses one value with n−1 and none with n', () => {
    expect(() => standardDeviation([1])).toThrow(RangeError);
    expect(standardDeviation([1], 'n')).toBe(0);
    expect(() => standardDeviation([], 'n')).toThrow(RangeError);
  });
});
