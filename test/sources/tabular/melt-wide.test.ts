import { describe, expect, it } from 'vitest';
import { column, notes, outcome, read, rows } from './support.ts';

describe('a wide file', () => {
  const SURVEY =
    'clase,variable,ene-94,feb-94\n' +
    '311111,Valor de producción,10,11\n311111,Horas,1,2\n' +
    '0101,Horas,3,C\n';

  it('becomes long, with a column for each variable', () => {
    const result = read(SURVEY);
    expect(rows(result)).toEqual([
      { activity: '311111', period: '1994-01', output_nominal: 10, hours: 1 },
      { activity: '311111', period: '1994-02', output_nominal: 11, hours: 2 },
      { activity: '0101', period: '1994-01', output_nominal: { missing: 'not-reported' }, hours: 3 },
      {
        activity: '0101',
        period: '1994-02',
        output_nominal: { missing: 'not-reported' },
        hours: { missing: 'confidential' },
      },
    ]);
    expect(column(result, 'source_line')).toEqual([2, 2, 4, 4]);
    expect(result.dialect.layout).toBe('wide');
    expect(notes(result)).toContain('Valor de producción → output_nominal, Horas → hours');
  });
  it.each([
    ['2003', '2004', '2003'],
    ['1994/01', '1994/02', '1994-01'],
    ['Enero 1994', 'Febrero 1994', '1994-01'],
    ['1994-Q1', '1994-Q2', '1994-Q1'],
    ['X1994', 'X1995', '1994'],
    ['_1994', '_1995', '1994'],
    ['1994 [YR1994]', '1995 [YR1995]', '1994'],
    ['1994-01-01', '1994-02-01', '1994-01'],
  ])('may call its periods %s, %s', (first, second, period) => {
    const result = read(`clase,${first},${second}\na,1,2\n`, { wideValue: 'hours' });
    expect(column(result, 'period')[0]).toBe(period);
    expect(column(result, 'hours')).toEqual([1, 2]);
  });
  it('asks what its numbers measure', () => {
    expect(outcome(() => read('clase,2003,2004\na,1,2\n'))).toBe('wide-needs-value');
  });
  it('keeps a column variable where the name of the numbers is told', () => {
    const result = read('clase,variable,2003,2004\na,x,1,2\n', { wideValue: 'value' });
    expect(rows(result)[0]).toEqual({ activity: 'a', variable: 'x', period: '2003', value: 1 });
  });
  it('refuses two rows for one cell, two names for one field, a variable without name', () => {
    expect(outcome(() => read('clase,variable,2003,2004\na,horas,1,2\na,horas,3,4\n'))).toBe(
      'duplicate-row@3',
    );
    expect(outcome(() => read('clase,variable,2003,2004\na,horas,1,2\na,Horas trabajadas,3,4\n'))).toBe(
      'duplicate-field@3:2',
    );
    expect(outcome(() => read('clase,variable,2003,2004\na,,1,2\n'))).toBe('wide-empty-variable@2:2');
    expect(outcome(() => read('clase,2003,2003.0\na,1,2\n', { wideValue: 'hours' }))).toBe(
      'duplicate-field@1:3',
    );
  });
  it('leaves out columns of numbers that are no periods, with a warning', () => {
    const result = read('clase,2003,2004,Total\na,1,2,3\n', { wideValue: 'hours' });
    expect(rows(result)[0]).toEqual({ activity: 'a', period: '2003', hours: 1 });
    expect(notes(result)).toContain(
      'warning: Columns of numbers that are not periods were left out: "Total"',
    );
  });
  it('is told from a long one, or asked about', () => {
    expect(outcome(() => read('clase,periodo,2003,2004\na,2003,1,2\n'))).toBe('wide-and-long');
    expect(rows(read('clase,periodo,2003,2004\na,2003,1,2\n', { layout: 'long' }))).toEqual([
      { activity: 'a', period: '2003', 2003: 1, 2004: 2 },
    ]);
    expect(rows(read('clase,2003\na,1\n'))).toEqual([{ activity: 'a', 2003: 1 }]);
    expect(rows(read('clase,2003\na,1\n', { layout: 'wide', wideValue: 'hours' }))).toEqual([
      { activity: 'a', period: '2003', hours: 1 },
    ]);
    expect(outcome(() => read('clase,horas\na,1\n', { layout: 'wide' }))).toBe('wide-without-periods');
  });
  it('names the cell of a number that is none', () => {
    expect(outcome(() => read('clase,2003,2004\na,1,y\n', { wideValue: 'hours' }))).toBe('not-a-number@2:3');
  });
});
