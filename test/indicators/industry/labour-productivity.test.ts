import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labourProductivity } from '../../../src/indicators/industry/labour-productivity.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

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
  it('warns where the total does not add the same classes', () => {
    const short = rows.map((row) =>
      row.period === '2001' && row.activity === 'b' ? { ...row, hours: null } : row,
    );
    const warned = compute(labourProductivity, longRows(short)).notes.filter(
      ({ level }) => level === 'warning',
    );
    expect(warned.map(({ text }) => text.en)).toEqual([
      'MEX: the total adds fewer than 2 classes in 2001; a change of the total there may be a change of classes.',
    ]);
    expect(compute(labourProductivity, longRows(rows)).notes.every(({ level }) => level === 'info')).toBe(
      true,
    );
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
    const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
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
