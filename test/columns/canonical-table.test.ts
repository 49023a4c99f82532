import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { canonicalTable, claimsOf } from '../../src/columns/canonical-table.ts';

function table(row: Row) {
  const fields = Object.entries(row).map(([name, cell]) => {
    const title = { en: name, es: name };
    return typeof cell === 'number' ? { name, title, unit: UNITS.dataUnit } : { name, title };
  });
  return tableOf('t', fields, [row]);
}
const named = (row: Row, map: Readonly<Record<string, string>> = {}) => {
  const given = table(row);
  return rowsOf(canonicalTable(given, claimsOf(given, { map })))[0];
};

describe('canonicalTable', () => {
  it('gives columns our names, and codes that are numbers as text', () => {
    expect(named({ exporter: 484, importer: 842, hs6: 870323, year: 2000, value: 5 })).toEqual({
      economy: '484',
      partner: '842',
      product: '870323',
      period: '2000',
      value: 5,
    });
  });
  it('leaves numbers that are no codes, and the year beside a period', () => {
    expect(named({ year: 2000.5, value: 1 })).toEqual({ period: 2000.5, value: 1 });
    expect(named({ period: '2000-01', year: 2000, value: 1 })).toEqual({
      period: '2000-01',
      year: '2000',
      value: 1,
    });
  });
  it('takes the word of a person before ours, also in a word of ours', () => {
    expect(named({ country: 'Mexico', x: 'MEX', value: 1 }, { x: 'reporter' })).toEqual({
      country: 'Mexico',
      economy: 'MEX',
      value: 1,
    });
    expect(named({ value: 1, usd: 2 }, { usd: 'value' })).toEqual({ value: 2 });
  });
  it('gives the same table where nothing changes, and titles where none were said', () => {
    const own = table({ economy: 'MEX', period: '2000', value: 1 });
    expect(canonicalTable(own)).toBe(own);
    const [field] = canonicalTable(table({ country: 'MEX' })).fields;
    expect(field).toEqual({ name: 'economy', title: { en: 'Economy', es: 'Economía' } });
  });
  it('refuses two columns that mean the same', () => {
    expect(() => named({ reporter: 'MEX', exporter: 'MEX' })).toThrow(/economy/);
  });
});
