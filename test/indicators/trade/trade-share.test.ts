import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { tradeShare } from '../../../src/indicators/trade/trade-share.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { inRange } from '../../support/in-range.ts';
import { flow, flowTable } from './fixtures.ts';

const rows = [
  flow('2000', 'X', 60, { product: 'cars' }),
  flow('2000', 'X', 30, { product: 'chips' }),
  flow('2000', 'X', 10, { product: 'corn', partner: 'CAN' }),
];

describe('trade-share', () => {
  it('of each product, of a group, of each partner', () => {
    const share = (options: Record<string, string>, term: string) =>
      valueWhere(compute(tradeShare, flowTable(rows), options), { term });
    expect(share({}, 'cars')).toBeCloseTo(60, 12);
    expect(share({ select: 'cars,chips' }, 'cars+chips')).toBeCloseTo(90, 12);
    expect(share({ by: 'partner' }, 'CAN')).toBeCloseTo(10, 12);
    expect(share({ by: 'partner', products: 'cars', select: 'USA' }, 'USA')).toBe(100);
  });
  it('a code named twice counts once', () => {
    const result = compute(tradeShare, flowTable(rows), { select: 'cars,cars' });
    expect(rowsOf(result.table)[0].value).toBeCloseTo(60, 12);
  });
  it('shares of a year add to 100, for any flows', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }).map(inRange), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(values, (amounts) => {
        const made = amounts.map((value, i) => flow('2000', 'X', value, { product: `p${i}` }));
        const { table, residuals } = compute(tradeShare, flowTable(made));
        const found = rowsOf(table).map(({ value }) => value);
        if (amounts.every((value) => value === 0)) {
          expect(found[0]).toEqual({ missing: 'zero-denominator' });
          return;
        }
        const sum = found.reduce((so: number, value) => so + (value as number), 0);
        expect(sum).toBeCloseTo(100, 9);
        expect(residuals[0].value).toBeLessThan(1e-9);
      }),
      { numRuns: 80 },
    );
  });
  it('refuses a negative flow, an unknown code, an empty span and shares by a column that is not there', () => {
    const run =
      (made: typeof rows, options = {}) =>
      () =>
        compute(tradeShare, flowTable(made), options);
    expect(run([...rows, flow('2001', 'X', -1)])).toThrow(
      'value is negative (-1) at MEX / USA / p / X / 2001',
    );
    expect(run(rows, { select: 'crops' })).toThrow('There is no product "crops".');
    expect(run(rows, { flow: 'M' })).toThrow('There is no flow "M".');
    const bare = [{ year: '2000', reporter: 'MEX', value: 1 }];
    expect(() => compute(tradeShare, flowTable(bare))).toThrow(/no column "product"/);
  });
});
