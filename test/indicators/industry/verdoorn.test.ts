import { describe, expect, test } from 'vitest';
import { verdoornIndicator } from '../../../src/indicators/industry/verdoorn.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { usClasses, usRows } from '../../support/us-classes.ts';

const us = usClasses();

describe('verdoorn: US manufacturing without petroleum refining, 2000–2014', () => {
  test('b = 0.162, robust error 0.041, n = 363', () => {
    const result = compute(verdoornIndicator, longRows(usRows(us, [2000, 2014])), { exclude: ['324110'] });
    expect(valueWhere(result, { term: 'verdoorn_slope' })).toBeCloseTo(0.162, 3);
    expect(valueWhere(result, { term: 'verdoorn_robust_error' })).toBeCloseTo(0.041, 3);
    expect(valueWhere(result, { term: 'observations' })).toBe(363);
    expect(result.residuals[0]?.value).toBeLessThan(1e-12);
  });
});

describe('verdoorn', () => {
  const growth = [0.1, 0.2, 0.4, 0.05];
  const rows = growth.flatMap((g, i) => [
    { activity: `c${i}`, period: '2000', output_real: 100, hours: 10 },
    {
      activity: `c${i}`,
      period: '2002',
      output_real: 100 * Math.exp(2 * g),
      hours: 10 * Math.exp(2 * (0.6 * g - 0.01)),
    },
  ]);
  test('an exact law, per year', () => {
    const result = compute(verdoornIndicator, longRows(rows));
    expect(valueWhere(result, { term: 'verdoorn_slope' })).toBeCloseTo(0.4, 12);
    expect(valueWhere(result, { term: 'verdoorn_constant' })).toBeCloseTo(0.01, 12);
    expect(valueWhere(result, { term: 'kaldor_slope' })).toBeCloseTo(0.6, 12);
  });
  test('a class that ends is left out and listed', () => {
    const ended = rows.map((row) =>
      row.activity === 'c3' && row.period === '2002' ? { ...row, output_real: 0 } : row,
    );
    const result = compute(verdoornIndicator, longRows(ended));
    expect(valueWhere(result, { term: 'observations' })).toBe(3);
    expect(result.dropped[0]?.examples).toEqual(['c3']);
  });
});
