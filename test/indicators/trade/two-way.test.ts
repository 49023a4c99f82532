import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { intraIndustryIndicator } from '../../../src/indicators/trade/intra-industry.ts';
import { marginalIntraIndustry } from '../../../src/indicators/trade/marginal-intra-industry.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { inRange } from '../../support/in-range.ts';
import { expectNear } from '../../support/numbers.ts';
import { byKey, goldenRows, goldenTable, tradeTable, WIOD, WIOD_MAP } from './golden.ts';

const wiod = goldenTable(WIOD, WIOD_MAP);
const flow = (flow: string, partner: string, product: string, value: number, year = '2000') => ({
  year,
  reporter: 'A',
  partner,
  product,
  flow,
  value,
});
/** A sells cars to B and buys them from C; corn goes both ways with B. */
const SMALL = [
  flow('X', 'B', 'cars', 6),
  flow('M', 'C', 'cars', 4),
  flow('X', 'B', 'corn', 2),
  flow('M', 'B', 'corn', 8),
];

describe('intra-industry', () => {
  const result = compute(intraIndustryIndicator, tradeTable(SMALL), { level: 'products' });
  const of = (term: string, partner: string | null, product: string | null) =>
    valueWhere(result, { term, partner, product });
  it('by product, aggregate, pair by pair, and with balanced totals', () => {
    expectNear(of('grubel_lloyd', null, 'cars') as number, 1 - 2 / 10);
    expectNear(of('grubel_lloyd', null, null) as number, 1 - 8 / 20);
    expectNear(of('grubel_lloyd_bilateral', null, null) as number, 1 - 16 / 20);
    expectNear(
      of('aquino', null, null) as number,
      1 - (Math.abs(6 / 8 - 4 / 12) + Math.abs(2 / 8 - 8 / 12)) / 2,
    );
    expect(of('grubel_lloyd', 'B', 'cars')).toBe(0);
    expectNear(of('grubel_lloyd', 'B', 'corn') as number, 1 - 6 / 10);
    expectNear(of('grubel_lloyd', 'B', null) as number, 1 - 12 / 16);
    expect(of('balance', null, null)).toBe(-4);
  });
  it('Grubel and Lloyd’s own correction divides by the most that the imbalance allows', () => {
    expectNear(of('grubel_lloyd_adjusted', null, null) as number, (1 - 8 / 20) / (1 - 4 / 20));
    expectNear(of('grubel_lloyd_adjusted', 'B', null) as number, (1 - 12 / 16) / 1);
    expect(of('grubel_lloyd_adjusted', 'C', null)).toBe('zero-denominator');
  });
  it('Bergstrand’s needs the whole trade of the partner', () => {
    expect(of('bergstrand', null, null)).toBe('not-reported');
    expect(of('bergstrand_covered', null, null)).toBe(0);
    for (const some of [{ partners: 'B' }, { products: 'cars' }]) {
      const { table } = compute(intraIndustryIndicator, tradeTable(SMALL), some);
      expect(rowsOf(table).filter(({ term }) => String(term).startsWith('bergstrand'))).toEqual([]);
    }
  });
  it('Bergstrand’s by brute force on a world of declared exports, the same from either side of a pair', () => {
    const value = fc.double({ min: 1, max: 1e6, noNaN: true });
    const codes = ['A', 'B', 'C'];
    fc.assert(
      fc.property(fc.array(value, { minLength: 12, maxLength: 12 }), (values) => {
        const lines = codes.flatMap((from, i) =>
          codes.flatMap((to, j) =>
            i === j
              ? []
              : ['cars', 'corn'].map((product, p) => ({
                  year: '2000',
                  reporter: from,
                  partner: to,
                  product,
                  value: values[(i * 2 + (j > i ? j - 1 : j)) * 2 + p],
                })),
          ),
        );
        const found = compute(intraIndustryIndicator, tradeTable(lines), { level: 'pairs', levels: 'all' });
        const flowOf = (from: string, to: string, product: string) =>
          lines.find((one) => one.reporter === from && one.partner === to && one.product === product)
            ?.value ?? 0;
        const all = (side: 'reporter' | 'partner', code: string) =>
          lines.reduce((so, one) => so + (one[side] === code ? one.value : 0), 0);
        const star = (from: string, to: string, product: string) => {
          const [X, M, Y, N] = [
            all('reporter', from),
            all('partner', from),
            all('reporter', to),
            all('partner', to),
          ];
          return 0.5 * ((X + M) / (2 * X) + (Y + N) / (2 * N)) * flowOf(from, to, product);
        };
        const [x, m] = [
          ['cars', 'corn'].map((p) => star('A', 'B', p)),
          ['cars', 'corn'].map((p) => star('B', 'A', p)),
        ];
        const apart = Math.abs(x[0] - m[0]) + Math.abs(x[1] - m[1]);
        const wanted = 1 - apart / (x[0] + x[1] + m[0] + m[1]);
        const at = (reporter: string, partner: string | null, term: string) =>
          valueWhere(found, { reporter, partner, product: null, term }) as number;
        expectNear(at('A', 'B', 'bergstrand'), wanted);
        expectNear(at('B', 'A', 'bergstrand'), wanted);
        expectNear(at('A', null, 'bergstrand_covered'), 1);
        for (const code of codes)
          expect(at(code, null, 'grubel_lloyd_adjusted')).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
  it('where every economy is balanced, Bergstrand’s is the index pair by pair', () => {
    const ring = [
      ['A', 'B', 5],
      ['B', 'A', 5],
      ['B', 'C', 7],
      ['C', 'B', 7],
      ['A', 'C', 3],
      ['C', 'A', 3],
    ] as const;
    const lines = ring.flatMap(([reporter, partner, value], k) => [
      { year: '2000', reporter, partner, product: 'cars', value: value - (k % 2) },
      { year: '2000', reporter, partner, product: 'corn', value: (k % 2) + 1 },
    ]);
    const result = compute(intraIndustryIndicator, tradeTable(lines));
    const at = (term: string) => valueWhere(result, { reporter: 'A', product: null, term }) as number;
    expectNear(at('bergstrand'), at('grubel_lloyd_bilateral'));
    expect(at('bergstrand')).toBeLessThan(1);
  });
  it('keeps to the partners asked for, from either side', () => {
    const some = compute(intraIndustryIndicator, tradeTable(SMALL), { partners: 'B' });
    expectNear(valueWhere(some, { term: 'grubel_lloyd_bilateral' }) as number, 1 - 12 / 16);
    const oneSided = tradeTable([
      { year: '2000', reporter: 'A', partner: 'B', product: 'cars', value: 6 },
      { year: '2000', reporter: 'B', partner: 'A', product: 'cars', value: 2 },
      { year: '2000', reporter: 'A', partner: 'C', product: 'cars', value: 9 },
    ]);
    const pair = compute(intraIndustryIndicator, oneSided, { partners: 'B', show: 'A' });
    expectNear(valueWhere(pair, { term: 'grubel_lloyd_bilateral' }) as number, 0.5);
    expectNear(valueWhere(pair, { term: 'grubel_lloyd', product: null }) as number, 0.5);
    expect(pair.notes).toHaveLength(1);
  });
  it('without imports it says so; a product without trade has no index', () => {
    const exports = tradeTable([{ reporter: 'A', product: 'cars', value: 1 }]);
    expect(() => compute(intraIndustryIndicator, exports)).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
    const none = compute(intraIndustryIndicator, tradeTable([...SMALL, flow('X', 'B', 'gold', 0)]));
    expect(valueWhere(none, { term: 'grubel_lloyd', product: 'gold' })).toBe('zero-denominator');
  });
  it('refuses a negative value', () => {
    const bad = tradeTable([...SMALL, flow('X', 'D', 'gold', -1)]);
    expect(() => compute(intraIndustryIndicator, bad)).toThrow(
      expect.objectContaining({ code: 'negative-value' }),
    );
  });
  it('agrees with the reference by product, aggregate and pair', () => {
    const { table } = compute(intraIndustryIndicator, wiod, { level: 'pairs' });
    const found = byKey(table, 'period', 'reporter', 'partner', 'product', 'term');
    for (const row of goldenRows('ref/wiod_goods__balance_gl_lafay.csv'))
      expectNear(
        found.get(`${row.year} ${row.country}  ${row.sector} grubel_lloyd`) as number,
        Number(row.grubel_lloyd),
      );
    for (const row of goldenRows('ref/wiod_goods__gl_aggregate.csv'))
      for (const [term, cell] of [
        ['grubel_lloyd', row.gl_aggregate],
        ['exports', row.exports],
        ['imports', row.imports],
        ['balance', row.balance],
      ])
        expectNear(found.get(`${row.year} ${row.country}   ${term}`) as number, Number(cell));
    for (const row of goldenRows('ref/wiod_goods__bilateral.csv'))
      expectNear(
        found.get(`${row.year} ${row.reporter} ${row.partner}  grubel_lloyd`) as number,
        Number(row.gl_bilateral),
      );
  });
});

describe('marginal-intra-industry', () => {
  const years = [
    ...SMALL,
    flow('X', 'B', 'cars', 9, '2005'),
    flow('M', 'C', 'cars', 5, '2005'),
    flow('X', 'B', 'corn', 2, '2005'),
    flow('M', 'B', 'corn', 8, '2005'),
  ];
  it('by hand', () => {
    const result = compute(marginalIntraIndustry, tradeTable(years));
    expectNear(valueWhere(result, { product: 'cars', term: 'miit_a' }) as number, 1 - 2 / 4);
    expectNear(valueWhere(result, { product: 'cars', term: 'miit_b' }) as number, 2 / 4);
    expect(valueWhere(result, { product: 'corn', term: 'miit_a' })).toBe('zero-denominator');
    expectNear(valueWhere(result, { product: null, term: 'miit_a' }) as number, 0.5);
  });
  it('|B| = 1 − A, and both keep their range', () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map(inRange);
    fc.assert(
      fc.property(amount, amount, amount, amount, (x0, x1, m0, m1) => {
        const result = compute(
          marginalIntraIndustry,
          tradeTable([
            flow('X', 'B', 'p', x0),
            flow('M', 'B', 'p', m0),
            flow('X', 'B', 'p', x1, '2005'),
            flow('M', 'B', 'p', m1, '2005'),
          ]),
        );
        const a = valueWhere(result, { product: 'p', term: 'miit_a' });
        const b = valueWhere(result, { product: 'p', term: 'miit_b' });
        if (typeof a !== 'number' || typeof b !== 'number') {
          expect([a, b]).toEqual(['zero-denominator', 'zero-denominator']);
          return;
        }
        expect(a).toBeGreaterThanOrEqual(-1e-12);
        expect(Math.abs(1 - a - Math.abs(b))).toBeLessThan(1e-9);
      }),
    );
  });
});
