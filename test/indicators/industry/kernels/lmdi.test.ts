import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decomposition, totalOf } from '../../../../src/indicators/industry/kernels/decomposition.ts';
import { lmdi } from '../../../../src/indicators/industry/kernels/lmdi.ts';
import { logMean } from '../../../../src/math/log-mean.ts';
import { arraysOf, industryFixture } from '../../../support/fixture.ts';
import { pairOf, panels } from '../../../support/two-periods.ts';

const fixture = industryFixture();

/** The multiplicative form: exp(term / Λ(P1, P0)); the factors multiply to P1/P0. */
const lmdiFactors = (decomposition: Decomposition): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.keys(decomposition.terms).map((term) => [
      term,
      Math.exp(totalOf(decomposition, term) / logMean(decomposition.level1, decomposition.level0)),
    ]),
  );

describe('the small fixture', () => {
  test('multiplicative factors', () => {
    const golden = fixture.continuing_only.lmdi;
    const result = lmdi(arraysOf(fixture.continuing_only.inputs, ['y0', 'l0', 'y1', 'l1']));
    const factors = lmdiFactors(result);
    expect(factors.within).toBeCloseTo(golden.mult_within, 12);
    expect(factors.structural).toBeCloseTo(golden.mult_structural, 12);
    expect(result.level1 / result.level0).toBeCloseTo(golden.ratio, 12);
  });
});

describe('lmdi', () => {
  test('the factors multiply to the ratio of the levels', () => {
    fc.assert(
      fc.property(panels, (pair) => {
        const result = lmdi(pair);
        const product = Object.values(lmdiFactors(result)).reduce((a, b) => a * b, 1);
        const ratio = result.level1 / result.level0;
        // each exponent has an error of some ulps of its size
        const exponents = Object.keys(result.terms).map((term) => Math.abs(totalOf(result, term)));
        const size = exponents.reduce((a, b) => a + b, 1e-300) / logMean(result.level1, result.level0);
        expect(Math.abs(product / ratio - 1)).toBeLessThanOrEqual(1e-12 * (1 + size));
      }),
    );
  });

  test('the logarithmic mean lies between the geometric and the arithmetic mean, also for near equals', () => {
    const positive = fc.double({ min: 1e-200, max: 1e200, noNaN: true });
    fc.assert(
      fc.property(positive, fc.double({ min: 1e-14, max: 3, noNaN: true }), (a, relative) => {
        const b = a * (1 + relative);
        const mean = logMean(a, b);
        expect(mean).toBeGreaterThanOrEqual(Math.sqrt(a) * Math.sqrt(b) * (1 - 1e-14));
        expect(mean).toBeLessThanOrEqual((a / 2 + b / 2) * (1 + 1e-14));
        expect(logMean(b, a)).toBeCloseTo(mean, 10 - Math.ceil(Math.log10(Math.max(a, 1))));
      }),
    );
    expect(logMean(7, 7)).toBe(7);
    expect(logMean(0, 7)).toBe(0);
  });

  test('a zero takes the limit of small numbers', () => {
    const exact = lmdi(
      pairOf([
        [10, 5, 12, 5],
        [0, 5, 6, 5],
      ]),
    ).terms;
    const near = lmdi(
      pairOf([
        [10, 5, 12, 5],
        [1e-300, 5, 6, 5],
      ]),
    ).terms;
    expect(exact.within[1]).toBeCloseTo(0.6, 15);
    expect(near.within[1]).toBeCloseTo(exact.within[1], 2);
    expect(exact.structural[1]).toBe(0);
  });
});
