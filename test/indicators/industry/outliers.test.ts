import { describe, expect, test } from 'vitest';
import { outliers } from '../../../src/indicators/industry/outliers.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { usClasses, usRows } from '../../support/us-classes.ts';

const us = usClasses();

describe('outliers: US manufacturing 2014–2015', () => {
  test.each([
    ['324110', 56],
    ['325110', 88],
  ])('%s jumps by %d%%', (activity, growth) => {
    const result = compute(outliers, longRows(usRows(us, [2013, 2014, 2015])));
    expect(Math.round(Number(valueWhere(result, { activity, to: '2015', term: 'change' })))).toBe(growth);
  });
});

describe('outliers', () => {
  const data = [10, 12, 20, 0].map((output_real, t) => ({
    activity: 'a',
    period: String(2000 + t),
    output_real,
  }));
  test('lists jumps beyond the threshold and falls to zero', () => {
    const result = compute(outliers, longRows(data));
    expect(valueWhere(result, { to: '2002', term: 'change_log' })).toBeCloseTo(Math.log(20 / 12), 12);
    expect(valueWhere(result, { to: '2003', term: 'change' })).toBe('not-defined');
    expect(result.table.rows).toBe(4);
  });
  test('a higher threshold and a shorter span list less; nothing at all is said', () => {
    const result = compute(outliers, longRows(data), { threshold: 0.6, to: '2002' });
    expect(result.table.rows).toBe(0);
    expect(result.notes.at(-1)?.text.en).toContain('0.6');
  });
});
