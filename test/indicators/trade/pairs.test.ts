import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complementarity } from '../../../src/indicators/trade/complementarity.ts';
import { tradeIntensity } from '../../../src/indicators/trade/trade-intensity.ts';
import { tradeSimilarity } from '../../../src/indicators/trade/trade-similarity.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { byKey, goldenRows, goldenTable, HS2, tradeTable, WIOD, WIOD_MAP } from './golden.ts';

const hs2 = goldenTable(HS2);
const wiod = goldenTable(WIOD, WIOD_MAP);
const line = (reporter: string, partner: string, product: string, value: number) => ({
  year: '2000',
  reporter,
  partner,
  product,
  value,
});
const SMALL = [
  line('A', 'B', 'cars', 6),
  line('A', 'C', 'corn', 2),
  line('B', 'C', 'cars', 2),
  line('C', 'A', 'corn', 10),
];

describe('trade-similarity', () => {
  it('by hand', () => {
    const result = compute(tradeSimilarity, tradeTable(SMALL));
    expectNear(valueWhere(result, { reporter: 'A', partner: 'B', term: 'finger_kreinin' }) as number, 0.75);
    expectNear(valueWhere(result, { reporter: 'A', partner: 'B', term: 'krugman' }) as number, 0.5);
    expectNear(valueWhere(result, { reporter: 'A', partner: 'B', term: 'bahar' }) as number, 1);
    expectNear(valueWhere(result, { reporter: 'B', partner: 'C', term: 'cosine' }) as number, 0);
  });
  it('an economy without trade has no pair and is named; one product has no correlation', () => {
    const silent = compute(tradeSimilarity, tradeTable([...SMALL, line('D', 'A', 'cars', 0)]));
    expect(silent.dropped[0].examples).toEqual(['D 2000']);
    const one = compute(tradeSimilarity, tradeTable([line('A', 'C', 'p', 1), line('B', 'C', 'p', 2)]));
    expect(valueWhere(one, { term: 'bahar' })).toBe('not-defined');
    expect(valueWhere(one, { term: 'finger_kreinin' })).toBe(1);
  });
  it('agrees with the numpy reference', () => {
    const found = byKey(compute(tradeSimilarity, hs2).table, 'reporter', 'partner', 'term');
    for (const row of goldenRows('ref/hs2_2016_30countries__similarity.csv')) {
      const of = (term: string) => found.get(`${row.country_1} ${row.country_2} ${term}`) as number;
      for (const term of ['finger_kreinin', 'krugman', 'cosine']) expectNear(of(term), Number(row[term]));
      expectNear(of('bahar'), Number(row['bahar_logrca_corr_eps0.1']));
    }
  });
});

describe('complementarity', () => {
  it('by hand: what A sells beside what C buys', () => {
    const result = compute(complementarity, tradeTable(SMALL));
    const of = (reporter: string, partner: string) => valueWhere(result, { reporter, partner });
    expectNear(of('A', 'C') as number, 100 * (1 - (Math.abs(0.75 - 0.5) + Math.abs(0.25 - 0.5)) / 2));
    expect(of('C', 'B')).toBe(0);
  });
  it('an economy that buys nothing has none', () => {
    const result = compute(complementarity, tradeTable([line('A', 'B', 'p', 1), line('A', 'C', 'p', 0)]));
    expect(valueWhere(result, { reporter: 'A', partner: 'C' })).toBe('zero-denominator');
  });
});

describe('trade-intensity', () => {
  it('by hand, simple and strict', () => {
    const result = compute(tradeIntensity, tradeTable(SMALL), { 'show.partners': 'B' });
    const of = (term: string) => valueWhere(result, { reporter: 'A', partner: 'B', term }) as number;
    expectNear(of('trade_intensity'), 6 / 8 / (6 / 20));
    expectNear(of('trade_intensity_strict'), 6 / 8 / (6 / 10));
  });
  it('needs partners, and refuses totals among them', () => {
    const bare = tradeTable([{ year: '2000', reporter: 'A', product: 'p', value: 1 }]);
    expect(() => compute(tradeIntensity, bare)).toThrow(expect.objectContaining({ code: 'missing-column' }));
    const doubled = tradeTable([...SMALL, line('A', 'WLD', 'cars', 8)]);
    expect(() => compute(tradeIntensity, doubled)).toThrow(
      expect.objectContaining({ code: 'wholes-among-parts' }),
    );
  });
  it('the strict intensities weighted by the partners’ imports average 1', () => {
    const amounts = fc.array(fc.double({ min: 0.1, max: 1e9, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(amounts, (values) => {
        const codes = ['A', 'B', 'C'];
        const pairs = codes.flatMap((i) => codes.filter((j) => j !== i).map((j) => [i, j]));
        const lines = pairs.map(([i, j], k) => line(i, j, 'p', values[k]));
        const result = compute(tradeIntensity, tradeTable(lines));
        const bought = (j: string) => lines.reduce((so, row) => so + (row.partner === j ? row.value : 0), 0);
        const mean = ['B', 'C'].reduce((so, partner) => {
          const strict = valueWhere(result, {
            reporter: 'A',
            partner,
            term: 'trade_intensity_strict',
          }) as number;
          return so + (strict * bought(partner)) / (bought('B') + bought('C'));
        }, 0);
        expectNear(mean, 1);
      }),
    );
  });
  it('agrees with the reference', () => {
    const found = byKey(compute(tradeIntensity, wiod).table, 'period', 'reporter', 'partner', 'term');
    for (const row of goldenRows('ref/wiod_goods__bilateral.csv'))
      for (const term of ['exports', 'imports', 'trade_intensity'])
        expectNear(
          found.get(`${row.year} ${row.reporter} ${row.partner} ${term}`) as number,
          Number(row[term]),
        );
  });
});
