import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isMissing } from '../../../src/base/missing.ts';
import { decompositionRows, gainOf, inUnits } from '../../../src/indicators/industry/decomposition-rows.ts';
import { decomposers, METHODS } from '../../../src/indicators/industry/kernels/methods.ts';
import { panels } from '../../support/two-periods.ts';

const span = { from: '1994', to: '2008' };

describe('decompositionRows', () => {
  it('the total row of each term is the sum of its classes, in every unit and by every method', () => {
    fc.assert(
      fc.property(panels, fc.constantFrom(...METHODS), (pair, method) => {
        const activities = Array.from(pair.y0, (_, i) => `c${i}`);
        const decomposition = decomposers[method].decompose(pair);
        const rows = decompositionRows({}, method, decomposition, { ...span, activities }, 'activity');
        const number = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);
        const { level0, level1 } = decomposition;
        /** A term that adds effects of opposite sign, such as the total, is as exact as the effects it is made of. */
        const sizeOf = (unit: string) =>
          rows
            .filter((row) => row.keys.activity !== null && row.unit.id === unit)
            .reduce((a, { value }) => a + Math.abs(number(value) || 0), 0);
        for (const total of rows.filter(({ keys }) => keys.activity === null)) {
          const parts = rows.filter(
            ({ keys, term, unit }) =>
              keys.activity !== null && term === total.term && unit.id === total.unit.id,
          );
          if (parts.length === 0 || isMissing(total.value)) continue;
          const values = parts.map(({ value }) => number(value));
          const sum = values.reduce((a, b) => a + b, 0);
          const size = sizeOf(total.unit.id) + Math.abs(total.value) || 1;
          expect(Math.abs(sum - total.value) / size, `${method} ${total.term}`).toBeLessThan(1e-9);
        }
        const total = rows.find(({ term, keys }) => term === 'total' && keys.activity === null);
        const scale = Math.max(level0, level1, sizeOf(total?.unit.id ?? ''));
        expect(Math.abs(number(total?.value) - (level1 - level0)) / scale).toBeLessThan(1e-9);
      }),
      {
        numRuns: 150,
        examples: [
          // output of one class leaps over next to no labour
          [
            {
              y0: Float64Array.of(0.1, 0.01, 10189.999356200045, 0.01, 2.674924790065075, 33.49100905103392),
              l0: Float64Array.of(0.01, 0.01, 650.6610668212331, 0.01, 0.01, 0.11254807405671045),
              y1: Float64Array.of(
                0.1,
                54927.219829725014,
                0.01,
                11.912254707013085,
                0.24578192451790945,
                0.01,
              ),
              l1: Float64Array.of(0.01, 0.01, 5865.223129119189, 0.01, 0.01, 0.01),
            },
            'unit-labour',
          ],
        ],
      },
    );
  });
  it('gives every value as a finite number or a reason', () => {
    fc.assert(
      fc.property(panels, fc.constantFrom(...METHODS), (pair, method) => {
        const activities = Array.from(pair.y0, (_, i) => `c${i}`);
        const rows = decompositionRows(
          {},
          method,
          decomposers[method].decompose(pair),
          { ...span, activities },
          'activity',
        );
        for (const { value } of rows) expect(isMissing(value) || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('units of a term', () => {
  const units = (value: number, level0: number, level1: number, dates = span) =>
    Object.fromEntries(
      inUnits({}, 'x', value, { level0, level1 }, dates).map((row) => [row.unit.id, row.value]),
    );
  it('are the level, points, points per year and percent of the change', () => {
    const found = units(1, 4, 6);
    expect(found['output-per-labour']).toBe(1);
    expect(found.points).toBe(25);
    expect(found['percent-of-change']).toBe(50);
    expect(found['points-per-year']).toBeCloseTo((100 * (1.5 ** (1 / 14) - 1)) / 2, 12);
  });
  it('points per year reach their limit smoothly as the change goes to zero', () => {
    const limit = (100 * 1) / 4 / 14;
    expect(units(1, 4, 4)['points-per-year']).toBeCloseTo(limit, 12);
    for (const tiny of [1e-4, 1e-8, 1e-12, 1e-15])
      expect(units(1, 4, 4 * (1 + tiny))['points-per-year'] as number).toBeCloseTo(limit, 3);
  });
  it('have reasons where a level is zero, negative, or the dates are one', () => {
    expect(units(1, 0, 6).points).toEqual({ missing: 'zero-denominator' });
    expect(units(1, -1, 6).points).toEqual({ missing: 'not-defined' });
    expect(units(1, -1, 6)['points-per-year']).toEqual({ missing: 'not-defined' });
    expect(units(1, 4, 6, { from: '1994', to: '1994' })['points-per-year']).toEqual({
      missing: 'not-defined',
    });
  });
});

test('labour per unit of output gains by falling', () => {
  expect(gainOf('unit-labour')).toBe('fall');
  expect(gainOf('three-term')).toBe('rise');
});
