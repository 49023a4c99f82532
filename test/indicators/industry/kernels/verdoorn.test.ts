import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdoorn } from '../../../../src/indicators/industry/kernels/verdoorn.ts';
import { columnsOf, expectNear, there } from '../../../support/numbers.ts';
import { usClasses } from '../../../support/us-classes.ts';

const us = usClasses();

/**
 * The reference figure 0.162 (0.041), n = 363, is the panel 2000–2014 without petroleum refining (324110,
 * whose price index breaks), Δln per year. 2000–2008 gives 0.212 (0.054) on all 364 classes.
 */
describe('verdoorn: US manufacturing by class', () => {
  const regress = (from: number, to: number, pick: 'column' | 'without324110') => {
    const [y0, l0] = [us[pick](us.output, from), us[pick](us.hours, from)];
    return there(verdoorn(y0, l0, us[pick](us.output, to), us[pick](us.hours, to), to - from));
  };
  test('2000–2014 without petroleum refining: 0.162 (0.041), n = 363', () => {
    const found = regress(2000, 2014, 'without324110');
    expect(found.observations).toBe(363);
    expect(found.verdoorn.slope).toBeCloseTo(0.162, 3);
    expect(found.verdoorn.robustError).toBeCloseTo(0.041, 3);
  });
  test('2000–2008, all 364 classes: 0.212 (0.054)', () => {
    const found = regress(2000, 2008, 'column');
    expect(found.observations).toBe(364);
    expect(found.verdoorn.slope).toBeCloseTo(0.212, 3);
    expect(found.verdoorn.robustError).toBeCloseTo(0.0538, 4);
    expectNear(found.verdoorn.slope + found.kaldor.slope, 1);
  });
});

describe('verdoorn', () => {
  test('the two slopes make 1, the constants 0, and their errors agree', () => {
    fc.assert(
      fc.property(columnsOf(4, 4), ([y0, l0, y1, l1]) => {
        const found = verdoorn(y0 as number[], l0 as number[], y1 as number[], l1 as number[], 5);
        if ('missing' in found) return;
        expect(Math.abs(found.verdoorn.slope + found.kaldor.slope - 1)).toBeLessThan(1e-9);
        expect(Math.abs(found.verdoorn.constant + found.kaldor.constant)).toBeLessThan(1e-9);
        expectNear(found.verdoorn.robustError, found.kaldor.robustError, 1e-6);
      }),
    );
  });
  test('an exact law is found', () => {
    const growth = [0.1, 0.2, 0.4, 0.05];
    const y1 = growth.map((g) => 100 * Math.exp(g));
    const l1 = growth.map((g) => 10 * Math.exp(g - (0.01 + 0.5 * g)));
    const found = there(verdoorn([100, 100, 100, 100], [10, 10, 10, 10], y1, l1, 1));
    expectNear(found.verdoorn.slope, 0.5);
    expectNear(found.verdoorn.constant, 0.01);
    expectNear(there(found.verdoorn.rSquared), 1);
    expectNear(there(found.rowthorn).slope, 1);
  });
  test('says why not', () => {
    expect(verdoorn([1, 1, 1], [1, 1, 1], [2, 2, 2], [1, 1.1, 1.2], 1)).toEqual({ missing: 'not-defined' });
    expect(verdoorn([1, 1], [1, 1], [2, 3], [1, 1.1], 1)).toEqual({ missing: 'too-few-observations' });
    expect(verdoorn([1, 0, 1], [1, 1, 1], [2, 3, 4], [1, 1, 2], 1)).toEqual({ missing: 'not-defined' });
    const flat = there(verdoorn([1, 1, 1], [1, 1, 1], [2, 3, 4], [1, 1, 1], 1));
    expect(flat.rowthorn).toEqual({ missing: 'not-defined' });
  });
});
