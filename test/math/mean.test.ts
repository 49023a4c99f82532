import { describe, expect, test } from 'vitest';
import { mean } from '../../src/math/mean.ts';

describe('mean', () => {
  test('is the sum over the count, without losing small terms', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(mean([1e100, 3, -1e100])).toBe(1);
  });
  test('refuses to average nothing', () => {
    expect(() => mean([])).toThrow(RangeError);
  });
});
