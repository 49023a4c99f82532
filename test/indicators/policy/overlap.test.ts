import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { fourFold } from '../../../src/indicators/policy/kernels/overlap.ts';
import { policyDuration } from '../../../src/indicators/policy/policy-duration.ts';
import { policyOverlap } from '../../../src/indicators/policy/policy-overlap.ts';
import { policyReach } from '../../../src/indicators/policy/policy-reach.ts';
import { policySequence } from '../../../src/indicators/policy/policy-sequence.ts';
import { policyStock } from '../../../src/indicators/policy/policy-stock.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const row = (activity: string, period: string, variable: string, value: Row[string]): Row => ({
  economy: 'TWN',
  activity,
  period,
  variable,
  value,
});
const industry = (
  code: string,
  first: Row[string],
  last: Row[string],
  instruments: readonly number[],
): Row[] => [
  row(code, '1995', 'value_added', first),
  row(code, '2008', 'value_added', last),
  ...instruments.map((n, i) => row(code, ['1995', '2008'][i] as string, 'instruments', n)),
];
// shares 40, 40, 20 become 50, 30, 20
const rows = [
  ...industry('c14', 40, 100, [1, 1]),
  ...industry('c15', 40, 60, [0, 1]),
  ...industry('c3', 20, 40, [0, 0]),
];
const at = (result: ReturnType<typeof compute>, term: string) => valueWhere(result, { activity: null, term });

describe('policy-overlap', () => {
  it('puts each industry in one of four boxes', () => {
    const result = compute(policyOverlap, longRows(rows));
    expect(
      ['targeted_rose', 'targeted_not', 'untargeted_rose', 'untargeted_not'].map((term) => at(result, term)),
    ).toEqual([1, 1, 0, 1]);
    expect(at(result, 'targeted_rose_share')).toBe(50);
    expect(at(result, 'untargeted_rose_share')).toBe(0);
    expect(at(result, 'rose_difference')).toBe(50);
    expect(valueWhere(result, { activity: 'c14', group: 'targeted_rose', term: 'change' })).toBeCloseTo(
      10,
      12,
    );
  });
  it('stands over a sentence that it identifies no cause, like every comparison of instruments', () => {
    for (const indicator of [policyOverlap, policyStock, policySequence, policyReach, policyDuration]) {
      expect(indicator.caveat?.en, indicator.id).toContain('identifies no cause');
      expect(indicator.caveat?.es, indicator.id).toContain('ninguna causa');
    }
  });
  it('counts levels, other years and a least rise', () => {
    const levels = compute(policyOverlap, longRows(rows), { measure: 'level' });
    expect(at(levels, 'targeted_rose')).toBe(2);
    expect(valueWhere(levels, { activity: 'c3', term: 'change', unit: 'percent' })).toBe(100);
    expect(
      at(compute(policyOverlap, longRows(rows), { measure: 'level', tolerance: 60 }), 'targeted_rose'),
    ).toBe(1);
    expect(at(compute(policyOverlap, longRows(rows), { targeted: 'first' }), 'targeted_not')).toBe(0);
    expect(at(compute(policyOverlap, longRows(rows), { targeted: 'all' }), 'targeted_rose')).toBe(1);
  });
  it('leaves out and names what is missing; of an empty box there is no share', () => {
    const gaps = [
      ...rows,
      ...industry('c4', { missing: 'not-reported' }, 5, [0, 0]),
      ...industry('c5', 0.001, 0.002, []),
    ];
    const result = compute(policyOverlap, longRows(gaps));
    expect(result.dropped.map(({ examples }) => examples[0])).toEqual(['TWN c4', 'TWN c5']);
    const taken = compute(policyOverlap, longRows(gaps), { absent: 'untargeted' });
    expect(result.dropped).toHaveLength(2);
    expect(taken.dropped).toHaveLength(1);
    const all = compute(policyOverlap, longRows(industry('c14', 1, 2, [1, 1])));
    expect(at(all, 'untargeted_rose_share')).toBe('zero-denominator');
    expect(at(all, 'rose_difference')).toBe('zero-denominator');
  });
  it('a share of a sum that is not positive says nothing', () => {
    const result = compute(
      policyOverlap,
      longRows([...industry('c14', -1, 2, [1, 1]), ...industry('c3', 1, 2, [0, 0])]),
    );
    expect(result.dropped[0]?.count).toBe(2);
  });
  it('refuses two numbers for one place, and a series that is not there', () => {
    expect(() => compute(policyOverlap, longRows([...rows, rows[0] as Row]))).toThrow(
      'TWN / c14 / value_added / 1995',
    );
    expect(() => compute(policyOverlap, longRows(rows), { variable: 'value_aded' })).toThrow(/value_aded/);
  });
  it('shares do not depend on the unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (factor) => {
        const scaled = rows.map((one) =>
          one.variable === 'value_added' ? { ...one, value: (one.value as number) * factor } : one,
        );
        expect(at(compute(policyOverlap, longRows(scaled)), 'targeted_rose_share')).toBe(50);
      }),
      { numRuns: 50 },
    );
  });
});

describe('fourFold', () => {
  it('holds every class once', () => {
    const classes = fc.array(fc.record({ targeted: fc.boolean(), rose: fc.boolean() }));
    fc.assert(
      fc.property(classes, (all) => {
        expect(fourFold(all).boxes.reduce((sum, n) => sum + n, 0)).toBe(all.length);
      }),
    );
  });
});

describe('years of an overlap', () => {
  it.each([
    ['2008', '1995', /The period from 2008 to 1995 runs backwards/],
    ['1995', '1995', /The period from 1995 to 1995 begins and ends at once/],
  ])('run forwards, not from %s to %s', (from, to, message) => {
    expect(() => compute(policyOverlap, longRows(rows), { from, to })).toThrow(message);
  });
  it('an economy with a single year is left out, and nothing fell there', () => {
    const one = rows.filter(({ period }) => period === '1995');
    const result = compute(policyOverlap, longRows(one));
    expect(at(result, 'untargeted_not')).toBe(0);
    expect(result.dropped[0]?.count).toBe(3);
  });
  it('a share that stays does not rise by the rounding of a division', () => {
    // all times 1.1
    const same = [
      ...industry('c14', 0.1, 0.11, [1, 1]),
      ...industry('c15', 0.7, 0.77, [0, 0]),
      ...industry('c3', 0.3, 0.33, [0, 0]),
    ];
    const result = compute(policyOverlap, longRows(same));
    expect([at(result, 'targeted_rose'), at(result, 'untargeted_rose')]).toEqual([0, 0]);
  });
});
