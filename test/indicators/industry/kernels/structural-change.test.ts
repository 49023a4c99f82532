import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lilien,
  modifiedLilien,
  mooreAngle,
  normOfAbsoluteValues,
  persistence,
} from '../../../../src/indicators/industry/kernels/structural-change.ts';
import { industryFixture } from '../../../support/fixture.ts';
import { columnsOf, expectNear, there } from '../../../support/numbers.ts';

const fixture = industryFixture();

describe('structural change: reference figure', () => {
  test('the norm of absolute values against equal shares', () => {
    const { x, nav_vs_equal } = fixture.concentration;
    expectNear(there(normOfAbsoluteValues([1, 1, 1, 1, 1], x)), nav_vs_equal);
  });
});

describe('structural change', () => {
  const before = [10, 10, 10];
  const after = [12, 12, 6];
  test('a case by hand', () => {
    expectNear(there(normOfAbsoluteValues(before, after)), 2 / 15);
    expectNear(there(lilien(before, after)), Math.sqrt(0.8 * Math.log(1.2) ** 2 + 0.2 * Math.log(0.6) ** 2));
    expectNear(there(mooreAngle(before, after)), Math.acos(1 / Math.sqrt(3 * (0.16 + 0.16 + 0.04))));
  });
  test('the norm, the modified Lilien and the angle are the same backwards', () => {
    fc.assert(
      fc.property(columnsOf(2), ([a, b]) => {
        for (const measure of [normOfAbsoluteValues, modifiedLilien, mooreAngle]) {
          expectNear(
            there(measure(a as number[], b as number[])),
            there(measure(b as number[], a as number[])),
          );
        }
      }),
    );
  });
  test('growth of all alike, in any unit, is no change', () => {
    for (const measure of [normOfAbsoluteValues, lilien, modifiedLilien, mooreAngle]) {
      expect(there(measure([1, 2, 7], [3e6, 6e6, 21e6]))).toBeLessThan(1e-7);
    }
  });
  test('a complete change is 1, and a right angle', () => {
    expect(normOfAbsoluteValues([1, 0], [0, 1])).toBe(1);
    expectNear(there(mooreAngle([1, 0], [0, 1])), Math.PI / 2);
  });
  test('a small angle keeps its digits', () => {
    // tan of the angle between (1, 1) and (1, 1 + 2e) is e/(1 + e)
    expectNear(there(mooreAngle([1, 1], [1, 1 + 2e-9])), 1e-9, 1e-6);
  });
  test('growth rates of a class that starts do not exist; one never there is left out', () => {
    expect(lilien([1, 0], [1, 1])).toEqual({ missing: 'not-defined' });
    expect(modifiedLilien([1, 1], [1, 0])).toEqual({ missing: 'not-defined' });
    expect(lilien([...before, 0], [...after, 0])).toBe(lilien(before, after));
  });
  test('persistence: straight on is 1, there and back is 0', () => {
    expectNear(
      there(
        persistence([
          [5, 5],
          [6, 4],
          [7, 3],
        ]),
      ),
      1,
    );
    expect(
      persistence([
        [5, 5],
        [6, 4],
        [5, 5],
      ]),
    ).toBe(0);
    expect(
      persistence([
        [5, 5],
        [5, 5],
      ]),
    ).toEqual({ missing: 'zero-denominator' });
    expect(persistence([[5, 5]])).toEqual({ missing: 'too-few-observations' });
  });
  test('an empty period has no structure', () => {
    expect(normOfAbsoluteValues([0, 0], [1, 2])).toEqual({ missing: 'zero-denominator' });
    expect(mooreAngle([1, 2], [0, 0])).toEqual({ missing: 'zero-denominator' });
    expect(
      persistence([
        [1, 2],
        [0, 0],
        [1, 2],
      ]),
    ).toEqual({ missing: 'zero-denominator' });
  });
});
