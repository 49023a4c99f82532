import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sophistication } from '../../../src/indicators/trade/sophistication.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { goldenRows, goldenTable, HS2, tradeTable } from './golden.ts';

const hs2 = goldenTable(HS2);
const line = (reporter: string, product: string, value: number, income: number | null, year = '2000') => ({
  year,
  reporter,
  product,
  value,
  income,
});
const SMALL = [
  line('A', 'cars', 6, 30),
  line('A', 'corn', 2, 30),
  line('B', 'cars', 2, 10),
  line('B', 'corn', 10, 10),
  line('C', 'cars', 5, null),
  line('C', 'gold', 5, null),
];

describe('sophistication', () => {
  const result = compute(sophistication, tradeTable(SMALL));
  const prodyCars = (0.75 * 30 + (2 / 12) * 10) / (0.75 + 2 / 12);
  const prodyCorn = (0.25 * 30 + (10 / 12) * 10) / (0.25 + 10 / 12);
  it('PRODY, EXPY and Lall–Weiss–Zhang by hand; economies without income stay out of PRODY', () => {
    const of = (term: string, where: Readonly<Record<string, string>>) =>
      valueWhere(result, { term, ...where }) as number;
    expectNear(of('prody', { product: 'cars' }), prodyCars);
    expectNear(of('prody', { product: 'corn' }), prodyCorn);
    expectNear(of('expy', { reporter: 'A' }), 0.75 * prodyCars + 0.25 * prodyCorn);
    expectNear(of('lall_sophistication', { product: 'cars' }), (6 * 30 + 2 * 10) / 8);
    expectNear(of('lall_sophistication_100', { product: 'cars' }), 100);
    expect(of('prody', { product: 'gold' })).toBe('zero-denominator');
    expect(result.dropped[0].examples).toEqual(['C 2000']);
    expectNear(of('expy', { reporter: 'C' }), prodyCars);
    expect(of('expy_covered', { reporter: 'C' })).toBe(0.5);
  });
  it('takes incomes from an option', () => {
    const bare = tradeTable(SMALL.map(({ income: _, ...row }) => row));
    const given = compute(sophistication, bare, { income: 'A:30,B:10' });
    expectNear(valueWhere(given, { product: 'cars', term: 'prody' }) as number, prodyCars);
    const code = (income: string) => {
      try {
        compute(sophistication, bare, income === '' ? {} : { income });
      } catch (error) {
        return (error as { code: string }).code;
      }
      return 'none';
    };
    expect(['', 'A', 'A:x', 'A:-1', 'Z:3'].map(code)).toEqual([
      'missing-column',
      'bad-option',
      'bad-option',
      'bad-option',
      'unknown-name',
    ]);
  });
  it('averages PRODY over years, with a constant sample when asked', () => {
    const later = [line('A', 'cars', 1, 40, '2001'), line('A', 'corn', 1, 40, '2001')];
    const both = tradeTable([...SMALL, ...later]);
    const of = (options: Readonly<Record<string, string>>, period: string) =>
      valueWhere(compute(sophistication, both, options), {
        product: 'cars',
        term: 'prody',
        period,
      }) as number;
    expectNear(of({ average: 'all-years' }, '2001'), (prodyCars + 40) / 2);
    expectNear(of({ sample: 'constant' }, '2000'), 30);
    expectNear(of({}, '2000'), prodyCars);
  });
  it('refuses two incomes of one economy', () => {
    const uneven = tradeTable([...SMALL, line('A', 'gold', 1, 31)]);
    expect(() => compute(sophistication, uneven)).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
  });
  it('PRODY and EXPY lie between the lowest and the highest income, for any trade', () => {
    const cells = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e9, noNaN: true })), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(cells, (values) => {
        const lines = values.map((value, i) => line(`e${i >> 2}`, `p${i & 3}`, value, 10 * ((i >> 2) + 1)));
        const found = compute(sophistication, tradeTable(lines));
        expect(found.residuals[0].value).toBeLessThan(1e-9);
        const top = valueWhere(found, { reporter: 'e2', term: 'expy' });
        if (typeof top === 'number') expect(top).toBeLessThanOrEqual(30 * (1 + 1e-12));
      }),
    );
  });
  it('agrees with a plain calculation in Python on 30 economies, three without income', () => {
    const income = goldenRows('input/countries_2016.csv')
      .filter((row) => Number(row.gdp_pc_ppp2011) > 0)
      .map((row) => `${row.country}:${row.gdp_pc_ppp2011}`);
    const found = compute(sophistication, hs2, { income });
    const of = (term: string, where: Readonly<Record<string, string>>) =>
      valueWhere(found, { term, ...where }) as number;
    expectNear(of('expy', { reporter: 'MEX' }), 26355.36060381395);
    expectNear(of('expy', { reporter: 'TWN' }), 27138.28580189292);
    expectNear(of('expy', { reporter: 'CHN' }), 25267.016656596512);
    expectNear(of('prody', { product: '87' }), 27447.736663681753);
    expectNear(of('lall_sophistication', { product: '87' }), 32612.219095839253);
    expect(found.dropped[0].examples).toEqual(['KOR', 'TWN', 'USA']);
  });
});
