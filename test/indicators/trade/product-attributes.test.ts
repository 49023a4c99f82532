import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { productAttributes } from '../../../src/indicators/trade/product-attributes.ts';
import { sophistication } from '../../../src/indicators/trade/sophistication.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';

interface Line {
  readonly reporter: string;
  readonly product: string;
  readonly value: number;
  readonly gini?: number | null;
  readonly emission_intensity?: number | null;
  readonly income?: number | null;
}

function flows(lines: readonly Line[]) {
  const fields = [...new Set(lines.flatMap((line) => Object.keys(line)))].map((name) => {
    const title = { en: name, es: name };
    return ['reporter', 'product'].includes(name) ? { name, title } : { name, title, unit: UNITS.dataUnit };
  });
  return tableOf(
    'trade_flow',
    fields,
    lines.map((line) => ({ ...line })),
  );
}

const SMALL: readonly Line[] = [
  { reporter: 'A', product: 'cars', value: 8, gini: 30 },
  { reporter: 'A', product: 'corn', value: 2, gini: 30 },
  { reporter: 'B', product: 'cars', value: 2, gini: 50 },
  { reporter: 'B', product: 'corn', value: 6, gini: 50 },
  { reporter: 'C', product: 'corn', value: 2, gini: null },
];

describe('product-attributes', () => {
  it('by hand: only who specialises in a product counts, and who has no number is named', () => {
    const result = compute(productAttributes, flows(SMALL));
    const of = (where: Record<string, string | null>) => valueWhere(result, where) as number;
    // of world exports half is cars: A alone has an RCA of 1 or more in cars, B and C in corn
    expectNear(of({ product: 'cars', term: 'pgi' }), 30);
    expectNear(of({ product: 'corn', term: 'pgi' }), 50);
    expectNear(of({ reporter: 'A', term: 'xgini' }), 0.8 * 30 + 0.2 * 50);
    expectNear(of({ reporter: 'C', term: 'xgini' }), 50);
    expect(of({ reporter: 'C', term: 'xgini_covered' })).toBe(1);
    expect(result.dropped.map(({ examples }) => examples)).toEqual([['C']]);
    const all = compute(productAttributes, flows(SMALL), { threshold: 0 });
    expectNear(
      valueWhere(all, { product: 'cars', term: 'pgi' }) as number,
      (0.8 * 30 + 0.25 * 50) / (0.8 + 0.25),
    );
  });
  it('a product in which nobody with a number specialises has none, and lowers what is covered', () => {
    const lines = [...SMALL, { reporter: 'C', product: 'silk', value: 2, gini: null }];
    const result = compute(productAttributes, flows(lines));
    expect(valueWhere(result, { product: 'silk', term: 'pgi' })).toBe('zero-denominator');
    expectNear(valueWhere(result, { reporter: 'C', term: 'xgini_covered' }) as number, 0.5);
    // the mean of what is covered, not half of it
    expect(valueWhere(result, { reporter: 'C', term: 'xgini' })).toBe(
      valueWhere(result, { product: 'corn', term: 'pgi' }),
    );
  });
  it('names no economy as without a number for a year in which it exports nothing', () => {
    const years = [
      ...SMALL.map((line) => ({ ...line, year: '2000' })),
      { reporter: 'A', product: 'corn', value: 2, gini: 30, year: '2001' },
      { reporter: 'C', product: 'corn', value: 2, gini: null, year: '2001' },
    ];
    const table = tableOf(
      'trade_flow',
      ['year', 'reporter', 'product', 'value', 'gini'].map((name) => ({
        name,
        title: { en: name, es: name },
        ...(['value', 'gini'].includes(name) ? { unit: UNITS.dataUnit } : {}),
      })),
      years,
    );
    expect(compute(productAttributes, table).dropped.map(({ examples }) => examples)).toEqual([
      ['C 2000', 'C 2001'],
    ]);
  });
  it('emissions beside inequality, by the same means', () => {
    const lines = SMALL.map((line) => ({ ...line, emission_intensity: line.gini ?? null }));
    const result = compute(productAttributes, flows(lines));
    for (const product of ['cars', 'corn'])
      expect(valueWhere(result, { product, term: 'peii' })).toBe(
        valueWhere(result, { product, term: 'pgi' }),
      );
  });
  it('without either column, or with two numbers of one economy, it is refused', () => {
    const bare = flows(SMALL.map(({ reporter, product, value }) => ({ reporter, product, value })));
    expect(() => compute(productAttributes, bare)).toThrow(
      expect.objectContaining({ code: 'missing-column' }),
    );
    expect(() => productAttributes.compute(bare)).toThrow(
      expect.objectContaining({ code: 'missing-column' }),
    );
    const torn = flows([...SMALL, { reporter: 'A', product: 'silk', value: 1, gini: 31 }]);
    expect(() => compute(productAttributes, torn)).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
  });
  it('with the threshold 0 it is PRODY and EXPY of the same numbers; it lies between the lowest and the highest', () => {
    const value = fc.oneof(fc.constant(0), fc.double({ min: 1, max: 1e6, noNaN: true }));
    const level = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 12, maxLength: 12 }),
        fc.array(level, { minLength: 3, maxLength: 3 }),
        (values, levels) => {
          fc.pre([0, 1, 2].every((c) => values.slice(c * 4, c * 4 + 4).some((x) => x > 0)));
          const lines = values.map((value, at) => ({
            reporter: `e${at >> 2}`,
            product: `p${at & 3}`,
            value,
            gini: levels[at >> 2],
            income: levels[at >> 2],
          }));
          const options = { levels: 'all' };
          const own = compute(productAttributes, flows(lines), { ...options, threshold: 0 });
          const income = compute(sophistication, flows(lines), options);
          const cells = (result: typeof own, terms: readonly string[]) =>
            rowsOf(result.table).flatMap(({ term, value }) =>
              terms.includes(String(term)) ? [value as number] : [],
            );
          const [found, wanted] = [cells(own, ['pgi', 'xgini']), cells(income, ['prody', 'expy'])];
          found.forEach((one, k) => {
            if (typeof one === 'number') expectNear(one, wanted[k]);
          });
          for (const one of cells(compute(productAttributes, flows(lines), options), ['pgi', 'xgini'])) {
            if (typeof one !== 'number') continue;
            expect(one).toBeGreaterThanOrEqual(Math.min(...levels) * (1 - 1e-12));
            expect(one).toBeLessThanOrEqual(Math.max(...levels) * (1 + 1e-12));
          }
        },
      ),
    );
  });
});
