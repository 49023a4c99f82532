import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarity } from '../../../../src/indicators/industry/kernels/similarity.ts';
import { industryFixture } from '../../../support/fixture.ts';
import { columnsOf, expectNear, there } from '../../../support/numbers.ts';

const fixture = industryFixture();

describe('similarity: reference figure', () => {
  test('Krugman against equal shares', () => {
    const { x, krugman_vs_equal } = fixture.concentration;
    expectNear(there(similarity([1, 1, 1, 1, 1], x)).krugman, krugman_vs_equal);
  });
});

describe('similarity', () => {
  test('K/2 and Finger–Kreinin make 1, the order does not matter, nor the unit', () => {
    fc.assert(
      fc.property(columnsOf(2), ([a, b]) => {
        const one = there(similarity(a as number[], b as number[]));
        const other = there(
          similarity(
            (b as number[]).map((value) => value * 1e3),
            a as number[],
          ),
        );
        expect(Math.abs(one.dissimilarity + one.fingerKreinin - 1)).toBeLessThan(1e-12);
        expectNear(one.krugman, other.krugman);
        expect(one.krugman).toBeLessThanOrEqual(2);
      }),
    );
  });
  test('the extremes', () => {
    expect(similarity([1, 0], [0, 5])).toEqual({ krugman: 2, dissimilarity: 1, fingerKreinin: 0 });
    expect(similarity([1, 3], [2, 6])).toEqual({ krugman: 0, dissimilarity: 0, fingerKreinin: 1 });
  });
  test('nothing to compare', () => {
    expect(similarity([0], [1])).toEqual({ missing: 'zero-denominator' });
    expect(similarity([1, -1], [1, 1])).toEqual({ missing: 'not-defined' });
    expect(() => similarity([1], [1, 2])).toThrow(RangeError);
  });
});
