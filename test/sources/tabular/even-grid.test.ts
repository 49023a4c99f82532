import { describe, expect, it } from 'vitest';
import { notes, outcome, read, rows } from './support.ts';

const ROWS = [
  { year: '2010', economy: 'MEX', product: '8703', value: 60 },
  { year: '2010', economy: 'USA', product: '8703', value: 40 },
].map(({ year, ...row }) => ({ period: year, ...row }));

describe('rows that end in more separators than the names', () => {
  it.each([
    ['one', 'year,reporter,product,value\n2010,MEX,8703,60,\n2010,USA,8703,40,\n'],
    ['two', 'year,reporter,product,value\n2010,MEX,8703,60,,\n2010,USA,8703,40,,\n'],
    ['below a title', 'Trade\nyear,reporter,product,value\n2010,MEX,8703,60,\n2010,USA,8703,40,\n'],
    ['semicolons', 'year;reporter;product;value\n2010;MEX;8703;60;\n2010;USA;8703;40;\n'],
    [
      'quoted cells',
      '"year","reporter","product","value"\n"2010","MEX","8703","60",\n"2010","USA","8703","40",\n',
    ],
    ['names too', 'year,reporter,product,value,\n2010,MEX,8703,60,\n2010,USA,8703,40,\n'],
    ['names only', 'year,reporter,product,value,\n2010,MEX,8703,60\n2010,USA,8703,40\n'],
    ['a note below', 'year,reporter,product,value\n2010,MEX,8703,60,\n2010,USA,8703,40,\nSource: UN\n'],
  ])('are read: %s', (_, text) => {
    expect(rows(read(text))).toEqual(ROWS);
  });
  it('are said', () => {
    expect(notes(read('a,b\nx,1,\ny,2,\n'))).toContain('The rows end in more separators');
  });
  it.each([
    ['one row of them', 'year,value\n2010,60,\n2011,40\n', 'ragged-row@2:3'],
    ['a number cut by its comma', 'name,value,note\nx,1,234,\ny,5,678,\n', 'ragged-row@1:4'],
    ['a cell that is not empty', 'year,value\n2010,60,\n2011,40,7\n', 'ragged-row@1:3'],
  ])('are refused: %s', (_, text, code) => {
    expect(outcome(() => read(text))).toBe(code);
  });
});

describe('a column that counts the rows', () => {
  it.each([
    ['pandas', ',year,reporter,product,value\n0,2010,MEX,8703,60\n1,2010,USA,8703,40\n'],
    [
      'R write.csv',
      '"","year","reporter","product","value"\n"1",2010,"MEX","8703",60\n"2",2010,"USA","8703",40\n',
    ],
    [
      'R write.table',
      '"year"\t"reporter"\t"product"\t"value"\n"1"\t2010\t"MEX"\t"8703"\t60\n"2"\t2010\t"USA"\t"8703"\t40\n',
    ],
    [
      'pandas read and written twice',
      ',Unnamed: 0,year,reporter,product,value\n0,0,2010,MEX,8703,60\n1,1,2010,USA,8703,40\n',
    ],
    ['readr', '...1,year,reporter,product,value\n1,2010,MEX,8703,60\n2,2010,USA,8703,40\n'],
  ])('is left out: %s', (_, text) => {
    const result = read(text);
    expect(rows(result)).toEqual(ROWS);
    expect(notes(result)).toContain('only count the rows');
  });
  it.each([
    ['years', ',value,persons\n2000,5,1\n2001,6,1\n'],
    ['codes that rise', ',value,persons\n11,5,1\n21,6,1\n22,7,1\n'],
    ['names', ',value,persons\nMEX,5,1\nUSA,6,1\n'],
    ['numbers that skip', ',value,persons\n0,5,1\n2,6,1\n'],
  ])('is no other one: %s', (_, text) => {
    expect(outcome(() => read(text))).toBe('empty-header@2:1');
  });
  it('may be what its place is said to be', () => {
    expect(rows(read(',value,hours\n2000,5,1\n2001,6,1\n', { map: { '#1': 'year' } }))).toEqual([
      { period: '2000', value: 5, hours: 1 },
      { period: '2001', value: 6, hours: 1 },
    ]);
  });
});

describe('lines that begin with #', () => {
  const ROW = [
    { economy: 'MEX', period: '2000', value: 5 },
    { economy: 'MEX', period: '2001', value: 6 },
  ];
  it.each([
    [
      'padded below',
      'Country,Year,Value\nMEX,2000,5\nMEX,2001,6\n#Source: United Nations,,\n# Unit: USD,,\n',
    ],
    ['bare below', 'Country,Year,Value\nMEX,2000,5\nMEX,2001,6\n#Source: United Nations\n'],
    ['with separators', 'Country,Year,Value\nMEX,2000,5\nMEX,2001,6\n# USD, current prices\n'],
    ['above', '# Source: UN\n# USD, current prices\nCountry,Year,Value\nMEX,2000,5\nMEX,2001,6\n'],
    ['above, as wide', '# UN, USD, 2020\nCountry,Year,Value\nMEX,2000,5\nMEX,2001,6\n'],
    ['between', 'Country,Year,Value\nMEX,2000,5\n# revised,,\nMEX,2001,6\n'],
    ['before the names', '#Country,Year,Value\nMEX,2000,5\nMEX,2001,6\n'],
    ['of tabs', 'Country\tYear\tValue\nMEX\t2000\t5\nMEX\t2001\t6\n#Source: UN\t\t\n'],
  ])('are no data: %s', (_, text) => {
    expect(rows(read(text))).toEqual(ROW);
  });
  it('stay where they are the marks of a program', () => {
    expect(rows(read('a,b\n#N/A,\n5,1\n'))[0]).toEqual({
      a: { missing: 'not-reported' },
      b: { missing: 'not-reported' },
    });
  });
});
