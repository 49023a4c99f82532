import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirror } from '../../../src/indicators/trade/mirror.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { tradeTable } from './golden.ts';

const line = (flow: string, reporter: string, partner: string, product: string, value: number) => ({
  year: '2000',
  reporter,
  partner,
  product,
  flow,
  value,
});
/** A → B is declared by both, B → A by B alone, A → C by A alone, corn by the importer alone. */
const SMALL = [
  line('X', 'A', 'B', 'cars', 80),
  line('M', 'B', 'A', 'cars', 132),
  line('M', 'B', 'A', 'corn', 22),
  line('X', 'B', 'A', 'cars', 7),
  line('X', 'A', 'C', 'cars', 5),
];

describe('mirror', () => {
  it('by hand: both sides, freight taken off, and a value between them', () => {
    const result = compute(mirror, tradeTable(SMALL), { cif: 10, level: 'product' });
    const of = (term: string, product: string | null, reporter = 'A', partner: string | null = 'B') =>
      valueWhere(result, { reporter, partner, product, term });
    expect(of('exporter_reported', 'cars')).toBe(80);
    expect(of('importer_reported', 'cars')).toBe(132);
    expectNear(of('importer_fob', 'cars') as number, 120);
    expectNear(of('discrepancy', 'cars') as number, 0.2);
    expectNear(of('reliability_exporter', null, 'A', null) as number, 1 - 60 / 220);
    expectNear(of('exporter_weight', null) as number, 0.5);
    expectNear(of('reconciled', 'cars') as number, 100);
    expect(of('exporter_reported', 'corn')).toBe('not-reported');
    expectNear(of('reconciled', 'corn') as number, 20);
    expectNear(of('reconciled', null) as number, 120);
    expect(of('reconciled', null, 'B', 'A')).toBe(7);
    expect(of('reliability_importer', null, 'C', null)).toBe('too-few-observations');
  });
  it('weights by reliability: the side that agrees with the others counts more', () => {
    const more = tradeTable([
      ...SMALL,
      line('M', 'C', 'A', 'cars', 5),
      line('X', 'D', 'B', 'cars', 100),
      line('M', 'B', 'D', 'cars', 300),
    ]);
    const of = (weights: string) =>
      valueWhere(compute(mirror, more, { cif: 0, weights }), {
        reporter: 'A',
        partner: 'B',
        term: 'reconciled',
      }) as number;
    const [a, b] = [1 - 74 / 244, 1 - (74 + 200) / (234 + 400)];
    const w = a / (a + b);
    expectNear(of('exporter'), 80 + 22);
    expectNear(of('importer'), 132 + 22);
    expectNear(of('equal'), 106 + 22);
    const found = of('reliability');
    expect(found).toBeLessThan(of('equal'));
    expectNear(found, w * 80 + (1 - w) * 132 + 22);
  });
  it('needs importers, and refuses totals among partners', () => {
    const exports = tradeTable(SMALL.filter(({ flow }) => flow === 'X'));
    expect(() => compute(mirror, exports)).toThrow(expect.objectContaining({ code: 'unknown-name' }));
    const doubled = tradeTable([...SMALL, line('X', 'A', 'World', 'cars', 85)]);
    expect(() => compute(mirror, doubled)).toThrow(expect.objectContaining({ code: 'wholes-among-parts' }));
  });
  it('the reconciled value lies between both sides, for any trade', () => {
    const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 4, maxLength: 4 }), ([x, m, y, n]) => {
        const lines = [
          line('X', 'A', 'B', 'p', x),
          line('M', 'B', 'A', 'p', m),
          line('X', 'B', 'A', 'p', y),
          line('M', 'A', 'B', 'p', n),
        ];
        const result = compute(mirror, tradeTable(lines));
        expect(result.residuals[0].value).toBeLessThan(1e-9);
        const found = valueWhere(result, { reporter: 'A', partner: 'B', term: 'reconciled' }) as number;
        expect(found).toBeGreaterThanOrEqual(Math.min(x, m / 1.06) * (1 - 1e-12));
        expect(found).toBeLessThanOrEqual(Math.max(x, m / 1.06) * (1 + 1e-12));
      }),
    );
  });
});
