import { describe, expect, test } from 'vitest';
import { productivityBounds } from '../../../src/indicators/industry/productivity-bounds.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

/** Three classes; the hours of C in 2008 are confidential. */
function panel(hoursOfC: number | null, state = 'suppressed') {
  const cells = [
    ['A', '2000', 100, 10],
    ['A', '2004', 130, 11],
    ['A', '2008', 180, 12],
    ['B', '2000', 50, 10],
    ['B', '2004', 55, 11],
    ['B', '2008', 60, 12],
    ['C', '2000', 30, 10],
    ['C', '2004', 28, 7],
    ['C', '2008', 24, hoursOfC],
  ] as const;
  return longRows(
    cells.map(([activity, period, output_real, hours]) => ({
      activity,
      period,
      output_real,
      hours,
      state: hours === null ? state : 'observed',
    })),
  );
}

describe('productivity bounds', () => {
  test('bounds come from the productivity of the class in other periods', () => {
    const result = compute(productivityBounds, panel(null));
    expect(valueWhere(result, { term: 'labour_low' })).toBeCloseTo(6, 12);
    expect(valueWhere(result, { term: 'labour_high' })).toBeCloseTo(8, 12);
  });

  test('the range holds the result of every labour inside and touches those of its ends', () => {
    const result = compute(productivityBounds, panel(null), { low: '5', high: '9' });
    for (const unit of ['points', 'percent-of-change']) {
      const low = Number(valueWhere(result, { term: 'structural_low', unit }));
      const high = Number(valueWhere(result, { term: 'structural_high', unit }));
      const found = Array.from({ length: 101 }, (_, k) => 5 + k / 25).map((hours) =>
        Number(valueWhere(compute(shiftShare, panel(hours)), { activity: null, term: 'structural', unit })),
      );
      // the largest share lies inside, between two of these labours
      expect(Math.min(...found)).toBeGreaterThanOrEqual(low - 1e-9);
      expect(Math.max(...found)).toBeLessThanOrEqual(high + 1e-9);
      expect(Math.min(...found)).toBeCloseTo(low, 3);
      expect(Math.max(...found)).toBeCloseTo(high, 3);
      expect(high).toBeGreaterThan(low);
    }
  });

  test('no percentage where the change may be zero, and says at which labour', () => {
    const result = compute(productivityBounds, panel(null), { low: '5', high: '60' });
    expect(valueWhere(result, { term: 'structural_low', unit: 'percent-of-change' })).toBe(
      'undefined-share-of-change',
    );
    // 264 of output at 6 an hour are 44 hours, 24 of them in A and B
    expect(result.notes.some(({ text }) => text.en.includes('20.00'))).toBe(true);
  });

  test('no percentage of a fall, and a note says so', () => {
    const falling = compute(productivityBounds, panel(null), { low: '70', high: '90' });
    expect(valueWhere(falling, { term: 'growth_high' })).toBeLessThan(0);
    expect(valueWhere(falling, { term: 'structural_low', unit: 'percent-of-change' })).toBe(
      'undefined-share-of-change',
    );
    expect(falling.notes.map(({ text }) => text.en).join()).toContain('near zero or negative');
  });

  test('asks which class when two are unknown, and says when none is', () => {
    expect(() => compute(productivityBounds, panel(7))).toThrow(/no class/);
    const rows = ['A', 'B', 'C'].flatMap((activity, i) => [
      { activity, period: '2000', output_real: 10 + i, hours: 5 },
      { activity, period: '2008', output_real: 12 + i, hours: i === 0 ? 5 : null },
    ]);
    expect(() => compute(productivityBounds, longRows(rows))).toThrow(
      /2 classes have an unknown labour cell \(B, C\)/,
    );
    const named = compute(productivityBounds, longRows(rows), { activity: 'B', low: '4', high: '6' });
    expect(named.dropped[0].examples).toEqual(['C']);
    expect(() => compute(productivityBounds, longRows(rows), { activity: 'B', low: '6', high: '4' })).toThrow(
      /bounds/,
    );
  });
});
