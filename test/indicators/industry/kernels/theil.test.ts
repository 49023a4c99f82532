import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentration } from '../../../../src/indicators/industry/kernels/concentration.ts';
import { theil } from '../../../../src/indicators/industry/kernels/theil.ts';
import { industryFixture } from '../../../support/fixture.ts';
import { columnsOf, expectNear, there } from '../../../support/numbers.ts';

const fixture = industryFixture();
const threeGroups = (n: number): string[] => Array.from({ length: n }, (_, i) => 'abc'[i % 3] as string);

describe('theil: reference figure of three classes', () => {
  test('productivities 10, 5, 3 with labour 10, 12, 8', () => {
    const { p, l, theil: golden } = fixture.weighted;
    const output = p.map((value: number, i: number) => value * l[i]);
    expectNear(there(theil(output, l)).total, golden);
  });
});

describe('theil', () => {
  test('between and within add up to the total, and classes too', () => {
    fc.assert(
      fc.property(columnsOf(2, 3), ([y, l]) => {
        const split = there(theil(y as number[], l as number[], threeGroups((y as number[]).length)));
        expectNear(split.between + split.within, split.total, 1e-8);
        expectNear(
          split.classes.reduce((a, b) => a + b, 0),
          split.total,
          1e-8,
        );
        expect(split.between).toBeGreaterThanOrEqual(-1e-12);
        for (const group of split.groups) expect(group.inside).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });
  test('against one each it is ln n − entropy', () => {
    const values = [50, 25, 12, 8, 5];
    expectNear(there(theil(values, null)).total, there(concentration(values, 1)).theilUniform);
  });
  test('groups of equal productivity leave all within, groups alike inside leave all between', () => {
    const within = there(theil([1, 3, 2, 2], [1, 1, 1, 1], ['x', 'x', 'y', 'y']));
    expectNear(within.between, 0);
    expectNear(within.within, within.total);
    const between = there(theil([1, 1, 5, 5], [1, 1, 1, 1], ['x', 'x', 'y', 'y']));
    expectNear(between.within, 0);
    expectNear(between.between, between.total);
  });
  test('one productivity everywhere is zero; scale says nothing', () => {
    expect(there(theil([2, 4, 6], [1, 2, 3])).total).toBe(0);
    expectNear(
      there(theil([2e9, 4e9, 5e9], [1, 2, 3])).total,
      there(theil([2, 4, 5], [1000, 2000, 3000])).total,
    );
  });
  test('a class without output adds nothing; output without labour is refused', () => {
    expectNear(there(theil([4, 0], [1, 1])).total, Math.LN2);
    expect(theil([4, 1], [1, 0])).toEqual({ missing: 'zero-denominator' });
    expect(theil([4, -1], [1, 1])).toEqual({ missing: 'not-defined' });
    expect(theil([0], [1])).toEqual({ missing: 'zero-denominator' });
  });
  test('a group without output stands in the list with nothing', () => {
    const split = there(theil([4, 0], [1, 1], ['x', 'y']));
    expect(split.groups[1]).toEqual({
      group: 'y',
      share: 0,
      referenceShare: 0.5,
      inside: 0,
      within: 0,
      between: 0,
    });
  });
});
