import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../../src/base/table.ts';
import type { IndicatorDefinition } from '../../../src/indicators/define.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { indicators } from '../../../src/indicators/registry.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const named = (id: string): IndicatorDefinition => {
  const found = indicators.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const GROUPED: readonly (readonly [string, RawOptions])[] = [
  ['concentration', { level: 'activity', top: 2 }],
  ['shift-share', { level: 'activity' }],
  ['structural-change', {}],
  ['productivity-dispersion', {}],
  ['olley-pakes', { level: 'activity' }],
  ['convergence', { across: 'classes' }],
  ['labour-productivity', { level: 'activity' }],
  ['similarity', { compare: 'periods' }],
  ['outliers', {}],
  ['classes-without-growth', { level: 'activity' }],
  ['verdoorn', {}],
  ['melitz-polanec', {}],
];

const PERIODS = ['2000', '2001', '2002'];
const CLASSES = ['3111', '3112', '3121', '3341', '3342', '3361'];
/** Whole numbers, so that sums are exact in any order. */
const panels = fc
  .array(fc.integer({ min: 1, max: 900 }), { minLength: 36, maxLength: 36 })
  .map((cells): Row[] =>
    CLASSES.flatMap((activity, i) =>
      PERIODS.map((period, t) => ({
        economy: 'MEX',
        activity,
        period,
        output_real: cells[i * 3 + t] as number,
        hours: cells[18 + i * 3 + t] as number,
      })),
    ),
  );

/** The table a person would have added up by hand. */
const byHand = (rows: readonly Row[], digits: number): Row[] => {
  const sums = new Map<string, { output_real: number; hours: number } & Row>();
  for (const row of rows) {
    const activity = String(row.activity).slice(0, digits);
    const key = `${activity} ${row.period}`;
    const before = sums.get(key);
    sums.set(key, {
      economy: 'MEX',
      activity,
      period: row.period as string,
      output_real: (before?.output_real ?? 0) + (row.output_real as number),
      hours: (before?.hours ?? 0) + (row.hours as number),
    });
  }
  return [...sums.values()];
};

describe.each(GROUPED)('%s', (id, options) => {
  const indicator = named(id);
  it('of classes put together is that of the table added up by hand', () => {
    fc.assert(
      fc.property(panels, (rows) => {
        const found = compute(indicator, longRows(rows), { ...options, digits: 3 });
        expect(rowsOf(found.table)).toEqual(
          rowsOf(compute(indicator, longRows(byHand(rows, 3)), options).table),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('of matched classes is that of the table without the classes that lack a period', () => {
    fc.assert(
      fc.property(panels, fc.integer({ min: 0, max: 2 }), (rows, gap) => {
        const ragged = rows.filter(({ activity, period }) => activity !== '3112' || period !== PERIODS[gap]);
        const found = compute(indicator, longRows(ragged), { ...options, matched: 'all-periods' });
        const whole = ragged.filter(({ activity }) => activity !== '3112');
        expect(rowsOf(found.table)).toEqual(rowsOf(compute(indicator, longRows(whole), options).table));
        expect(found.dropped.some(({ examples }) => examples.includes('3112'))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('of classes matched at the ends keeps those that lack a period between', () => {
    fc.assert(
      fc.property(panels, fc.integer({ min: 0, max: 2 }), (rows, gap) => {
        const ragged = rows.filter(({ activity, period }) => activity !== '3112' || period !== PERIODS[gap]);
        const found = compute(indicator, longRows(ragged), { ...options, matched: 'ends' });
        const entering = gap === 1 ? ragged : ragged.filter(({ activity }) => activity !== '3112');
        expect(rowsOf(found.table)).toEqual(rowsOf(compute(indicator, longRows(entering), options).table));
        expect(found.dropped.some(({ what }) => what.en.includes('(matched=ends)'))).toBe(gap !== 1);
      }),
      { numRuns: 10 },
    );
  });
});

describe('classes that lack a period', () => {
  const row = (activity: string, period: string, output_real: number): Row => ({
    economy: 'MEX',
    activity,
    period,
    output_real,
    hours: 10,
  });
  const rows = [
    row('311', '2000', 50),
    row('312', '2000', 30),
    row('334', '2000', 20),
    row('311', '2001', 60),
    row('334', '2001', 40),
  ];

  it('leave their group without a number rather than with a fall, and say so', () => {
    const found = compute(named('shift-share'), longRows(rows), { digits: 2, from: '2000', to: '2001' });
    expect(found.dropped.map(({ examples }) => examples.join())).toContain('31 2001');
    expect(valueWhere(found, { term: 'growth' })).toBeCloseTo(100, 10);
    const whole = compute(named('shift-share'), longRows(rows), { digits: 2, matched: 'all-periods' });
    expect(valueWhere(whole, { term: 'growth' })).toBeCloseTo(100 * (100 / 70 - 1), 10);
  });

  it('are left out of their group where output has no labour, which is no productivity either', () => {
    const idle = rows.map((one) => (one.activity === '312' ? { ...one, hours: 0 } : one));
    const found = compute(named('shift-share'), longRows([...idle, { ...row('312', '2001', 5), hours: 0 }]), {
      digits: 2,
      matched: 'all-periods',
    });
    expect(valueWhere(found, { term: 'growth' })).toBeCloseTo(100 * (100 / 70 - 1), 10);
  });

  it('count as nothing where a person says that they entered or left', () => {
    const found = compute(named('shift-share'), longRows(rows), { digits: 2, absent: 'entry-exit' });
    expect(valueWhere(found, { term: 'growth' })).toBeCloseTo(100 * (100 / 20 / (100 / 30) - 1), 10);
  });

  it('that entered or left are matched all the same where a person says so', () => {
    const options = { absent: 'entry-exit', matched: 'all-periods' };
    const found = compute(named('shift-share'), longRows(rows), options);
    expect(found.dropped).toEqual([]);
    expect(valueWhere(found, { term: 'growth' })).toBeCloseTo(100 * (100 / 20 / (100 / 30) - 1), 10);
  });

  it('leave their group without a number in concentration too, which says which', () => {
    const found = compute(named('concentration'), longRows(rows), { digits: 2, top: 1 });
    const top = (period: string) => valueWhere(found, { term: 'top_share', period });
    expect(top('2000')).toBeCloseTo(80, 10);
    expect(top('2001')).toBeCloseTo(100, 10);
    expect(valueWhere(found, { term: 'classes', period: '2001' })).toBe(1);
    expect(found.dropped.map(({ examples }) => examples.join())).toContain('31 2001');
    const whole = compute(named('concentration'), longRows(rows), {
      digits: 2,
      top: 1,
      matched: 'all-periods',
    });
    expect(valueWhere(whole, { term: 'top_share', period: '2001' })).toBeCloseTo(60, 10);
  });

  it('are left out of the knowledge share and of the technology gap with matched=all-periods alone', () => {
    const knowledge = (options: RawOptions) =>
      valueWhere(compute(named('knowledge-share'), longRows(rows), { members: ['334'], ...options }), {
        term: 'share',
        period: '2000',
      });
    expect(knowledge({})).toBeCloseTo(20, 10);
    expect(knowledge({ matched: 'all-periods' })).toBeCloseTo((100 * 20) / 70, 10);
    const both = rows.flatMap((one) => [
      { ...one, ppp: 1 },
      { ...one, economy: 'USA', output_real: 100, ppp: 1 },
    ]);
    const gap = (options: RawOptions) =>
      valueWhere(compute(named('technology-gap'), longRows(both), options), {
        term: 'relative_productivity',
        activity: null,
        period: '2000',
      });
    expect(gap({})).toBeCloseTo(100 / 300, 10);
    expect(gap({ matched: 'all-periods' })).toBeCloseTo(70 / 200, 10);
  });

  it('are left out of concentration and Theil with matched=all-periods alone', () => {
    const top = (options: RawOptions) =>
      valueWhere(compute(named('concentration'), longRows(rows), { top: 1, ...options }), {
        term: 'top_share',
        period: '2000',
      });
    expect(top({})).toBeCloseTo(50, 10);
    expect(top({ matched: 'all-periods' })).toBeCloseTo((100 * 50) / 70, 10);
    const total = (options: RawOptions) =>
      rowsOf(compute(named('theil'), longRows(rows), { digits: 2, ...options }).table);
    expect(total({ matched: 'all-periods' })).toEqual(
      rowsOf(
        compute(named('theil'), longRows(rows.filter(({ activity }) => activity !== '312')), { digits: 2 })
          .table,
      ),
    );
  });
});
