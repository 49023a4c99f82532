import { describe, expect, it } from 'vitest';
import { same } from '../../../src/base/locale.ts';
import { type Row, tableOf } from '../../../src/base/table.ts';
import { unitOf } from '../../../src/base/unit.ts';
import { unsaidPeriods } from '../../../src/study/report/unsaid-periods.ts';

const field = (name: string, kind: 'text' | 'number' = 'text') => ({
  name,
  kind,
  title: { en: name, es: name },
});
const rowsOf = (rows: readonly Row[]) =>
  tableOf(
    'rows',
    [field('economy'), field('from'), field('to'), { ...field('value'), unit: unitOf('index') }],
    rows,
  );
const row = (economy: string, from: string, to: string, value: Row['value'] = 1): Row => ({
  economy,
  from,
  to,
  value,
});
const said = (rows: readonly Row[], words: readonly string[] = [], columns = ['economy', 'value']) =>
  unsaidPeriods(rowsOf(rows), 'value', { columns, words: words.map(same) });

describe('the years of a figure', () => {
  it('are one year or one period where all rows are of it', () => {
    expect(said([row('MEX', '2008', '2008'), row('TWN', '2008', '2008')])?.en).toBe('Year: 2008.');
    const span = said([row('MEX', '1995', '2008')]);
    expect(span).toEqual({ en: 'Period: 1995–2008.', es: 'Periodo: 1995-2008.' });
  });
  it('are no years where they are months or quarters', () => {
    expect(said([row('MEX', '2014-03', '2014-03')])).toEqual({
      en: 'Period: 2014-03.',
      es: 'Periodo: 2014-03.',
    });
    expect(said([row('MEX', '2014-Q1', '2014-Q1')])?.es).toBe('Periodo: 2014-Q1.');
    expect(said([row('MEX', '2014-Q1', '2014-Q1'), row('TWN', '2014', '2014')])).toEqual({
      en: 'Periods: 2014-Q1 in Mexico; 2014 in Taiwan.',
      es: 'Periodos: 2014-Q1 en México; 2014 en Taiwán.',
    });
  });
  it('stand under it only where neither an axis nor a word says them', () => {
    const rows = [row('MEX', '1995', '2008')];
    expect(said(rows, ['Growth, 1995–2008'])).toBeNull();
    expect(said(rows, ['Growth from 1995', 'to 2008'])).toBeNull();
    expect(said(rows, ['Growth to 2008'])?.en).toBe('Period: 1995–2008.');
    expect(said(rows, [], ['to', 'value', 'economy'])).toBeNull();
  });
  it('are those of each economy where these differ and none has two', () => {
    const rows = [row('USA', '2021', '2021'), row('MEX', '2017', '2017'), row('GBR', '2021', '2021')];
    expect(said(rows)).toEqual({
      en: 'Years: 2021 in the United States and the United Kingdom; 2017 in Mexico.',
      es: 'Años: 2021 en Estados Unidos y el Reino Unido; 2017 en México.',
    });
    expect(said([...rows, row('MEX', '2018', '2018')])).toBeNull();
  });
  it('are not those of a row without a number, and none where there is none', () => {
    const missing = { missing: 'not-reported' } as const;
    expect(said([row('MEX', '2017', '2017'), row('TWN', '2021', '2021', missing)])?.en).toBe('Year: 2017.');
    expect(said([row('TWN', '2021', '2021', missing)])).toBeNull();
    expect(said([])).toBeNull();
  });
});
