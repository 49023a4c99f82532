import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalOf } from '../../../../src/indicators/industry/kernels/decomposition.ts';
import { hoursPersons } from '../../../../src/indicators/industry/kernels/hours-persons.ts';
import { twoTerm } from '../../../../src/indicators/industry/kernels/two-term.ts';
import { sum } from '../../../../src/math/sum.ts';
import { panels } from '../../../support/two-periods.ts';

const hoursEach = fc.array(
  fc.tuple(fc.double({ min: 10, max: 3000, noNaN: true }), fc.double({ min: 10, max: 3000, noNaN: true })),
  {
    minLength: 13,
    maxLength: 13,
  },
);

describe('hoursPersons', () => {
  test('adds up to the change of output per person', () => {
    fc.assert(
      fc.property(panels, hoursEach, ({ y0, l0, y1, l1 }, each) => {
        const result = hoursPersons({
          y0,
          y1,
          persons0: l0,
          persons1: l1,
          hours0: l0.map((l, i) => l * each[i][0]),
          hours1: l1.map((l, i) => l * each[i][1]),
        });
        const scale =
          sum(Object.values(result.terms).flatMap((values) => Array.from(values, Math.abs))) +
          result.level0 +
          result.level1;
        expect(Math.abs(result.residual)).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(result.level1 - sum(y1) / sum(l1))).toBeLessThanOrEqual(1e-12 * scale);
      }),
    );
  });

  test('with the same hours a person everywhere it is the two terms of average weights', () => {
    fc.assert(
      fc.property(panels, (pair) => {
        const { y0, l0, y1, l1 } = pair;
        const [hours0, hours1] = [l0.map((l) => 2 * l), l1.map((l) => 2 * l)];
        const three = hoursPersons({ y0, y1, persons0: l0, persons1: l1, hours0, hours1 });
        const two = twoTerm(pair, 'average');
        const scale =
          sum(Object.values(two.terms).flatMap((values) => Array.from(values, Math.abs))) +
          two.level0 +
          two.level1;
        expect(Math.abs(totalOf(three, 'hours'))).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(totalOf(three, 'hourly') - totalOf(two, 'intrinsic'))).toBeLessThanOrEqual(
          1e-11 * scale,
        );
        expect(Math.abs(totalOf(three, 'reallocation') - totalOf(two, 'structural'))).toBeLessThanOrEqual(
          1e-11 * scale,
        );
      }),
    );
  });

  test('refuses output without hours and hours without persons', () => {
    const one = (y: number, persons: number, hours: number) => () =>
      hoursPersons({
        y0: Float64Array.of(1),
        persons0: Float64Array.of(1),
        hours0: Float64Array.of(1),
        y1: Float64Array.of(y),
        persons1: Float64Array.of(persons),
        hours1: Float64Array.of(hours),
      });
    expect(one(1, 1, 0)).toThrow(/output without hours/);
    expect(one(1, 0, 1)).toThrow(/hours without persons/);
    expect(one(0, 0, 0)).toThrow(/no persons/);
  });
});
