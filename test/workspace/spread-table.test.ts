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

it('a unit of each name tells no rows apart; two units of one name do', () => {
  const withUnit = (units: Readonly<Record<string, string>>) => {
    const columns = [...fields.slice(0, 2), { name: 'unit', title }, ...fields.slice(2)];
    const rows = ['gdp', 'emp', 'gdp'].map((variable, at) => ({
      ...{ economy: 'MEX', variable, unit: units[`${variable}${at}`] ?? units[variable] ?? null },
      ...{ period: `${2000 + Math.floor(at / 2)}`, value: at + 1, source_line: at + 2 },
    }));
    return rowsOf(spreadTable(tableOf('s', columns, rows), 'variable'));
  };
  const [first] = withUnit({ gdp: 'thousand pesos', emp: 'persons' });
  expect(first).toEqual({ economy: 'MEX', period: '2000', gdp: 1, emp: 2, source_line: 2 });
  expect(withUnit({ gdp: 'thousand pesos' })[0]).toEqual(first);
  expect(withUnit({ gdp0: 'thousand pesos', gdp2: 'pesos', emp: 'persons' })).toHaveLength(3);
});
