import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { technologicalAdvantage as kernel } from '../../../src/indicators/capabilities/kernels/technological-advantage.ts';
import { technologicalAdvantage } from '../../../src/indicators/capabilities/technological-advantage.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const counts = (economy: string, period: string, numbers: Readonly<Record<string, number>>) =>
  Object.entries(numbers).map(([activity, value]) => ({
    economy,
    activity,
    variable: 'patents',
    period,
    value,
  }));
const table = longRows([
  ...counts('TWN', '2017', { total: 999, unclassified: 99, chips: 100, food: 20, silk: 0 }),
  ...counts('WLD', '2017', { total: 9999, unclassified: 99, chips: 1000, food: 1000, silk: 4 }),
  ...counts('TWN', '2018', { total: 999, unclassified: 99, chips: 180, food: 0, silk: 0 }),
  ...counts('WLD', '2018', { total: 9999, unclassified: 99, chips: 1000, food: 996, silk: 0 }),
]);
const rta = { term: 'technological_advantage' };

describe('technological-advantage', () => {
  it('relates the share of a field in the economy to that in the world, without total and unclassified', () => {
    const result = compute(technologicalAdvantage, table, { show: 'TWN', from: '2017', to: '2017' });
    const expected = 100 / 120 / (1000 / 2004);
    expect(valueWhere(result, { ...rta, activity: 'chips' })).toBeCloseTo(expected, 12);
    const symmetric = { term: 'technological_advantage_symmetric', activity: 'chips' };
    expect(valueWhere(result, symmetric)).toBeCloseTo((expected - 1) / (expected + 1), 12);
    expect(valueWhere(result, { activity: null, term: 'patents' })).toBe(120);
    expect(valueWhere(result, { activity: null, term: 'fields_above_one' })).toBe(1);
    expect(valueWhere(result, { activity: null, term: 'hhi' })).toBeCloseTo(
      (100 ** 2 + 20 ** 2) / 120 ** 2,
      12,
    );
    expect(valueWhere(result, { activity: null, term: 'effective_number' })).toBeCloseTo(14400 / 10400, 12);
  });

  it('does not speak of a field where the economy would have too few patents by chance', () => {
    const one = { show: 'TWN', from: '2017', to: '2017' };
    expect(valueWhere(compute(technologicalAdvantage, table, one), { ...rta, activity: 'silk' })).toBe(
      'too-few-observations',
    );
    const brave = compute(technologicalAdvantage, table, { ...one, min_expected: 0 });
    expect(valueWhere(brave, { ...rta, activity: 'silk' })).toBe(0);
    expect(valueWhere(brave, { activity: null, term: 'fields' })).toBe(3);
    const shy = compute(technologicalAdvantage, table, { ...one, min_patents: 121 });
    for (const term of ['hhi', 'effective_number', 'fields', 'fields_above_one'])
      expect(valueWhere(shy, { activity: null, term })).toBe('too-few-observations');
  });

  it('a field without patents in the world has none to compare', () => {
    const result = compute(technologicalAdvantage, table, {
      show: 'TWN',
      from: '2018',
      min_expected: 0,
    });
    expect(valueWhere(result, { ...rta, activity: 'silk' })).toBe('zero-denominator');
    expect(valueWhere(result, { ...rta, activity: 'food' })).toBe(0);
  });

  it('pools windows that end with the last period', () => {
    const pooled = compute(technologicalAdvantage, table, { show: 'TWN', window: 2 });
    expect(valueWhere(pooled, { ...rta, activity: 'chips', from: '2017', to: '2018' })).toBeCloseTo(
      280 / 300 / (2000 / 4000),
      12,
    );
    const three = longRows([
      ...counts('A', '2000', { x: 1, y: 9 }),
      ...counts('A', '2001', { x: 60, y: 60 }),
      ...counts('A', '2002', { x: 60, y: 20 }),
    ]);
    const cut = compute(technologicalAdvantage, three, { window: 2 });
    expect(valueWhere(cut, { activity: null, term: 'patents' })).toBe(200);
    expect(cut.dropped[0]).toMatchObject({ count: 1, examples: ['2000'] });
    expect(() => compute(technologicalAdvantage, table, { window: 3 })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    );
  });

  it('an economy without patents, a field without a number, and a world that lacks what an economy has', () => {
    const none = longRows([...counts('A', '2000', { x: 0, y: 0 }), ...counts('WLD', '2000', { x: 1, y: 1 })]);
    const silent = compute(technologicalAdvantage, none, { show: 'A' });
    expect(valueWhere(silent, { ...rta, activity: 'x' })).toBe('zero-denominator');
    const gap = longRows([
      ...counts('A', '2000', { x: 50, y: 60 }),
      ...counts('WLD', '2000', { x: 500, y: 600, z: 9 }),
    ]);
    const result = compute(technologicalAdvantage, gap, { show: 'A' });
    expect(valueWhere(result, { ...rta, activity: 'z' })).toBe('not-reported');
    expect(valueWhere(result, { ...rta, activity: 'x' })).toBe(1);
    expect(result.dropped[0]).toMatchObject({ count: 1, examples: ['A 2000 z'] });
    const secret = {
      economy: 'A',
      activity: 'z',
      variable: 'patents',
      period: '2000',
      value: { missing: 'confidential' } as const,
    };
    const hidden = longRows([
      ...counts('A', '2000', { x: 50, y: 60 }),
      ...counts('WLD', '2000', { x: 500, y: 600, z: 9 }),
      secret,
    ]);
    expect(
      valueWhere(compute(technologicalAdvantage, hidden, { show: 'A' }), { ...rta, activity: 'z' }),
    ).toBe('confidential');
    const odd = longRows([...counts('A', '2000', { x: 5, y: 6 }), ...counts('WLD', '2000', { x: 0, y: 6 })]);
    expect(() => compute(technologicalAdvantage, odd)).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
    expect(() => compute(technologicalAdvantage, longRows(counts('A', '2000', { x: 1, total: 1 })))).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
  });
});

describe('the kernel', () => {
  const world = fc.array(fc.tuple(fc.nat(1e6), fc.nat(1e6)), { minLength: 1, maxLength: 40 });
  it('weighted by the mix of the world has the mean 1, does not change with the size of the economy, and lies in its bounds', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 2, max: 1000 }), (pairs, times) => {
        const own = pairs.map(([own]) => own);
        fc.pre(own.some((count) => count > 0));
        const all = pairs.map(([own, rest]) => own + rest);
        const one = kernel(own, all);
        expect(one.weightedMean).toBeCloseTo(1, 12);
        const larger = kernel(
          own.map((count) => count * times),
          all,
        );
        one.advantage.forEach((value, j) => {
          expect(Number.isNaN(value)).toBe(all[j] === 0);
          if (Number.isNaN(value)) return;
          expect(larger.advantage[j]).toBeCloseTo(value, 9);
          expect(Math.abs(one.symmetric[j] as number)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
  it('is 1 everywhere for an economy with the mix of the world', () => {
    expect([...kernel([1, 2, 3], [10, 20, 30]).advantage]).toEqual(
      [1, 1, 1].map(() => expect.closeTo(1, 12)),
    );
  });
});
