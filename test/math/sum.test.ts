import { describe, expect, test } from 'vitest';
import { sum } from '../../src/math/sum.ts';

describe('sum', () => {
  test('keeps small terms beside large ones', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  });
  test('ten tenths make one', () => {
    expect(sum(new Float64Array(10).fill(0.1))).toBe(1);
  });
  test('nothing sums to zero, and infinity propagates', () => {
    expect(sum([])).toBe(0);
    expect(sum([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
  });
});
