import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_FACTORS, shapley } from '../../../../src/indicators/industry/kernels/shapley.ts';
import { twoTerm } from '../../../../src/indicators/industry/kernels/two-term.ts';
import { pairOf } from '../../../support/two-periods.ts';

const value = fc.oneof(fc.double({ min: -10, max: 10, noNaN: true }), fc.constant(0));

const factors = fc
  .tuple(fc.integer({ min: 1, max: MOST_FACTORS }), fc.integer({ min: 1, max: 3 }))
  .chain(([n, classes]) => {
    const column = fc
      .array(value, { minLength: classes, maxLength: classes })
      .map((cells) => Float64Array.from(cells));
    const set = fc.array(column, { minLength: n, maxLength: n });
    return fc.tuple(set, set);
  });

function product(arrays: readonly Float64Array[], i: number): number {
  return arrays.reduce((so, values) => so * values[i], 1);
}

describe('shapley', () => {
  test('adds up to the change of the product, with zeros and negative factors', () => {
    fc.assert(
      fc.property(factors, ([base, end]) => {
        const parts = shapley(base, end);
        for (let i = 0; i < base[0].length; i += 1) {
          const sum = parts.reduce((so, values) => so + values[i], 0);
          const size = base.reduce((so, values, f) => so * (Math.abs(values[i]) + Math.abs(end[f][i])), 1);
          expect(Math.abs(sum - (product(end, i) - product(base, i)))).toBeLessThanOrEqual(
            1e-12 * size + 1e-300,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is symmetric: backwards gives the negative, and the order of factors does not matter', () => {
    fc.assert(
      fc.property(factors, ([base, end]) => {
        const forward = shapley(base, end);
        const backward = shapley(end, base);
        const turned = shapley([...base].reverse(), [...end].reverse()).toReversed();
        const size = base.reduce((so, values, f) => so * (Math.abs(values[0]) + Math.abs(end[f][0])), 1);
        forward.forEach((values, f) => {
          expect(Math.abs(values[0] + backward[f][0])).toBeLessThanOrEqual(1e-12 * size + 1e-300);
          expect(Math.abs(values[0] - turned[f][0])).toBeLessThanOrEqual(1e-12 * size + 1e-300);
        });
      }),
    );
  });

  test('a factor that does not change gets nothing', () => {
    const [still, moved] = shapley(
      [Float64Array.of(3), Float64Array.of(2)],
      [Float64Array.of(3), Float64Array.of(5)],
    );
    expect([still[0], moved[0]]).toEqual([0, 9]);
  });

  test('three factors have the weights 1/3 and 1/6', () => {
    const [a] = shapley(
      [2, 3, 5].map((x) => Float64Array.of(x)),
      [4, 7, 11].map((x) => Float64Array.of(x)),
    );
    expect(a[0]).toBeCloseTo(2 * ((3 * 5 + 7 * 11) / 3 + (3 * 11 + 7 * 5) / 6), 12);
  });

  test('two factors are the average weights', () => {
    const { intrinsic } = twoTerm(
      pairOf([
        [10, 4, 20, 5],
        [6, 6, 9, 5],
      ]),
      'average',
    ).terms;
    const [p] = shapley(
      [Float64Array.of(2.5, 1), Float64Array.of(0.4, 0.6)],
      [Float64Array.of(4, 1.8), Float64Array.of(0.5, 0.5)],
    );
    expect(p[0]).toBeCloseTo(intrinsic[0], 12);
    expect(p[1]).toBeCloseTo(intrinsic[1], 12);
  });

  test('refuses none and nine factors', () => {
    expect(() => shapley([], [])).toThrow(RangeError);
    const nine = Array.from({ length: 9 }, () => Float64Array.of(1));
    expect(() => shapley(nine, nine)).toThrow(RangeError);
  });
});
