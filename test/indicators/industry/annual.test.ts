import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { toAnnual } from '../../../src/indicators/industry/annual.ts';
import { labourProductivity } from '../../../src/indicators/industry/labour-productivity.ts';
import { ABSENT, readPanels, stateAt } from '../../../src/indicators/industry/panel.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const month = (i: number) => `2003-${String(i + 1).padStart(2, '0')}`;
const year = (make: (i: number) => Row, activity = 'a'): Row[] =>
  Array.from({ length: 12 }, (_, i) => ({ activity, period: month(i), ...make(i) }));
const annual = (rows: readonly Row[]) =>
  toAnnual(readPanels(longRows(rows), { economies: [], exclude: [] }, 'test')[0]);

describe('toAnnual', () => {
  it('sums flows and averages persons and prices', () => {
    const { panel } = annual(year((i) => ({ hours: i + 1, persons: 10 + i, price_index: 100 + i })));
    expect(panel.periods).toEqual(['2003']);
    expect(panel.cells.hours[0]).toBe(78);
    expect(panel.cells.persons[0]).toBe(15.5);
    expect(panel.cells.price_index[0]).toBe(105.5);
  });
  it('a missing month makes a missing year, and says which', () => {
    const { panel, incomplete } = annual([
      ...year((i) => ({ hours: i === 4 ? null : 1 })),
      ...year(() => ({ hours: 1 }), 'b'),
    ]);
    expect([...panel.cells.hours]).toEqual([Number.NaN, 12]);
    expect(incomplete).toEqual(['a 2003']);
  });
  it('an absent month does the same', () => {
    const { panel } = annual([...year(() => ({ hours: 1 })).slice(1), ...year(() => ({ hours: 1 }), 'b')]);
    expect([...panel.cells.hours]).toEqual([Number.NaN, 12]);
  });
  it('leaves out a year of which the data have a part', () => {
    const rows = [...year(() => ({ hours: 1 })), { activity: 'a', period: '2004-01', hours: 1 }];
    const { panel, partialYears } = annual(rows);
    expect(panel.periods).toEqual(['2003']);
    expect(partialYears).toEqual(['2004']);
  });
  it('sums quarters', () => {
    const rows = [1, 2, 3, 4].map((q) => ({ activity: 'a', period: `2003-Q${q}`, hours: q }));
    expect(annual(rows).panel.cells.hours[0]).toBe(10);
  });
  it('a month of zero does not make a year of zero', () => {
    const { panel } = annual(
      year((i) => ({ hours: i === 0 ? null : 2, state: i === 0 ? 'zero' : 'observed' })),
    );
    expect(stateAt(panel, 0)).toBe('observed');
    expect(panel.cells.hours[0]).toBe(22);
  });
  it('is zero when every month is, suppressed when one month is', () => {
    expect(stateAt(annual(year(() => ({ hours: 0, state: 'zero' }))).panel, 0)).toBe('zero');
    const { panel } = annual(year((i) => ({ hours: 1, state: i === 7 ? 'suppressed' : 'observed' })));
    expect(stateAt(panel, 0)).toBe('suppressed');
  });
  it('is absent when no month has a row', () => {
    const rows = [
      ...year(() => ({ hours: 1 })),
      ...year(() => ({ hours: 1 }), 'b').map((row) => ({
        ...row,
        period: `2004${String(row.period).slice(4)}`,
      })),
    ];
    const { panel } = annual(rows);
    expect([...panel.states]).toEqual([0, ABSENT, ABSENT, 0]);
  });
});

describe('annual productivity', () => {
  it('is the ratio of the sums, not the mean of the monthly ratios', () => {
    const rows = year((i) => ({ output_real: i < 6 ? 10 : 90, hours: i < 6 ? 1 : 3 }));
    const result = compute(labourProductivity, longRows(rows), { level: 'total' });
    expect(valueWhere(result, { period: '2003', term: 'productivity' })).toBeCloseTo(600 / 24, 12);
    expect(600 / 24).not.toBeCloseTo((10 + 30) / 2, 1);
  });
  it('is the hours-weighted mean of the monthly ratios, for any months', () => {
    const positive = fc.double({ min: 0.1, max: 1e5, noNaN: true });
    const months = fc.array(fc.tuple(positive, positive), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(months, (cells) => {
        const rows = year((i) => ({ output_real: cells[i][0], hours: cells[i][1] }));
        const value = valueWhere(
          compute(labourProductivity, longRows(rows), { level: 'total' }),
          {},
        ) as number;
        const hours = cells.reduce((sum, [, l]) => sum + l, 0);
        const mean = cells.reduce((sum, [y, l]) => sum + (l / hours) * (y / l), 0);
        expect(Math.abs(value - mean) / mean).toBeLessThan(1e-12);
      }),
      { numRuns: 50 },
    );
  });
});
