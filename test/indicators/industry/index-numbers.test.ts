import { describe, expect, test } from 'vitest';
import { indexNumbers } from '../../../src/indicators/industry/index-numbers.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const prices = { a: [1, 2, 4], b: [1, 1, 1] };
const quantities = { a: [10, 8, 6], b: [10, 14, 20] };
const data = (['a', 'b'] as const).flatMap((activity) =>
  [0, 1, 2].map((t) => ({
    activity,
    period: String(2000 + t),
    output_nominal: (prices[activity][t] as number) * (quantities[activity][t] as number),
    price_index: 100 * (prices[activity][t] as number),
  })),
);

describe('index-numbers', () => {
  test('four formulas by hand', () => {
    const result = compute(indexNumbers, longRows(data), { formula: 'all' });
    const at = (term: string, path: string, period = '2001') => valueWhere(result, { term, path, period });
    expect(at('volume_laspeyres', 'fixed')).toBeCloseTo(1.1, 12);
    expect(at('volume_paasche', 'fixed')).toBeCloseTo(1, 12);
    expect(at('volume_fisher', 'chained')).toBeCloseTo(Math.sqrt(1.1), 12);
    expect(at('price_paasche', 'fixed')).toBeCloseTo(30 / 22, 12);
    expect(at('volume_laspeyres', 'chained', '2002')).toBeCloseTo((1.1 * 32) / 30, 12);
    expect(at('volume_laspeyres', 'fixed', '2002')).toBeCloseTo(26 / 20, 12);
    expect(at('residual_laspeyres', 'chained', '2002')).toBeCloseTo(20 * 1.1 * (32 / 30) - 26, 10);
    expect(at('residual_laspeyres', 'chained', '2000')).toBe(0);
  });
  test('another base, and the source’s own volumes', () => {
    const own = data.map(({ price_index, ...row }) => ({
      ...row,
      output_real: (100 * row.output_nominal) / price_index,
    }));
    const result = compute(indexNumbers, longRows(own), { price_base: '2002', chaining: 'chained' });
    expect(valueWhere(result, { term: 'volume_fisher', period: '2002' })).toBe(1);
    const [there, back] = [compute(indexNumbers, longRows(data), {}), result].map((one, i) =>
      Number(valueWhere(one, { term: 'volume_fisher', path: 'chained', period: i === 0 ? '2002' : '2000' })),
    ) as [number, number];
    expect(there * back).toBeCloseTo(1, 12);
  });
  test('the price of a year is value over volume of its months', () => {
    const months = Array.from({ length: 24 }, (_, m) => ({
      activity: 'a',
      period: `${2000 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`,
      output_nominal: 10 + m,
      price_index: 1 + m / 10,
    }));
    const result = compute(indexNumbers, longRows(months));
    const volume = (year: number) =>
      months.slice(12 * year, 12 * year + 12).reduce((a, m) => a + m.output_nominal / m.price_index, 0);
    expect(valueWhere(result, { term: 'volume_fisher', path: 'fixed', period: '2001' })).toBeCloseTo(
      volume(1) / volume(0),
      12,
    );
  });
  test('a class with a gap is left out and listed; without prices the column is named', () => {
    const gap = data.map((row) =>
      row.activity === 'b' && row.period === '2001' ? { ...row, price_index: null } : row,
    );
    const result = compute(indexNumbers, longRows(gap));
    expect(result.dropped[0]?.examples).toEqual(['b']);
    expect(valueWhere(result, { term: 'volume_fisher', path: 'chained', period: '2002' })).toBeCloseTo(
      0.6,
      12,
    );
    const bare = data.map(({ price_index: _, ...row }) => row);
    expect(() => compute(indexNumbers, longRows(bare))).toThrow(/price_index/);
  });
});
