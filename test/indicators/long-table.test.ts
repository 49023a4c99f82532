import { expect, it } from 'vitest';
import { rowsOf } from '../../src/base/table.ts';
import { UNITS, unitOf } from '../../src/base/unit.ts';
import { KEYS, longTable } from '../../src/indicators/long-table.ts';

it('ends every row with term, unit and value; keys left out are empty', () => {
  const table = longTable(
    'x',
    [KEYS.economy, KEYS.activity],
    [
      { keys: { economy: 'MEX' }, term: 'growth', unit: UNITS.percent, value: 1.5 },
      {
        keys: { economy: 'TWN', activity: 'a' },
        term: 'growth',
        unit: UNITS.percent,
        value: { missing: 'not-reported' },
      },
    ],
  );
  expect(table.fields.map(({ name }) => name)).toEqual(['economy', 'activity', 'term', 'unit', 'value']);
  expect(rowsOf(table)).toEqual([
    { economy: 'MEX', activity: null, term: 'growth', unit: 'percent', value: 1.5 },
    { economy: 'TWN', activity: 'a', term: 'growth', unit: 'percent', value: { missing: 'not-reported' } },
  ]);
});

it('refuses NaN as a fault of ours, and infinity as data beyond the range of numbers', () => {
  const of = (value: number) => () => longTable('x', [], [{ keys: {}, term: 't', unit: UNITS.none, value }]);
  expect(of(Number.NaN)).toThrow(/NaN is not a finite number/);
  for (const value of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    expect(of(value)).toThrow('x cannot be computed: the numbers are beyond the range of arithmetic.');
});

it('knows units by id and shows others as they are', () => {
  expect(unitOf('percent')).toBe(UNITS.percent);
  expect(unitOf('pesos')).toMatchObject({ id: 'pesos', label: { en: 'pesos', es: 'pesos' } });
});
