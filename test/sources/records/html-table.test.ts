import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { rowsOf } from '../../../src/base/table.ts';
import { readTable } from '../../../src/node/read-table.ts';
import { htmlTables } from '../../../src/sources/records/html-tables.ts';

const read = (page: string) => readTable('data.xls', new TextEncoder().encode(page));
const values = (page: string) =>
  rowsOf(read(page).table).map(({ period, economy, value }) => [period, economy, value]);
const HEAD = '<tr><th>year</th><th>reporter</th><th>product</th><th>value</th></tr>';
const BODY =
  '<tr><td>2010</td><td>MEX</td><td>0702</td><td>1,000.5</td></tr><tr><td>2011<td>MEX<td>0702<td>2,000.5';

describe('a web page under the name of a workbook', () => {
  it.each([
    `<table>${HEAD}${BODY}</table>`,
    `<!DOCTYPE html>\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><title>a<b</title><style>td{x}</style></head><body><table border=1>${HEAD}${BODY}</table></body></html>`,
    `<html><table><tr><td><table>${HEAD}${BODY}</table></td></tr></table>`,
    `<html><table><tr><th colspan="4">Exports &amp; imports</th></tr>${HEAD}${BODY}</table>`,
    `<html><!-- <table> --><TABLE>${HEAD}<TBODY>${BODY}</TBODY></TABLE><table><tr><td>a</td></tr></table>`,
  ])('is read by its table: %s', (page) => {
    expect(values(page)).toEqual([
      ['2010', 'MEX', 1000.5],
      ['2011', 'MEX', 2000.5],
    ]);
    expect(
      read(page)
        .notes.map(({ text }) => text.en)
        .join(),
    ).toContain('The file is a web page');
  });
  it('repeats a word that spans lines, and no number', () => {
    const [table] = htmlTables(
      '<table><tr><td rowspan="2">M&eacute;xico</td><td rowspan=2>5</td><td>a</td></tr><tr><td>b</td></tr></table>',
    );
    expect(table).toEqual([
      ['México', '5', 'a'],
      ['México', '', 'b'],
    ]);
  });
  it.each([
    ['year', '2010', true],
    ['2010', '1995', false],
    ['product', '0101', true],
    ['HS code', '8471', true],
    ['value', '2010', false],
    ['anything', '1,500.5', false],
    ['anything', '5 p', false],
    ['anything', '2010-2011', true],
  ])('under %s repeats %s over its lines: %s', (name, text, isRepeated) => {
    const [lines] = htmlTables(
      `<table><tr><th>economy<th>${name}<tr><td>MEX<td rowspan=2>${text}</td></tr><tr><td>TWN</td></tr></table>`,
    );
    expect(lines[2]).toEqual(['TWN', isRepeated ? text : '']);
  });
  it('has the year of every line that it spans, whatever stands before it', () => {
    const page = '<table><tr><th>year</th><th>product</th><th>value</th></tr>';
    const lines = '<tr><td rowspan=2>2010<td>0101<td>5</tr><tr><td>0102<td>6</tr>';
    expect(rowsOf(read(`${page}${lines}</table>`).table)).toMatchObject([
      { period: '2010', product: '0101', value: 5 },
      { period: '2010', product: '0102', value: 6 },
    ]);
  });
  it.each([
    ['1234<sup>1</sup>', '1234'],
    ['1,234.5&nbsp;<sup>[<a href="#n">12</a>]</sup>', '1,234.5'],
    ['1234<sup>1,2</sup>', '1234'],
    ['1234<a class=footnote href="#n1">1</a>', '1234'],
    ['<sup>1</sup>1234', '1234'],
    ['1234<sup>p/</sup>', '1234 (p)'],
    ['2010<sup>a</sup>', '2010'],
    ['10<sup>6</sup>', '10'],
    ['10<sup>6</sup> USD', '10⁶ USD'],
    ['1000 m<sup>2</sup>', '1000 m²'],
    ['h<sup>-1</sup>', 'h⁻¹'],
    ['Total<sup>1</sup>', 'Total'],
    ['1<sup>er</sup> trimestre', '1er trimestre'],
    ['1<sup>1</sup>/<sub>2</sub>', '11/2'],
    ['<sup>1234</sup>', '1234'],
    ['<a href="#n1">1234</a>', '1234'],
  ])('of %s is %s without the marks of notes', (cell, text) => {
    expect(htmlTables(`<table><tr><td>${cell}</td></tr></table>`)).toEqual([[[text]]]);
  });
  it('has letters as they are meant', () => {
    expect(
      htmlTables('<table><tr><td>A&ntilde;o&nbsp;&#8364;&#x20AC;&Uuml;&bogus;</td></tr></table>'),
    ).toEqual([[['Año\u00a0€€Ü&bogus;']]]);
  });
  it.each([
    '<html><head><title>403 Forbidden</title></head><body>Access denied</body></html>',
    `<html><table>${HEAD}${BODY}</table><table>${HEAD}${BODY}</table></html>`,
    '<html><table><tr><td>one</td></tr><tr><td>column</td></tr></table></html>',
  ])('without one table is refused: %s', (page) => {
    expect(() => read(page)).toThrow(expect.objectContaining({ code: 'not-a-table' }));
  });
  it('is read right or refused, whatever is cut out of it', () => {
    const page = `<html><table>${HEAD}${BODY}</table></html>`;
    fc.assert(
      fc.property(fc.nat(page.length), fc.integer({ min: 1, max: 30 }), (from, length) => {
        try {
          read(page.slice(0, from) + page.slice(from + length));
        } catch (error) {
          expect(error).toBeInstanceOf(EscalarError);
        }
      }),
      { numRuns: 100 },
    );
  });
  it.each([
    [
      'quoted-printable',
      (text: string) => text.replaceAll('=', '=3D').replaceAll('é', '=C3=A9').replace('>2011', '>=\r\n2011'),
    ],
    ['base64', (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['8bit', (text: string) => text],
  ])('saved as one file in %s is read by its page', (encoding, written) => {
    const part = (type: string, body: string) =>
      `--x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${written(body)}\r\n`;
    const html = part(
      'text/html; charset="utf-8"',
      `<html><table class="a">${HEAD}${BODY.replace('MEX', 'México')}</table></html>`,
    );
    const saved = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n${html}${part('text/css', 'td { }')}--x--\r\n`;
    expect(values(saved)).toEqual([
      ['2010', 'México', 1000.5],
      ['2011', 'MEX', 2000.5],
    ]);
  });
});
