import { describe, expect, test } from 'vitest';
import { hoursPersonsIndicator } from '../../../src/indicators/industry/hours-persons.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const points = 'points';

describe('hours and persons', () => {
  test('one class, worked by hand', () => {
    // 10 an hour, 2000 hours → 12 an hour, 1900 hours
    const rows = [
      { activity: 'A', period: '2000', output_real: 20_000, persons: 1, hours: 2000 },
      { activity: 'A', period: '2010', output_real: 45_600, persons: 2, hours: 3800 },
    ];
    const result = compute(hoursPersonsIndicator, longRows(rows));
    const value = (term: string) => valueWhere(result, { term, unit: 'output-per-labour' });
    expect(value('hourly')).toBeCloseTo(2 * 1950, 9);
    expect(value('hours')).toBeCloseTo(-100 * 11, 9);
    expect(value('reallocation')).toBe(0);
    expect(value('total')).toBeCloseTo(2800, 9);
  });

  test('with 2000 hours a person everywhere it is the average weights of shift-share', () => {
    const data = [
      ['A', 100, 10, 180, 12],
      ['B', 50, 10, 60, 12],
      ['C', 30, 10, 24, 8],
    ] as const;
    const rows = data.flatMap(([activity, y0, e0, y1, e1]) => [
      { activity, period: '2000', output_real: y0, persons: e0, hours: 2000 * e0 },
      { activity, period: '2008', output_real: y1, persons: e1, hours: 2000 * e1 },
    ]);
    const three = compute(hoursPersonsIndicator, longRows(rows), { level: 'activity' });
    const two = compute(shiftShare, longRows(rows), { method: 'two-term-average', level: 'activity' });
    for (const activity of [null, 'A', 'B', 'C']) {
      for (const [mine, theirs] of [
        ['hourly', 'intrinsic'],
        ['reallocation', 'structural'],
      ]) {
        expect(valueWhere(three, { activity, term: mine, unit: points })).toBeCloseTo(
          Number(valueWhere(two, { activity, term: theirs, unit: points })),
          10,
        );
      }
      expect(valueWhere(three, { activity, term: 'hours', unit: points })).toBeCloseTo(0, 12);
    }
  });

  test('needs both columns, and names the classes that lack one', () => {
    const rows = [
      { activity: 'A', period: '2000', output_real: 10, persons: 1, hours: 5 },
      { activity: 'A', period: '2008', output_real: 12, persons: 1, hours: 5 },
      { activity: 'B', period: '2000', output_real: 10, persons: 1, hours: 5 },
      { activity: 'B', period: '2008', output_real: 12, persons: null, hours: 5 },
    ];
    const result = compute(hoursPersonsIndicator, longRows(rows));
    expect(result.dropped[0].examples).toEqual(['B']);
    const without = rows.map(({ persons: _, ...row }) => row);
    expect(() => compute(hoursPersonsIndicator, longRows(without))).toThrow(/persons/);
  });
});
