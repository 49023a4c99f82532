import { describe, expect, it } from 'vitest';
import { column, notes, outcome, read } from './support.ts';

const periods = (head: string, labels: readonly string[]) =>
  `${head},activity,value\n${labels.map((label) => `${label},a,1\n`).join('')}`;

describe('settleFiscal', () => {
  it.each([
    [
      ['2009-10', '2010-11', '2011-12'],
      ['2009', '2010', '2011'],
    ],
    [
      ['2011-12', '2012-13'],
      ['2011', '2012'],
    ],
    [
      ['1999-00', '2000-01'],
      ['1999', '2000'],
    ],
    [
      ['2009/10', '2010/11'],
      ['2009', '2010'],
    ],
    [
      ['2009-2010', '2010-2011'],
      ['2009', '2010'],
    ],
    [
      ['FY2009', 'FY2010'],
      ['2009', '2010'],
    ],
    [
      ['2011-12 (P)', '2010-11'],
      ['2011', '2010'],
    ],
  ])('reads %j as fiscal years', (labels, years) => {
    const result = read(periods('period', labels));
    expect(column(result, 'period')).toEqual(years);
    expect(notes(result)).toMatch(/[Ff]iscal years/);
  });

  it.each([
    [['2009-10', '2009-11', '2009-12']],
    [['2009-10', '2010-10', '2010-11']],
    [['2010-11', '2010-12', '2011-01']],
  ])('leaves %j months', (labels) => {
    const result = read(periods('period', labels));
    expect(column(result, 'period')).toEqual(labels);
    expect(notes(result)).not.toContain('iscal');
  });

  it('refuses one label alone that could be a month, and takes what the option says', () => {
    const text = periods('period', ['2010-11', '2010-11']);
    expect(outcome(() => read(text))).toBe('ambiguous-period@2:1');
    expect(column(read(text, { frequency: 'annual' }), 'period')[0]).toBe('2010');
    expect(column(read(text, { frequency: 'monthly' }), 'period')[0]).toBe('2010-11');
  });

  it('believes a column that is called a year, unless the option says months', () => {
    const text = 'year,reporter,value\n2010-11,IND,1\n';
    const result = read(text);
    expect(column(result, 'period')).toEqual(['2010']);
    expect(notes(result)).toContain('warning: Labels in "year" are fiscal years');
    expect(column(read(text, { frequency: 'monthly' }), 'period')).toEqual(['2010-11']);
  });

  it('takes months from a column of pairs when told so', () => {
    const text = periods('period', ['2009-10', '2010-11']);
    expect(column(read(text, { frequency: 'monthly' }), 'period')).toEqual(['2009-10', '2010-11']);
  });

  it('refuses calendar years beside fiscal ones, and names beside pairs', () => {
    expect(outcome(() => read(periods('period', ['2011', '2012-13'])))).toBe('mixed-frequency@3:1');
    expect(outcome(() => read(periods('period', ['FY2010', '2010-11'])))).toBe('ambiguous-period@2:1');
    expect(outcome(() => read(periods('period', ['2012-13', '2013-14']), { frequency: 'monthly' }))).toBe(
      'wrong-frequency@2:1',
    );
  });

  it('reads a wide file of fiscal years', () => {
    const result = read('variable,activity,2011-12,2012-13\noutput_real,a,1,2\n');
    expect(column(result, 'period')).toEqual(['2011', '2012']);
  });
});
