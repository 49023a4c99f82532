import { expect, it } from 'vitest';
import { concatTables } from '../../src/base/concat-tables.ts';
import { rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';

const title = { en: 'x', es: 'x' };
const fields = [
  { name: 'year', title },
  { name: 'value', title, unit: UNITS.none },
];
const one = tableOf('t', fields, [{ year: '1995', value: 1 }]);
const gap = tableOf('t', fields, [
  { year: '1996', value: { missing: 'confidential' } },
  { year: '1997', value: 3 },
]);

it('puts the rows one after another, and a gap keeps its reason', () => {
  expect(rowsOf(concatTables([one, gap, one]))).toEqual([...rowsOf(one), ...rowsOf(gap), ...rowsOf(one)]);
});

it('refuses tables of other fields, and none', () => {
  const other = tableOf('t', [...fields, { name: 'unit', title }], [{ year: '1995', value: 1, unit: 'x' }]);
  expect(() => concatTables([one, other])).toThrow(TypeError);
  expect(() => concatTables([])).toThrow(TypeError);
});
