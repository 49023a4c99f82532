import { describe, expect, test } from 'vitest';
import { quantile } from '../../src/math/quantile.ts';

describe('quantile', () => {
  test('uses the R-7 method', () => {
    // R: quantile(c(3, 6, 7, 8, 8, 10, 13, 15, 16, 20), c(0, .1, .25, .5, .9, 1))
    const values = [20, 16, 15, 13, 10, 8, 8, 7, 6, 3];
    const found = [0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantile(values, p));
    expect(found).toEqual([3, 5.7, 7.25, 9, 16.4, 20]);
  });
  test('one value is every quantile, and the argument stays as it was', () => {
    expect(quantile([4], 0.9)).toBe(4);
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
  test('refuses no values and probabilities outside 0 to 1', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
    expect(() => quantile([1], Number.NaN)).toThrow(RangeError);
  });
});
