import { describe, expect, test } from 'vitest';
import { sharesOf } from '../../../../src/indicators/industry/kernels/shares.ts';

describe('sharesOf', () => {
  test('divides by the total and leaves the argument alone', () => {
    const values = [1, 3, 0];
    expect(sharesOf(values)).toEqual(Float64Array.of(0.25, 0.75, 0));
    expect(values).toEqual([1, 3, 0]);
  });
  test('says why there are none', () => {
    expect(sharesOf([0, 0])).toEqual({ missing: 'zero-denominator' });
    expect(sharesOf([])).toEqual({ missing: 'zero-denominator' });
    expect(sharesOf([3, -1])).toEqual({ missing: 'not-defined' });
    expect(sharesOf([1, Number.NaN])).toEqual({ missing: 'not-defined' });
    expect(sharesOf([1e308, 1e308])).toEqual({ missing: 'not-defined' });
  });
});
