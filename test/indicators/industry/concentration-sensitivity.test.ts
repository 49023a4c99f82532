import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { concentrationIndicator } from '../../../src/indicators/industry/concentration.ts';
import { concentrationSensitivity } from '../../../src/indicators/industry/concentration-sensitivity.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const panel = ['2000', '2008'].flatMap((period, t) =>
  [60, 50, 40, 30, 20, 10, 5].map((base, i) => ({
    activity: `3${i}${i}`,
    period,
    output_real: base + t * (i === 6 ? 200 : 5 * i),
    output_nominal: base + t * i,
    hours: 10,
  })),
);

describe('concentration-sensitivity', () => {
  const result = compute(concentrationSensitivity, longRows(panel), { top: 2, coarser: '1' });
  const change = (variant: string) => valueWhere(result, { variant, term: 'change' }) as number;
  it('the change is the last share less the first, for every variant', () => {
    const rows = rowsOf(result.table);
    for (const row of rows.filter(({ term }) => term === 'change')) {
      const at = (term: string) =>
        valueWhere(result, { choice: String(row.choice), variant: String(row.variant), term }) as number;
      expect(row.value).toBeCloseTo(at('last') - at('first'), 10);
    }
    expect(new Set(rows.map((row) => row.choice))).toEqual(
      new Set(['headline', 'output', 'price-base', 'aggregation', 'size', 'members', 'outliers']),
    );
  });
  it.each([
    ['top:2', {}],
    ['column:output_real', { output: 'output_real' }],
    ['prices:2008', { output: 'output_real', price_base: '2008' }],
    ['top:4', { top: '4' }],
    ['without:2', { exclude: '355,366' }],
  ])('%s is concentration with these options, to the bit', (variant, options) => {
    const own = compute(concentrationIndicator, longRows(panel), { top: 2, ...options });
    for (const [term, period, of] of [
      ['first', '2000', 'top_share_fixed'],
      ['last', '2008', 'top_share_fixed_last'],
    ])
      expect(valueWhere(result, { variant, term })).toBe(valueWhere(own, { period, term: of }));
  });
  it('in one group all output is in the largest', () => {
    expect(change('digits:1')).toBeCloseTo(0, 12);
  });
  it('warns where the direction depends on the choice', () => {
    expect(change('column:output_real')).toBeGreaterThan(0);
    expect(change('fixed-first')).toBeLessThan(0);
    expect(result.notes.some(({ text }) => text.es.includes('depende de la elección'))).toBe(true);
  });
  it('refuses sizes that are no numbers of classes', () => {
    for (const tops of ['x', '2.5', '0'])
      expect(() => compute(concentrationSensitivity, longRows(panel), { tops })).toThrow(
        `Invalid tops: "${tops}"`,
      );
    expect(() => compute(concentrationSensitivity, longRows(panel), { coarser: 'sector' })).toThrow(
      /no column "sector"/,
    );
  });
});
