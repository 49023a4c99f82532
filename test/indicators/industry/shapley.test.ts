import { describe, expect, test } from 'vitest';
import { shapleyIndicator } from '../../../src/indicators/industry/shapley.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const rows = [
  { economy: 'MEX', period: '2000', gdp: 300, persons: 30, working_age: 60, population: 100 },
  { economy: 'MEX', period: '2010', gdp: 468, persons: 39, working_age: 65, population: 100 },
];

describe('shapley', () => {
  test('output per head as three ratios, for a table without classes', () => {
    const factors = 'gdp/persons,persons/working_age,working_age/population';
    const result = compute(shapleyIndicator, longRows(rows), { factors });
    const value = (term: string) => valueWhere(result, { economy: 'MEX', term, unit: 'data-unit' });
    expect(value('level_first')).toBeCloseTo(3, 12);
    expect(value('gdp/persons')).toBeCloseTo(
      2 * ((0.5 * 0.6 + 0.6 * 0.65) / 3 + (0.5 * 0.65 + 0.6 * 0.6) / 6),
      12,
    );
    expect(value('total')).toBeCloseTo(1.68, 12);
  });

  test('two factors are average weights, class by class', () => {
    const classes = [
      { activity: 'A', period: '2000', share: 0.4, productivity: 2.5 },
      { activity: 'A', period: '2010', share: 0.5, productivity: 4 },
      { activity: 'B', period: '2000', share: 0.6, productivity: 1 },
      { activity: 'B', period: '2010', share: 0.5, productivity: 1.8 },
    ];
    const result = compute(shapleyIndicator, longRows(classes), {
      factors: 'share,productivity',
      level: 'activity',
    });
    expect(valueWhere(result, { term: 'productivity', activity: 'A', unit: 'data-unit' })).toBeCloseTo(
      0.45 * 1.5,
      12,
    );
    expect(valueWhere(result, { term: 'share', activity: 'B', unit: 'data-unit' })).toBeCloseTo(
      -0.1 * 1.4,
      12,
    );
  });

  test('refuses no factors, repeated ones, and names a column that is nearly right', () => {
    const run = (factors: string) => () => compute(shapleyIndicator, longRows(rows), { factors });
    expect(run('')).toThrow(/factors/);
    expect(run('gdp,gdp')).toThrow(/factors/);
    expect(run('gdp,person')).toThrow(/no column "person"/);
  });

  test('a ratio with denominator zero leaves its class out', () => {
    const classes = [
      { activity: 'A', period: '2000', y: 4, l: 2 },
      { activity: 'A', period: '2010', y: 9, l: 3 },
      { activity: 'B', period: '2000', y: 4, l: 0 },
      { activity: 'B', period: '2010', y: 9, l: 3 },
    ];
    const result = compute(shapleyIndicator, longRows(classes), { factors: 'y/l,l' });
    expect(valueWhere(result, { term: 'total', unit: 'data-unit' })).toBeCloseTo(5, 12);
    expect(result.dropped[0].examples).toEqual(['B']);
  });
});
