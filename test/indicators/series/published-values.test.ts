import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { publishedValues } from '../../../src/indicators/series/published-values.ts';

const title = { en: 'x', es: 'x' };
const table = tableOf(
  'chains_panel',
  [
    { name: 'economy', title },
    { name: 'activity', title },
    { name: 'period', title },
    { name: 'share', title, unit: UNITS.share },
    { name: 'source_line', title, unit: UNITS.lineNumber },
  ],
  [
    { economy: 'MEX', activity: 'c14', period: '1995', share: 0.46, source_line: 2 },
    {
      economy: 'MEX',
      activity: 'c14',
      period: '2011',
      share: { missing: 'zero-denominator' },
      source_line: 3,
    },
    { economy: 'TWN', activity: 'c14', period: '2011', share: 0.52, source_line: 4 },
  ],
);
const rows = (raw: RawOptions) =>
  rowsOf(publishedValues.compute(table, parseOptions(publishedValues.options, raw)).table);

describe('published-values', () => {
  it('gives each number of the columns with its unit; the line of the source is not one', () => {
    expect(rows({ to: '1995' })).toEqual([
      { economy: 'MEX', activity: 'c14', period: '1995', term: 'share', unit: 'share', value: 0.46 },
    ]);
  });

  it('of several variables in one column each value has its own as term', () => {
    const fields = ['economy', 'period', 'variable'].map((name) => ({ name, title }));
    const series = tableOf(
      'series',
      [...fields, { name: 'value', title, unit: UNITS.dataUnit }],
      [
        { economy: 'MEX', period: '2000', variable: 'gdp', value: 2 },
        { economy: 'MEX', period: '2000', variable: 'population', value: 98 },
      ],
    );
    const termsOf = (made: typeof series) =>
      rowsOf(publishedValues.compute(made, parseOptions(publishedValues.options, {})).table).map(
        ({ term, value }) => [term, value],
      );
    expect(termsOf(series)).toEqual([
      ['gdp', 2],
      ['population', 98],
    ]);
    const one = tableOf('series', series.fields, rowsOf(series).slice(0, 1));
    expect(termsOf(one)).toEqual([['value', 2]]);
  });

  it('a missing number keeps its reason', () => {
    expect(rows({ economies: 'MEX', from: '2011' })[0]?.value).toEqual({ missing: 'zero-denominator' });
  });

  it('a code or a column that is not there is refused with the nearest', () => {
    expect(() => rows({ economies: 'MEXX' })).toThrow(expect.objectContaining({ code: 'unknown-name' }));
    expect(() => rows({ 'show.term': 'shares' })).toThrow(
      expect.objectContaining({
        code: 'shows-nothing',
        params: expect.objectContaining({ nearest: 'share' }),
      }),
    );
  });
});
