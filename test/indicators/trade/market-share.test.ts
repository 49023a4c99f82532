import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competitivenessMatrixIndicator } from '../../../src/indicators/trade/competitiveness-matrix.ts';
import { marketShareAnalysis } from '../../../src/indicators/trade/market-share-analysis.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { byKey, goldenRows, goldenTable, tradeTable, WIOD, WIOD_MAP } from './golden.ts';

const wiod = goldenTable(WIOD, WIOD_MAP);
const line = (year: string, reporter: string, partner: string, product: string, value: number) => ({
  year,
  reporter,
  partner,
  product,
  value,
});
/** A and B sell cars and corn to C; corn is new in D at the end. */
const SMALL = [
  line('2000', 'A', 'C', 'cars', 10),
  line('2000', 'B', 'C', 'cars', 30),
  line('2000', 'A', 'C', 'corn', 20),
  line('2000', 'B', 'D', 'cars', 20),
  line('2005', 'A', 'C', 'cars', 30),
  line('2005', 'B', 'C', 'cars', 30),
  line('2005', 'A', 'C', 'corn', 20),
  line('2005', 'A', 'D', 'corn', 5),
  line('2005', 'B', 'D', 'cars', 35),
];

describe('market-share-analysis', () => {
  const of = (options: Readonly<Record<string, string>> = {}) => {
    const result = compute(marketShareAnalysis, tradeTable(SMALL), { show: 'A', ...options });
    return (
      term: string,
      where: Readonly<Record<string, string | null>> = { product: null, partner: null },
    ) => valueWhere(result, { term, ...where }) as number;
  };
  it('Leamer–Stern by hand, commodity first', () => {
    const effect = of();
    // imports 80 → 120: r = 0.5; cars 60 → 95; corn 20 → 25; cars in C 40 → 60, corn in C 20 → 20
    expectNear(effect('growth'), 0.5 * 30);
    expectNear(effect('commodity'), (95 / 60 - 1.5) * 10 + (25 / 20 - 1.5) * 20);
    expectNear(effect('market'), (1.5 - 95 / 60) * 10 + (1 - 25 / 20) * 20);
    expectNear(effect('competitiveness'), 30 - 10 * 1.5 + 0 + 5);
    expectNear(effect('change'), 25);
  });
  it('market first, in percent, and by product and market', () => {
    const market = of({ order: 'market-first' });
    expectNear(market('market'), (80 / 60 - 1.5) * 30);
    expectNear(market('commodity'), (1.5 - 80 / 60) * 10 + (1 - 80 / 60) * 20);
    expectNear(of({ as: 'percent' })('growth'), 50);
    const product = of({ level: 'product' });
    expectNear(product('competitiveness', { product: 'corn' }), 5);
    expectNear(product('commodity', { product: 'cars' }), (95 / 60 - 1.5) * 10);
    expectNear(of({ level: 'partner' })('competitiveness', { partner: 'D' }), 5);
  });
  it('Fagerberg–Sollie by hand', () => {
    const effect = of({ method: 'fagerberg-sollie' });
    const [c0, c1] = [60 / 80, 80 / 120];
    expectNear(effect('share_from'), 30 / 80);
    expectNear(effect('share_to'), 55 / 120);
    expectNear(effect('market_share_effect'), c0 * 0.25 * (40 / 60));
    expectNear(effect('commodity_composition'), c0 * (0.25 * (60 / 80 - 40 / 60) + (20 / 80 - 20 / 60)));
    expectNear(effect('market_composition'), (30 / 60) * (c1 - c0));
  });
  it('is exact for any trade, in both orders and methods', () => {
    const amount = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e9, noNaN: true }));
    const cells = fc.array(amount, { minLength: 36, maxLength: 36 });
    fc.assert(
      fc.property(cells, (values) => {
        const codes = ['A', 'B', 'C'];
        const lines = ['2000', '2005'].flatMap((year, t) =>
          codes.flatMap((i, a) =>
            codes.flatMap((j, b) =>
              i === j
                ? []
                : ['p', 'q'].map((p, k) => line(year, i, j, p, values[t * 18 + a * 6 + b * 2 + k])),
            ),
          ),
        );
        for (const options of [{}, { order: 'market-first' }, { method: 'fagerberg-sollie' }])
          for (const { value } of compute(marketShareAnalysis, tradeTable(lines), options).residuals)
            expect(value).toBeLessThan(1e-9);
      }),
      { numRuns: 50 },
    );
  });
  it('names economies that sell nothing, and refuses years that are not there', () => {
    const all = compute(marketShareAnalysis, tradeTable(SMALL));
    expect(all.dropped[0].examples).toEqual(['C', 'D']);
    expect(() => compute(marketShareAnalysis, tradeTable(SMALL), { from: '1990' })).toThrow(
      expect.objectContaining({ code: 'period-not-there' }),
    );
  });
  it('agrees with the numpy reference of Leamer–Stern', () => {
    const spans = [
      ['1995', '2001'],
      ['2001', '2008'],
      ['1995', '2008'],
    ];
    const found = new Map(
      spans.flatMap(([from, to]) => {
        const options = { from, to, show: 'MEX,TWN,KOR,CHN,USA' };
        return [
          ...byKey(compute(marketShareAnalysis, wiod, options).table, 'reporter', 'from', 'to', 'term'),
        ];
      }),
    );
    for (const row of goldenRows('ref/wiod_goods__cmsa_leamer_stern.csv'))
      for (const [term, cell] of [
        ['first', row.x0],
        ['last', row.x1],
        ['change', row.dx],
        ['growth', row.growth],
        ['commodity', row.commodity],
        ['market', row.market],
        ['competitiveness', row.competitiveness],
      ])
        expectNear(found.get(`${row.country} ${row.y0} ${row.y1} ${term}`) as number, Number(cell));
  });
});

describe('competitiveness-matrix', () => {
  it('by hand: a rising star, a retreat, and what did not move', () => {
    const result = compute(competitivenessMatrixIndicator, tradeTable(SMALL), { partners: 'C' });
    const of = (reporter: string, product: string | null, group: string, term: string) =>
      valueWhere(result, { reporter, product, group, term });
    expectNear(of('A', 'cars', 'rising-star', 'share_to') as number, 0.5);
    expectNear(of('A', 'cars', 'rising-star', 'weight_from') as number, 40 / 60);
    expectNear(of('A', null, 'rising-star', 'contribution_to') as number, 0.6);
    expectNear(of('A', null, 'rising-star', 'specialisation') as number, 0.6 / 0.75);
    expect(of('A', 'corn', 'unchanged', 'share_to')).toBe(1);
    expectNear(of('B', 'cars', 'missed-opportunity', 'share_from') as number, 0.75);
    expect(of('B', null, 'retreat', 'specialisation')).toBe('zero-denominator');
    expect(of('B', null, 'retreat', 'products')).toBe(0);
  });
  it('names those that do not sell there, and a market that is not there', () => {
    const result = compute(competitivenessMatrixIndicator, tradeTable(SMALL), { partners: 'D' });
    expect(result.dropped[0].examples).toEqual(['A']);
    expect(() => compute(competitivenessMatrixIndicator, tradeTable(SMALL), { partners: 'Z' })).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
  });
  it('Mexico in the United States, 1995–2008: contributions add to 1', () => {
    const options = { partners: 'USA', show: 'MEX', from: '1995', to: '2008' };
    const result = compute(competitivenessMatrixIndicator, wiod, options);
    expect(result.residuals[0].value).toBeLessThan(1e-12);
    // c15, transport equipment: 11,794 of 120,334 in 1995 and 37,845 of 241,661 in 2008, added up outside
    expectNear(valueWhere(result, { product: 'c15', term: 'share_from' }) as number, 11794 / 120334);
    expectNear(valueWhere(result, { product: 'c15', term: 'share_to' }) as number, 37845 / 241661);
  });
});
