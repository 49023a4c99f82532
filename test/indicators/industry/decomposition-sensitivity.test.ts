import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { decompositionSensitivity } from '../../../src/indicators/industry/decomposition-sensitivity.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import { CHOICES } from '../../../src/indicators/sensitivity-titles.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const years = ['2000', '2001', '2002'];
const panel = years.flatMap((period, t) => [
  {
    activity: '311',
    period,
    output_real: 40 + 10 * t,
    output_nominal: 40 + 4 * t,
    hours: 10 + t,
    persons: 5,
  },
  { activity: '312', period, output_real: 20 + t, output_nominal: 20 + 6 * t, hours: 10, persons: 6 + t },
  {
    activity: '334',
    period,
    output_real: 10 * 3 ** t,
    output_nominal: 10 + t,
    hours: 4 + 2 * t,
    persons: 2 + t,
  },
]);
const variants = (result: ReturnType<typeof compute>, choice: string) => [
  ...new Set(
    rowsOf(result.table)
      .filter((row) => row.choice === choice)
      .map((row) => row.variant),
  ),
];

describe('decomposition-sensitivity', () => {
  const result = compute(decompositionSensitivity, longRows(panel), { coarser: '2' });
  it('has the headline of shift-share', () => {
    const structural = valueWhere(compute(shiftShare, longRows(panel)), {
      term: 'structural',
      unit: 'points',
    });
    expect(valueWhere(result, { choice: 'headline', term: 'structural', unit: 'points' })).toBeCloseTo(
      structural as number,
      12,
    );
  });
  it('moves every choice that the data allow', () => {
    const found = [...new Set(rowsOf(result.table).map((row) => row.choice))];
    expect(found).toEqual(['headline', 'weights', 'price-base', 'aggregation', 'labour', 'path', 'outliers']);
    for (const choice of found) expect(CHOICES).toContain(choice);
    expect(variants(result, 'price-base')).toEqual(['prices:2000', 'prices:2002']);
    expect(variants(result, 'aggregation')).toEqual(['digits:2']);
    expect(variants(result, 'labour')).toEqual(['persons']);
  });
  it('at other prices is shift-share at those prices', () => {
    const other = compute(shiftShare, longRows(panel), { price_base: '2002' });
    expect(valueWhere(result, { variant: 'prices:2002', term: 'structural', unit: 'points' })).toBeCloseTo(
      valueWhere(other, { term: 'structural', unit: 'points' }) as number,
      12,
    );
  });
  it('tries no price base where output is at current prices', () => {
    const current = compute(decompositionSensitivity, longRows(panel), { output: 'output_nominal' });
    expect(variants(current, 'price-base')).toEqual([]);
  });
  it('leaves out the path where no class spans all periods', () => {
    const holes = panel.map((row) => (row.period === '2001' ? { ...row, hours: null, persons: null } : row));
    const found = compute(decompositionSensitivity, longRows(holes));
    expect(variants(found, 'path')).toEqual([]);
    expect(variants(found, 'headline')).toHaveLength(1);
  });
  it('leaves out a price base at which no class has a price', () => {
    const holes = panel.map((row) => (row.period === '2000' ? { ...row, output_nominal: null } : row));
    expect(variants(compute(decompositionSensitivity, longRows(holes)), 'price-base')).toEqual([
      'prices:2002',
    ]);
  });
  it('warns where the sign of the structural effect depends on the choice', () => {
    const flips = [
      { activity: 'a', period: '2000', output_real: 100, hours: 10, persons: 10 },
      { activity: 'b', period: '2000', output_real: 10, hours: 10, persons: 10 },
      { activity: 'a', period: '2001', output_real: 180, hours: 15, persons: 5 },
      { activity: 'b', period: '2001', output_real: 9, hours: 5, persons: 15 },
    ];
    const { notes } = compute(decompositionSensitivity, longRows(flips));
    expect(
      notes.some(
        ({ text }) => text.en === '2000–2001: the sign of the structural effect depends on the choice.',
      ),
    ).toBe(true);
  });
});
