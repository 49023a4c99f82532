import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labourProductivity } from '../../../src/indicators/industry/labour-productivity.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { inRange } from '../../support/in-range.ts';

const rows = [
  { economy: 'MEX', activity: 'a', period: '2000', output_real: 30, hours: 10, state: 'observed' },
  { economy: 'MEX', activity: 'b', period: '2000', output_real: 20, hours: 40, state: 'observed' },
  { economy: 'MEX', activity: 'a', period: '2001', output_real: 45, hours: 10, state: 'observed' },
  { economy: 'MEX', activity: 'b', period: '2001', output_real: 30, hours: 15, state: 'observed' },
];

describe('labour-productivity', () => {
  it('of classes and of the whole, with an index', () => {
    const result = compute(labourProductivity, longRows(rows), { index: 'first' });
    const value = (period: string, activity: string | null, term: string) =>
      valueWhere(result, { economy: 'MEX', period, activity, term });
    expect(value('2000', 'a', 'productivity')).toBe(3);
    expect(value('2000', null, 'productivity')).toBe(1);
    expect(value('2001', null, 'productivity')).toBe(3);
    expect(value('2001', null, 'index')).toBe(300);
    expect(value('2001', 'a', 'index')).toBeCloseTo(150, 12);
    expect(value('2000', 'a', 'index')).toBe(100);
  });
  it('knows why a class has none', () => {
    const gaps = [
      { ...rows[0], activity: 's', state: 'suppressed', output_real: null },
      { ...rows[0], activity: 'n', state: 'not-in-frame', output_real: null },
      { ...rows[0], activity: 'm', output_real: null },
      { ...rows[0], activity: 'z', hours: 0 },
      ...rows,
    ];
    const result = compute(labourProductivity, longRows(gaps));
    const value = (activity: string) => valueWhere(result, { period: '2000', activity });
    expect(value('s')).toBe('confidential');
    expect(value('n')).toBe('not-in-frame');
    expect(value('m')).toBe('not-reported');
    expect(value('z')).toBe('zero-denominator');
    expect(valueWhere(result, { period: '2000', activity: null })).toBe(1);
  });
  it('keeps the reason the data give for a gap, also where the number is computed', () => {
    const secret = { missing: 'confidential' } as const;
    const direct = [{ ...rows[0], hours: secret }, ...rows.slice(1)];
    expect(valueWhere(compute(labourProductivity, longRows(direct)), { period: '2000', activity: 'a' })).toBe(
      'confidential',
    );
    const row = { activity: 'a', output_nominal: 30, price_index: 1, persons: 5, hours_per_person: 2 };
    const derived = [
      { ...row, period: '2000', state: 'observed' },
      { ...row, period: '2001', hours_per_person: secret, state: 'observed' },
      { ...row, period: '2002', output_nominal: secret, state: 'observed' },
    ];
    const result = compute(labourProductivity, longRows(derived));
    const value = (period: string) => valueWhere(result, { period, activity: 'a' });
    expect(['2000', '2001', '2002'].map(value)).toEqual([3, 'confidential', 'confidential']);
  });
  it('a year of months lacks a number for the reason of the month', () => {
    const months = Array.from({ length: 12 }, (_, i) => `2000-${String(i + 1).padStart(2, '0')}`);
    const monthly = ['a', 'b'].flatMap((activity) =>
      months.map((period, i) => ({
        activity,
        period,
        output_real: 10,
        hours: activity === 'a' && i === 4 ? ({ missing: 'confidential' } as const) : 5,
        state: 'observed',
      })),
    );
    const result = compute(labourProductivity, longRows(monthly), { frequency: 'annual' });
    const value = (activity: string) => valueWhere(result, { period: '2000', activity });
    expect(['a', 'b'].map(value)).toEqual(['confidential', 2]);
  });
  it('warns where the total does not add the same classes', () => {
    const short = rows.map((row) =>
      row.period === '2001' && row.activity === 'b' ? { ...row, hours: null } : row,
    );
    const warned = compute(labourProductivity, longRows(short)).notes.filter(
      ({ level }) => level === 'warning',
    );
    expect(warned.map(({ text }) => text.en)).toEqual([
      'The total adds fewer classes than in other periods; a change of it may be one of classes: MEX 2001.',
    ]);
    expect(compute(labourProductivity, longRows(rows)).notes.every(({ level }) => level === 'info')).toBe(
      true,
    );
  });
  it('warns once of several economies, and only of those shown', () => {
    const of = (economy: string) =>
      rows.map((row) => ({
        ...row,
        economy,
        ...(row.period === '2001' && row.activity === 'b' ? { hours: null } : {}),
      }));
    const table = longRows([...of('MEX'), ...of('TWN')]);
    const warned = (options: Record<string, string>) =>
      compute(labourProductivity, table, options).notes.filter(({ level }) => level === 'warning');
    expect(warned({}).map(({ text }) => text.en)).toEqual([
      'The total adds fewer classes than in other periods; a change of it may be one of classes: MEX 2001; TWN 2001.',
    ]);
    expect(warned({ show: 'TWN' }).map(({ text }) => text.es)).toEqual([
      'El total suma menos clases que en otros periodos; un cambio suyo puede ser de clases: TWN 2001.',
    ]);
  });
  it('an index on a loss is not defined, on nothing has a zero denominator', () => {
    const index = (first: number) => {
      const made = rows.map((row) =>
        row.activity === 'a' && row.period === '2000' ? { ...row, output_real: first } : row,
      );
      return valueWhere(compute(labourProductivity, longRows(made), { index: 'first' }), {
        activity: 'a',
        period: '2001',
        term: 'index',
      });
    };
    expect(index(-30)).toBe('not-defined');
    expect(index(0)).toBe('zero-denominator');
  });
  it('closes its identity where losses cancel gains', () => {
    const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(inRange);
    const labour = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, labour), { minLength: 1, maxLength: 10 }), (cells) => {
        const made = cells.map(([output_real, hours], i) => ({
          activity: `c${i}`,
          period: '2000',
          output_real,
          hours,
        }));
        expect(compute(labourProductivity, longRows(made)).residuals[0].value).toBeLessThan(1e-9);
      }),
    );
  });
});
