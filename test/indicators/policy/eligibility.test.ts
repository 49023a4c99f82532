import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eligibility } from '../../../src/indicators/policy/eligibility.ts';
import { admitThreshold } from '../../../src/indicators/policy/kernels/admit-threshold.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { firms } from './fixtures.ts';

const PITEX = 'exports_usd >= 500_000 or exports_share >= 10%';
const missing = { missing: 'not-reported' } as const;
const table = firms([
  { employees: 5, sales: 100, exports_usd: 0, exports_share: 0 },
  { employees: 9, sales: 200, exports_usd: 1000, exports_share: 0.2 },
  { employees: 10, sales: 300, exports_usd: 5000, exports_share: 0.01 },
  { employees: 60, sales: 1000, exports_usd: 499_999, exports_share: 0.05 },
  { employees: 300, sales: 8000, exports_usd: 600_000, exports_share: missing },
  { employees: missing, sales: missing, exports_usd: missing, exports_share: 0.02 },
]);
const at = (
  result: ReturnType<typeof compute>,
  term: string,
  size: string | null = null,
  variable: string | null = null,
) => valueWhere(result, { term, size, variable });

describe('eligibility', () => {
  it('warns of shares that are percents in the data, and only then', () => {
    const notes = (share: number) =>
      compute(eligibility, firms([{ employees: 5, sales: 100, exports_usd: 0, exports_share: share }]), {
        rule: PITEX,
      }).notes.map(({ text }) => text.en);
    expect(notes(25).join()).toMatch(/"exports_share" goes beyond 0 to 1 in 1 firm \(25\)/);
    expect(notes(1)).toEqual([]);
  });
  it('counts who qualifies by size, unknown ones apart', () => {
    const result = compute(eligibility, table, { rule: PITEX });
    expect(['firms', 'qualifying', 'not_qualifying', 'unknown'].map((term) => at(result, term))).toEqual([
      6, 2, 3, 1,
    ]);
    expect(at(result, 'qualifying_share')).toBe(40);
    expect(at(result, 'qualifying_share', '<10')).toBe(50);
    expect(at(result, 'qualifying_share', '10-49')).toBe(0);
    expect(at(result, 'qualifying_share', '250+')).toBe(100);
    expect(at(result, 'share_of_qualifying', '250+')).toBe(50);
    expect(at(result, 'firms', 'unknown')).toBe(1);
    expect(at(result, 'qualifying_share', 'unknown')).toBe('zero-denominator');
    expect(at(result, 'amount_share', null, 'sales')).toBeCloseTo((100 * 8200) / 9600, 12);
    expect(result.notes[0]?.text.en).toBe(
      '1 of 6 firms lack a fact on which the answer depends; they are in no share.',
    );
    expect(result.residuals[0]?.value).toBe(0);
  });
  it('takes other cuts, another column, a ready class', () => {
    const cut = compute(eligibility, table, { rule: PITEX, size: 'sales', cuts: '1000' });
    expect(at(cut, 'firms', '1000+')).toBe(2);
    const ready = firms(
      [
        { exports_usd: 1, size: 'small' },
        { exports_usd: 9, size: null },
      ],
      ['size'],
    );
    const result = compute(eligibility, ready, { rule: 'exports_usd > 5', size_class: 'size' });
    expect(at(result, 'qualifying', 'small')).toBe(0);
    expect(at(result, 'qualifying', 'unknown')).toBe(1);
    expect(() => compute(eligibility, table, { rule: PITEX, cuts: '50,10' })).toThrow(/cuts/);
    expect(() => compute(eligibility, table, { rule: PITEX, size: 'workers' })).toThrow(/"workers"/);
    expect(() => compute(eligibility, table, { rule: PITEX, amounts: 'wages' })).toThrow(/"wages"/);
  });
  it('works without sizes', () => {
    const result = compute(eligibility, firms([{ exports_usd: 1 }]), { rule: 'exports_usd > 0' });
    expect(at(result, 'qualifying_share')).toBe(100);
  });
  it('asks for the rule, and names what it cannot find', () => {
    expect(() => compute(eligibility, table)).toThrow(/rule/);
    expect(() => compute(eligibility, table, { rule: 'export_usd > 5' })).toThrow(/"export_usd"/);
    expect(() => compute(eligibility, table, { rule: 'exports_share >= 10' })).toThrow(/goes from 0 to 1/);
  });
  it('finds the threshold that admits a share, exactly', () => {
    const result = compute(eligibility, table, { rule: PITEX, vary: 'exports_usd', target: 0.6 });
    // known whatever the threshold: the first four; the second qualifies in any case
    expect(at(result, 'threshold', null, 'exports_usd')).toBe(5000);
    expect(at(result, 'threshold_share', null, 'exports_usd')).toBe(75);
    expect(at(result, 'least_share', null, 'exports_usd')).toBe(25);
    expect(at(result, 'most_share', null, 'exports_usd')).toBe(100);
    expect(result.notes.at(-1)?.text.en).toContain(
      'exports_usd >= 5000 admits 75.00%, the strictest that reaches 60.00%',
    );
    expect(result.notes.at(-1)?.text.en).toContain(
      'Of 4 firms whose answer is known whatever the threshold; left out for lack of facts: 2',
    );
    const low = compute(eligibility, table, { rule: PITEX, vary: 'exports_usd', target: 0.1 });
    expect(at(low, 'threshold', null, 'exports_usd')).toBe('not-defined');
    expect(low.notes.at(-1)?.text.en).toContain('the rest of the rule alone admits 25.00%');
    const both = 'exports_usd >= 500_000 and exports_share >= 10%';
    const high = compute(eligibility, table, { rule: both, vary: 'exports_usd', target: 0.9 });
    expect(high.notes.at(-1)?.text.en).toContain('the loosest admits 20.00%');
  });
  it('turns a comparison under not, and refuses what has no order', () => {
    const plain = compute(eligibility, table, { rule: 'sales >= 250', vary: 'sales', target: 0.4 });
    const turned = compute(eligibility, table, { rule: 'not sales < 250', vary: 'sales', target: 0.4 });
    for (const result of [plain, turned]) expect(at(result, 'threshold', null, 'sales')).toBe(1000);
    for (const rule of ['sales = 5', 'sales > 5 or sales < 2', 'sales > exports_usd', 'employees > 5'])
      expect(() => compute(eligibility, table, { rule, vary: 'sales', target: 0.4 }), rule).toThrow(/vary/);
  });
});

describe('admitThreshold', () => {
  it('admits the target and no stricter one does', () => {
    const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    const comparator = fc.constantFrom('<', '<=', '>', '>=');
    fc.assert(
      fc.property(
        values,
        comparator,
        fc.nat(3),
        fc.nat(3),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (own, sign, always, never, target) => {
          const n = own.length + always + never;
          const found = admitThreshold(sign, own, always, n, target);
          const passes = (value: number, t: number) =>
            sign === '>' ? value > t : sign === '>=' ? value >= t : sign === '<' ? value < t : value <= t;
          const share = (t: number) => (always + own.filter((value) => passes(value, t)).length) / n;
          if (found.threshold === null) {
            if (found.problem === 'above-most') expect(found.most).toBeLessThan(target);
            if (found.problem === 'below-least') expect(found.least).toBeGreaterThan(target);
            return;
          }
          expect(share(found.threshold)).toBeCloseTo(found.admitted as number, 12);
          expect(found.admitted).toBeGreaterThanOrEqual(target - 1e-9);
          const t = found.threshold;
          const stricter = own.filter((value) => (sign.startsWith('>') ? value > t : value < t));
          for (const value of stricter) expect(share(value)).toBeLessThan(target);
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('says when there is nobody, and when any number does', () => {
    expect(admitThreshold('>=', [], 0, 0, 0.5).problem).toBe('no-firms');
    expect(admitThreshold('>=', [1], 1, 2, 0.5).problem).toBe('any-stricter');
    expect(admitThreshold('>', [1, 2], 0, 2, 1)).toMatchObject({
      threshold: null,
      admitted: 1,
      problem: 'any-looser',
    });
    expect(admitThreshold('>', [1, 2], 0, 2, 0.5)).toMatchObject({ threshold: 1, admitted: 0.5 });
  });
});
