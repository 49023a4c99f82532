import { describe, expect, it } from 'vitest';
import { tradeStructuralChange } from '../../../src/indicators/trade/trade-structural-change.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { expectNear } from '../../support/numbers.ts';
import { tradeTable } from './golden.ts';

const row = (year: string, product: string, value: number, reporter = 'A') => ({
  year,
  reporter,
  product,
  value,
});

describe('trade-structural-change', () => {
  it('by hand', () => {
    const table = tradeTable([
      row('2000', 'a', 3),
      row('2000', 'b', 1),
      row('2005', 'a', 4),
      row('2005', 'b', 12),
    ]);
    const result = compute(tradeStructuralChange, table);
    const of = (term: string) => valueWhere(result, { reporter: 'A', term }) as number;
    expectNear(of('lawrence'), 0.5);
    expectNear(of('cosine'), (0.75 * 0.25 * 2) / 0.625);
    expectNear(of('lilien'), Math.log(3));
  });
  it('a line that starts has no logarithm; an economy absent in a year has no structure; years must be there', () => {
    const table = tradeTable([
      row('2000', 'a', 3),
      row('2005', 'a', 4),
      row('2005', 'b', 12),
      row('2000', 'a', 1, 'B'),
    ]);
    const result = compute(tradeStructuralChange, table);
    expect(valueWhere(result, { reporter: 'A', term: 'lilien' })).toBe('not-defined');
    expectNear(valueWhere(result, { reporter: 'A', term: 'lawrence' }) as number, 0.75);
    expect(valueWhere(result, { reporter: 'B', term: 'cosine' })).toBe('zero-denominator');
    expect(() => compute(tradeStructuralChange, table, { from: '1999' })).toThrow(
      expect.objectContaining({ code: 'period-not-there' }),
    );
  });
});
