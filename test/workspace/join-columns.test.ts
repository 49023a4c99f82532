import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { joinColumns } from '../../src/workspace/join-columns.ts';
import { codeOf } from '../support/error-code.ts';

const title = { en: 'x', es: 'x' };
const text = (name: string) => ({ name, title });
const number = (name: string) => ({ name, title, unit: UNITS.none });

/** Data under a name, as `loadSource` gives them. */
const opened = (table: Table) => async () => ({
  table,
  notes: [],
  input: { name: 'x', file: 'x', sha256: '1' },
});
const FLOWS = tableOf(
  'trade_flow',
  [text('economy'), text('period'), text('product'), number('value')],
  [
    { economy: 'MEX', period: '2000', product: 'a', value: 1 },
    { economy: 'MEX', period: '2000', product: 'b', value: 2 },
    { economy: 'MEX', period: '2001', product: 'a', value: 3 },
    { economy: 'TWN', period: '2000', product: 'a', value: 4 },
  ],
);
const SERIES = [text('economy'), text('variable'), text('period'), number('value')];
const series = tableOf('series', SERIES, [
  { economy: 'TWN', variable: 'gdp', period: '2000', value: 90 },
  { economy: 'MEX', variable: 'gdp', period: '2001', value: 60 },
  { economy: 'MEX', variable: 'gdp', period: '2000', value: 50 },
  { economy: 'MEX', variable: 'people', period: '2000', value: 10 },
  { economy: 'TWN', variable: 'people', period: '2000', value: 0 },
]);
const columnOf = (table: Table, name: string) => rowsOf(table).map((row) => row[name]);

describe('columns of other data', () => {
  it('stand beside each row of their economy and period, made of what the other data have', async () => {
    const { table, inputs, notes } = await joinColumns(
      FLOWS,
      { income: { file: 'x', take: 'gdp / people' } },
      opened(series),
    );
    expect(columnOf(table, 'income')).toEqual([
      5,
      5,
      { missing: 'not-reported' },
      { missing: 'zero-denominator' },
    ]);
    expect(columnOf(table, 'value')).toEqual([1, 2, 3, 4]);
    expect(inputs).toHaveLength(1);
    expect(notes.map(({ text: { en } }) => en).join()).toContain(
      'Without a number: 2 (MEX, 2001; TWN, 2000)',
    );
  });
  it('of economies alone, or of periods alone, serve for all the rest', async () => {
    const people = tableOf('t', [text('economy'), number('population')], [{ economy: 'MEX', population: 7 }]);
    const { table } = await joinColumns(FLOWS, { population: { file: 'x' } }, opened(people));
    expect(columnOf(table, 'population').slice(0, 3)).toEqual([7, 7, 7]);
    const prices = tableOf('t', [text('period'), number('cpi')], [{ period: '2000', cpi: 2 }]);
    const deflated = await joinColumns(FLOWS, { deflator: { file: 'x', take: 'cpi' } }, opened(prices));
    expect(columnOf(deflated.table, 'deflator')).toEqual([2, 2, { missing: 'not-reported' }, 2]);
  });
  it('give way to numbers that the data have, and stand in a column without any', async () => {
    const withOwn = { ...FLOWS, fields: [...FLOWS.fields, number('gdp')] };
    const own = tableOf(
      'trade_flow',
      withOwn.fields,
      rowsOf(FLOWS).map((row, i) => ({ ...row, gdp: i })),
    );
    const kept = await joinColumns(own, { gdp: { file: 'x' } }, () => Promise.reject(new Error('opened')));
    expect(columnOf(kept.table, 'gdp')).toEqual([0, 1, 2, 3]);
    expect(kept.notes).toHaveLength(1);
    const empty = tableOf('trade_flow', withOwn.fields, rowsOf(FLOWS));
    const { table } = await joinColumns(empty, { gdp: { file: 'x' } }, opened(series));
    expect(columnOf(table, 'gdp')).toEqual([50, 50, 60, 90]);
    expect(table.fields.filter(({ name }) => name === 'gdp')).toHaveLength(1);
  });
  it.each([
    ['no number meets', [{ economy: 'KOR', variable: 'gdp', period: '2000', value: 1 }], 'not-joined'],
    [
      'two numbers of one place',
      [1, 2].map((value) => ({ economy: 'MEX', variable: 'gdp', period: '2000', value })),
      'duplicate-row',
    ],
    ['no such column', [{ economy: 'MEX', variable: 'gnp', period: '2000', value: 1 }], 'unknown-name'],
  ])('are refused where %s', async (_, rows, code) => {
    const made = joinColumns(FLOWS, { gdp: { file: 'x' } }, opened(tableOf('series', SERIES, rows)));
    await expect(made.catch(codeOfError)).resolves.toBe(code);
  });
  it('are refused where what tells them apart is no column of the data', async () => {
    const sectors = tableOf(
      'p',
      [text('economy'), text('activity'), number('gdp')],
      ['a', 'b'].map((activity) => ({ economy: 'MEX', activity, gdp: 1 })),
    );
    const made = joinColumns(FLOWS, { gdp: { file: 'x' } }, opened(sectors));
    await expect(made.catch(codeOfError)).resolves.toBe('not-joined');
  });
  it('are those that a search row by row finds', async () => {
    const place = fc.record({
      economy: fc.constantFrom('A', 'B', 'C'),
      product: fc.constantFrom('1', '2', '12'),
      period: fc.constantFrom('2000', '2001'),
    });
    const facts = fc.uniqueArray(fc.record({ place, known: fc.double({ noNaN: true, min: -9, max: 9 }) }), {
      minLength: 1,
      selector: ({ place: one }) => JSON.stringify(Object.values(one)),
    });
    const keys = [text('economy'), text('product'), text('period')];
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1 }), facts, async (rows, found) => {
        const of = (one: object) => JSON.stringify(Object.entries(one).toSorted());
        const expected = rows.map(
          (row) => found.find((one) => of(one.place) === of(row))?.known ?? { missing: 'not-reported' },
        );
        const table = tableOf(
          'trade_flow',
          [...keys, number('value')],
          rows.map((row) => ({ ...row, value: 1 })),
        );
        const other = tableOf(
          't',
          [...keys.toReversed(), number('k')],
          found.map(({ place: one, known }) => ({ ...one, k: known })),
        );
        const made = joinColumns(table, { k: { file: 'x' } }, opened(other));
        if (expected.every((one) => typeof one === 'object'))
          await expect(made.catch(codeOfError)).resolves.toBe('not-joined');
        else expect(columnOf((await made).table, 'k')).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

function codeOfError(error: unknown): string {
  return codeOf(() => {
    throw error;
  });
}
