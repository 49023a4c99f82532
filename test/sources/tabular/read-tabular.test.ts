import { describe, expect, it } from 'vitest';
import type { EscalarError } from '../../../src/base/error.ts';
import { rowAt } from '../../../src/base/table.ts';
import { readTabularBytes } from '../../../src/sources/tabular/read-tabular.ts';
import type { TabularOptions } from '../../../src/sources/tabular/tabular-options.ts';
import { bytesOf, column, notes, outcome, read, rows } from './support.ts';

describe('readTabularBytes', () => {
  it('gives a table with fields, units, origin and the line of each row', () => {
    const { table } = readTabularBytes('datos/eim.csv', bytesOf('clase,año,horas\n0101,2003,"1,234.5"\n'));
    expect(table.name).toBe('eim');
    expect(table.origins).toEqual([{ file: 'datos/eim.csv' }]);
    expect(rowAt(table, 0)).toEqual({ activity: '0101', period: '2003', hours: 1234.5, source_line: 2 });
    expect(table.fields.map(({ name, unit }) => [name, unit?.id])).toEqual([
      ['activity', undefined],
      ['period', undefined],
      ['hours', 'data-unit'],
      ['source_line', 'line-number'],
    ]);
  });
  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1;2\n'],
    ['\t', 'a\tb\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [';', 'sep=;\na;b\n1,5;2\n'],
    [';', '"sep=;"\r\na;b\r\n1,5;2\r\n'],
    [';', 'a;b\n1,5;2,5\n3,5;4,5\n'],
    [';', 'Industria, total, mensual\na;b\n1,5;2,5\n3,5;4,5\n'],
    ['\t', 'a\tb\nx, y\t1\nz, w\t2\n'],
    [',', 'a,b\n"x;y",1\n"z;w",2\n'],
  ])('finds the separator %j of %j', (delimiter, text) => {
    const result = read(text);
    expect(result.dialect.delimiter).toBe(delimiter);
    expect(result.table.rows).toBeGreaterThan(0);
    expect(result.table.fields).toHaveLength(3);
  });
  it('refuses two separators that fit equally, unless told', () => {
    const text = 'a,b;c,d\n1,2;3,4\n';
    expect(outcome(() => read(text))).toBe('ambiguous-delimiter');
    expect(rows(read(text, { delimiter: ';' }))).toEqual([{ 'a,b': 1.2, 'c,d': 3.4 }]);
  });
  it('reads one column, one row, one cell', () => {
    expect(rows(read('horas\n5\n'))).toEqual([{ hours: 5 }]);
    expect(read('horas\n5\n').dialect.delimiter).toBeNull();
    expect(rows(read('horas\n1\n2\n'))).toHaveLength(2);
  });
  it('counts lines past the sep= line', () => {
    expect(column(read('sep=;\na;b\n1;2\n'), 'source_line')).toEqual([3]);
  });
  it('keeps codes as text: zeros in front, NA as a code of Namibia', () => {
    const result = read('economy,activity,product,value\nNA,0101,008,5\n');
    expect(rows(result)).toEqual([{ economy: 'NA', activity: '0101', product: '008', value: 5 }]);
  });
  it('trims blanks, tabs and hard spaces around cells', () => {
    expect(rows(read('clase , horas\n\t01 ,\u00a05\u00a0\n'))).toEqual([{ activity: '01', hours: 5 }]);
  });
  it.each([
    ['%PDF-1.7', 'not-a-table'],
    ['PAR1xxxx', 'not-a-table'],
    ['<!DOCTYPE html><html>', 'not-a-table'],
    ['\ufeff<html><table>', 'not-a-table'],
    ['<?xml version="1.0"?><x/>', 'not-a-table'],
    ['{"a": 1}', 'not-a-table'],
    ['[{"a": 1}]', 'not-a-table'],
  ])('refuses %s', (text, code) => {
    expect(outcome(() => read(text))).toBe(code);
  });
  it('refuses the old format of Excel, with a password or without', () => {
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(outcome(() => read(old))).toBe('old-workbook');
    for (const [i, letter] of [...'EncryptedPackage'].entries()) old[1024 + 2 * i] = letter.charCodeAt(0);
    expect(outcome(() => read(old))).toBe('encrypted-workbook');
  });
  it.each([
    [{ delimeter: ';' }, 'unknown-name'],
    [{ delimiter: ':' }, 'bad-option'],
    [{ headerLine: 0 }, 'bad-option'],
    [{ headerLine: 1.5 }, 'bad-option'],
    [{ sheet: 0 }, 'bad-option'],
    [{ map: { a: '' } }, 'bad-option'],
    [{ wideValue: '__proto__' }, 'bad-option'],
    [{ format: 'xlsx' }, 'not-a-table'],
  ])('refuses the options %j', (options, code) => {
    expect(outcome(() => read('a,b\n1,2\n', options as TabularOptions))).toBe(code);
  });
  it('names file, line and cell, in both languages', () => {
    let error: EscalarError | null = null;
    try {
      read('clase,horas\na,y\n');
    } catch (caught) {
      error = caught as EscalarError;
    }
    expect(error?.where).toEqual({ file: 't.csv', line: 2, column: 2 });
    expect(error?.toText('en')).toContain('t.csv:2:2: Expected a number in column "horas", got "y".');
    expect(error?.toText('es')).toContain(
      't.csv:2:2: Se esperaba un número en la columna "horas" y hay "y".',
    );
  });
  it('gives notes in both languages', () => {
    const result = read('Título\nclase;año;horas\na;dic-03;1,25 p/\nb;ene-04;NA\nFuente: INEGI\n');
    expect(result.notes.length).toBeGreaterThan(4);
    for (const { text } of result.notes) expect(text.en === text.es).toBe(false);
    expect(notes(result)).toContain('two digits');
  });
});
