import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { intraIndustryQuality } from '../../../src/indicators/trade/intra-industry-quality.ts';
import { clipQuantiles } from '../../../src/indicators/trade/kernels/clip-quantiles.ts';
import { qualitySplit } from '../../../src/indicators/trade/kernels/quality-split.ts';
import { unitValues } from '../../../src/indicators/trade/unit-values.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { inRange } from '../../support/in-range.ts';
import { expectNear } from '../../support/numbers.ts';
import { tradeTable } from './golden.ts';

const line = (
  flow: string,
  partner: string,
  product: string,
  value: number,
  quantity: number | null,
  more: Row = {},
) => ({
  year: '2000',
  reporter: 'A',
  partner,
  product,
  flow,
  value,
  quantity,
  quantity_unit: '5',
  quantity_estimated: '0',
  net_weight: null,
  ...more,
});

describe('unit-values', () => {
  const lines = [
    line('X', 'B', 'cars', 100, 10),
    line('X', 'C', 'cars', 60, 5),
    line('X', 'B', 'cars', 240, 60, { reporter: 'D' }),
    line('X', 'B', 'corn', 30, 3, { quantity_estimated: '1', net_weight: 15 }),
    line('X', 'B', 'silk', 8, 4, { quantity_estimated: 'True' }),
    line('X', 'B', 'cars', 330, 20, { year: '2001' }),
    line('X', 'B', 'corn', 50, null, { year: '2001', net_weight: 20 }),
  ];
  const of = (where: Readonly<Record<string, string | null>>, options = {}) =>
    valueWhere(compute(unitValues, tradeTable(lines), options), where);
  it('value over quantity, beside the world, and market shares', () => {
    const cars = { reporter: 'A', product: 'cars', period: '2000' };
    expectNear(of({ ...cars, term: 'unit_value' }) as number, 160 / 15);
    expectNear(of({ ...cars, term: 'relative_unit_value' }) as number, 160 / 15 / (400 / 75));
    expectNear(of({ ...cars, term: 'market_share' }) as number, 0.4);
    expect(of({ ...cars, term: 'quality_position' })).toBe(1);
    expect(of({ ...cars, reporter: 'D', term: 'quality_position' })).toBe(0);
    expect(of({ ...cars, period: '2001', term: 'quality_position' })).toBe('too-few-observations');
    const options = { cells: 'product-partner' };
    expectNear(of({ ...cars, partner: 'C', term: 'unit_value' }, options) as number, 12);
  });
  it('leaves estimated quantities out, takes net weight instead, or keeps them', () => {
    const corn = { product: 'corn', period: '2000', term: 'unit_value' };
    expect(of({ ...corn, quantity_unit: 'kg' })).toBe(2);
    expect(of({ ...corn, quantity_unit: '5' }, { estimated: 'keep' })).toBe(10);
    expect(() => of({ product: 'silk', term: 'unit_value' })).toThrow('0 rows');
    expect(of({ product: 'silk', term: 'unit_value' }, { estimated: 'keep' })).toBe(2);
    expect(compute(unitValues, tradeTable(lines)).dropped[0].count).toBe(1);
    expect(() => of(corn, { quantities: 'quantity' })).toThrow('0 rows');
  });
  it('chains Fisher and Törnqvist over matched cells', () => {
    const end = { reporter: 'A', product: null, period: '2001' };
    const [p0, q0, p1, q1] = [
      [160 / 15, 2],
      [15, 15],
      [16.5, 2.5],
      [20, 20],
    ];
    const dot = (p: readonly number[], q: readonly number[]) => p[0] * q[0] + p[1] * q[1];
    const fisher = Math.sqrt((dot(p1, q0) / dot(p0, q0)) * (dot(p1, q1) / dot(p0, q1)));
    expectNear(of({ ...end, term: 'unit_value_fisher' }) as number, 100 * fisher);
    const share = (160 / 190 + 330 / 380) / 2;
    const tornqvist = (16.5 / (160 / 15)) ** share * 1.25 ** (1 - share);
    expectNear(of({ ...end, term: 'unit_value_tornqvist' }) as number, 100 * tornqvist);
    expect(of({ ...end, term: 'matched_share' })).toBe(1);
    expect(of({ reporter: 'D', product: null, period: '2000', term: 'unit_value_fisher' })).toBe(100);
  });
  it('winsorises within product, unit and year', () => {
    expect([...clipQuantiles(Float64Array.of(1, 2, 3, 4, 100), 0.25)]).toEqual([2, 2, 3, 4, 4]);
    const cars = { reporter: 'A', product: 'cars', period: '2000', term: 'unit_value', partner: 'C' };
    // the three unit values are 4, 10 and 12; the upper quartile is 11
    expectNear(of(cars, { winsorise: 25, cells: 'product-partner' }) as number, 11);
  });
  it('needs a quantity, and refuses a negative value', () => {
    const bare = tradeTable([{ year: '2000', reporter: 'A', product: 'p', value: 1 }]);
    expect(() => compute(unitValues, bare)).toThrow(expect.objectContaining({ code: 'missing-column' }));
    const bad = tradeTable([...lines, line('X', 'E', 'cars', -1, 2)]);
    expect(() => compute(unitValues, bad)).toThrow(expect.objectContaining({ code: 'negative-value' }));
  });
});

describe('qualitySplit', () => {
  const rule = { method: 'overlap', alpha: 0.15, band: 'symmetric', minimum: 0.1 } as const;
  it('overlap: twice the smaller flow is two-way, by the ratio of unit values', () => {
    expect(qualitySplit(10, 4, 1, rule)).toMatchObject({ oneWay: 6, horizontal: 8 });
    expect(qualitySplit(10, 4, 1.2, rule)).toMatchObject({ verticalHigh: 8, horizontal: 0 });
    expect(qualitySplit(10, 4, 0.8, rule)).toMatchObject({ verticalLow: 8 });
    expect(qualitySplit(10, 4, Number.NaN, rule)).toMatchObject({ unallocated: 8 });
  });
  it('threshold: all or nothing above a tenth; the reciprocal band is wider below', () => {
    const ff = { ...rule, method: 'threshold', band: 'reciprocal' } as const;
    expect(qualitySplit(10, 1, 1, ff)).toMatchObject({ oneWay: 11, horizontal: 0 });
    expect(qualitySplit(10, 1.1, 1, ff)).toMatchObject({ oneWay: 0, horizontal: 11.1 });
    expect(qualitySplit(10, 4, 0.86, ff)).toMatchObject({ verticalLow: 14 });
    expect(qualitySplit(10, 4, 0.86, { ...ff, band: 'symmetric' })).toMatchObject({ horizontal: 14 });
  });
  it('the kinds add up to all trade', () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map(inRange);
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0.01, max: 9 }), fc.boolean(), (x, m, ratio, overlap) => {
        const parts = Object.values(
          qualitySplit(x, m, ratio, { ...rule, method: overlap ? 'overlap' : 'threshold' }),
        );
        expectNear(
          parts.reduce((so, part) => so + part, 0),
          x + m,
          1e-12,
        );
      }),
    );
  });
});

describe('intra-industry-quality', () => {
  const lines = [
    line('X', 'B', 'cars', 100, 10),
    line('M', 'B', 'cars', 40, 4),
    line('X', 'B', 'corn', 30, 3),
    line('M', 'B', 'corn', 30, 6),
    line('M', 'C', 'corn', 50, 6),
    line('X', 'C', 'silk', 5, 1),
    line('M', 'C', 'silk', 5, 1, { quantity_unit: '8' }),
  ];
  it('shares of all trade; units that differ are not compared', () => {
    const result = compute(intraIndustryQuality, tradeTable(lines), { level: 'pairs' });
    const of = (term: string, partner: string | null = null) =>
      valueWhere(result, { reporter: 'A', partner, term }) as number;
    expect(of('trade')).toBe(260);
    expectNear(of('one_way'), 110 / 260);
    expectNear(of('horizontal'), 80 / 260);
    expectNear(of('vertical_high'), 60 / 260);
    expectNear(of('unallocated'), 10 / 260);
    expectNear(of('unallocated', 'C'), 10 / 60);
  });
  it('needs both flows', () => {
    const exports = tradeTable(lines.filter(({ flow }) => flow === 'X'));
    expect(() => compute(intraIndustryQuality, exports)).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
  });
});
