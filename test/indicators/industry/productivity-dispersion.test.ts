import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { productivityDispersion } from '../../../src/indicators/industry/productivity-dispersion.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { usClasses, usRows } from '../../support/us-classes.ts';

const us = usClasses();
const data = [
  { activity: 'A', period: '2000', output_real: 100, hours: 10 },
  { activity: 'B', period: '2000', output_real: 60, hours: 12 },
  { activity: 'C', period: '2000', output_real: 24, hours: 8 },
];

describe('productivity-dispersion: US manufacturing without petroleum refining', () => {
  test.each([
    ['2000', 0.69125614, 0.37884151, 0.27799674],
    ['2016', 0.70641284, 0.39569478, 0.34252611],
  ])('reference figures of %s', (period, sigma, gini, theil) => {
    const result = compute(productivityDispersion, longRows(usRows(us, [2000, 2016])), {
      exclude: ['324110'],
    });
    expect(valueWhere(result, { term: 'sigma_log', period })).toBeCloseTo(sigma, 8);
    expect(valueWhere(result, { term: 'gini_weighted', period })).toBeCloseTo(gini, 8);
    expect(valueWhere(result, { term: 'theil', period })).toBeCloseTo(theil, 8);
    expect(valueWhere(result, { term: 'classes', period })).toBe(363);
  });
});

describe('productivity-dispersion', () => {
  test('the Lorenz curve ends at 1, the least productive class first', () => {
    const result = compute(productivityDispersion, longRows(data), { level: 'lorenz' });
    expect(rowsOf(result.table).map((row) => row.activity)).toEqual(['C', 'C', 'B', 'B', 'A', 'A']);
    expect(valueWhere(result, { activity: 'C', term: 'output_cumulative' })).toBeCloseTo(24 / 184, 12);
    expect(valueWhere(result, { activity: 'A', term: 'labour_cumulative' })).toBeCloseTo(1, 12);
  });
  test('a class without output leaves sigma_log missing, one without labour is listed', () => {
    const more = [
      ...data,
      { activity: 'D', period: '2000', output_real: 0, hours: 3 },
      { activity: 'E', period: '2000', output_real: 7, hours: null },
    ];
    const result = compute(productivityDispersion, longRows(more));
    expect(valueWhere(result, { term: 'sigma_log' })).toBe('not-defined');
    expect(valueWhere(result, { term: 'classes' })).toBe(4);
    expect(result.dropped[0]?.examples).toEqual(['E']);
  });
});
