import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  concentration,
  shareOfClasses,
  tiedAtCut,
  topClasses,
  topShare,
} from '../../../../src/indicators/industry/kernels/concentration.ts';
import { industryFixture } from '../../../support/fixture.ts';
import { amount, expectNear, there } from '../../../support/numbers.ts';
import { usClasses } from '../../../support/us-classes.ts';

const fixture = industryFixture();
const us = usClasses();
const amounts = fc.array(amount, { minLength: 2, maxLength: 30 });

describe('concentration: reference figures of five classes', () => {
  const golden = fixture.concentration;
  test('every measure', () => {
    const found = there(concentration(golden.x, 3));
    expectNear(found.topShare, golden.CR3);
    expectNear(there(topShare(golden.x, 1)), golden.CR1);
    expectNear(there(topShare(golden.x, 5)), golden.CR5);
    expectNear(found.hhi, golden.HHI);
    expectNear(there(found.hhiNormalised), golden.HHI_normalised);
    expectNear(found.entropy, golden.entropy);
    expectNear(found.theilUniform, golden.theil_uniform);
    expectNear(found.gini, golden.gini);
    expectNear(found.hallTideman, golden.hall_tideman);
  });
});

describe('concentration: US manufacturing, 364 classes', () => {
  test('the five largest hold 17.52% of real shipments in 2000 and 20.61% in 2008', () => {
    const share = (year: number) => 100 * there(topShare(us.column(us.output, year), 5));
    expect(share(2000)).toBeCloseTo(17.52, 2);
    expect(share(2008)).toBeCloseTo(20.61, 2);
  });
});

describe('concentration', () => {
  test('HHI = 1/n + n·var(x), T = ln n − E, and the bounds hold', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const found = there(concentration(values, 2));
        const total = values.reduce((a, b) => a + b, 0);
        const n = values.length;
        const variance = values.reduce((a, value) => a + (value / total - 1 / n) ** 2, 0) / n;
        expectNear(found.hhi, 1 / n + n * variance);
        expect(Math.abs(found.theilUniform - (Math.log(n) - found.entropy))).toBeLessThan(1e-12);
        expectNear(found.effectiveNumber * found.hhi, 1);
        expectNear(there(found.giniCorrected), (found.gini * n) / (n - 1));
        expect(found.hallTideman).toBeGreaterThanOrEqual(1 / n - 1e-12);
        expect(found.topShare).toBeGreaterThanOrEqual(Math.min(1, 2 / n) - 1e-12);
      }),
    );
  });
  test('nothing depends on the unit of the amounts', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (values, unit) => {
        const [plain, scaled] = [values, values.map((value) => value * unit)].map((v) =>
          there(concentration(v, 3)),
        );
        expectNear(scaled?.hhi as number, plain?.hhi as number);
        expectNear(scaled?.hallTideman as number, plain?.hallTideman as number);
        expectNear(scaled?.topShare as number, plain?.topShare as number);
      }),
    );
  });
  test('equal classes: no concentration', () => {
    const found = there(concentration([7, 7, 7, 7], 1));
    expect(found).toMatchObject({ topShare: 0.25, hhi: 0.25, hhiNormalised: 0, theilUniform: 0, gini: 0 });
    expect(found.relativeEntropy).toBeCloseTo(1, 15);
    expect(found.hallTideman).toBeCloseTo(0.25, 15);
  });
  test('one class: everything that needs two is missing', () => {
    const found = there(concentration([7], 5));
    expect(found).toMatchObject({ n: 1, topShare: 1, hhi: 1, effectiveNumber: 1, entropy: 0 });
    expect(found.hhiNormalised).toEqual({ missing: 'too-few-observations' });
    expect(found.relativeEntropy).toEqual({ missing: 'too-few-observations' });
  });
  test('classes of zero count in n unless left out', () => {
    const counted = there(concentration([1, 3, 0, 0], 1));
    const left = there(concentration([1, 3, 0, 0], 1, 'leave-out'));
    expect([counted.n, left.n]).toEqual([4, 2]);
    expect(left.hhi).toBe(counted.hhi);
    expect(left.gini).toBe(0.25);
    expect(counted.gini).toBe(0.625);
  });
  test('the fixed top follows the classes of the base; equals at the cut share the places left', () => {
    const members = topClasses([5, 1, 4, 9], 2);
    expect([...members]).toEqual([1, 0, 0, 1]);
    expect(shareOfClasses([2, 5, 1, 2], members)).toBe(0.4);
    const tied = topClasses([5, 1, 5 * (1 + 1e-15), 9], 2);
    expect([...tied]).toEqual([0.5, 0, 0.5, 1]);
    expect(tiedAtCut(tied)).toEqual([0, 2]);
    expect(shareOfClasses([2, 5, 1, 2], tied)).toBeCloseTo(0.35, 12);
    expect([...topClasses([0, 3, 0], 2)]).toEqual([0, 1, 0]);
    expect(topShare([2, 5, 1, 2], 2)).toBe(0.7);
  });
  test('no amounts, or a negative one, has no shares', () => {
    expect(concentration([0, 0], 1)).toEqual({ missing: 'zero-denominator' });
    expect(concentration([2, -1], 1)).toEqual({ missing: 'not-defined' });
    expect(topShare([], 1)).toEqual({ missing: 'zero-denominator' });
    expect(shareOfClasses([0], Float64Array.of(1))).toEqual({ missing: 'zero-denominator' });
  });
});
