import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { geadIndicator } from '../../../src/indicators/industry/gead.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { industryFixture } from '../../support/fixture.ts';

const fixture = industryFixture();

/** The fixture's three classes with nominal and real output. */
function panel(drop: readonly string[] = []) {
  const { v0, q0, l0, v1, q1, l1 } = fixture.gead as Record<string, number[]>;
  return ['A', 'B', 'C'].flatMap((activity, i) =>
    [
      {
        activity,
        period: '2000',
        output_nominal: v0[i],
        output_real: q0[i],
        hours: l0[i],
        aggregate_price_index: 1,
      },
      {
        activity,
        period: '2008',
        output_nominal: v1[i],
        output_real: q1[i],
        hours: l1[i],
        aggregate_price_index: 1.05,
      },
    ].map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !drop.includes(name)))),
  );
}

describe('value added', () => {
  const rows = (real: (value: number, price: number) => Record<string, number>) =>
    [
      ['a', '2000', 100, 50, 300],
      ['a', '2005', 220, 100, 500],
      ['b', '2000', 50, 100, 90],
      ['b', '2005', 60, 120, 95],
    ].map(([activity, period, value, price, output]) => ({
      ...{ activity, period, hours: 10, output_nominal: output, value_added_nominal: value },
      ...real(value as number, price as number),
    }));
  const of = (table: readonly Row[], options: RawOptions = {}) =>
    valueWhere(compute(geadIndicator, longRows(table), options), { term: 'growth', unit: 'percent' });
  test('made real by its own prices, or at those of another year, is beside value added, never beside output', () => {
    const given = rows((value, price) => ({ value_added_real: (value * 100) / price }));
    const priced = rows((_, price) => ({ price_index_value_added: price }));
    const plain = of(given, { output: 'value_added_real' });
    expect(of(priced)).toBeCloseTo(plain as number, 10);
    expect(of(given, { output: 'value_added_real', price_base: '2005' })).toBeCloseTo(plain as number, 10);
  });
});

describe('the small fixture, with the given deflator', () => {
  test.each([
    ['tang-wang', 'tang_wang', ['pure', 'level_effect', 'growth_effect']],
    ['diewert', 'diewert_taylor', ['productivity', 'labour', 'price', 'pl', 'pp', 'lp', 'plp']],
    ['diewert-symmetric', 'diewert_gini', ['productivity', 'labour', 'price']],
  ] as const)('%s, in points of growth', (form, key, terms) => {
    const result = compute(geadIndicator, longRows(panel()), {
      form,
      formula: 'given',
      level: 'activity',
    });
    for (const term of terms) {
      const golden = fixture.gead[key][term.replace('_effect', '')] as number[];
      golden.forEach((value, i) => {
        const activity = ['A', 'B', 'C'][i];
        expect(valueWhere(result, { term, unit: 'points', activity })).toBeCloseTo(100 * value, 10);
      });
      const total = golden.reduce((a, b) => a + b);
      expect(valueWhere(result, { term, unit: 'points', activity: null })).toBeCloseTo(100 * total, 10);
    }
    expect(valueWhere(result, { term: 'growth', unit: 'percent' })).toBeCloseTo(
      100 * fixture.gead.tang_wang.total,
      10,
    );
    expect(valueWhere(result, { term: 'deflator_change', unit: 'percent' })).toBeCloseTo(5, 10);
  });

  test('no price residual with the Laspeyres quantity index', () => {
    const table = longRows(panel(['aggregate_price_index']));
    const residual = (formula: string) =>
      valueWhere(compute(geadIndicator, table, { formula }), { term: 'price_residual' });
    expect(residual('laspeyres')).toBeCloseTo(0, 12);
    expect(Math.abs(Number(residual('paasche')))).toBeGreaterThan(0.1);
  });

  test('real output from a price index gives the same', () => {
    const rows = panel(['aggregate_price_index']).map(({ output_real, ...row }) => ({
      ...row,
      price_index: (100 * Number(row.output_nominal)) / Number(output_real),
    }));
    const derived = compute(geadIndicator, longRows(rows));
    const direct = compute(geadIndicator, longRows(panel()));
    const where = { term: 'pure', unit: 'points' };
    expect(valueWhere(derived, where)).toBeCloseTo(Number(valueWhere(direct, where)), 10);
  });

  test('refuses what it cannot weigh', () => {
    const run =
      (rows: ReturnType<typeof panel>, options = {}) =>
      () =>
        compute(geadIndicator, longRows(rows), options);
    expect(run(panel(['output_nominal']))).toThrow(/output_nominal/);
    expect(run(panel(['aggregate_price_index']), { formula: 'given' })).toThrow(/aggregate_price_index/);
    const uneven = panel().map((row, i) => ({ ...row, aggregate_price_index: i }));
    expect(run(uneven, { formula: 'given' })).toThrow(/differ/);
  });
});
