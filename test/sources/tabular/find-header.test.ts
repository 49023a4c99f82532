import { describe, expect, it } from 'vitest';
import { column, notes, outcome, read, rows } from './support.ts';

const BODY = 'clase,periodo,horas\n311111,2003,5\n311112,2003,6\n';
const ROWS = [
  { activity: '311111', period: '2003', hours: 5 },
  { activity: '311112', period: '2003', hours: 6 },
];

describe('the line with the names of the columns', () => {
  it.each([
    ['titles of one cell', `Encuesta industrial mensual\nMiles de horas\n\n${BODY}`],
    ['titles with commas', `Encuesta industrial, mensual\nCifras en miles, revisadas\n${BODY}`],
    ['titles padded by a spreadsheet', `Encuesta industrial mensual,,\n,,\n${BODY}`],
  ])('is found below %s', (_, text) => {
    const result = read(text);
    expect(rows(result)).toEqual(ROWS);
    expect(notes(result)).toContain('Lines above the names of the columns were left out: 1');
  });
  it('may be told', () => {
    expect(rows(read(`título,uno,dos\n${BODY}`, { headerLine: 2 }))).toEqual(ROWS);
    expect(outcome(() => read(BODY, { headerLine: 9 }))).toBe('header-line-not-there');
  });
  it('is not a line of data', () => {
    expect(outcome(() => read('311111,2003,5\n311112,2003,6\n'))).toBe('header-not-found@1:1');
    expect(outcome(() => read('04,484,2018\n04,484,2019\n'))).toBe('header-not-found@1:1');
  });
  it('is not looked for below another table', () => {
    const other = 'entidad,valor\n01,5.5\n02,6.5\n';
    expect(outcome(() => read(`${other}\n${BODY}311113,2003,7\n311114,2003,7\n`))).toBe(
      'header-not-found@2:1',
    );
  });
  it('must be as wide as the rows', () => {
    expect(outcome(() => read('clase,periodo\n311111,2003,5\n311112,2003,6\n'))).toBe('ragged-row@1:3');
  });
  it('needs a row below it, and a file needs a line', () => {
    expect(outcome(() => read('clase,periodo,horas\n'))).toBe('no-data-rows@1');
    expect(outcome(() => read(''))).toBe('empty-file');
    expect(outcome(() => read('\n \n,,\n'))).toBe('empty-file');
  });
  it('names every column that has data, each once', () => {
    expect(outcome(() => read('clase,,horas\na,1,2\n'))).toBe('empty-header@2:2');
    expect(outcome(() => read('clase,horas,clase\na,1,2\n'))).toBe('duplicate-header@1:3');
    const padded = read('clase,horas,,\na,1,,\n');
    expect(rows(padded)).toEqual([{ activity: 'a', hours: 1 }]);
    expect(notes(padded)).toContain('Empty columns were left out: 3, 4');
  });
  it.each([
    ['years above', 'Cuadro 1,,,,\n,,2009,2010,2011\nClase,Nombre,,,\n'],
    ['years below', 'Clase,Nombre,,,\n,,2009,2010,2011\n'],
  ])('may be two lines that name the columns between them, %s', (_, lines) => {
    const result = read(`${lines}311111,Pan,1,2,3\n311112,Leche,4,5,6\n`, { wideValue: 'horas' });
    expect(rows(result)).toContainEqual({ activity: '311112', Nombre: 'Leche', period: '2010', hours: 5 });
    expect(rows(result).length).toBe(6);
    // a title over columns of which the first has no name is none of their names
    expect(outcome(() => read('Cuadro 1,,,\n,a,b,c\nx,1,2,3\ny,4,5,6\n'))).toBe('empty-header@3:1');
  });
  it('may be two lines, years over months', () => {
    const text =
      'Clase,Variable,2003,,2004 p/,\n,,Noviembre,Diciembre,Enero,Febrero\na,horas,1,2,3,4\nb,horas,5,6,7,8\n';
    const result = read(text);
    expect(column(result, 'period').slice(0, 4)).toEqual(['2003-11', '2003-12', '2004-01', '2004-02']);
    expect(column(result, 'hours')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const below = ',,2003,,\nClase,Variable,I,II,III\na,horas,1,2,3\n';
    expect(column(read(below), 'period')).toEqual(['2003-Q1', '2003-Q2', '2003-Q3']);
  });
});

describe('rows', () => {
  it('of another width are refused with line, column and both widths', () => {
    const text = `${BODY}311113,2003\n311114,2003,7\n`;
    expect(outcome(() => read(text))).toBe('ragged-row@4:3');
    expect(() => read(text)).toThrow('t.csv:4:3: Expected 3 columns, got 2.');
    expect(outcome(() => read(`${BODY}311113,2003,7,8\n311114,2003,7\n`))).toBe('ragged-row@4:4');
    expect(outcome(() => read(`${BODY}311113,2003,7,\n`))).toBe('ragged-row@4:4');
  });
  it('that are blank are skipped and still counted', () => {
    expect(column(read('clase,horas\n\na,1\n,\nb,2\n\n'), 'source_line')).toEqual([3, 5]);
  });
});

describe('notes below the table', () => {
  it.each([
    'Fuente: INEGI. Encuesta industrial mensual.\n',
    'Fuente: INEGI, Encuesta industrial, 2011.\n',
    '"Fuente: INEGI, Encuesta industrial"\n',
    'Nota: las cifras son preliminares,,\n',
    '\np/ Cifras preliminares\nFuente: INEGI\n',
    '\nElaborado por la autora\n',
    'Source: national accounts\n\n',
    '* Confidencial\n',
  ])('are left out and noted: %j', (footer) => {
    const result = read(BODY + footer);
    expect(rows(result)).toEqual(ROWS);
    expect(notes(result)).toContain('Notes below the table were left out');
  });
  it('are refused where they could be data', () => {
    expect(outcome(() => read(`${BODY}Total del país\n`))).toBe('ragged-row@4:2');
    expect(outcome(() => read(`${BODY}Fuente: INEGI\n311113,2003,7\n`))).toBe('ragged-row@4:2');
  });
});
