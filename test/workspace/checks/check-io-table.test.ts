import { describe, expect, it } from 'vitest';
import type { IoTableData } from '../../../src/base/io-table-data.ts';
import { checkIoTable } from '../../../src/workspace/checks/check-io-table.ts';

/** Two industries; the first delivers 10 + 20 + 70 and takes in 10 + 30. */
const TABLE: IoTableData = {
  year: '2010',
  rows: [
    { economy: 'MEX', sector: 'a' },
    { economy: 'USA', sector: 'a' },
  ],
  demand: [{ economy: 'MEX', category: 'fd' }],
  Z: Float64Array.of(10.5, 20, 30, 40),
  Y: Float64Array.of(69.5, 130),
  output: Float64Array.of(100, 200),
  valueAdded: Float64Array.of(50.5, 135),
  taxes: Float64Array.of(9, 5),
};

const found = (data: IoTableData, limits = {}) =>
  checkIoTable(data, limits).map(({ check, count, place }) => [check, count, place.en]);

describe('checkIoTable', () => {
  it('finds nothing in a table that adds up', () => expect(found(TABLE)).toEqual([]));
  it('finds the row and the column that do not make the output', () => {
    expect(found({ ...TABLE, Y: Float64Array.of(69.5, 120) })).toEqual([['balances', 1, '2010: USA.a']]);
    expect(found({ ...TABLE, valueAdded: Float64Array.of(55.5, 135) })).toEqual([
      ['balances', 1, '2010: MEX.a'],
    ]);
    expect(found({ ...TABLE, Y: Float64Array.of(69.5, 120) }, { balances: 0.1 })).toEqual([]);
  });
  it('grants whole numbers half a unit a cell, and not more', () => {
    const whole = { ...TABLE, Z: Float64Array.of(10, 20, 30, 40), Y: Float64Array.of(69, 130) };
    const { valueAdded: _, taxes: __, ...plain } = whole;
    const small = { ...plain, output: Float64Array.of(100, 200) };
    expect(found(small)).toEqual([]);
    expect(found({ ...small, Y: Float64Array.of(66, 130) })).toEqual([['balances', 1, '2010: MEX.a']]);
  });
  it('finds output below zero', () => {
    const { output: _, valueAdded: __, taxes: ___, ...bare } = TABLE;
    expect(found({ ...bare, Y: Float64Array.of(-130.5, 130) })).toEqual([['impossible', 1, '2010: MEX.a']]);
  });
});
