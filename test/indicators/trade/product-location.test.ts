import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { productLocation } from '../../../src/indicators/trade/product-location.ts';
import { rca } from '../../../src/indicators/trade/rca.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { byKey, goldenTable, HS2, tradeTable } from './golden.ts';

const line = (reporter: string, product: string, value: number) => ({ reporter, product, value });

describe('product-location', () => {
  it('by hand', () => {
    const lines = [line('A', 'cars', 3), line('B', 'cars', 1), line('A', 'corn', 1), line('C', 'corn', 3)];
    const result = compute(productLocation, tradeTable([...lines, line('A', 'gold', 0)]));
    const of = (term: string) => valueWhere(result, { product: 'cars', term }) as number;
    // a = 3/4, 1/4, 0; b = 4/8, 1/8, 3/8
    expectNear(of('localisation'), (1 / 4 + 1 / 8 + 3 / 8) / 2);
    expectNear(of('hhi'), 9 / 16 + 1 / 16);
    expectNear(of('effective_exporters'), 16 / 10);
    expect(of('exporters')).toBe(2);
    // the curve: C (quotient 0), A (1.5), B (2): (0.375, 0), (0.875, 0.75), (1, 1)
    expectNear(of('locational_gini'), 1 - 0.5 * 0.75 - 0.125 * 1.75);
    expect(result.dropped.at(-1)?.examples).toEqual(['gold']);
  });
  it('the example of EconGeo: hoover_index in percent, locational_gini half of ours', () => {
    const EXPORTS = [
      [100, 0, 0, 0, 0],
      [0, 15, 5, 70, 10],
      [0, 20, 10, 20, 50],
      [0, 25, 30, 5, 40],
      [0, 40, 55, 5, 0],
    ];
    const lines = EXPORTS.flatMap((row, c) => row.map((value, p) => line(`R${c}`, `I${p}`, value)));
    const result = compute(productLocation, tradeTable(lines), { levels: 'all' });
    const of = (p: number, term: string) => valueWhere(result, { product: `I${p}`, term }) as number;
    [0.4, 0.18, 0.27, 0.31, 0.28].forEach((area, p) => {
      expectNear(of(p, 'locational_gini') / 2, area);
    });
    [80, 25, 45, 50, 50].forEach((percent, p) => {
      expectNear(100 * of(p, 'localisation'), percent);
    });
  });
  it('exports spread as trade is spread are nowhere in particular', () => {
    const lines = ['A', 'B', 'C'].flatMap((one, c) => [
      line(one, 'cars', 2 * (c + 1)),
      line(one, 'corn', 5 * (c + 1)),
    ]);
    const result = compute(productLocation, tradeTable(lines), { levels: 'all' });
    for (const term of ['localisation', 'locational_gini'])
      expect(Math.abs(valueWhere(result, { product: 'corn', term }) as number)).toBeLessThan(1e-12);
  });
  it('the Gini is half the mean difference of RCA between all pairs, weighted by trade, on 30 economies', () => {
    const table = goldenTable(HS2);
    const result = compute(productLocation, table);
    const quotients = byKey(compute(rca, table).table, 'reporter', 'product', 'term');
    const weights = new Map<string, number>();
    for (const { country, value } of rowsOf(table))
      weights.set(String(country), (weights.get(String(country)) ?? 0) + Number(value));
    expect(weights.size).toBe(30);
    const all = [...weights.values()].reduce((so, value) => so + value, 0);
    for (const product of ['85', '87', '08']) {
      const of = (reporter: string) => quotients.get(`${reporter} ${product} rca`) as number;
      let apart = 0;
      for (const [one, w] of weights)
        for (const [other, v] of weights) apart += (w / all) * (v / all) * Math.abs(of(one) - of(other));
      expectNear(valueWhere(result, { product, term: 'locational_gini' }) as number, apart / 2);
    }
  });
  it('both lie from 0 to 1 and do not change with scale', () => {
    const value = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 12, maxLength: 12 }), (values) => {
        fc.pre(values.some((x) => x > 0));
        const table = (times: number) =>
          tradeTable(values.map((x, at) => line(`e${at >> 2}`, `p${at & 3}`, x * times)));
        const [one, more] = [1, 4].map((times) => compute(productLocation, table(times), { levels: 'all' }));
        for (const product of ['p0', 'p1', 'p2', 'p3']) {
          if (![0, 1, 2].some((c) => values[c * 4 + Number(product[1])] > 0)) continue;
          for (const term of ['localisation', 'locational_gini', 'hhi']) {
            const found = valueWhere(one, { product, term }) as number;
            expect(found).toBeGreaterThanOrEqual(0);
            expect(found).toBeLessThanOrEqual(1 + 1e-12);
            expectNear(valueWhere(more, { product, term }) as number, found);
          }
        }
      }),
    );
  });
});
