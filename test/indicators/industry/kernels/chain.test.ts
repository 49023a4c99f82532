import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain } from '../../../../src/indicators/industry/kernels/chain.ts';
import { totalOf } from '../../../../src/indicators/industry/kernels/decomposition.ts';
import { decomposers, METHODS } from '../../../../src/indicators/industry/kernels/methods.ts';
import { threeTerm } from '../../../../src/indicators/industry/kernels/three-term.ts';
import { sum } from '../../../../src/math/sum.ts';
import { usClasses } from '../../../support/us-classes.ts';

const moments = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([periods, classes]) => {
    const positive = fc.double({ min: 0.1, max: 1e4, noNaN: true });
    const row = fc
      .array(positive, { minLength: classes, maxLength: classes })
      .map((cells) => Float64Array.from(cells));
    return fc.array(fc.record({ y: row, l: row }), { minLength: periods, maxLength: periods });
  });

describe('chain', () => {
  test.each(METHODS)('%s telescopes to the change between the endpoints', (method) => {
    fc.assert(
      fc.property(moments, (path) => {
        const { decompose } = decomposers[method];
        const chained = chain(path, decompose);
        const [first, last] = [path[0], path[path.length - 1]];
        const ends = decompose({ y0: first.y, l0: first.l, y1: last.y, l1: last.l });
        const scale =
          sum(
            chained.steps.flatMap((step) =>
              Object.values(step.terms).flatMap((values) => Array.from(values, Math.abs)),
            ),
          ) + ends.level0;
        expect(chained.level0).toBe(ends.level0);
        expect(chained.level1).toBe(ends.level1);
        expect(Math.abs(chained.residual)).toBeLessThanOrEqual(1e-12 * scale);
        expect(chained.steps).toHaveLength(path.length - 1);
      }),
    );
  });

  test('two periods are the pair itself, one is refused', () => {
    const path = [
      { y: Float64Array.of(10, 5), l: Float64Array.of(2, 3) },
      { y: Float64Array.of(12, 9), l: Float64Array.of(2, 4) },
    ];
    const { terms } = threeTerm({ y0: path[0].y, l0: path[0].l, y1: path[1].y, l1: path[1].l });
    expect(chain(path, threeTerm).terms).toEqual(terms);
    expect(() => chain(path.slice(1), threeTerm)).toThrow(RangeError);
  });

  test('does not change the terms of a single step', () => {
    const path = [10, 12, 15].map((y) => ({ y: Float64Array.of(y, 5), l: Float64Array.of(2, y / 5) }));
    const chained = chain(path, threeTerm);
    const again = chain(path, threeTerm);
    expect(chained.steps.map((step) => step.terms)).toEqual(again.steps.map((step) => step.terms));
  });
});

const us = usClasses();

describe('United States manufacturing, 2000–2008', () => {
  test('the total telescopes and the terms do not: each year adds an interaction of its own', () => {
    const at = (year: number) => ({ y: us.column(us.output, year), l: us.column(us.hours, year) });
    const path = Array.from({ length: 9 }, (_, t) => at(2000 + t));
    const chained = chain(path, threeTerm);
    const ends = threeTerm({ y0: path[0].y, l0: path[0].l, y1: path[8].y, l1: path[8].l });
    // computed apart, in another language, from the same file
    const outside = {
      intrinsic: [66.904531849, 65.395268006],
      static: [25.289883898, 21.063664406],
      dynamic: [-6.219884966, -0.484401633],
    };
    for (const [term, [path9, two]] of Object.entries(outside)) {
      expect(totalOf(chained, term)).toBeCloseTo(path9, 8);
      expect(totalOf(ends, term)).toBeCloseTo(two, 8);
    }
  });
});
