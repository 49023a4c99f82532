import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../src/base/unit.ts';
import { statedPrices, unitAt, yearOfTable } from '../../../src/sources/mrio/stated-prices.ts';

describe('the prices that a name or a title states', () => {
  it('are those of a base year, of the year before, or not said', () => {
    const found = (words: string) => statedPrices(words)?.id ?? null;
    expect(found('ADB MRIO 2019, at constant 2010 prices.xlsx')).toBe('constant-2010');
    expect(found('adb-mrio_2019_constant_2010_prices')).toBe('constant-2010');
    expect(found('at constant prices')).toBe('constant');
    expect(found('wiot09_pyp_row_sep12.xlsx')).toBe('previous-year');
    expect(found('in previous year’s prices')).toBe('previous-year');
    expect(found('ADB-MRIO-2019.xlsx')).toBeNull();
    expect(found('prices constantly change; copypyper')).toBeNull();
  });
  it('are part of the unit, and their year is not that of the table', () => {
    const { id, label } = unitAt(UNITS.usdMillion, statedPrices('constant 2010 prices'));
    expect([id, label.en]).toEqual([
      'usd-million-constant-2010',
      'million US dollars at constant prices of 2010',
    ]);
    expect(unitAt(UNITS.usdMillion, null)).toBe(UNITS.usdMillion);
    expect(yearOfTable('ADB MRIO 2019, at constant 2010 prices.xlsx')).toBe('2019');
    expect(yearOfTable('at constant 2010 prices.xlsx')).toBeNull();
    expect(yearOfTable('icio2021-1995.csv')).toBe('1995');
  });
});
