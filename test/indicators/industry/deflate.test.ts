import { describe, expect, test } from 'vitest';
import { deflate } from '../../../src/indicators/industry/deflate.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const months = Array.from({ length: 24 }, (_, m) => ({
  activity: 'a',
  period: `${2003 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`,
  output_nominal: 100 + m,
  price_index: 50 + m,
}));
const year = (first: number, base: number) =>
  months.slice(first, first + 12).reduce((total, m) => total + (m.output_nominal * base) / m.price_index, 0);

describe('deflate', () => {
  test('months at the prices of December 2003, then summed (by hand)', () => {
    const result = compute(deflate, longRows(months), { price_base: '2003-12' });
    expect(valueWhere(result, { activity: 'a', period: '2004', term: 'output_real' })).toBeCloseTo(
      year(12, 61),
      9,
    );
    const nominal = months.slice(12).reduce((total, m) => total + m.output_nominal, 0);
    expect(valueWhere(result, { activity: null, period: '2004', term: 'deflator' })).toBeCloseTo(
      nominal / year(12, 61),
      12,
    );
  });
  test('the mean of the year as the base', () => {
    const result = compute(deflate, longRows(months), { price_base: '2003' });
    expect(valueWhere(result, { activity: 'a', period: '2003', term: 'output_real' })).toBeCloseTo(
      year(0, 55.5),
      9,
    );
  });
  test('a class without an index in the base is missing and listed; the total goes on without it', () => {
    const two = [
      { activity: 'a', period: '2003', output_nominal: 10, price_index: 2 },
      { activity: 'a', period: '2004', output_nominal: 12, price_index: 3 },
      { activity: 'b', period: '2003', output_nominal: 10, price_index: 0 },
      { activity: 'b', period: '2004', output_nominal: 10, price_index: 1 },
    ];
    const result = compute(deflate, longRows(two));
    expect(valueWhere(result, { activity: 'b', period: '2004', term: 'output_real' })).toBe('not-reported');
    expect(valueWhere(result, { activity: null, period: '2004', term: 'output_real' })).toBe(8);
    expect(valueWhere(result, { activity: null, period: '2004', term: 'deflator' })).toBe(1.5);
    expect(result.dropped[0]?.examples).toEqual(['b']);
  });
  test('a base outside the data, or no index at all, is refused', () => {
    expect(() => compute(deflate, longRows(months), { price_base: '1999' })).toThrow(/1999/);
    expect(() => compute(deflate, longRows(months.map(({ price_index: _, ...row }) => row)))).toThrow(
      /price_index/,
    );
  });
});
