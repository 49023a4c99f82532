import { expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { spreadTable } from '../../src/workspace/spread-table.ts';

const title = { en: 'x', es: 'x' };
const fields = [
  { name: 'economy', title },
  { name: 'variable', title },
  { name: 'period', title },
  { name: 'value', title, unit: UNITS.none },
  { name: 'source_line', title, unit: UNITS.lineNumber },
];
const series = (rows: readonly [string, string, number, number][]) =>
  tableOf(
    's',
    fields,
    rows.map(([variable, period, value, line]) => ({
      economy: 'MEX',
      variable,
      period,
      value,
      source_line: line,
    })),
  );

it('a column for each name, the line of the first value, a gap where a name has none', () => {
  const table = spreadTable(
    series([
      ['gdp', '2000', 7, 2],
      ['emp', '2000', 3, 9],
      ['gdp', '2001', 8, 3],
    ]),
    'variable',
  );
  expect(rowsOf(table)).toEqual([
    { economy: 'MEX', period: '2000', gdp: 7, emp: 3, source_line: 2 },
    { economy: 'MEX', period: '2001', gdp: 8, emp: { missing: 'not-reported' }, source_line: 3 },
  ]);
});

it('two values for one place are refused', () => {
  expect(() =>
    spreadTable(
      series([
        ['gdp', '2000', 7, 2],
        ['gdp', '2000', 8, 3],
      ]),
      'variable',
    ),
  ).toThrow(expect.objectContaining({ code: 'duplicate-row' }));
});
