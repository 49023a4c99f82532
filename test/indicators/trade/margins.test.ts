import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { discoveries } from '../../../src/indicators/trade/discoveries.ts';
import { growthMargins } from '../../../src/indicators/trade/growth-margins.ts';
import { margins } from '../../../src/indicators/trade/margins.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { goldenTable, tradeTable, WIOD, WIOD_MAP } from './golden.ts';

const wiod = goldenTable(WIOD, WIOD_MAP);
const line = (year: string, reporter: string, partner: string, product: string, value: number) => ({
  year,
  reporter,
  partner,
  product,
  value,
});
const SMALL = [
  line('2000', 'A', 'C', 'cars', 10),
  line('2000', 'B', 'C', 'cars', 30),
  line('2000', 'B', 'C', 'corn', 20),
  line('2000', 'B', 'A', 'corn', 50),
  line('2000', 'A', 'B', 'silk', 5),
];

describe('margins', () => {
  it('by hand over products, pooled, and by market', () => {
    const of = (term: string, options = {}, where = {}) =>
      valueWhere(compute(margins, tradeTable(SMALL), { show: 'A', ...options }), {
        term,
        ...where,
      }) as number;
    expectNear(of('extensive_margin'), 30 / 100);
    expectNear(of('intensive_margin'), 10 / 30);
    expect(of('alone')).toBe(5);
    expectNear(of('extensive_margin', { cells: 'pooled' }), 30 / 50);
    expectNear(of('extensive_margin', { cells: 'pooled', own_market: 'count' }), 30 / 100);
    expectNear(of('share_of_others', { cells: 'each-partner' }, { partner: 'C' }), 10 / 50);
    expect(of('extensive_margin', { cells: 'each-partner' }, { partner: 'B' })).toBe('zero-denominator');
  });
  it('over markets: geometric means with logarithmic-mean weights, by hand', () => {
    const lines = [
      line('2000', 'A', 'C', 'cars', 10),
      line('2000', 'B', 'C', 'cars', 30),
      line('2000', 'B', 'C', 'corn', 20),
      line('2000', 'A', 'D', 'corn', 30),
      line('2000', 'B', 'D', 'corn', 20),
      line('2000', 'B', 'E', 'corn', 60),
    ];
    const result = compute(margins, tradeTable(lines), { cells: 'each-partner', show: 'A' });
    const of = (term: string) => valueWhere(result, { partner: null, term }) as number;
    // shares of C and D: 1/4 and 3/4 of A's, 5/7 and 2/7 of the others'
    const [c, d] = [(1 / 4 - 5 / 7) / Math.log(7 / 20), (3 / 4 - 2 / 7) / Math.log(21 / 8)];
    expectNear(of('extensive_margin'), (30 / 50) ** (c / (c + d)));
    expectNear(of('intensive_margin'), (10 / 30) ** (c / (c + d)) * 1.5 ** (d / (c + d)));
    expectNear(of('share_of_others'), 40 / 70);
    expectNear(of('markets_reached'), 70 / 130);
  });
  it('where nobody else sells there is no overall margin', () => {
    const lines = [line('2000', 'A', 'C', 'silk', 5), line('2000', 'B', 'D', 'corn', 5)];
    const result = compute(margins, tradeTable(lines), { cells: 'each-partner', show: 'A' });
    expect(valueWhere(result, { partner: null, term: 'extensive_margin' })).toBe('zero-denominator');
    expect(valueWhere(result, { partner: null, term: 'markets_reached' })).toBe(0);
  });
  it('the overall margin lies among those of its markets, for any trade', () => {
    const some = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true })), {
      minLength: 24,
      maxLength: 24,
    });
    fc.assert(
      fc.property(some, (values) => {
        // who exports nothing has no margin
        fc.pre(values.slice(0, 12).some((value) => value > 0));
        const lines = values.map((value, i) =>
          line('2000', i < 12 ? 'A' : 'B', `m${(i >> 2) % 3}`, `p${i & 3}`, value),
        );
        const options = { cells: 'each-partner', show: 'A', levels: 'all' };
        const { table, residuals } = compute(margins, tradeTable(lines), options);
        for (const { value } of residuals) expect(value).toBeLessThan(1e-9);
        const rows = rowsOf(table).filter(({ term }) => term === 'extensive_margin');
        const all = rows.find(({ partner }) => partner === null)?.value;
        if (typeof all !== 'number') return;
        const each = rows.flatMap(({ partner, value }) =>
          partner !== null && typeof value === 'number' && value > 0 ? [value] : [],
        );
        expect(all).toBeGreaterThanOrEqual(Math.min(...each) * (1 - 1e-9));
        expect(all).toBeLessThanOrEqual(Math.max(...each) * (1 + 1e-9));
      }),
    );
  });
  it('EM·IM is the share for any trade', () => {
    const cells = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e9, noNaN: true })), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(cells, (values) => {
        const lines = values.map((value, i) => line('2000', `e${i >> 2}`, 'Z', `p${i & 3}`, value));
        // a product that is the sum of the others by chance would be refused as their whole
        for (const { value } of compute(margins, tradeTable(lines), { levels: 'all' }).residuals)
          expect(value).toBeLessThan(1e-9);
      }),
    );
  });
  it('names economies that sell nothing', () => {
    const result = compute(margins, tradeTable([...SMALL, line('2000', 'D', 'A', 'cars', 0)]));
    expect(result.dropped[0].examples).toEqual(['D 2000']);
  });
  it('Mexico in the United States sells all sectors: EM = 1 and IM its share', () => {
    const result = compute(margins, wiod, { cells: 'each-partner', show: 'MEX' });
    const of = (term: string) => valueWhere(result, { partner: 'USA', period: '2008', term }) as number;
    expectNear(of('extensive_margin'), 1);
    // 184,754 from Mexico of 2,001,125, added up outside
    expectNear(of('intensive_margin'), 184754 / (2001125 - 184754));
  });
});

describe('growth-margins', () => {
  const later = [
    line('2005', 'A', 'C', 'cars', 25),
    line('2005', 'A', 'C', 'corn', 4),
    line('2005', 'B', 'C', 'cars', 30),
  ];
  it('by hand', () => {
    const result = compute(growthMargins, tradeTable([...SMALL, ...later]), { show: 'A' });
    const of = (term: string) => valueWhere(result, { term }) as number;
    expect([of('change'), of('intensive'), of('entry'), of('exit')]).toEqual([14, 15, 4, -5]);
    expectNear(of('intensive_share') + of('entry_share') + of('exit_share'), 1);
    expect([of('continuing_cells'), of('entry_cells'), of('exit_cells')]).toEqual([1, 1, 1]);
    const above = compute(growthMargins, tradeTable([...SMALL, ...later]), { show: 'A', threshold: 7 });
    expect(valueWhere(above, { term: 'below' })).toBe(-1);
  });
  it('over products in markets', () => {
    const result = compute(growthMargins, tradeTable([...SMALL, ...later]), { cells: 'product-partner' });
    expect(valueWhere(result, { reporter: 'B', term: 'exit_cells' })).toBe(2);
  });
  it('no change has no shares; an economy without a year is missing; one year is refused', () => {
    const same = [
      line('2000', 'A', 'C', 'p', 1),
      line('2005', 'A', 'C', 'p', 1),
      line('2005', 'B', 'C', 'p', 1),
    ];
    const result = compute(growthMargins, tradeTable(same));
    expect(valueWhere(result, { reporter: 'A', term: 'entry_share' })).toBe('undefined-share-of-change');
    expect(valueWhere(result, { reporter: 'B', term: 'change' })).toBe('not-reported');
    expect(() => compute(growthMargins, tradeTable(SMALL))).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
  });
  it('shares of a change near zero or of a fall are not given, and a note says so', () => {
    const shares = ['intensive_share', 'entry_share', 'exit_share'];
    const of = (lines: Parameters<typeof tradeTable>[0]) => {
      const result = compute(growthMargins, tradeTable(lines));
      return [
        shares.map((term) => valueWhere(result, { reporter: 'A', term })),
        result.notes.map(({ text }) => text.en).join(),
      ] as const;
    };
    const old = [line('2000', 'A', 'Z', 'a', 100), line('2000', 'A', 'Z', 'b', 50)];
    const none = Array(3).fill('undefined-share-of-change');
    const [still, why] = of([...old, line('2008', 'A', 'Z', 'a', 90), line('2008', 'A', 'Z', 'c', 60.001)]);
    expect(still).toEqual(none);
    expect(why).toContain('A 2000–2008: trade rose by less than 0.01%.');
    const [fall] = of([...old, line('2008', 'A', 'Z', 'a', 60), line('2008', 'A', 'Z', 'c', 20)]);
    expect(fall).toEqual(none);
    const [growth, silent] = of([...old, line('2008', 'A', 'Z', 'a', 90), line('2008', 'A', 'Z', 'c', 100)]);
    expect(growth).toEqual([-0.25, 2.5, -1.25]);
    expect(silent).not.toContain('Shares of a change');
  });
  it('the parts add up for any trade', () => {
    const cells = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e9, noNaN: true })), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(cells, fc.constantFrom(0, 10, 1e5), (values, threshold) => {
        const lines = values.map((value, i) => line(i < 5 ? '2000' : '2005', 'A', 'Z', `p${i % 5}`, value));
        for (const { value } of compute(growthMargins, tradeTable(lines), { threshold }).residuals)
          expect(value).toBeLessThan(1e-9);
      }),
    );
  });
});

describe('discoveries', () => {
  const path = (reporter: string, product: string, values: readonly number[]) =>
    values.map((value, t) => line(String(2000 + t), reporter, 'Z', product, value));
  const table = tradeTable([
    ...path('A', 'cars', [5e6, 5e6, 5e6, 5e6, 5e6]),
    ...path('A', 'chips', [9_999, 0, 2e6, 1e6, 1e6]),
    ...path('A', 'corn', [10_000, 0, 0, 0, 3e6]),
    ...path('A', 'drones', [0, 0, 0, 0, 1e6]),
    ...path('B', 'chips', [5e6, 5e6, 5e6, 5e6, 5e6]),
    ...path('B', 'corn', [1, 1, 1, 1, 1]),
    ...path('C', 'cars', [0, 0, 0, 0, 5e6]),
  ]);
  it('Klinger–Lederman: below 10,000 at the start, a million or more at the end; inside and on the frontier', () => {
    const result = compute(discoveries, table, { level: 'products' });
    const of = (term: string) => valueWhere(result, { reporter: 'A', product: null, term });
    expect([of('discoveries'), of('discoveries_inside'), of('discoveries_frontier')]).toEqual([2, 1, 1]);
    expect(of('discovered_value')).toBe(2e6);
    expect(valueWhere(result, { product: 'drones', group: 'on-frontier', term: 'last' })).toBe(1e6);
    expect(valueWhere(result, { product: 'chips', group: 'inside-frontier', term: 'first' })).toBe(9_999);
    expect(valueWhere(result, { reporter: 'B', term: 'discoveries' })).toBe(0);
    expect(result.dropped[0].examples).toEqual(['C']);
  });
  it('says what part of it a group of products is', () => {
    const of = (select: string, term: string) =>
      valueWhere(compute(discoveries, table, { select }), { reporter: 'A', product: null, term });
    expect(of('drones', 'discoveries_selected')).toBe(1);
    expect(of('drones', 'selected_share')).toBe(50);
    expect(of('drones,chips', 'selected_share')).toBe(100);
    expect(of('cars', 'selected_share')).toBe(0);
    const none = compute(discoveries, table, { select: 'cars', high: 9e6 });
    expect(valueWhere(none, { reporter: 'A', product: null, term: 'selected_share' })).toBe(
      'zero-denominator',
    );
    expect(() => compute(discoveries, table, { select: 'boats' })).toThrow(/boats/);
  });
  it('leaders make the frontier; thresholds are options', () => {
    const of = (options: Readonly<Record<string, string | number>>, term: string) =>
      valueWhere(compute(discoveries, table, options), { reporter: 'A', term });
    expect(of({ leaders: 'C' }, 'discoveries_frontier')).toBe(2);
    expect(of({ low: 10_001 }, 'discoveries')).toBe(3);
    expect(of({ high: 1_000_001 }, 'discoveries')).toBe(0);
  });
  it('Cadot: silent before, sold after', () => {
    const of = (options: Readonly<Record<string, string | number>>) =>
      valueWhere(compute(discoveries, table, { method: 'cadot', ...options }), {
        reporter: 'A',
        term: 'discoveries',
      });
    expect(of({})).toBe(1);
    expect(of({ after: 1 })).toBe(3);
    expect(of({ before: 3 })).toBe(0);
  });
});
