import { describe, expect, test } from 'vitest';
import { competitiveIndustrialPerformance, minMax } from '../../../../src/indicators/industry/kernels/cip.ts';
import { expectNear, there } from '../../../support/numbers.ts';

const input = {
  mvaPerHead: [100, 600, 1100],
  exportsPerHead: [10, 110, 210],
  techShareOfMva: [0.1, 0.4, 0.5],
  mvaShareOfGdp: [0.1, 0.2, 0.3],
  techShareOfExports: [0.2, 0.5, 0.6],
  manufacturesShareOfExports: [0.4, 0.7, 1],
  worldShareOfMva: [0.01, 0.02, 0.05],
  worldShareOfExports: [0.01, 0.02, 0.05],
};

describe('competitiveIndustrialPerformance', () => {
  test('the lowest of all has 0, the highest 1, the middle the geometric mean', () => {
    const found = there(competitiveIndustrialPerformance(input));
    expect(found.index[0]).toBe(0);
    expectNear(found.index[2] as number, 1);
    // (0.3 − 0.1)/(0.4 − 0.1), (0.6 − 0.3)/(0.8 − 0.3), 0.25 twice
    expectNear(found.index[1] as number, (0.5 * 0.5 * (2 / 3) * 0.6 * 0.25 * 0.25) ** (1 / 6));
    expect([...found.rank]).toEqual([3, 2, 1]);
  });
  test('the unit of a level says nothing', () => {
    const scaled = { ...input, mvaPerHead: input.mvaPerHead.map((x) => 18 * x) };
    const [a, b] = [input, scaled].map((one) => there(competitiveIndustrialPerformance(one)).index);
    a?.forEach((value, c) => {
      expectNear(b?.[c] as number, value);
    });
  });
  test('one economy, or a dimension that does not vary, has no index', () => {
    expect(competitiveIndustrialPerformance({ ...input, mvaPerHead: [1] })).toEqual({
      missing: 'too-few-observations',
    });
    expect(competitiveIndustrialPerformance({ ...input, mvaPerHead: [1, 1, 1] })).toEqual({
      missing: 'zero-denominator',
    });
  });
  test('minMax spans 0 to 1', () => {
    expect(minMax([2, 4, 3])).toEqual(Float64Array.of(0, 1, 0.5));
    expect(minMax([2, 2])).toBeNull();
  });
});
