import { describe, expect, test } from 'vitest';
import { melitzPolanecIndicator } from '../../../src/indicators/industry/melitz-polanec.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { fixturePanel, industryFixture } from '../../support/fixture.ts';

const fixture = industryFixture();

describe('the small fixture', () => {
  const unit = 'output-per-labour';

  test('four terms in the units of the level and in points', () => {
    const result = compute(melitzPolanecIndicator, longRows(fixturePanel(fixture)));
    const golden = fixture.melitz_polanec;
    for (const [term, key] of [
      ['mean', 'mean'],
      ['covariance', 'cov'],
      ['entry', 'entry'],
      ['exit', 'exit'],
      ['total', 'total'],
    ]) {
      expect(valueWhere(result, { term, unit })).toBeCloseTo(golden[key], 12);
      expect(valueWhere(result, { term, unit: 'points' })).toBeCloseTo(
        (100 * golden[key]) / fixture.olley_pakes_0.P,
        10,
      );
    }
    expect(valueWhere(result, { term: 'level_last', unit })).toBeCloseTo(fixture.olley_pakes_1.P, 12);
  });

  test('a class without a row is missing by default and an entry when asked', () => {
    const rows = fixturePanel(fixture).filter((row) => row.output_real !== 0);
    const strict = compute(melitzPolanecIndicator, longRows(rows));
    expect(valueWhere(strict, { term: 'entry', unit })).toBe(0);
    expect(strict.dropped[0].examples).toEqual(['leaver', 'entrant']);
    const open = compute(melitzPolanecIndicator, longRows(rows), { absent: 'entry-exit' });
    expect(valueWhere(open, { term: 'entry', unit })).toBeCloseTo(fixture.melitz_polanec.entry, 12);
  });
});
