import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { TabularOptions } from '../../../src/sources/tabular/tabular-options.ts';
import { column, notes, outcome, read, rows } from './support.ts';
import { packed, partsOf, rowXml } from './xlsx/fixture.ts';

type Sheets = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
function book(sheets: Sheets): Uint8Array {
  const made = Object.entries(sheets).map(([name, lines]) => ({
    name,
    cells: lines.map((line, i) => rowXml(i + 1, line)).join(''),
  }));
  return packed(partsOf({ cells: '', sheets: made }));
}
const PANEL: TabularOptions = { for: 'industry_panel' };
const year = (a: number, b: number): Sheets[string] => [
  ['clase', 'horas'],
  ['311110', a],
  ['311211', b],
];
const YEARS = book({ 1994: year(1, 2), 1995: year(3, 4), 1996: year(5, 6) });
const wide = (a: number, b: number): Sheets[string] => [
  ['clase', 2000, 2001],
  ['311110', a, b],
];

describe('sheets as one table', () => {
  it.each([
    ['*', ['1994', '1994', '1995', '1995', '1996', '1996'], [1, 2, 3, 4, 5, 6]],
    ['1994..1995', ['1994', '1994', '1995', '1995'], [1, 2, 3, 4]],
    ['1996,1994', ['1996', '1996', '1994', '1994'], [5, 6, 1, 2]],
  ])('%s: a year a sheet', (sheet, periods, hours) => {
    const result = read(YEARS, { ...PANEL, sheet });
    expect(column(result, 'period')).toEqual(periods);
    expect(column(result, 'hours')).toEqual(hours);
    expect(column(result, 'source_part')).toEqual(periods);
    expect(column(result, 'source_line').slice(0, 2)).toEqual([2, 3]);
    expect(notes(result)).toContain('their names are period');
  });
  it('says once what is so of each sheet, and names those of which it is not', () => {
    const gap = [
      ['clase', 'horas'],
      ['a', 'N/D'],
      ['b', 1],
    ] as Sheets[string];
    const all = notes(read(book({ 1994: gap, 1995: gap }), { ...PANEL, sheet: '*' }));
    expect(all).toMatch(/"horas" 1 not reported by the source \(in each\)\./);
    const one = notes(read(book({ 1994: gap, 1995: year(1, 2), 1996: gap }), { ...PANEL, sheet: '*' }));
    expect(one).toMatch(/1994, 1996: Missing cells: "horas" 1/);
    expect(one).not.toMatch(/Missing.*in each/);
  });
  it('numbers and single letters are no flows', () => {
    const named = (names: readonly string[]) =>
      Object.keys(
        read(book(Object.fromEntries(names.map((name, i) => [name, year(i, i)]))), { ...PANEL, sheet: '*' })
          .table.columns,
      );
    expect(named(['01', '02', '03'])).not.toContain('flow');
    expect(named(['E', 'I'])).not.toContain('flow');
    expect(named(['Exports', 'Imports'])).toContain('flow');
  });
  it('one sheet of them stays one', () => {
    expect(column(read(YEARS, { ...PANEL, sheet: '1995', map: {} }), 'hours')).toEqual([3, 4]);
    expect(outcome(() => read(YEARS, PANEL))).toBe('which-sheet');
    expect(outcome(() => read(YEARS, { ...PANEL, sheet: '1994..1999' }))).toBe('unknown-name');
    expect(outcome(() => read(YEARS, { ...PANEL, sheet: '1994,abc' }))).toBe('unknown-name');
  });
  it('a variable a sheet, years over the columns', () => {
    const result = read(book({ Horas: wide(1, 2), Valor: wide(30, 40) }), { ...PANEL, sheet: '*' });
    expect(column(result, 'variable')).toEqual(['Horas', 'Horas', 'Valor', 'Valor']);
    expect(column(result, 'value')).toEqual([1, 2, 30, 40]);
    expect(column(result, 'period')).toEqual(['2000', '2001', '2000', '2001']);
  });
  it('another measure of the same rows on each', () => {
    const sheets = book({
      A: [
        ['clase', 'año', 'horas'],
        ['a', 2000, 1],
        ['b', 2000, 2],
      ],
      B: [
        ['clase', 'año', 'personal'],
        ['b', 2000, 20],
        ['c', 2000, 30],
      ],
    });
    const result = read(sheets, { ...PANEL, sheet: '*' });
    expect(rows(result).map(({ activity, hours, persons }) => [activity, hours, persons])).toEqual([
      ['a', 1, { missing: 'not-reported' }],
      ['b', 2, 20],
      ['c', { missing: 'not-reported' }, 30],
    ]);
  });
  it('an economy or a flow a sheet', () => {
    const trade = (value: number): Sheets[string] => [
      ['year', 'product', 'value'],
      [2000, '0101', value],
    ];
    const economies = read(book({ MEX: trade(1), KOR: trade(2) }), { for: 'trade_flow', sheet: '*' });
    expect(column(economies, 'economy')).toEqual(['MEX', 'KOR']);
    const flows = read(book({ Exports: trade(1), Imports: trade(2) }), { for: 'trade_flow', sheet: '*' });
    expect(column(flows, 'flow')).toEqual(['X', 'M']);
  });
  it('what a person says the names are, or nothing', () => {
    const some = book({
      A: [
        ['year', 'value'],
        [2000, 1],
      ],
      B: [
        ['year', 'value'],
        [2001, 2],
      ],
    });
    expect(column(read(some, { sheet: '*', parts: 'activity' }), 'activity')).toEqual(['A', 'B']);
    expect(rows(read(some, { sheet: '*', parts: 'none' })).map(({ period }) => period)).toEqual([
      '2000',
      '2001',
    ]);
    expect(outcome(() => read(some, { sheet: '*', parts: 'year' }))).toBe('duplicate-field');
  });
  it('that are told apart by other columns are refused', () => {
    const some = book({
      A: [
        ['clase', 'horas'],
        ['a', 1],
      ],
      B: [
        ['clase', 'sexo', 'horas'],
        ['a', 'F', 1],
      ],
    });
    expect(outcome(() => read(some, { sheet: '*' }))).toBe('parts-differ');
    expect(
      outcome(() =>
        read(
          book({
            A: [
              ['clase', 'horas'],
              ['a', 1],
            ],
            B: [
              ['clase', 'horas', 'x'],
              ['a', 1, 2],
            ],
          }),
          { sheet: '*' },
        ),
      ),
    ).toBe('duplicate-row');
  });
  it('name the sheet of a cell that is none', () => {
    const bad = book({
      1994: year(1, 2),
      1995: [
        ['clase', 'horas'],
        ['a', 'abc'],
      ],
    });
    expect(() => read(bad, { sheet: '*' })).toThrow(/1995/);
  });
});

describe('files of a zip as one table', () => {
  it('take the year from their names', () => {
    const file = (value: number) => strToU8(`economy,partner,product,value\nMEX,USA,0101,${value}\n`);
    const zip = zipSync({
      'BACI_HS92_Y1995_V202501.csv': file(5),
      'BACI_HS92_Y1996_V202501.csv': file(6),
      'Readme.txt': strToU8('x'),
    });
    const result = read(zip, { for: 'trade_flow', member: '*' });
    expect(column(result, 'period')).toEqual(['1995', '1996']);
    expect(column(result, 'value')).toEqual([5, 6]);
    expect(outcome(() => read(zip))).toBe('which-member');
  });
});
