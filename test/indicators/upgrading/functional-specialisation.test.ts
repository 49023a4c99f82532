import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { functionalSpecialisation } from '../../../src/indicators/upgrading/functional-specialisation.ts';
import { functionalSpecialisation as kernel } from '../../../src/indicators/upgrading/kernels/functional-specialisation.ts';
import { refusal } from '../../study/support.ts';
import { compute, valueWhere } from '../../support/compute.ts';

const table = (rows: readonly Row[]) =>
  tableOf(
    'income',
    [
      ...['economy', 'period', 'function'].map((name) => ({ name, title: { en: name, es: name } })),
      { name: 'value', title: { en: 'value', es: 'valor' }, unit: UNITS.dataUnit },
    ],
    rows,
  );
const row = (economy: string, name: string, value: number | null, period = '2000'): Row => ({
  economy,
  period,
  function: name,
  value,
});

// Mexico: 30 of 40 in fabrication; all: 50 of 100; research 10 of 40 against 50 of 100
const ROWS = [row('MEX', 'fab', 30), row('MEX', 'rd', 10), row('USA', 'fab', 20), row('USA', 'rd', 40)];

describe('functional-specialisation', () => {
  it('is the share of a function over that of all economies', () => {
    const result = compute(functionalSpecialisation, table(ROWS));
    const of = (economy: string, name: string, term: string) =>
      valueWhere(result, { economy, function: name, term });
    expect(of('MEX', 'fab', 'fs')).toBe(1.5);
    expect(of('MEX', 'rd', 'fs')).toBe(0.5);
    expect(of('USA', 'rd', 'fs')).toBeCloseTo(4 / 3, 12);
    expect(of('MEX', 'fab', 'share')).toBe(75);
    expect(result.residuals.map(({ value }) => value < 1e-12)).toEqual([true]);
  });
  it('all economies compare, shown or not; one that lacks a function is left out and said', () => {
    const rows = [...ROWS, row('TWN', 'fab', 5), row('TWN', 'rd', null)];
    const result = compute(functionalSpecialisation, table(rows), { show: 'MEX' });
    expect(rowsOf(result.table).map(({ economy }) => economy)).toEqual(['MEX', 'MEX', 'MEX', 'MEX']);
    expect(valueWhere(result, { function: 'fab', term: 'fs' })).toBe(1.5);
    expect(result.dropped.map(({ count, examples }) => [count, ...examples])).toEqual([[1, 'TWN']]);
  });
  it('an economy without income and a function that nobody has say why there is no index', () => {
    const rows = [...ROWS, row('TWN', 'fab', 0), row('TWN', 'rd', 0)];
    expect(
      valueWhere(compute(functionalSpecialisation, table(rows)), {
        economy: 'TWN',
        function: 'fab',
        term: 'fs',
      }),
    ).toBe('zero-denominator');
    const idle = [row('MEX', 'fab', 1), row('MEX', 'rd', 0)];
    expect(valueWhere(compute(functionalSpecialisation, table(idle)), { function: 'rd', term: 'fs' })).toBe(
      'zero-denominator',
    );
  });
  it('refuses a negative income and two incomes of one cell', () => {
    const of = (rows: readonly Row[]) => refusal(() => compute(functionalSpecialisation, table(rows)));
    expect(of([row('MEX', 'fab', -1)])).toMatch(/MEX 2000 fab is negative/);
    expect(of([row('MEX', 'fab', 1), row('MEX', 'fab', 1)])).toMatch(/MEX 2000 fab/);
  });
  it('weighted by the shares of all economies the index is 1, by function as well', () => {
    const income = fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(income, (values) => {
        const { index, world } = kernel(Float64Array.from(values), 4);
        const all = values.reduce((a, b) => a + b, 0);
        for (const i of [0, 1, 2]) {
          const mean = world.reduce((sum, share, k) => sum + share * (index[4 * i + k] as number), 0);
          expect(mean).toBeCloseTo(1, 9);
        }
        for (const k of [0, 1, 2, 3]) {
          const size = (i: number) => values.slice(4 * i, 4 * i + 4).reduce((a, b) => a + b, 0) / all;
          const mean = [0, 1, 2].reduce((sum, i) => sum + size(i) * (index[4 * i + k] as number), 0);
          expect(mean).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
