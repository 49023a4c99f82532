import { describe, expect, it } from 'vitest';
import { extent } from '../../src/base/extent.ts';

describe('extent', () => {
  it('is the least and the greatest', () => {
    expect(extent([3, -1, 2])).toEqual([-1, 3]);
    expect(extent(new Float64Array([5]))).toEqual([5, 5]);
    expect(extent([])).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });
  it('takes more values than a call takes arguments', () => {
    expect(extent(Float64Array.from({ length: 500_000 }, (_, i) => i))).toEqual([0, 499_999]);
  });
});
