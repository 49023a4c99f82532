import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { constantPrices, rebasedPrices } from '../../../src/indicators/industry/constant-prices.ts';
import { readPanels } from '../../../src/indicators/industry/panel.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const panelOf = (rows: readonly Row[]) =>
  readPanels(longRows(rows), { economies: [], exclude: [] }, 'test')[0];

/** Two years of months: prices rise by 1 a month from 90; output is 100 pesos of December 2003 in each month. */
const months = Array.from({ length: 24 }, (_, i) => {
  const price = 90 + i;
  return {
    activity: 'a',
    period: `${2003 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    output_nominal: (100 * price) / 101,
    price_index: price,
    hours: 10,
  };
});

describe('constantPrices', () => {
  const panel = panelOf(months);
  const { output_nominal, price_index } = panel.cells;
  it('at the prices of one month', () => {
    for (const value of constantPrices(panel, output_nominal, price_index, '2003-12'))
      expect(value).toBeCloseTo(100, 10);
  });
  it('at the mean prices of a year', () => {
    // mean of 90 … 101 is 95.5
    for (const value of constantPrices(panel, output_nominal, price_index, '2003'))
      expect(value).toBeCloseTo((100 * 95.5) / 101, 10);
  });
  it('refuses a base that the data do not have', () => {
    expect(() => constantPrices(panel, output_nominal, price_index, '2002-12')).toThrow(/no period 2002-12/);
    expect(() => constantPrices(panel, output_nominal, price_index, '2002')).toThrow(/no period 2002/);
  });
  it('is missing throughout without an index in the base, and in a period whose index is zero', () => {
    const holes = panelOf([
      { activity: 'a', period: '2000', output_nominal: 5, price_index: null },
      { activity: 'a', period: '2001', output_nominal: 5, price_index: 100 },
      { activity: 'b', period: '2000', output_nominal: 5, price_index: 100 },
      { activity: 'b', period: '2001', output_nominal: 5, price_index: 0 },
    ]);
    const real = constantPrices(holes, holes.cells.output_nominal, holes.cells.price_index, '2000');
    expect([...real]).toEqual([Number.NaN, Number.NaN, 5, Number.NaN]);
  });
});

describe('rebasedPrices', () => {
  it('moves real output from the prices of its source to those of another period', () => {
    const panel = panelOf([
      { activity: 'a', period: '1997', output_real: 10, output_nominal: 10 },
      { activity: 'a', period: '2012', output_real: 40, output_nominal: 20 },
    ]);
    const real = rebasedPrices(panel, panel.cells.output_real, panel.cells.output_nominal, '2012');
    // in 2012 a unit of volume cost half as much
    expect([...real]).toEqual([5, 20]);
  });
  it('is missing where the base has no price', () => {
    const panel = panelOf([
      { activity: 'a', period: '1997', output_real: 10, output_nominal: 10 },
      { activity: 'a', period: '2012', output_real: 0, output_nominal: 0 },
    ]);
    const real = rebasedPrices(panel, panel.cells.output_real, panel.cells.output_nominal, '2012');
    expect([...real]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('price_base', () => {
  it('changes the level, and the growth only where relative prices moved', () => {
    const result = (price_base: string) => compute(shiftShare, longRows(months), { price_base });
    const level = (base: string) => valueWhere(result(base), { term: 'level_first' }) as number;
    expect(level('2003-12')).toBeCloseTo(10, 10);
    expect(level('2003')).toBeCloseTo((10 * 95.5) / 101, 10);
    expect(valueWhere(result('2003-12'), { term: 'growth' })).toBeCloseTo(0, 10);
    expect(result('2003-12').notes.some(({ text }) => text.en.includes('prices of 2003-12'))).toBe(true);
  });
  it('decides the structural share where a class falls in price', () => {
    // chips double in volume and halve in price; bread stands still
    const rows = [
      { activity: 'chips', period: '1997', output_real: 100, output_nominal: 100, hours: 10 },
      { activity: 'bread', period: '1997', output_real: 100, output_nominal: 100, hours: 10 },
      { activity: 'chips', period: '2012', output_real: 400, output_nominal: 100, hours: 20 },
      { activity: 'bread', period: '2012', output_real: 100, output_nominal: 100, hours: 10 },
    ];
    const growth = (price_base: string) =>
      valueWhere(compute(shiftShare, longRows(rows), { price_base }), { term: 'growth' });
    expect(growth('1997')).toBeCloseTo(100 * (500 / 30 / 10 - 1), 10);
    expect(growth('2012')).toBeCloseTo(100 * (200 / 30 / (125 / 20) - 1), 10);
  });
  it('warns where output has no prices that could be changed', () => {
    const rows = [
      { activity: 'a', period: '2000', output: 1, hours: 1 },
      { activity: 'a', period: '2001', output: 2, hours: 1 },
    ];
    const table = longRows(rows);
    const { notes } = compute(shiftShare, table, { price_base: '2000' });
    expect(notes.some(({ level, text }) => level === 'warning' && text.en.includes('price_base'))).toBe(true);
  });
});
