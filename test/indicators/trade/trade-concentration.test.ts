import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { tradeConcentration } from '../../../src/indicators/trade/trade-concentration.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { byKey, goldenRows, goldenTable, HS2, tradeTable } from './golden.ts';

const hs2 = goldenTable(HS2);

const row = (reporter: string, product: string, value: number, partner = 'Z') => ({
  year: '2000',
  reporter,
  partner,
  product,
  value,
});
const SMALL = [row('A', '011', 6), row('A', '012', 2), row('B', '011', 2), row('B', '021', 10)];

describe('trade-concentration', () => {
  it('by hand: n counts inactive lines, Theil splits exactly', () => {
    const result = compute(tradeConcentration, tradeTable(SMALL));
    const of = (term: string) => valueWhere(result, { reporter: 'A', term }) as number;
    expect([of('lines'), of('active_lines')]).toEqual([3, 2]);
    expectNear(of('hhi'), 0.625);
    expectNear(of('hhi_normalised'), (0.625 - 1 / 3) / (2 / 3));
    expectNear(of('unctad_concentration'), (Math.sqrt(0.625) - Math.sqrt(1 / 3)) / (1 - Math.sqrt(1 / 3)));
    expectNear(of('krugman'), 0.35 + 0.15 + 0.5);
    expectNear(of('unctad_diversification'), 0.5);
    expectNear(of('hachman'), 1 / (0.75 ** 2 / 0.4 + 0.25 ** 2 / 0.1));
    expectNear(of('theil_between'), Math.log(3 / 2));
    expectNear(of('theil_within'), 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5));
    expectNear(of('theil_between_groups'), Math.log(1.5));
    expectNear(of('entropy_bits'), -0.75 * Math.log2(0.75) + 0.5);
    expectNear(of('gini'), (0 - 2 * 0 + 0 * 2 + 2 * 6) / (3 * 8));
    expectNear(of('cr1'), 0.75);
  });
  it('the preset of UNCTAD takes 261 lines and its floors; the options override it', () => {
    const table = tradeTable([row('A', '1', 2e6), row('A', '2', 50_000), row('A', '3', 1), row('B', '1', 1)]);
    const of = (term: string, options: RawOptions) =>
      valueWhere(compute(tradeConcentration, table, { preset: 'unctadstat', ...options }), {
        reporter: 'A',
        term,
      });
    expect([of('lines', {}), of('unctad_lines', {})]).toEqual([261, 2]);
    expect(of('unctad_lines', { floor_share: 50 })).toBe(1);
    expect(of('unctad_lines', { floor: 0 })).toBe(3);
    expect(of('lines', { lines: 400 })).toBe(400);
    const share = 2e6 / 2_050_000;
    const root = Math.sqrt(share ** 2 + (1 - share) ** 2);
    const even = Math.sqrt(1 / 261);
    expectNear(of('unctad_concentration', {}) as number, (root - even) / (1 - even));
    expect(() => of('hhi', { lines: 2 })).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(() => of('hhi', { tops: '0' })).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });
  it('says that a code of several economies counts as one market, and of no other', () => {
    const table = (other: string) =>
      tradeTable([row('MEX', '1', 3, 'USA'), row('MEX', '1', 4, other), row('USA', '1', 1, 'MEX')]);
    const warned = (other: string, by: string) =>
      compute(tradeConcentration, table(other), { by }).notes.filter(({ text }) =>
        /count as one market: ROW\./.test(text.en),
      );
    expect(warned('ROW', 'partner')).toMatchObject([{ level: 'warning' }]);
    expect(warned('ROW', 'product')).toEqual([]);
    expect(warned('JPN', 'partner')).toEqual([]);
  });
  it('over partners, of imports too, and against the rest of the world', () => {
    const table = tradeTable([
      row('A', '1', 3, 'B'),
      row('A', '1', 1, 'C'),
      row('B', '1', 4, 'C'),
      row('B', '2', 4, 'A'),
    ]);
    const of = (reporter: string, options: RawOptions, term = 'hhi') =>
      valueWhere(compute(tradeConcentration, table, options), { reporter, term });
    expect(of('A', { by: 'partner' })).toBe(0.625);
    expectNear(of('C', { by: 'partner', flow: 'M' }) as number, 0.04 + 0.64);
    expect(of('A', { flow: 'M' })).toBe(1);
    expect(of('A', { world: 'rest' }, 'krugman')).toBe(1);
    expect(of('C', { flow: 'M', by: 'partner' }, 'lines')).toBe(2);
    const silent = tradeTable([...SMALL, row('C', '011', 0)]);
    expect(valueWhere(compute(tradeConcentration, silent), { reporter: 'C', term: 'hhi' })).toBe(
      'zero-denominator',
    );
  });
  it('one product, one economy: what needs two is missing', () => {
    const result = compute(tradeConcentration, tradeTable([row('A', '1', 3)]));
    const of = (term: string) => valueWhere(result, { term });
    expect([of('hhi'), of('krugman'), of('gini')]).toEqual([1, 0, 0]);
    expect([of('hhi_normalised'), of('unctad_concentration')]).toEqual([
      'too-few-observations',
      'too-few-observations',
    ]);
  });
  it('the identities hold for any basket', () => {
    const cells = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e15, noNaN: true })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(cells, (values) => {
        // 00 would be called as totals are
        const lines = values.map((value, i) => row('A', `${1 + (i % 7)}${i}`, value));
        const { residuals } = compute(tradeConcentration, tradeTable(lines));
        for (const { value } of residuals) expect(value).toBeLessThan(1e-9);
      }),
    );
  });
  it('agrees with the numpy reference', () => {
    const found = byKey(compute(tradeConcentration, hs2).table, 'reporter', 'term');
    const names = {
      n: 'lines',
      n_active: 'active_lines',
      hhi_normalized: 'hhi_normalised',
      entropy_nat: 'entropy',
      equivalent_number: 'effective_number',
      krugman_vs_world: 'krugman',
    } as Readonly<Record<string, string>>;
    for (const { country, ...rest } of goldenRows('ref/hs2_2016_30countries__concentration.csv'))
      for (const [name, cell] of Object.entries(rest))
        expectNear(found.get(`${country} ${names[name] ?? name}`) as number, Number(cell));
  });
  it('agrees with EconGeo, which rounds two of its measures', () => {
    const found = byKey(compute(tradeConcentration, hs2).table, 'reporter', 'term');
    for (const line of goldenRows('econgeo/hs2_2016_30countries.csv')) {
      const of = (term: string) => found.get(`${line.country} ${term}`) as number;
      expectNear(of('hhi'), Number(line.herfindahl));
      for (const term of ['krugman', 'hachman', 'spec_coeff']) expectNear(of(term), Number(line[term]));
      expect(Math.abs(of('entropy_bits') - Number(line.entropy_log2))).toBeLessThan(5.1e-4);
      expect(Math.abs(of('gini') - Number(line.gini))).toBeLessThan(5.1e-4);
    }
  });
});
