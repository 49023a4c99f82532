import { describe, expect, test } from 'vitest';
import { quadrantOf } from '../../../../src/indicators/industry/kernels/baily-bartelsman-haltiwanger.ts';
import { pairOf } from '../../../support/two-periods.ts';

describe('quadrants', () => {
  test('sorts classes by productivity and labour; no change is not up', () => {
    const pair = pairOf([
      [10, 5, 24, 6],
      [10, 5, 12, 4],
      [10, 5, 6, 6],
      [10, 5, 8, 4],
      [0, 0, 8, 4],
    ]);
    expect(quadrantOf(pair)).toEqual(['up-up', 'up-down', 'down-up', 'down-down', null]);
    expect(quadrantOf(pairOf([[10, 5, 10, 5]]))).toEqual(['down-down']);
  });
});
