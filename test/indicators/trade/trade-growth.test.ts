import { describe, expect, it } from 'vitest';
import { tradeGrowth } from '../../../src/indicators/trade/trade-growth.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { flow, flowTable } from './fixtures.ts';

const run = (first: number | null, last: number | null, years = ['1994', '2008']) => {
  const other = years.map((year) => flow(year, 'X', 1, { reporter: 'TWN' }));
  const rows = [flow(years[0], 'X', first), flow(years[1], 'X', last), ...other];
  const result = compute(tradeGrowth, flowTable(rows), {});
  return (term: string) => valueWhere(result, { reporter: 'MEX', term });
};

describe('trade-growth', () => {
  it('between two years and per year', () => {
    const value = run(100, 400);
    expect(value('growth')).toBeCloseTo(300, 12);
    expect(value('growth_per_year')).toBeCloseTo(100 * (4 ** (1 / 14) - 1), 12);
  });
  it('a fall to nothing is −100%; from nothing there is no growth', () => {
    expect(run(100, 0)('growth')).toBe(-100);
    expect(run(0, 100)('growth')).toBe('zero-denominator');
    expect(run(0, 100)('first')).toBe(0);
    expect(run(-5, 100)('growth')).toBe('not-defined');
    expect(run(5, -100)('growth_per_year')).toBe('not-defined');
  });
  it('is missing where a year is', () => {
    const value = run(null, 100);
    expect(value('first')).toBe('not-reported');
    expect(value('growth')).toBe('not-reported');
    expect(value('last')).toBe(100);
  });
  it('counts months as parts of a year', () => {
    const value = run(100, 121, ['2003-12', '2005-12']);
    expect(value('growth_per_year')).toBeCloseTo(10, 10);
  });
  it('refuses to run backwards', () => {
    const rows = [flow('1994', 'X', 1), flow('2008', 'X', 2)];
    expect(() => compute(tradeGrowth, flowTable(rows), { from: '2008', to: '1994' })).toThrow(
      /runs backwards/,
    );
  });
});
