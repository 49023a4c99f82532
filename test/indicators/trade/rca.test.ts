import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rca } from '../../../src/indicators/trade/rca.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { byKey, goldenRows, goldenTable, HS2, tradeTable, WIOD, WIOD_MAP } from './golden.ts';

const hs2 = goldenTable(HS2);
const wiod = goldenTable(WIOD, WIOD_MAP);

/** A sells 6 of cars and 2 of corn, B 2 and 10: the world 8 and 12. */
const SMALL = [
  { reporter: 'A', product: 'cars', value: 6, flow: 'X', population: 1 },
  { reporter: 'A', product: 'corn', value: 2, flow: 'X', population: 1 },
  { reporter: 'B', product: 'cars', value: 2, flow: 'X', population: 3 },
  { reporter: 'B', product: 'corn', value: 10, flow: 'X', population: 3 },
  { reporter: 'A', product: 'cars', value: 1, flow: 'M', population: 1 },
  { reporter: 'A', product: 'corn', value: 3, flow: 'M', population: 1 },
  { reporter: 'B', product: 'cars', value: 5, flow: 'M', population: 3 },
  { reporter: 'B', product: 'corn', value: 1, flow: 'M', population: 3 },
];

describe('rca', () => {
  it('by hand, with the other world, imports and population', () => {
    const cars = (options = {}) => {
      const result = compute(rca, tradeTable(SMALL), options);
      return (term: string) => valueWhere(result, { reporter: 'A', product: 'cars', term });
    };
    const of = cars();
    expectNear(of('rca') as number, 6 / 8 / (8 / 20));
    expectNear(of('arca') as number, 0.75 - 0.4);
    expectNear(of('nrca') as number, 6 / 20 - (8 * 8) / 400);
    expectNear(of('market_share') as number, 0.75);
    expectNear(of('wrca') as number, 1.875 / ((1.875 + 0.25 / 0.6) / 2));
    expectNear(of('rxa') as number, 6 / 2 / (2 / 10));
    expectNear(of('rma') as number, 1 / 3 / (5 / 1));
    expectNear(of('rta') as number, 15 - 1 / 15);
    expectNear(of('rc') as number, Math.log(15) + Math.log(15));
    expectNear(of('lafay') as number, 100 * (5 / 7 - 4 / 12) * (7 / 12));
    expectNear(of('normalised_balance') as number, 5 / 7);
    expectNear(of('rpop') as number, 6 / 1 / (8 / 4));
    expectNear(cars({ world: 'rest' })('rca') as number, 6 / 8 / (2 / 12));
    expectNear(cars({ world: 'rest' })('nrca') as number, 6 / 20 - (8 * 8) / 400);
    expect(cars({ threshold: 1.875 })('presence')).toBe(1);
    expect(cars({ threshold: 1.875, compare: 'above' })('presence')).toBe(0);
  });
  it('takes world totals from a reporter, refuses to count them twice, and says when they do not fit', () => {
    const world = [
      { reporter: 'WLD', product: 'cars', value: 16, flow: 'X', population: null },
      { reporter: 'WLD', product: 'corn', value: 16, flow: 'X', population: null },
    ];
    const table = tradeTable([...SMALL.filter(({ flow }) => flow === 'X'), ...world]);
    const result = compute(rca, table, { world: 'WLD', show: 'A' });
    expectNear(valueWhere(result, { reporter: 'A', product: 'cars', term: 'rca' }) as number, 0.75 / 0.5);
    expect(() => compute(rca, table)).toThrow(expect.objectContaining({ code: 'wholes-among-parts' }));
    expect(() => compute(rca, tradeTable(SMALL), { world: 'WLD' })).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
    const low = tradeTable(
      SMALL.map((row) => (row.reporter === 'B' ? { ...row, reporter: 'W', value: 1 } : row)),
    );
    expect(compute(rca, low, { world: 'W' }).notes.map(({ level }) => level)).toContain('warning');
  });
  it('an economy or product without trade is missing with its reason and does not touch the rest', () => {
    const plain = SMALL.filter(({ flow }) => flow === 'X');
    const more = [
      ...plain,
      { ...plain[0], reporter: 'C', value: 0, population: null },
      { ...plain[0], product: 'gold', value: 0 },
    ];
    const result = compute(rca, tradeTable(more));
    const of = (reporter: string, product: string, term: string) =>
      valueWhere(result, { reporter, product, term });
    expect(of('C', 'cars', 'rca')).toBe('zero-denominator');
    expect(of('C', 'cars', 'presence')).toBe('zero-denominator');
    expect(of('A', 'gold', 'rca')).toBe('zero-denominator');
    expect(of('A', 'cars', 'rca')).toBe(1.875);
    expectNear(of('A', 'cars', 'wrca') as number, 1.875 / ((1.875 + 0.25 / 0.6) / 2));
    expect(result.dropped.map(({ examples }) => examples)).toEqual([['C'], ['C']]);
  });
  it('one economy: refused, for it would be its own world; with lines of the world, one product has RCA 1', () => {
    const own = { reporter: 'A', product: 'p', value: 3 };
    expect(() => compute(rca, tradeTable([own]))).toThrow(expect.objectContaining({ code: 'one-economy' }));
    const result = compute(rca, tradeTable([own, { ...own, reporter: 'WLD', value: 9 }]), { world: 'WLD' });
    const of = (term: string) => valueWhere(result, { term });
    expect([of('rca'), of('arca'), of('nrca'), of('rxa')]).toEqual([1, 0, 0, 'zero-denominator']);
  });
  it('names the choices it does not know, and the imports that are not there', () => {
    const exports = tradeTable(SMALL.filter(({ flow }) => flow === 'X'));
    expect(() => compute(rca, exports, { 'show.term': 'rcaa' })).toThrow(/rca/);
    expect(() => compute(rca, exports, { show: 'Z' })).toThrow(
      expect.objectContaining({ code: 'shows-nothing' }),
    );
    expect(() => compute(rca, exports, { imports: 'reported' })).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
    const uneven = tradeTable(SMALL.map((row, i) => (i === 0 ? { ...row, population: 2 } : row)));
    expect(() => compute(rca, uneven)).toThrow(expect.objectContaining({ code: 'not-computable' }));
  });
  it('identities and independence of scale hold for any trade', () => {
    const cells = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e12, noNaN: true })), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(cells, fc.integer({ min: -12, max: 12 }), (values, power) => {
        fc.pre(new Set(values.flatMap((value, i) => (value > 0 ? [i >> 2] : []))).size > 1);
        const rows = (scale: number) =>
          values.map((value, i) => ({ reporter: `e${i >> 2}`, product: `p${i & 3}`, value: value * scale }));
        const first = compute(rca, tradeTable(rows(1)));
        expect(first.residuals.every(({ value }) => value < 1e-9)).toBe(true);
        const scaled = byKey(
          compute(rca, tradeTable(rows(10 ** power))).table,
          'reporter',
          'product',
          'term',
        );
        for (const [key, value] of byKey(first.table, 'reporter', 'product', 'term'))
          if (typeof value === 'number' && !key.endsWith('presence'))
            expectNear(scaled.get(key) as number, value, 1e-6);
      }),
      { numRuns: 60 },
    );
  });
  it('agrees with the numpy reference', () => {
    const found = byKey(compute(rca, hs2).table, 'reporter', 'product', 'term');
    for (const row of goldenRows('ref/hs2_2016_30countries__specialisation.csv'))
      for (const term of ['rca', 'rsca', 'nrca', 'arca', 'wrca', 'market_share'])
        expectNear(found.get(`${row.country} ${row.product} ${term}`) as number, Number(row[term]));
  });
  it('agrees with the R package economiccomplexity 2.0', () => {
    const found = byKey(compute(rca, hs2).table, 'reporter', 'product', 'term');
    for (const row of goldenRows('r_ec2/hs2_2016_30countries__country_product.csv')) {
      expectNear(found.get(`${row.country} ${row.product} rca`) as number, Number(row.rca));
      expect(found.get(`${row.country} ${row.product} presence`)).toBe(Number(row.mcp));
    }
  });
  it('Lafay and the normalised balance from partners agree with the reference', () => {
    const found = byKey(compute(rca, wiod).table, 'period', 'reporter', 'product', 'term');
    for (const row of goldenRows('ref/wiod_goods__balance_gl_lafay.csv')) {
      const place = `${row.year} ${row.country} ${row.sector}`;
      expectNear(found.get(`${place} lafay`) as number, Number(row.lafay));
      expectNear(found.get(`${place} normalised_balance`) as number, Number(row.normalized_balance));
    }
  });
});
