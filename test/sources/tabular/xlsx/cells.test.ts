import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReference, writeReference } from '../../../../src/sources/tabular/xlsx/cell-reference.ts';
import { crc32 } from '../../../../src/sources/tabular/xlsx/crc32.ts';
import { excelDate } from '../../../../src/sources/tabular/xlsx/excel-date.ts';
import { formatOf } from '../../../../src/sources/tabular/xlsx/number-formats.ts';
import { attribute, scanXml } from '../../../../src/sources/tabular/xlsx/scan-xml.ts';
import { bytesOf, outcome } from '../support.ts';

describe('excelDate', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [37956, '2003-12-01'],
    [37956.5, '2003-12-01 12:00'],
    [0.75, '18:00'],
    [2958465, '9999-12-31'],
    [2958466, null],
    [-1, null],
  ])('day %s of the 1900 system is %s', (serial, date) => {
    expect(excelDate(serial, false)).toBe(date);
  });
  it('counts from 1904', () => {
    expect(excelDate(0, true)).toBe('1904-01-01');
    expect(excelDate(36494, true)).toBe('2003-12-01');
  });
});

describe('cell references', () => {
  it('are read and written the same', () => {
    fc.assert(
      fc.property(fc.nat(16_383), fc.integer({ min: 1, max: 1_048_576 }), (column, line) => {
        expect(parseReference(writeReference(column, line))).toEqual({ column, line });
      }),
    );
    expect(writeReference(16_383, 1)).toBe('XFD1');
  });
  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'AAAA1', 'A1:B2', '$A$1'])('%s is none', (text) => {
    expect(parseReference(text)).toBeNull();
  });
});

describe('formatOf', () => {
  it.each([
    ['General', 'plain'],
    ['#,##0.00', 'plain'],
    ['"$"#,##0.00', 'plain'],
    ['[$$-80A]#,##0', 'plain'],
    ['[Red]-0.0', 'plain'],
    ['0.00E+00', 'plain'],
    ['"días" 0', 'plain'],
    ['mmm\\-yy', 'date'],
    ['[$-80A]d" de "mmmm" de "yyyy', 'date'],
    ['[h]:mm', 'date'],
    ['0.0%', 'percent'],
    ['000000', 'pad'],
    ['0', 'plain'],
  ])('%s is %s', (code, kind) => {
    expect(formatOf(code).kind).toBe(kind);
  });
});

describe('scanXml', () => {
  function events(xml: string): string {
    const out: string[] = [];
    scanXml('t.xml', xml, {
      open: (name, attributes) => out.push(`<${name}${attributes}>`),
      close: (name) => out.push(`</${name}>`),
      text: (value) => out.push(value),
    });
    return out.join('');
  }
  it('goes through elements, text, CDATA, comments and entities', () => {
    expect(
      events('<?xml version="1.0"?><!-- x --><a b="1>2"><x:c/>&lt;&#65;&#x42;<![CDATA[<&]]></a>\n'),
    ).toBe('<a b="1>2"><c></c><AB<&</a>');
  });
  it.each([
    '',
    'x',
    '<a>',
    '<a></b>',
    '<a></a><b></b>',
    '<a',
    '<a b="1></a>',
    '<a>&x;</a>',
    '<a>&#0;</a>',
    '<a>&#x110000;</a>',
    '<!DOCTYPE a><a/>',
    '<a><!-- </a>',
    '< a/>',
    '<a><b<c/></a>',
  ])('refuses %s', (xml) => {
    expect(outcome(() => events(xml))).toBe('damaged-workbook');
  });
  it('finds attributes by name, not inside other values', () => {
    const attributes = ` x=" r='9'" xr:s = '2'\n r="B2" r:id="rId1"`;
    expect(attribute('t', attributes, 'r')).toBe('B2');
    expect(attribute('t', attributes, 'id')).toBe('rId1');
    expect(attribute('t', attributes, 'q')).toBeNull();
    expect(outcome(() => attribute('t', ' r=2', 'r'))).toBe('damaged-workbook');
  });
});

it('crc32 gives the check value of the standard', () => {
  expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
});
