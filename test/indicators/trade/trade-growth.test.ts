import { describe, expect, it } from 'vitest';
import { growthCloses } from '../../../src/indicators/growth-closes.ts';
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
  it.each([
    [900, 100],
    [1000, 20],
    [1e9, 3],
    [3, 1e9],
  ])('of a month from %d to %d has a rate a year as far as numbers have digits', (first, last) => {
    const value = run(first, last, ['2018-01', '2018-02']);
    expect(value('growth')).toBeCloseTo(100 * (last / first - 1), 6);
    const wanted = 100 * ((last / first) ** 12 - 1);
    expect(Number(value('growth_per_year')) / wanted).toBeCloseTo(1, 8);
  });
  it('still sees a rate that carries the first value elsewhere', () => {
    expect(() => growthCloses(900, 100, -99, 1 / 12)).toThrow(/misses by 5\.70e-1/);
    expect(() => growthCloses(100, 121, 10.0001, 2)).toThrow(/misses by 1\.82e-6/);
    expect(growthCloses(100, 121, 10, 2)[0]?.value).toBeLessThan(1e-14);
  });
  it('refuses to run backwards', () => {
    const rows = [flow('1994', 'X', 1), flow('2008', 'X', 2)];
    expect(() => compute(tradeGrowth, flowTable(rows), { from: '2008', to: '1994' })).toThrow(
      /runs backwards/,
    );
  });
});
