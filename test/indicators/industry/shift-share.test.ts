import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { METHODS } from '../../../src/indicators/industry/kernels/methods.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import { openStore } from '../../../src/store/store.ts';
import { defaultRoots } from '../../../src/store/store-roots.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { usClasses, usRows } from '../../support/us-classes.ts';

const us = usClasses();

/** Two classes, three years: A gains labour and productivity, B stands still. */
const small = [
  { activity: 'A', period: '2000', output_real: 40, hours: 10 },
  { activity: 'B', period: '2000', output_real: 20, hours: 10 },
  { activity: 'A', period: '2001', output_real: 60, hours: 12 },
  { activity: 'B', period: '2001', output_real: 16, hours: 8 },
  { activity: 'A', period: '2002', output_real: 90, hours: 15 },
  { activity: 'B', period: '2002', output_real: 10, hours: 5 },
];

describe('shift-share', () => {
  it('of more classes than a call takes arguments, class by class', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      ['2000', '2001'].map((period, t) => ({
        activity: `a${i}`,
        period,
        output_real: 10.5 + ((i * 7 + 3 * t) % 991),
        hours: 1.5 + ((i * 13 + t) % 97),
      })),
    ).flat();
    const result = compute(shiftShare, longRows(rows), { level: 'activity' });
    expect(new Set(rowsOf(result.table).map(({ activity }) => activity)).size).toBe(20_001);
  });
  it('of two classes by hand: P from 3 to 5', () => {
    const result = compute(shiftShare, longRows(small));
    const value = (term: string) => valueWhere(result, { path: 'endpoint', term, unit: 'output-per-labour' });
    expect(value('level_first')).toBeCloseTo(3, 12);
    expect(value('level_last')).toBeCloseTo(5, 12);
    // s0 Δp = ½·2 + ½·0;  p0 Δs = 4·¼ − 2·¼;  ΔpΔs = 2·¼
    expect(value('intrinsic')).toBeCloseTo(1, 12);
    expect(value('static')).toBeCloseTo(0.5, 12);
    expect(value('dynamic')).toBeCloseTo(0.5, 12);
    expect(value('structural')).toBeCloseTo(1, 12);
    expect(valueWhere(result, { term: 'structural', unit: 'percent-of-change' })).toBeCloseTo(50, 12);
    expect(valueWhere(result, { term: 'structural', unit: 'points' })).toBeCloseTo(100 / 3, 12);
    const growth = 100 * (Math.sqrt(5 / 3) - 1);
    expect(valueWhere(result, { term: 'growth_per_year' })).toBeCloseTo(growth, 12);
    expect(valueWhere(result, { term: 'structural', unit: 'points-per-year' })).toBeCloseTo(growth / 2, 12);
  });

  it('chained and compared at the ends give the same total, not the same parts', () => {
    const result = compute(shiftShare, longRows(small), { path: 'both' });
    const value = (path: string, term: string) => valueWhere(result, { path, term, unit: 'points' });
    expect(value('chained', 'total')).toBeCloseTo(value('endpoint', 'total') as number, 12);
    expect(value('chained', 'dynamic')).not.toBeCloseTo(value('endpoint', 'dynamic') as number, 2);
  });

  it('cuts the span at breaks, and the levels meet', () => {
    const result = compute(shiftShare, longRows(small), { breaks: '2001' });
    const value = (from: string, to: string, term: string) =>
      valueWhere(result, { from, to, term, unit: 'output-per-labour' });
    expect(value('2000', '2001', 'level_last')).toBe(value('2001', '2002', 'level_first'));
    const parts = (value('2000', '2001', 'total') as number) + (value('2001', '2002', 'total') as number);
    expect(parts).toBeCloseTo(2, 12);
  });

  it('refuses breaks out of order and periods that are not there', () => {
    const run = (options: Record<string, string>) => () => compute(shiftShare, longRows(small), options);
    expect(run({ breaks: '2002' })).toThrow(/begins and ends/);
    expect(run({ from: '2002', to: '2000' })).toThrow(/runs backwards/);
    expect(run({ to: '2003' })).toThrow(/no period 2003/);
  });

  it.each(METHODS)('%s: classes add up to the total row in every unit', (method) => {
    const result = compute(shiftShare, longRows(small), { method, level: 'activity', path: 'both' });
    const rows = rowsOf(result.table);
    for (const total of rows.filter((row) => row.activity === null && typeof row.value === 'number')) {
      const classes = rows.filter(
        (row) =>
          row.activity !== null &&
          row.term === total.term &&
          row.unit === total.unit &&
          row.path === total.path,
      );
      if (classes.length === 0) continue;
      const sum = classes.reduce((so, row) => so + (row.value as number), 0);
      expect(sum, `${total.term} ${total.unit}`).toBeCloseTo(total.value as number, 9);
    }
  });

  it('centring moves classes and no total, for any panel', () => {
    const cell = fc.record({
      output_real: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      hours: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
    });
    const panel = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(panel, fc.constantFrom('base', 'average', 'end'), (classes, centre) => {
        const rows = classes.flatMap(([first, last], i) => [
          { activity: `C${i}`, period: '1994', ...first },
          { activity: `C${i}`, period: '2008', ...last },
        ]);
        const raw = compute(shiftShare, longRows(rows), { level: 'activity' });
        const moved = compute(shiftShare, longRows(rows), { level: 'activity', centre });
        const of = (result: typeof raw, term: string) =>
          valueWhere(result, { activity: null, term, unit: 'output-per-labour' }) as number;
        const scale = Math.max(of(raw, 'level_first'), of(raw, 'level_last'));
        for (const term of ['intrinsic', 'static', 'dynamic', 'total'])
          expect(Math.abs(of(raw, term) - of(moved, term)) / scale).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('names terms that enter and leave only where a class does', () => {
    const rows = [
      ...small.filter(({ period }) => period !== '2001'),
      { activity: 'N', period: '2002', output_real: 12, hours: 2 },
    ];
    const closed = compute(shiftShare, longRows(rows));
    expect(() => valueWhere(closed, { term: 'entry', unit: 'points' })).toThrow(/0 rows/);
    const open = compute(shiftShare, longRows(rows), { absent: 'entry-exit' });
    // s1 p1 = 2/22 · 6
    expect(valueWhere(open, { term: 'entry', unit: 'output-per-labour' })).toBeCloseTo(12 / 22, 12);
  });
});

describe('percent of the change', () => {
  const fell = (last: number) => [
    { activity: 'A', period: '2000', output_real: 100, hours: 10 },
    { activity: 'A', period: '2008', output_real: last, hours: 10 },
  ];
  it.each([
    ['fell', 90],
    ['stood still', 100],
    ['rose by less than 2%', 101.9],
  ])('is missing with its reason where productivity %s', (_, last) => {
    const result = compute(shiftShare, longRows(fell(last)));
    expect(valueWhere(result, { term: 'intrinsic', unit: 'percent-of-change' })).toBe(
      'undefined-share-of-change',
    );
    expect(valueWhere(result, { term: 'intrinsic', unit: 'points' })).toBeCloseTo(last - 100, 9);
    expect(valueWhere(result, { term: 'intrinsic', unit: 'points-per-year' })).toBeTypeOf('number');
    expect(result.notes.some(({ level }) => level === 'warning')).toBe(true);
  });
  it('is given from 2% on', () => {
    const result = compute(shiftShare, longRows(fell(102.01)));
    expect(valueWhere(result, { term: 'intrinsic', unit: 'percent-of-change' })).toBeCloseTo(100, 9);
  });

  it('is refused for Mexico 1994–2008 and given for Taiwan, from the release that ships', async () => {
    const store = await openStore({ roots: defaultRoots() });
    try {
      const table = await store.table('ggdc-etd-2021', 'industry_panel');
      const result = compute(shiftShare, table, { economies: 'MEX,TWN', from: '1994', to: '2008' });
      const structural = (economy: string, unit: string) =>
        valueWhere(result, { economy, term: 'structural', unit });
      expect(structural('MEX', 'percent-of-change')).toBe('undefined-share-of-change');
      expect(structural('TWN', 'percent-of-change')).toBeTypeOf('number');
      expect(valueWhere(result, { economy: 'MEX', term: 'growth' })).toBeCloseTo(-0.5, 1);
      const warned = result.notes.filter(({ level }) => level === 'warning').map(({ text }) => text.en);
      expect(warned.some((text) => text.includes('MEX 1994–2008'))).toBe(true);
      expect(warned.some((text) => text.includes('TWN 1994–2008'))).toBe(false);
    } finally {
      await store.close();
    }
  });
});

describe('364 classes of the United States, 2000–2008', () => {
  it('give the reference figures of three terms', () => {
    const result = compute(shiftShare, longRows(usRows(us, [2000, 2008])));
    const share = (term: string) => valueWhere(result, { term, unit: 'percent-of-change' });
    expect(share('intrinsic')).toBeCloseTo(76.06, 2);
    expect(share('static')).toBeCloseTo(24.5, 2);
    expect(share('dynamic')).toBeCloseTo(-0.56, 2);
    expect(valueWhere(result, { term: 'growth' })).toBeCloseTo(37.12, 2);
    expect(result.residuals.every(({ value }) => value < 1e-12)).toBe(true);
  });
});
