import { describe, expect, it } from 'vitest';
import { rdIntensity } from '../../../src/indicators/capabilities/rd-intensity.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const rows = (economy: string, period: string, numbers: Readonly<Record<string, number>>) =>
  Object.entries(numbers).map(([variable, value]) => ({ economy, variable, period, value }));
const table = longRows([
  ...rows('TWN', '2000', { gerd: 9.1, gdp: 478, gerd_gdp: 1.91 }),
  ...rows('TWN', '2010', { gerd: 25, gdp: 890, gerd_gdp: 2.82 }),
  ...rows('KOR', '2000', { gerd: 8, gdp: 400 }),
  ...rows('KOR', '2004', { gerd: 0, gdp: 500 }),
  ...rows('KOR', '2010', { gerd: 18, gdp: 500 }),
]);

describe('rd-intensity', () => {
  it('takes the published ratio, and computes it where there is none or where asked', () => {
    const [published, computed] = [
      compute(rdIntensity, table),
      compute(rdIntensity, table, { basis: 'computed' }),
    ];
    const at = { economy: 'TWN', from: '2000', to: '2000', term: 'rd_intensity' };
    expect(valueWhere(published, at)).toBe(1.91);
    expect(valueWhere(computed, at)).toBeCloseTo((100 * 9.1) / 478, 12);
    expect(valueWhere(published, { ...at, economy: 'KOR' })).toBe(2);
    expect(published.notes[0]?.text.en).toContain('differ by 0.011 points at most (TWN 2010)');
    expect(published.notes[0]?.text.es).toContain('0.011');
  });

  it('measures the gap to a reference: above 0 behind', () => {
    const result = compute(rdIntensity, table, { reference: 'KOR' });
    expect(valueWhere(result, { economy: 'TWN', from: '2000', term: 'rd_gap' })).toBeCloseTo(0.09, 12);
    expect(valueWhere(result, { economy: 'TWN', from: '2004', term: 'rd_gap' })).toBe('not-reported');
    expect(valueWhere(result, { economy: 'KOR', from: '2010', term: 'rd_gap' })).toBe(0);
  });

  it('gives change, growth per year and mean over the span that the row names; zero counts', () => {
    const result = compute(rdIntensity, table, { show: 'KOR' });
    const span = { economy: 'KOR', from: '2000', to: '2010' };
    expect(valueWhere(result, { ...span, term: 'change' })).toBeCloseTo(1.6, 12);
    expect(valueWhere(result, { ...span, term: 'growth_per_year' })).toBeCloseTo(100 * (1.8 ** 0.1 - 1), 12);
    expect(valueWhere(result, { ...span, term: 'mean' })).toBeCloseTo((2 + 0 + 3.6) / 3, 12);
    const later = compute(rdIntensity, table, { show: 'KOR', from: '2004' });
    expect(valueWhere(later, { from: '2004', to: '2010', term: 'growth_per_year' })).toBe('zero-denominator');
  });

  it('an end that the economy lacks is missing, not moved', () => {
    const result = compute(rdIntensity, table, { show: 'TWN', from: '2004', to: '2010' });
    expect(valueWhere(result, { from: '2004', to: '2010', term: 'change' })).toBe('not-reported');
    expect(valueWhere(result, { from: '2004', to: '2010', term: 'mean' })).toBe(2.82);
  });

  it('amounts in two units are refused', () => {
    const wrong = longRows(rows('MEX', '2000', { gerd: 9100, gdp: 478 }));
    expect(() => compute(rdIntensity, wrong)).toThrow(expect.objectContaining({ code: 'not-computable' }));
  });

  it('one period has no span', () => {
    const one = compute(rdIntensity, longRows(rows('MEX', '2000', { gerd: 1, gdp: 100 })));
    expect(one.table.rows).toBe(1);
    expect(() => compute(rdIntensity, table, { reference: 'USA' })).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
  });
});
