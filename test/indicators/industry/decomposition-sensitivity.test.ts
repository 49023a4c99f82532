import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { decompositionSensitivity } from '../../../src/indicators/industry/decomposition-sensitivity.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import { CHOICES } from '../../../src/indicators/sensitivity-titles.ts';
import { useVariantWords } from '../../../src/study/report/variant-words.ts';
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

useVariantWords();

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
  it.each([
    ['headline', 'three-term', {}],
    ['weights', 'lmdi', { method: 'lmdi' }],
    ['price-base', 'prices:2002', { price_base: '2002' }],
    ['aggregation', 'digits:2', { matched: 'ends', digits: '2' }],
    ['labour', 'persons', { labour: 'persons' }],
    ['path', 'chained', { path: 'chained' }],
    ['outliers', 'without:1', { exclude: '334' }],
  ])('%s %s is shift-share with these options, to the bit', (choice, variant, options) => {
    const own = compute(shiftShare, longRows(panel), options);
    for (const [term, unit] of [
      ['structural', 'points'],
      ['structural', 'percent-of-change'],
      ['growth', 'percent'],
    ])
      expect(valueWhere(result, { choice, variant, term, unit })).toBe(
        valueWhere(own, { activity: null, term, unit }),
      );
  });
  it('puts together classes by a column too, those alone that are there at both ends', () => {
    const grouped = [
      ...panel,
      { activity: '399', period: '2000', output_real: 500, hours: 3, persons: 3 },
    ].map((row) => ({ ...row, group: row.activity === '311' ? 'a' : 'b' }));
    const table = longRows(grouped);
    const found = compute(decompositionSensitivity, table, { coarser: 'group' });
    const without = compute(shiftShare, table, { exclude: '399', grouping: 'group' });
    expect(valueWhere(found, { variant: 'group:group', term: 'structural', unit: 'points' })).toBe(
      valueWhere(without, { activity: null, term: 'structural', unit: 'points' }),
    );
  });
  it('reads another column as output at other prices', () => {
    const older = panel.map(({ output_real, ...row }) => ({
      ...row,
      output_real: 7,
      output_1993: output_real,
    }));
    const found = compute(decompositionSensitivity, longRows(older), { outputs: 'output_1993' });
    expect(valueWhere(found, { variant: 'column:output_1993', term: 'structural', unit: 'points' })).toBe(
      valueWhere(result, { choice: 'headline', term: 'structural', unit: 'points' }),
    );
    expect(() => compute(decompositionSensitivity, longRows(panel), { outputs: 'output_1993' })).toThrow(
      /no column "output_1993"/,
    );
  });
  it('counts the variants that shift-share refuses, with the reason', () => {
    const losses = panel.map((row) => (row.activity === '312' ? { ...row, output_real: -5 } : row));
    const { dropped } = compute(decompositionSensitivity, longRows(losses));
    expect(dropped).toContainEqual({
      what: {
        en: expect.stringContaining('variants refused: '),
        es: expect.stringContaining('variantes rechazadas: '),
      },
      count: 1,
      examples: [
        { en: 'weights (LMDI-I (logarithmic mean))', es: 'ponderadores (LMDI-I (media logarítmica))' },
      ],
    });
  });
  it('takes weights of LMDI where a class is negative in no period of the span', () => {
    const losses = panel.map((row) =>
      row.activity === '312' && row.period === '2002' ? { ...row, output_real: -5 } : row,
    );
    const span = { to: '2001' };
    expect(variants(compute(decompositionSensitivity, longRows(losses), span), 'weights')).toContain('lmdi');
    expect(compute(decompositionSensitivity, longRows(losses), { ...span, method: 'lmdi' }).dropped).toEqual(
      [],
    );
  });
  it('says what a variant leaves out, and of which economy and span a variant is refused', () => {
    const half = panel.map((row) => ({ ...row, group: row.activity === '311' ? null : 'a' }));
    const { dropped } = compute(decompositionSensitivity, longRows(half), { coarser: 'group' });
    expect(dropped).toContainEqual(
      expect.objectContaining({
        what: expect.objectContaining({
          en: expect.stringMatching(/^aggregation \(grouped by group\): /),
          es: expect.stringMatching(/^agregación \(agrupadas por group\): /),
        }),
        examples: ['311'],
      }),
    );
    const two = ['A', 'B'].flatMap((economy) =>
      panel.map((row) => ({ ...row, economy, output_real: row.activity === '312' ? -5 : row.output_real })),
    );
    const refused = compute(decompositionSensitivity, longRows(two)).dropped.flatMap(({ what }) =>
      what.en.includes('variants refused') ? [what.en.split(':')[0]] : [],
    );
    expect(refused).toEqual(['A 2000–2002', 'B 2000–2002']);
  });
  it('refuses a price base of a period that is not there', () => {
    expect(() => compute(decompositionSensitivity, longRows(panel), { price_bases: '1999' })).toThrow(
      /no period 1999/,
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
