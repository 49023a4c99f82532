import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../src/sources/tabular/read-period.ts';
import { column, notes, outcome, read } from './support.ts';

function short(text: string): string | null {
  const read = readPeriod(text);
  if (read === null) return null;
  const r = read.reading;
  if (r.kind === 'annual') return `${r.year}`;
  if (r.kind === 'quarterly') return `${r.year}-Q${r.part}`;
  if (r.kind === 'half-yearly') return `${r.year}-S${r.part}`;
  if (r.kind === 'monthly') return `${r.year}-${String(r.part).padStart(2, '0')}${r.open ? '?' : ''}`;
  if (r.kind === 'fiscal') return `${r.year}+`;
  return r.kind === 'day' ? `${r.year}-${r.month}-${r.day}` : `${r.first}/${r.second}/${r.year}`;
}

describe('readPeriod', () => {
  it.each([
    ['2003', '2003'],
    ['julio-diciembre 2015', '2015-S2'],
    ['2012-13', '2012+'],
    ['1999/00', '1999+'],
    ['2009-2010', '2009+'],
    ['2009–2010', '2009+'],
    ['FY2010', '2010+'],
    ['FY 2009-10', '2009+'],
    ['2009-10', '2009-10'],
    ['2003.0', '2003'],
    ['2003 p/', '2003'],
    ['Jan-Dec 2003', '2003'],
    ['enero-diciembre 2003', '2003'],
    ['20031231', '2003-12-31'],
    ['01/12/2003 12:00:00 AM', '1/12/2003'],
    ['2o trim. 2003', '2003-Q2'],
    ['2º tri 2003', '2003-Q2'],
    ['2ème trimestre 2003', '2003-Q2'],
    ['2003:Q2', '2003-Q2'],
    ['2003-12', '2003-12'],
    ['2003/12', '2003-12?'],
    ['2003-1', '2003-01?'],
    ['2003.12', '2003-12?'],
    ['12/2003', '2003-12'],
    ['1/2003', '2003-01'],
    ['200312', '2003-12'],
    ['2003M12', '2003-12'],
    ['2003m1', '2003-01'],
    ['2003-Q4', '2003-Q4'],
    ['2003Q4', '2003-Q4'],
    ['Q4 2003', '2003-Q4'],
    ['Q4-2003', '2003-Q4'],
    ['2003T4', '2003-Q4'],
    ['2003-T4', '2003-Q4'],
    ['4T2003', '2003-Q4'],
    ['T4 2003', '2003-Q4'],
    ['2003/IV', '2003-Q4'],
    ['IV/2003', '2003-Q4'],
    ['IV trimestre de 2003', '2003-Q4'],
    ['1er trimestre 2003', '2003-Q1'],
    ['Trim. IV 2003', '2003-Q4'],
    ['dic-03', '2003-12'],
    ['Dic 2003', '2003-12'],
    ['diciembre de 2003', '2003-12'],
    ['Diciembre 2003', '2003-12'],
    ['December 2003', '2003-12'],
    ['Dec-03', '2003-12'],
    ['ene-94', '1994-01'],
    ['ene.94', '1994-01'],
    ['Ene. 1994', '1994-01'],
    ['ENERO 1994', '1994-01'],
    ['Jan-94', '1994-01'],
    ['1994 enero', '1994-01'],
    ['ene1994', '1994-01'],
    ['Set 1994', '1994-09'],
    ['2003-12-01', '2003-12-1'],
    ['2003-12-01T00:00:00', '2003-12-1'],
    ['1 de enero de 2003', '2003-1-1'],
    ['January 1, 2003', '2003-1-1'],
    ['01/12/2003', '1/12/2003'],
    ['2003¹', '2003'],
    ['2003 [1]', '2003'],
    ['2003[a]', '2003'],
    ['2003A', '2003'],
    ['2003-A1', '2003'],
    ['2003:12', '2003-12'],
    ['2003:1', '2003-01?'],
    ['2003 12', '2003-12?'],
    ['12.2003', '2003-12'],
    ['I 2003', '2003-Q1'],
    ['IV 03', '2003-Q4'],
    ['2003 Qtr 4', '2003-Q4'],
    ['4th Qtr 2003', '2003-Q4'],
    ['4. Quartal 2003', '2003-Q4'],
    ['4e trimestre 2003', '2003-Q4'],
    ['Ene-Mar 2003', '2003-Q1'],
    ['Oct.-Dic. 2003', '2003-Q4'],
    ['abril a junio de 2003', '2003-Q2'],
    ['July to September 2003', '2003-Q3'],
    ['31-Dec-03', '2003-12-31'],
    ['1 ene 94', '1994-1-1'],
  ])('reads %s', (text, period) => {
    expect(short(text)).toBe(period);
  });
  it.each([
    '',
    'total',
    '2003.1',
    '2003-13',
    '13/2003',
    '200313',
    'ene',
    '94',
    'foo 2003',
    '2003Q5',
    '2003-02-30',
    '03-dic-5',
    '999',
    '3000',
    '31.12',
  ])('refuses %s', (text) => {
    expect(short(text)).toBeNull();
  });
});

/** A file of one column of periods and one of numbers. */
function file(...periods: string[]): string {
  return `periodo,horas\n${periods.map((period, i) => `${period},${i + 1}`).join('\n')}\n`;
}

describe('a column of periods', () => {
  it('makes months of dates on the first, or on the last, of a month', () => {
    expect(column(read(file('2003-11-01', '2003-12-01')), 'period')).toEqual(['2003-11', '2003-12']);
    expect(column(read(file('2003-11-30', '2004-02-29')), 'period')).toEqual(['2003-11', '2004-02']);
    expect(outcome(() => read(file('2003-11-01', '2003-12-05')))).toBe('daily-period@3:1');
  });
  it('tells day/month from month/day by the other dates, and refuses where it cannot', () => {
    expect(column(read(file('01/11/2003', '01/12/2003')), 'period')).toEqual(['2003-11', '2003-12']);
    expect(column(read(file('11/01/2003', '12/01/2003')), 'period')).toEqual(['2003-11', '2003-12']);
    expect(column(read(file('30/11/2003', '31/12/2003')), 'period')).toEqual(['2003-11', '2003-12']);
    expect(column(read(file('01/01/2003', '01/01/2004')), 'period')).toEqual(['2003', '2004']);
    expect(outcome(() => read(file('05/11/2003', '06/11/2003')))).toBe('daily-period@2:1');
  });
  it('reads Excel day numbers only where all begin a month', () => {
    const result = read(file('37926', '37956'));
    expect(column(result, 'period')).toEqual(['2003-11', '2003-12']);
    expect(notes(result)).toContain('Excel dates');
    expect(outcome(() => read(file('37926', '37957')))).toBe('unreadable-period@2:1');
  });
  it('asks where 2003/1 could be a quarter', () => {
    expect(outcome(() => read(file('2003/1', '2003/2', '2004/1')))).toBe('ambiguous-period@2:1');
    expect(outcome(() => read(file('2003:1', '2003:2', '2003:3', '2003:4')))).toBe('ambiguous-period@2:1');
    expect(column(read(file('2003/1', '2003/2')), 'period')).toEqual(['2003-01', '2003-02']);
    expect(column(read(file('2003/1', '2004/5')), 'period')).toEqual(['2003-01', '2004-05']);
    expect(column(read(file('2003/1', '2004/4'), { frequency: 'quarterly' }), 'period')).toEqual([
      '2003-Q1',
      '2004-Q4',
    ]);
    expect(column(read(file('2003/1', '2004/4'), { frequency: 'monthly' }), 'period')).toEqual([
      '2003-01',
      '2004-04',
    ]);
    expect(column(read(file('2003-01', '2004-04')), 'period')).toEqual(['2003-01', '2004-04']);
  });
  it('takes the frequency of dates from the option', () => {
    const dates = file('2003-01-01', '2004-01-01', '2005-01-01');
    expect(notes(read(dates))).toContain('--read frequency=monthly');
    expect(column(read(dates), 'period')).toEqual(['2003', '2004', '2005']);
    expect(column(read(file('2003-12-31', '2004-12-31')), 'period')).toEqual(['2003', '2004']);
    expect(column(read(dates, { frequency: 'monthly' }), 'period')).toEqual([
      '2003-01',
      '2004-01',
      '2005-01',
    ]);
    expect(column(read(dates, { frequency: 'annual' }), 'period')).toEqual(['2003', '2004', '2005']);
    const quarters = file('2003-01-01', '2003-04-01');
    expect(column(read(quarters, { frequency: 'quarterly' }), 'period')).toEqual(['2003-Q1', '2003-Q2']);
    expect(outcome(() => read(file('2003', '2004'), { frequency: 'monthly' }))).toBe('wrong-frequency@2:1');
  });
  it('notes years of two digits', () => {
    const result = read(file('dic-49', 'dic-50'));
    expect(column(result, 'period')).toEqual(['2049-12', '1950-12']);
    expect(notes(result)).toContain('two digits');
  });
  it('refuses two frequencies, blank and unknown periods, with the place', () => {
    expect(outcome(() => read(file('2003', '2003-12')))).toBe('mixed-frequency@3:1');
    expect(outcome(() => read(file('2003', '')))).toBe('empty-period@3:1');
    expect(outcome(() => read(file('2003', 'total')))).toBe('unreadable-period@3:1');
  });
  it('joins a column of years and one of months or quarters', () => {
    const months = 'AÑO,MES,horas\n2003,1,5\n2003,Febrero,6\n2003,03,7\n2003,04 Abril,8\n';
    expect(column(read(months), 'period')).toEqual(['2003-01', '2003-02', '2003-03', '2003-04']);
    const quarters = 'anio,trimestre,horas\n2003,I,5\n2003,2,6\n2003,T3,7\n';
    expect(column(read(quarters), 'period')).toEqual(['2003-Q1', '2003-Q2', '2003-Q3']);
    expect(outcome(() => read('año,mes,horas\n2003,13,5\n'))).toBe('unreadable-period@2:2');
    expect(outcome(() => read('año,mes,horas\n2003,04 Mayo,5\n'))).toBe('unreadable-period@2:2');
  });
  it('gives a table of trade the names of every other', () => {
    const trade = read('year,reporter,partner,product,value\n2003,MEX,USA,0101,5\n');
    expect(trade.table.fields.map(({ name }) => name)).toEqual([
      'period',
      'economy',
      'partner',
      'product',
      'value',
      'source_line',
    ]);
    expect(column(trade, 'product')).toEqual(['0101']);
  });
});
