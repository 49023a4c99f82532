import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bailyBartelsmanHaltiwanger,
  quadrantOf,
  quadrantSummary,
} from '../../../../src/indicators/industry/kernels/baily-bartelsman-haltiwanger.ts';
import { totalOf } from '../../../../src/indicators/industry/kernels/decomposition.ts';
import { sum } from '../../../../src/math/sum.ts';
import { pairOf, panels } from '../../../support/two-periods.ts';

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

  test('their contributions and net entry add up to the change', () => {
    fc.assert(
      fc.property(panels, (pair) => {
        const result = bailyBartelsmanHaltiwanger(pair);
        const parts = quadrantSummary(pair).map((row) => row.contribution);
        const all = sum([...parts, totalOf(result, 'entry'), totalOf(result, 'exit')]);
        const scale = Math.max(result.level0, result.level1, ...parts.map(Math.abs), 1e-300) * 100;
        expect(Math.abs(all - (result.level1 - result.level0))).toBeLessThanOrEqual(1e-11 * scale);
      }),
    );
  });
});
