import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { concentrationIndicator } from '../../../src/indicators/industry/concentration.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { usClasses, usRows } from '../../support/us-classes.ts';

const us = usClasses();

const rows = [
  ...[50, 30, 15, 5].map((output_nominal, i) => ({ activity: `${i + 1}`, period: '2000', output_nominal })),
  ...[10, 20, 30, 40].map((output_nominal, i) => ({ activity: `${i + 1}`, period: '2001', output_nominal })),
];

describe('concentration', () => {
  it('ranks anew, follows the largest of the first period, and those of the last', () => {
    const result = compute(concentrationIndicator, longRows(rows), { top: 2 });
    const share = (period: string, term: string) => valueWhere(result, { period, term });
    expect(share('2000', 'top_share')).toBeCloseTo(80, 12);
    expect(share('2001', 'top_share')).toBeCloseTo(70, 12);
    expect(share('2001', 'top_share_fixed')).toBeCloseTo(30, 12);
    expect(share('2000', 'top_share_fixed_last')).toBeCloseTo(20, 12);
    expect(share('2000', 'hhi')).toBeCloseTo(0.25 + 0.09 + 0.0225 + 0.0025, 12);
  });
  it('leaves a class without a number out of its period, and says so', () => {
    const gap = rows.map((row) =>
      row.activity === '1' && row.period === '2001' ? { ...row, output_nominal: null } : row,
    );
    const result = compute(concentrationIndicator, longRows(gap), { top: 2 });
    expect(valueWhere(result, { period: '2001', term: 'classes' })).toBe(3);
    expect(valueWhere(result, { period: '2001', term: 'top_share' })).toBeCloseTo((100 * 70) / 90, 12);
    expect(
      result.notes.some(({ text }) => text.en.startsWith('2001: classes without a number are left out: 1')),
    ).toBe(true);
  });
  it('says once of which periods the same class is left out', () => {
    const gap = rows.map((row) => (row.activity === '1' ? { ...row, output_nominal: null } : row));
    const said = compute(concentrationIndicator, longRows(gap), {}).notes.map(({ text }) => text.en);
    const periods = [...new Set(rows.map(({ period }) => period))].join(', ');
    expect(said).toContain(`${periods}: classes without a number are left out: 1 (1).`);
  });
  it('counts a zero among the classes, unless told not to', () => {
    const zero = [...rows, { activity: '5', period: '2000', output_nominal: 0 }];
    const n = (zeros: string) =>
      valueWhere(compute(concentrationIndicator, longRows(zero), { zeros }), {
        period: '2000',
        term: 'classes',
      });
    expect(n('count')).toBe(5);
    expect(n('leave-out')).toBe(4);
  });
  it('puts classes together by the first digits of their codes', () => {
    const coded = [
      { activity: '311', period: '2000', output_nominal: 30 },
      { activity: '312', period: '2000', output_nominal: 30 },
      { activity: '331', period: '2000', output_nominal: 40 },
    ];
    const share = (digits: number) =>
      valueWhere(compute(concentrationIndicator, longRows(coded), { top: 1, digits }), { term: 'top_share' });
    expect(share(0)).toBeCloseTo(40, 12);
    expect(share(2)).toBeCloseTo(60, 12);
  });
  it('refuses a negative output and a total among the classes', () => {
    const negative = [{ activity: 'A', period: '2000', output_nominal: -1 }];
    expect(() => compute(concentrationIndicator, longRows(negative))).toThrow(/negative \(-1\) at A \/ 2000/);
    const total = [
      ...rows.filter((r) => r.period === '2000'),
      { activity: 'Total', period: '2000', output_nominal: 100 },
    ];
    expect(() => compute(concentrationIndicator, longRows(total))).toThrow(/activity: Total > /);
  });
});

describe('real shipments of 364 classes of the United States', () => {
  it('the five largest hold 17.52% in 2000 and 20.61% in 2008', () => {
    const result = compute(concentrationIndicator, longRows(usRows(us, [2000, 2008])));
    const share = (period: string) => valueWhere(result, { period, term: 'top_share' });
    expect(share('2000')).toBeCloseTo(17.52, 2);
    expect(share('2008')).toBeCloseTo(20.61, 2);
    expect(result.residuals[0].value).toBeLessThan(1e-12);
  });
});

describe('the largest classes by name', () => {
  const cells = [50, 30, 10, 10, 0];
  const table = longRows(cells.map((output, i) => ({ activity: `c${i}`, period: '2000', output })));
  const named = (top: number) =>
    rowsOf(compute(concentrationIndicator, table, { top, level: 'activity' }).table)
      .filter(({ activity, term }) => activity !== null && term === 'class_share')
      .map(({ activity, value }) => [activity, value]);

  it('stand with their shares, the largest first, and add up to the share of the k largest', () => {
    expect(named(2)).toEqual([
      ['c0', 50],
      ['c1', 30],
    ]);
    const top = valueWhere(compute(concentrationIndicator, table, { top: 2 }), { term: 'top_share' });
    expect(named(2).reduce((sum, [, share]) => sum + (share as number), 0)).toBeCloseTo(top as number, 10);
  });
  it('include all of one size at the cut, with one place, and none without output', () => {
    expect(named(3).map(([activity]) => activity)).toEqual(['c0', 'c1', 'c2', 'c3']);
    const ranks = rowsOf(compute(concentrationIndicator, table, { top: 3, level: 'activity' }).table)
      .filter(({ term }) => term === 'class_rank')
      .map(({ value }) => value);
    expect(ranks).toEqual([1, 2, 3, 3]);
  });
  it('are groups where classes are put together', () => {
    const found = rowsOf(
      compute(concentrationIndicator, table, { top: 1, level: 'activity', digits: 1 }).table,
    ).filter(({ term }) => term === 'class_share');
    expect(found.map(({ activity, value }) => [activity, value])).toEqual([['c', 100]]);
  });
});
