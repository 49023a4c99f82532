import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { doubleDeflation } from '../../../src/indicators/industry/double-deflation.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { sharedPath } from '../../support/shared.ts';

const sea = sharedPath('data/industry/wiod16_sea_usa_aus.csv');
const row = (activity: string, period: string, go: number, va: number, price: number, inputs: number) => ({
  activity,
  period,
  output_nominal: go,
  value_added_nominal: va,
  price_index: price,
  price_index_inputs: inputs,
});
const data = [
  row('a', '2000', 100, 40, 1, 1),
  row('a', '2001', 120, 40, 1.2, 1),
  row('b', '2000', 100, 40, 1, 1),
  row('b', '2001', 120, 40, 2, 1),
];

describe('double-deflation', () => {
  test('single, double and Törnqvist by hand', () => {
    const result = compute(doubleDeflation, longRows(data));
    const at = (term: string, activity = 'a') => valueWhere(result, { activity, period: '2001', term });
    expect(at('value_added_single')).toBeCloseTo(40 / 1.2, 12);
    expect(at('value_added_double')).toBeCloseTo(20, 12);
    const v = (0.4 + 1 / 3) / 2;
    expect(at('value_added_tornqvist')).toBeCloseTo(40 * Math.exp((-(1 - v) / v) * Math.log(4 / 3)), 12);
  });
  test('value added below zero is kept and said', () => {
    const result = compute(doubleDeflation, longRows(data));
    expect(valueWhere(result, { activity: 'b', period: '2001', term: 'value_added_double' })).toBeCloseTo(
      -20,
      12,
    );
    expect(result.notes[0]?.text.en).toContain('b 2001');
  });
  test('prices of another period; a gap ends the run and is listed', () => {
    const later = [...data, row('a', '2003', 130, 50, 1.3, 1.1)].map((one) =>
      one.activity === 'b' && one.period === '2000' ? { ...one, price_index: null } : one,
    );
    const result = compute(doubleDeflation, longRows(later), { price_base: '2001' });
    expect(valueWhere(result, { activity: 'b', period: '2001', term: 'value_added_double' })).toBeCloseTo(
      40,
      12,
    );
    expect(() => valueWhere(result, { activity: 'b', period: '2000', term: 'value_added_double' })).toThrow();
    expect(result.dropped[0]?.examples).toEqual(['b']);
    expect(() => compute(doubleDeflation, longRows(data), { price_base: '1999' })).toThrow(/1999/);
  });
});

describe.skipIf(sea === null)('double-deflation: WIOD 2016 socio-economic accounts, United States', () => {
  test('real value added of an industry by the Törnqvist form comes near the published volume', () => {
    const csv = parse(readFileSync(sea as string), { columns: true }) as Record<string, string>[];
    const rows = csv
      .filter((line) => line.country === 'USA' && line.code === 'C25')
      .map((line) =>
        row(
          'C25',
          line.year as string,
          Number(line.GO),
          Number(line.VA),
          Number(line.GO_PI),
          Number(line.II_PI),
        ),
      );
    const volume = csv
      .filter((line) => line.country === 'USA' && line.code === 'C25')
      .map((line) => Number(line.VA_QI));
    const result = compute(doubleDeflation, longRows(rows));
    const published = (volume.at(-1) as number) / (volume[0] as number);
    const [from, to] = ['2000', '2014'].map((period) =>
      Number(valueWhere(result, { period, term: 'value_added_tornqvist' })),
    ) as [number, number];
    expect(Math.abs(Math.log(to / from / published))).toBeLessThan(0.02);
  });
});
