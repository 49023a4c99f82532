import { describe, expect, test } from 'vitest';
import { dispersion, sigmaLog } from '../../../../src/indicators/industry/kernels/dispersion.ts';
import { industryFixture } from '../../../support/fixture.ts';
import { goldenCells } from '../../../support/golden.ts';
import { expectNear, there } from '../../../support/numbers.ts';
import { usClasses } from '../../../support/us-classes.ts';

const us = usClasses();
const fixture = industryFixture();

describe('dispersion: US manufacturing 2000–2016 without petroleum refining', () => {
  const [, ...lines] = goldenCells('golden/industry/sigma_dispersion_us_naics2012.csv');
  test.each(lines)('%s', (...line) => {
    const [year, sigma, gini, theil] = line.map(Number);
    const found = there(dispersion(us.without324110(us.output, year), us.without324110(us.hours, year)));
    expect(found.n).toBe(363);
    expect(there(found.sigmaLog)).toBeCloseTo(sigma, 8);
    expect(there(found.weightedGini)).toBeCloseTo(gini, 8);
    expect(there(found.theil)).toBeCloseTo(theil, 8);
  });
});

describe('dispersion: reference figures of three classes', () => {
  test('weighted Gini and Theil', () => {
    const { p, l, gini, theil } = fixture.weighted;
    const output = p.map((value: number, i: number) => value * l[i]);
    const found = there(dispersion(output, l));
    expectNear(there(found.weightedGini), gini);
    expectNear(there(found.theil), theil);
  });
});

describe('dispersion', () => {
  test('deciles, variation and spread of 1, 2, …, 11', () => {
    const labour = new Array(11).fill(2);
    const output = labour.map((l, i) => l * (i + 1));
    const found = there(dispersion(output, labour));
    expectNear(there(found.p90p10), 10 / 2);
    expectNear(there(found.coefficientOfVariation), Math.sqrt(11) / 6);
    expectNear(found.aggregate, 6);
    expectNear(there(there(dispersion(output, labour, 'n')).coefficientOfVariation), Math.sqrt(10) / 6);
  });
  test('a class without output leaves σ undefined and the rest standing', () => {
    const found = there(dispersion([5, 0, 4], [1, 1, 1]));
    expect(found.sigmaLog).toEqual({ missing: 'not-defined' });
    expect(there(found.weightedGini)).toBeGreaterThan(0);
  });
  test('one class has no spread; output without labour no productivity', () => {
    const one = there(dispersion([5, 0], [1, 0]));
    expect(one.n).toBe(1);
    expect(one.sigmaLog).toEqual({ missing: 'too-few-observations' });
    expect(one.theil).toBe(0);
    expect(dispersion([5, 3], [1, 0])).toEqual({ missing: 'zero-denominator' });
    expect(dispersion([5], [-1])).toEqual({ missing: 'not-defined' });
    expect(dispersion([], [])).toEqual({ missing: 'zero-denominator' });
  });
  test('σ of ln does not change with the unit', () => {
    expectNear(there(sigmaLog([2, 8, 5])), there(sigmaLog([2e6, 8e6, 5e6])));
  });
});
