import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { productSpace } from '../../../src/indicators/trade/product-space.ts';
import { relatedness } from '../../../src/indicators/trade/relatedness.ts';
import { compute } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { economyName, productName, tradeOf, tradeTable, valuesOf } from '../../support/trade-tables.ts';

/** A has 01 and 02, B 02 and 03, C all three; threshold low, so that these are the presences. */
const VALUES = [
  [5, 5, 0],
  [0, 5, 5],
  [2, 2, 2],
];
const LOW = { threshold: 0.01 };
const of = (options: RawOptions, term: string) =>
  valuesOf(compute(relatedness, tradeOf(VALUES), { ...LOW, ...options }), term);
const space = (options: RawOptions) =>
  valuesOf(compute(productSpace, tradeOf(VALUES), { ...LOW, ...options }), 'proximity');
const near = (found: ReadonlyMap<string, number | string>, wanted: Readonly<Record<string, number>>) => {
  expect([...found.keys()].sort()).toEqual(Object.keys(wanted).sort());
  for (const [key, value] of Object.entries(wanted)) expectNear(Number(found.get(key)), value);
};

describe('product-space', () => {
  it('by hand: ubiquities 2, 3, 2 and common economies 2, 1, 2', () => {
    near(space({}), { '01/02': 2 / 3, '01/03': 1 / 2, '02/03': 2 / 3 });
    near(space({ proximity: 'maximum' }), { '01/02': 1, '01/03': 1 / 2, '02/03': 1 });
    near(space({ proximity: 'geometric' }), { '01/02': 2 / 6 ** 0.5, '01/03': 1 / 2, '02/03': 2 / 6 ** 0.5 });
    near(space({ proximity: 'asymmetric' }), {
      '01/02': 2 / 3,
      '02/01': 1,
      '01/03': 1 / 2,
      '03/01': 1 / 2,
      '02/03': 1,
      '03/02': 2 / 3,
    });
  });
  it('of economies, with diversities 2, 2, 3', () => {
    near(space({ of: 'economies' }), { 'A/B': 1 / 2, 'A/C': 2 / 3, 'B/C': 2 / 3 });
  });
  it('keeps what is asked for', () => {
    near(space({ show: '03', min_proximity: 0.6 }), { '02/03': 2 / 3 });
    expect(() => space({ show: '99' })).toThrow(EscalarError);
  });
  it('correlation runs from 0 to 1, and a product that never varies counts as not correlated', () => {
    const found = space({ proximity: 'correlation' });
    // the ratios of 01 and 03 over A, B, C: share over world share
    const [a, b] = [
      [5 / 10 / (7 / 26), 0, 2 / 6 / (7 / 26)],
      [0, 5 / 10 / (7 / 26), 2 / 6 / (7 / 26)],
    ];
    const mean = (v: number[]) => v.reduce((x, y) => x + y, 0) / v.length;
    const dot = (v: number[], w: number[]) => v.reduce((s, x, i) => s + (x - mean(v)) * (w[i] - mean(w)), 0);
    expectNear(Number(found.get('01/03')), (1 + dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))) / 2);
    const constant = compute(
      productSpace,
      tradeOf([
        [1, 1, 2],
        [1, 2, 1],
      ]),
      { ...LOW, proximity: 'correlation' },
    );
    expectNear(Number(valuesOf(constant, 'proximity').get('01/02')), 0.5);
  });
});

describe('relatedness', () => {
  it('shows all pairs, those an economy lacks, or those it has, with the complexity of each product', () => {
    expect([...of({ pairs: 'absent' }, 'presence')]).toEqual([
      ['A/03', 0],
      ['B/01', 0],
    ]);
    expect(of({ pairs: 'present' }, 'presence').size).toBe(7);
    expect(of({ pairs: 'absent' }, 'pci').size).toBe(2);
  });
  // φ: 01–02 2/3, 01–03 1/2, 02–03 2/3; Σφ with itself 13/6, 7/3, 13/6
  it('density and distance by hand, with and without the product itself', () => {
    expectNear(Number(of({}, 'density').get('A/03')), (1 / 2 + 2 / 3) / (13 / 6));
    expectNear(Number(of({}, 'distance').get('A/03')), 1 - (1 / 2 + 2 / 3) / (13 / 6));
    expectNear(Number(of({}, 'density').get('A/01')), (1 + 2 / 3) / (13 / 6));
    expectNear(Number(of({ self_proximity: 'zero' }, 'density').get('A/01')), 2 / 3 / (7 / 6));
    expectNear(Number(of({}, 'density').get('C/02')), 1);
  });
  it('the nearest alone: of 03 and itself, ties to the first', () => {
    expectNear(Number(of({ neighbours: 2 }, 'density').get('A/03')), 2 / 3 / (5 / 3));
    expectNear(Number(of({ neighbours: 1, self_proximity: 'zero' }, 'density').get('A/03')), 1);
    expectNear(Number(of({ neighbours: 1, self_proximity: 'zero' }, 'density').get('B/02')), 0);
  });
  it('outlook and gain from a PCI given in a column, by hand in both forms', () => {
    const lines = VALUES.flatMap((row, c) =>
      row.map((value, p) => ({
        reporter: economyName(c),
        product: productName(p),
        value,
        pci: [1, 2, 4][p],
      })),
    );
    const run = (outlook: string, term: string) =>
      valuesOf(compute(relatedness, tradeTable(lines), { ...LOW, pci_from: 'column', outlook }), term);
    const omega = (1 / 2 + 2 / 3) / (13 / 6);
    expectNear(Number(run('plain', 'coi').get('A')), omega * 4);
    expectNear(Number(run('plain', 'strategic_value').get('A')), omega * 4);
    expect(run('plain', 'coi').get('C')).toBe(0);
    // A lacks 03 alone: the gain of 03 is its own part, φ(03,03) PCI / Σφ
    expectNear(Number(run('plain', 'cog').get('A/03')), 4 / (13 / 6));
    expect(run('plain', 'cog').get('A/01')).toBe(0);
    expectNear(
      Number(run('oec', 'cog').get('A/01')),
      (4 * (1 / 2)) / (13 / 6) - ((1 + 2 / 3) / (13 / 6)) * 1,
    );
    const z = [...run('growthlab', 'coi').values()].map(Number);
    expectNear(
      z.reduce((a, b) => a + b, 0),
      0,
    );
  });
  it('open forest from GDP per head, by hand', () => {
    const lines = VALUES.flatMap((row, c) =>
      row.map((value, p) => ({
        reporter: economyName(c),
        product: productName(p),
        value,
        income: [10, 20, null][c],
      })),
    );
    const found = valuesOf(compute(relatedness, tradeTable(lines), LOW), 'open_forest');
    // PRODY: 01 only A 10, 02 both halves 15, 03 only B 20; C has no GDP and is in neither sum
    expectNear(Number(found.get('A')), (1 / 2 / (13 / 6) + 2 / 3 / (7 / 3)) * 20);
    expectNear(Number(found.get('B')), (2 / 3 / (7 / 3) + 1 / 2 / (13 / 6)) * 10);
    expect(found.get('C')).toBe(0);
    expect(of({}, 'open_forest').size).toBe(0);
  });
  it('relative relatedness has mean 0 and deviation 1 over what is absent, and needs two absences', () => {
    const values = [
      [5, 5, 0, 0, 0],
      [0, 5, 5, 5, 0],
      [2, 0, 2, 0, 2],
      [1, 1, 1, 1, 1],
    ];
    const found = valuesOf(compute(relatedness, tradeOf(values), LOW), 'relative_relatedness');
    const absent = ['03', '04', '05'].map((product) => Number(found.get(`A/${product}`)));
    const mean = absent.reduce((a, b) => a + b, 0) / 3;
    expect(mean).toBeCloseTo(0, 12);
    expectNear(absent.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 2, 1);
    expect(found.get('D/01')).toBe('not-defined');
  });
  it('what has no trade is missing with its reason; a product nobody has is not present', () => {
    const wider = [...VALUES.map((row) => [...row, 0]), [0, 0, 0, 0]];
    const result = compute(relatedness, tradeOf(wider), LOW);
    expect(valuesOf(result, 'density').get('A/04')).toBe('zero-denominator');
    expect(valuesOf(result, 'presence').get('D/01')).toBe('zero-denominator');
    expect(valuesOf(result, 'coi').get('D')).toBe('zero-denominator');
    for (const [key, value] of of({}, 'density')) expect(valuesOf(result, 'density').get(key)).toBe(value);
    const strict = compute(relatedness, tradeOf(VALUES), { threshold: 1.5 });
    expect(valuesOf(strict, 'presence').get('A/02')).toBe(0);
    expect(valuesOf(strict, 'density').get('A/02')).toBe('not-defined');
  });
  it('shows the reporters and terms that are asked for, and refuses what there is not', () => {
    const result = compute(relatedness, tradeOf(VALUES), { ...LOW, show: 'A', 'show.term': 'density' });
    expect(result.table.rows).toBe(3);
    expect(() => of({ 'show.term': 'densty' }, 'density')).toThrow(EscalarError);
    expect(() => of({ show: 'Q' }, 'density')).toThrow(EscalarError);
  });
  it('density is in [0, 1], proximities are symmetric and in [0, 1]', () => {
    const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1000 }));
    const row = fc.array(cell, { minLength: 11, maxLength: 11 }).map((rest) => [1, ...rest]);
    const kinds = fc.constantFrom('minimum', 'geometric', 'asymmetric', 'correlation');
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 3, maxLength: 40 }),
        kinds,
        fc.boolean(),
        (values, proximity, self) => {
          const table = tradeTable(
            values.flatMap((cells, c) =>
              cells.map((value, p) => ({ reporter: `C${c}`, product: productName(p), value })),
            ),
          );
          const options = { proximity, self_proximity: self ? 'one' : 'zero' };
          const density = valuesOf(
            compute(relatedness, table, { ...options, density: 'presence', 'show.term': 'density' }),
            'density',
          );
          for (const value of density.values())
            if (typeof value === 'number') {
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(1 + 1e-12);
            }
          for (const value of valuesOf(compute(productSpace, table, { proximity }), 'proximity').values()) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1 + 1e-12);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
