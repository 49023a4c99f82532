import { describe, expect, it } from 'vitest';
import type { TabularOptions } from '../../../src/sources/tabular/tabular-options.ts';
import { column, notes, outcome, read, rows } from './support.ts';

describe('codes over columns', () => {
  const TRADE: TabularOptions = { for: 'trade_flow' };
  it('are products of a table of trade, one of them with a zero before it', () => {
    const text = 'location,0101,8703\nMEX,10,500\nUSA,200,300\n';
    const result = read(text, { ...TRADE, map: { location: 'reporter' } });
    expect(rows(result)).toEqual([
      { economy: 'MEX', product: '0101', value: 10 },
      { economy: 'MEX', product: '8703', value: 500 },
      { economy: 'USA', product: '0101', value: 200 },
      { economy: 'USA', product: '8703', value: 300 },
    ]);
    expect(column(result, 'source_line')).toEqual([2, 2, 3, 3]);
    expect(notes(result)).toContain('their names are product');
  });
  it.each([
    [
      'classes of one length',
      'Periodo,311110,311211\n2018,1500,200\n2019,1600,210\n',
      { wideValue: 'hours' },
    ],
    [
      'two names before them',
      'Periodo,pais,311110,311211\n2018,MEX,1500,200\n2019,MEX,1600,210\n',
      { wideValue: 'hours' },
    ],
    ['between semicolons', 'Periodo;311110;311211\n2018;1500;200\n2019;1600;210\n', { wideValue: 'hours' }],
  ])('are classes elsewhere: %s', (_, text, options) => {
    const result = read(text, options);
    expect(column(result, 'activity')).toEqual(['311110', '311211', '311110', '311211']);
    expect(column(result, 'period')).toEqual(['2018', '2018', '2019', '2019']);
    expect(column(result, 'hours')).toEqual([1500, 200, 1600, 210]);
  });
  it('stand beside periods in any writing, which are read and filtered', () => {
    const result = read('Periodo,0101,0102\nene-18,1,2\nfeb-18,3,4\n', {
      ...TRADE,
      where: { period: '2018-02' },
    });
    expect(column(result, 'period')).toEqual(['2018-02', '2018-02']);
    expect(column(result, 'value')).toEqual([3, 4]);
    expect(column(read('Año,Mes,0101,0102\n2018,enero,1,2\n', TRADE), 'period')).toEqual([
      '2018-01',
      '2018-01',
    ]);
  });
  it('that look like years are codes beside one that does not', () => {
    const result = read('reporter,0101,2001,2002\nMEX,1,2,3\n', TRADE);
    expect(column(result, 'product')).toEqual(['0101', '2001', '2002']);
    expect(column(result, 'value')).toEqual([1, 2, 3]);
  });
  it('that all look like years are years', () => {
    expect(column(read('reporter,2001,2002\nMEX,2,3\n', TRADE), 'period')).toEqual(['2001', '2002']);
  });
  it('are what a person says they are, words too', () => {
    const text = 'year,reporter,MEX,USA,note\n2010,MEX,0,5,a\n2010,USA,7,0,b\n';
    const result = read(text, { ...TRADE, columns: 'partner' });
    expect(rows(result)).toEqual([
      { period: '2010', economy: 'MEX', note: 'a', partner: 'MEX', value: 0 },
      { period: '2010', economy: 'MEX', note: 'a', partner: 'USA', value: 5 },
      { period: '2010', economy: 'USA', note: 'b', partner: 'MEX', value: 7 },
      { period: '2010', economy: 'USA', note: 'b', partner: 'USA', value: 0 },
    ]);
  });
  it('with a corner that has no name, once it is named', () => {
    const text = ',0101,8703\nMEX,10,500\n';
    expect(outcome(() => read(text, TRADE))).toBe('empty-header@2:1');
    expect(column(read(text, { ...TRADE, map: { '#1': 'reporter' } }), 'economy')).toEqual(['MEX', 'MEX']);
  });
  it.each([
    ['no name before them', '311110,311211\n1500,200\n1600,210\n'],
    ['a word that is no name', 'MEX,101,102\nUSA,103,104\n'],
    ['one twice', 'reporter,0101,0101\nMEX,1,2\n'],
    ['a row', 'reporter,101,5.5\nMEX,1,2\n'],
  ])('are not guessed: %s', (_, text) => {
    expect(outcome(() => read(text, TRADE))).toMatch(/^header-not-found/);
  });
  it('ask what the numbers are in a panel', () => {
    expect(outcome(() => read('Periodo,311110,311211\n2018,1,2\n', { for: 'industry_panel' }))).toBe(
      'wide-needs-value',
    );
  });
});

describe('a header over data that look like names', () => {
  it.each([
    ['two columns of years', 'name,start,end\na,1990,1999\nb,1995,2000\n', ['a', 'b']],
    ['three of them, and no more rows', 'name,start,middle,end\na,1990,1995,1999\n', ['a']],
  ])('is one line: %s', (_, text, names) => {
    expect(column(read(text), 'name')).toEqual(names);
  });
});

describe('variable and year in one name', () => {
  const ROWS = [
    { activity: '1511', period: '2000', output: 100, emp: 10 },
    { activity: '1511', period: '2001', output: 130, emp: 11 },
  ];
  it.each([
    ['together', 'isic,output2000,output2001,emp2000,emp2001\n1511,100,130,10,11\n'],
    ['parted', 'isic,output_2000,output_2001,emp_2000,emp_2001\n1511,100,130,10,11\n'],
    ['by a blank', 'isic,Output 2000,Output 2001,emp 2000,emp 2001\n1511,100,130,10,11\n'],
    ['year first', 'isic,2000_output,2001_output,2000_emp,2001_emp\n1511,100,130,10,11\n'],
    ['in another order', 'isic,emp2000,output2000,emp2001,output2001\n1511,10,100,11,130\n'],
    ['two lines', 'ISIC,Output,,emp,\n,2000,2001,2000,2001\n1511,100,130,10,11\n'],
    ['two lines, names below', ',Output,,emp,\nISIC,2000,2001,2000,2001\n1511,100,130,10,11\n'],
    ['two lines, years above', ',2000,,2001,\nISIC,Output,emp,Output,emp\n1511,100,10,130,11\n'],
    [
      'two lines and a title',
      'Manufacturing,,,,\nISIC,Output,,emp,\n,2000,2001,2000,2001\n1511,100,130,10,11\n',
    ],
  ])('becomes a row a year and a column a variable: %s', (_, text) => {
    const result = read(text);
    expect(
      rows(result).map(({ activity, period, output, emp }) => ({ activity, period, output, emp })),
    ).toEqual(ROWS);
    expect(notes(result)).toContain('named by a variable and a period');
  });
  it('may be renamed', () => {
    const result = read('isic,output2000,output2001,emp2000,emp2001\n1511,100,130,10,11\n', {
      map: { emp: 'persons' },
    });
    expect(column(result, 'persons')).toEqual([10, 11]);
  });
  it('leaves gaps where a variable lacks a year', () => {
    const result = read('isic,output2000,output2001,emp2001\n1511,100,130,11\n');
    expect(column(result, 'emp')).toEqual([{ missing: 'not-reported' }, 11]);
  });
  it('may be quarters', () => {
    expect(column(read('isic,emp2000Q1,emp2000Q2\n1,10,11\n'), 'period')).toEqual(['2000-Q1', '2000-Q2']);
  });
  it.each([
    ['beside a year', 'isic,year,gdp_2010,gdp_2015\n1,2000,5,6\n'],
    ['in codes', 'year,naics2002,x\n2000,2,3\n'],
    ['once', 'isic,emp2000,output2001\n1,5,6\n'],
    ['where the layout is long', 'isic,emp2000,emp2001\n1,5,6\n'],
  ])('stays a name %s', (_, text) => {
    const result = read(text, _.startsWith('where') ? { layout: 'long' } : {});
    expect(rows(result)).toHaveLength(1);
  });
  it('is refused where one comes twice', () => {
    expect(outcome(() => read('isic,emp2000,emp_2000,emp2001\n1,5,6,7\n'))).toBe('duplicate-field@1:3');
  });
});

describe('a column that only describes the variable', () => {
  it('is left out', () => {
    const text =
      'activity,variable,description,unit,2000,2001\na,hours,Hours worked,h,10,11\na,va,Value added,$,5,6\n';
    const result = read(text);
    expect(rows(result)).toEqual([
      { activity: 'a', period: '2000', hours: 10, va: 5 },
      { activity: 'a', period: '2001', hours: 11, va: 6 },
    ]);
    expect(notes(result)).toContain('only describe the variable were left out: "description", "unit"');
  });
  it('stays where it tells rows apart', () => {
    const text = 'activity,variable,sex,2000,2001\na,hours,F,10,11\na,hours,M,5,6\na,va,F,1,2\na,va,M,3,4\n';
    expect(column(read(text), 'sex')).toEqual(['F', 'F', 'M', 'M']);
  });
});

describe('words of a column', () => {
  const LONG = 'COU,MSTI_VAR,YEAR,Value\nKOR,G_XGDP,2015,4.2\nISR,G_XGDP,2015,4.3\n';
  it('are changed by recode, and conditions see the new ones', () => {
    const result = read(LONG, {
      map: { MSTI_VAR: 'variable' },
      recode: { variable: { G_XGDP: 'gerd_gdp' }, COU: { KOR: 'K' } },
      where: { variable: 'gerd_gdp', economy: 'K' },
    });
    expect(rows(result)).toEqual([{ economy: 'K', variable: 'gerd_gdp', period: '2015', value: 4.2 }]);
    expect(notes(result)).toContain('Words of "MSTI_VAR": G_XGDP = gerd_gdp.');
  });
  it('that are variables may be renamed as columns are', () => {
    expect(column(read(LONG, { map: { MSTI_VAR: 'variable', G_XGDP: 'gerd_gdp' } }), 'variable')).toEqual([
      'gerd_gdp',
      'gerd_gdp',
    ]);
    expect(outcome(() => read(LONG, { map: { MSTI_VAR: 'variable', G_XGD: 'gerd_gdp' } }))).toBe(
      'unknown-name',
    );
  });
  it('that no row has are said', () => {
    expect(notes(read(LONG, { recode: { COU: { MEX: 'M' } } }))).toContain('No row of "COU" has MEX');
  });
});

describe('columns to leave out', () => {
  it('are none of the table', () => {
    expect(rows(read('a,b,c\n1,x,2\n', { drop: ['B'] }))).toEqual([{ a: 1, c: 2 }]);
    expect(rows(read('a,,c\n1,x,2\n', { drop: ['#2'] }))).toEqual([{ a: 1, c: 2 }]);
    expect(outcome(() => read('a,b\n1,2\n', { drop: ['z'] }))).toBe('unknown-name');
  });
});

describe('words in a column that is called as the numbers are', () => {
  const TEXT = 'Value,code,_1995,_1996\nGO,C,100,150\nEMP,C,10,10\n';
  it('are refused, and read as what a person says they are', () => {
    expect(outcome(() => read(TEXT, { for: 'series' }))).toBe('duplicate-field');
    const said = read(TEXT, { for: 'series', map: { Value: 'variable' } });
    expect(column(said, 'variable')).toEqual(['GO', 'GO', 'EMP', 'EMP']);
    expect(column(said, 'value')).toEqual([100, 150, 10, 10]);
  });
});

describe('the decimal mark of a published file in which no cell proves one', () => {
  const wdi = (cell: string) =>
    `Country Name,Country Code,Series Name,Series Code,2000 [YR2000]\nMexico,MEX,Rate,FR,"${cell}"\n`;
  it('is the point that its publisher writes, and that is said', () => {
    const result = read(wdi('12.636'), { for: 'series' });
    expect(column(result, 'value')).toEqual([12.636]);
    expect(notes(result)).toContain('as its publisher has it');
  });
  it('stays open where the cell has a comma, and in files of nobody', () => {
    expect(outcome(() => read(wdi('12,636'), { for: 'series' }))).toMatch(/^ambiguous-number/);
    expect(outcome(() => read('pais,anio,valor\nMEX,2000,"12.636"\n', { for: 'series' }))).toMatch(
      /^ambiguous-number/,
    );
  });
});

describe('years of two digits over columns', () => {
  const PANEL: TabularOptions = { for: 'industry_panel', wideValue: 'hours' };
  it.each([
    ['class,98,99,00', ['1998', '1999', '2000']],
    ["class,'94,'99", ['1994', '1999']],
    ['class,98/99,99/00,00/01', ['1998', '1999', '2000']],
  ])('%s are the years that follow one another', (header, years) => {
    const line = header.split(',').map((_, i) => (i === 0 ? 'A' : i));
    const result = read(`${header}\n${line.join()}\n`, PANEL);
    expect(column(result, 'period')).toEqual(years);
    expect(notes(result)).toContain('Years of two digits: 00-49 were read as 2000-2049');
  });
  it.each([
    ['class,94,96,97\nA,1,2,3\n', PANEL],
    ['class,94,95\nA,1,2\n', PANEL],
    ['class,01,02,03\nA,1,2,3\n', PANEL],
    ['economy,product,01,02,03\nMEX,A,1,2,3\n', { for: 'trade_flow' }],
  ])('%j has numbers that may be anything, and is refused', (text, options) => {
    expect(outcome(() => read(text, options))).toMatch(/^duplicate-field/);
  });
  it('are codes where nothing else is the product', () => {
    const text = 'reporter,94,95,96\nMEX,5,6,7\n';
    expect(column(read(text, { for: 'trade_flow' }), 'product')).toEqual(['94', '95', '96']);
  });
});
