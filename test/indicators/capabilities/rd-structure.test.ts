import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { rdStructure } from '../../../src/indicators/capabilities/rd-structure.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const rows = (numbers: Readonly<Record<string, number>>, economy = 'CHN', period = '2010') =>
  Object.entries(numbers).map(([variable, value]) => ({ economy, variable, period, value }));
const share = (division: string, part: string) => ({ division, part, term: 'share' });

describe('rd-structure', () => {
  it('shares the largest sum of parts where no total is published; the rest of a division is unallocated', () => {
    const parts = { funder_business: 60, funder_government: 30, type_basic: 20, type_development: 80 };
    const result = compute(rdStructure, longRows(rows(parts)));
    expect(valueWhere(result, share('funder', 'business'))).toBe(60);
    expect(valueWhere(result, share('funder', 'unallocated'))).toBeCloseTo(10, 12);
    expect(valueWhere(result, share('type', 'development'))).toBe(80);
    expect(valueWhere(result, share('type', 'unallocated'))).toBe(0);
    expect(valueWhere(result, { term: 'rd_total' })).toBe(100);
    expect(valueWhere(result, { term: 'business_to_government' })).toBe(2);
    expect(result.notes.map((note) => note.text.en)).toEqual([
      'The parts by funder do not add to the total in 1 case (most in CHN 2010: 10.0% unallocated).',
    ]);
  });

  it('takes the published total, and keeps apart what the source cannot place', () => {
    const parts = { gerd: 200, funder_business: 100, funder_not_specified: 40 };
    const result = compute(rdStructure, longRows(rows(parts)));
    expect(valueWhere(result, share('funder', 'not_specified'))).toBe(20);
    expect(valueWhere(result, share('funder', 'unallocated'))).toBe(30);
    expect(valueWhere(result, { term: 'business_to_government' })).toBe('not-reported');
  });

  it('leaves published percents as they are', () => {
    const parts = { gerd: 8.1, funder_business: 19.1, funder_government: 76.8, funder_rest_of_world: 4.2 };
    const result = compute(rdStructure, longRows(rows(parts)), { of: 'percent' });
    expect(valueWhere(result, share('funder', 'government'))).toBe(76.8);
    expect(valueWhere(result, share('funder', 'unallocated'))).toBeCloseTo(-0.1, 12);
    expect(result.notes).toEqual([]);
  });

  it('percents taken for amounts are refused', () => {
    const parts = { gerd: 8.1, funder_business: 19.1 };
    expect(() => compute(rdStructure, longRows(rows(parts)))).toThrow(
      expect.objectContaining({
        code: 'not-computable',
        params: expect.objectContaining({
          try: expect.objectContaining({ en: expect.stringContaining('of=percent') }),
        }),
      }),
    );
  });

  it('so are percents beside a total that is larger than a hundred; amounts that add up to less are not', () => {
    const whole = { gerd: 667.6, funder_business: 78, funder_government: 19, funder_rest_of_world: 0.2 };
    expect(() => compute(rdStructure, longRows(rows(whole)))).toThrow(
      expect.objectContaining({
        code: 'not-computable',
        params: expect.objectContaining({
          why: expect.objectContaining({ en: expect.stringContaining('are 14.56% of the total') }),
        }),
      }),
    );
    const amounts = compute(rdStructure, longRows(rows({ gerd: 667.6, funder_business: 178 })));
    expect(valueWhere(amounts, share('funder', 'unallocated'))).toBeCloseTo(73.337, 3);
    const near = compute(rdStructure, longRows(rows({ gerd: 120, funder_business: 98 })));
    expect(valueWhere(near, share('funder', 'business'))).toBeCloseTo(81.667, 3);
  });

  it('nothing at all gives no shares; data without parts are refused', () => {
    const result = compute(rdStructure, longRows(rows({ funder_business: 0, funder_government: 0 })));
    expect(valueWhere(result, share('funder', 'business'))).toBe('zero-denominator');
    expect(valueWhere(result, { term: 'business_to_government' })).toBe('zero-denominator');
    expect(() => compute(rdStructure, longRows(rows({ gerd: 1 })))).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
  });

  it('shares and what is left add to 100, whatever the parts', () => {
    const amounts = fc.array(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(amounts, amounts, (paid, done) => {
        const parts = {
          ...Object.fromEntries(paid.map((value, i) => [`funder_${i}`, value])),
          ...Object.fromEntries(done.map((value, i) => [`performer_${i}`, value])),
        };
        const result = rowsOf(compute(rdStructure, longRows(rows(parts))).table);
        for (const division of ['funder', 'performer']) {
          const own = result.filter((one) => one.division === division && one.term === 'share');
          expect(own.reduce((sum, one) => sum + (one.value as number), 0)).toBeCloseTo(100, 9);
          for (const one of own) expect(one.value).toBeGreaterThan(-1e-9);
        }
      }),
    );
  });
});
