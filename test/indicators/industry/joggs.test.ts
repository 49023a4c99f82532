import { describe, expect, test } from 'vitest';
import { joggsIndicator } from '../../../src/indicators/industry/joggs.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const unit = 'output-per-head';

/** Per worker 10 → 12, employed per working age 0.5 → 0.6, working age per head 0.6 → 0.65. */
const rows = [
  {
    activity: 'A',
    period: '2000',
    output_real: 240,
    persons: 15,
    working_age: 60,
    population: 100,
    capital: 900,
    human_capital: 2,
  },
  {
    activity: 'B',
    period: '2000',
    output_real: 60,
    persons: 15,
    working_age: 60,
    population: 100,
    capital: null,
    human_capital: null,
  },
  {
    activity: 'A',
    period: '2010',
    output_real: 350,
    persons: 20,
    working_age: 65,
    population: 100,
    capital: 1560,
    human_capital: 2,
  },
  {
    activity: 'B',
    period: '2010',
    output_real: 118,
    persons: 19,
    working_age: 65,
    population: 100,
    capital: null,
    human_capital: null,
  },
];

describe('joggs', () => {
  test('three factors by hand, and classes that add up to them', () => {
    const result = compute(joggsIndicator, longRows(rows), { level: 'activity' });
    const value = (term: string, activity: string | null = null) =>
      Number(valueWhere(result, { term, unit, activity }));
    expect(value('level_first')).toBeCloseTo(3, 12);
    expect(value('level_last')).toBeCloseTo(4.68, 12);
    expect(value('productivity')).toBeCloseTo(
      2 * ((0.5 * 0.6 + 0.6 * 0.65) / 3 + (0.5 * 0.65 + 0.6 * 0.6) / 6),
      12,
    );
    expect(value('employment')).toBeCloseTo(
      0.1 * ((10 * 0.6 + 12 * 0.65) / 3 + (10 * 0.65 + 12 * 0.6) / 6),
      12,
    );
    expect(value('productivity') + value('employment') + value('working_age')).toBeCloseTo(1.68, 12);
    expect(value('within') + value('between')).toBeCloseTo(value('productivity'), 12);
    for (const term of ['within', 'between', 'employment']) {
      expect(value(term, 'A') + value(term, 'B')).toBeCloseTo(value(term), 12);
    }
  });

  test('total factor productivity, capital and human capital share out productivity', () => {
    const result = compute(joggsIndicator, longRows(rows), { tfp: 'cobb-douglas', alpha: '0.4' });
    const value = (term: string) => Number(valueWhere(result, { term, unit }));
    expect(value('tfp') + value('capital') + value('human_capital')).toBeCloseTo(value('productivity'), 12);
    expect(value('human_capital')).toBe(0);
    expect(value('capital')).toBeGreaterThan(0);
  });

  test('warns of units that differ and refuses a population that differs between rows', () => {
    const millions = rows.map((row) => ({
      ...row,
      working_age: row.working_age / 1000,
      population: row.population / 1000,
    }));
    const result = compute(joggsIndicator, longRows(millions));
    expect(result.notes.some(({ text }) => text.en.includes('units of persons and population differ'))).toBe(
      true,
    );
    const where = { term: 'employment', unit: 'points' };
    expect(valueWhere(result, where)).toBeCloseTo(
      Number(valueWhere(compute(joggsIndicator, longRows(rows)), where)),
      9,
    );
    const uneven = rows.map((row, i) => ({ ...row, population: 100 + i }));
    expect(() => compute(joggsIndicator, longRows(uneven))).toThrow(
      /population is a number of the whole economy/,
    );
  });
});
