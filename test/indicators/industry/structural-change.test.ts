import { describe, expect, test } from 'vitest';
import { structuralChange } from '../../../src/indicators/industry/structural-change.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { industryFixture } from '../../support/fixture.ts';

const fixture = industryFixture();
const data = (
  [
    ['A', [10, 11, 12]],
    ['B', [10, 12, 12]],
    ['C', [10, 7, 6]],
  ] as const
).flatMap(([activity, hours]) =>
  hours.map((h, t) => ({ activity, period: String(2000 + t), hours: h, output_real: 1 })),
);

describe('structural-change: the small fixture', () => {
  test('nav of the five classes against equal shares', () => {
    const { x, nav_vs_equal } = fixture.concentration;
    const rows = x.flatMap((value: number, i: number) => [
      { activity: `c${i}`, period: '2000', output_real: 1 },
      { activity: `c${i}`, period: '2008', output_real: value },
    ]);
    const result = compute(structuralChange, longRows(rows), { of: 'output' });
    expect(valueWhere(result, { term: 'nav' })).toBeCloseTo(nav_vs_equal, 12);
    expect(valueWhere(result, { term: 'persistence' })).toBeCloseTo(1, 12);
  });
});

describe('structural-change', () => {
  test('between the ends, in labour', () => {
    const result = compute(structuralChange, longRows(data));
    expect(valueWhere(result, { term: 'nav', from: '2000', to: '2002' })).toBeCloseTo(2 / 15, 12);
    const spread = Math.sqrt(0.8 * Math.log(1.2) ** 2 + 0.2 * Math.log(0.6) ** 2);
    expect(valueWhere(result, { term: 'lilien' })).toBeCloseTo(spread, 12);
    expect(valueWhere(result, { term: 'classes' })).toBe(3);
    expect(Number(valueWhere(result, { term: 'persistence' }))).toBeLessThanOrEqual(1);
  });
  test('breaks cut the span', () => {
    const result = compute(structuralChange, longRows(data), { breaks: ['2001'] });
    expect(valueWhere(result, { term: 'nav', from: '2000', to: '2001' })).toBeCloseTo(0.1, 12);
    expect(valueWhere(result, { term: 'persistence', from: '2001' })).toBeCloseTo(1, 12);
  });
  test('a class with a gap is left out and listed; a start by entry leaves Lilien undefined', () => {
    const gap = data.map((row) =>
      row.activity === 'C' && row.period === '2002' ? { ...row, hours: null } : row,
    );
    const result = compute(structuralChange, longRows(gap));
    expect(result.dropped[0]?.examples).toEqual(['C']);
    const entry = data.filter((row) => row.activity !== 'C' || row.period !== '2000');
    const entered = compute(structuralChange, longRows(entry), { absent: 'entry-exit' });
    expect(valueWhere(entered, { term: 'lilien' })).toBe('not-defined');
    expect(valueWhere(entered, { term: 'nav' })).toBeCloseTo(0.2, 12);
  });
});
