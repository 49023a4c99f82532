import { describe, expect, test } from 'vitest';
import { olleyPakesIndicator } from '../../../src/indicators/industry/olley-pakes.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { fixturePanel, industryFixture } from '../../support/fixture.ts';

const fixture = industryFixture();

describe('the small fixture', () => {
  test('mean, covariance and level of both periods', () => {
    const result = compute(olleyPakesIndicator, longRows(fixturePanel(fixture)));
    for (const [period, golden] of [
      ['2000', fixture.olley_pakes_0],
      ['2008', fixture.olley_pakes_1],
    ] as const) {
      const value = (term: string, unit: string) => valueWhere(result, { period, term, unit });
      expect(value('level', 'output-per-labour')).toBeCloseTo(golden.P, 12);
      expect(value('mean', 'output-per-labour')).toBeCloseTo(golden.mean, 12);
      expect(value('covariance', 'output-per-labour')).toBeCloseTo(golden.cov, 12);
      expect(value('covariance_share', 'percent')).toBeCloseTo((100 * golden.cov) / golden.P, 10);
      expect(value('classes', 'classes')).toBe(4);
    }
    expect(result.residuals.every(({ value }) => value < 1e-12)).toBe(true);
  });

  test('detail gives parts that add up to the covariance', () => {
    const result = compute(olleyPakesIndicator, longRows(fixturePanel(fixture)), {
      level: 'activity',
      from: '2008',
    });
    const parts = ['A', 'B', 'C', 'entrant'].map((activity) =>
      Number(valueWhere(result, { activity, term: 'covariance' })),
    );
    expect(parts.reduce((a, b) => a + b)).toBeCloseTo(fixture.olley_pakes_1.cov, 12);
  });
});

test('a class without labour is named and left out', () => {
  const rows = ['A', 'B', 'C'].map((activity, i) => ({
    activity,
    period: '2000',
    output_real: 10 + i,
    hours: i === 2 ? null : 5,
  }));
  const result = compute(olleyPakesIndicator, longRows(rows));
  expect(valueWhere(result, { term: 'classes' })).toBe(2);
  expect(result.dropped[0]).toMatchObject({ count: 1, examples: ['C'] });
});
