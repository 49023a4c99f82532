import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { rowsOf } from '../../../src/base/table.ts';
import { readTable } from '../../../src/node/read-table.ts';
import { codeOf } from '../../support/error-code.ts';

const cell = (type: string, text: string | number, more = '') =>
  `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
const names = ['year', 'reporter', 'product', 'value'].map((name) => cell('String', name)).join('');
const book = (rows: string, sheets = '') => `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="f"><NumberFormat ss:Format="Fixed"/></Style><Style ss:ID="z"><NumberFormat ss:Format="0000"/></Style></Styles>
${sheets}<Worksheet ss:Name="Datos"><Table>${rows}</Table></Worksheet>
<Worksheet ss:Name="Vieja"><Table><Row>${cell('String', 'x')}</Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`;
const ROWS = `<Row><Cell ss:MergeAcross="3"><Data ss:Type="String">Exportaciones</Data></Cell></Row>
<Row ss:Index="8">${names}</Row>
<Row ss:Hidden="1">${cell('DateTime', '2010-12-31T00:00:00.000')}${cell('String', 'M&#233;xico')}${cell('Number', 702, ' ss:StyleID="z"')}<Cell ss:StyleID="f" ss:Formula="=1+1"><Data ss:Type="Number">1000.5</Data><Comment><ss:Data ss:Type="String">7</ss:Data></Comment></Cell></Row>
<Row>${cell('DateTime', '2011-12-31T00:00:00.000')}${cell('String', 'TWN')}${cell('Number', 0.5, ' ss:Index="4" ss:StyleID="p"')}</Row>`;
const read = (text: string | Uint8Array, options = {}) =>
  readTable('data.xls', typeof text === 'string' ? strToU8(text) : text, options);

describe('a workbook of Excel 2003 in XML', () => {
  it('is read by its only visible sheet, by the places of its cells', () => {
    const { table, notes } = read(book(ROWS));
    expect(rowsOf(table)).toEqual([
      { period: '2010', economy: 'México', product: '0702', value: 1000.5, source_line: 9 },
      { period: '2011', economy: 'TWN', product: null, value: 0.5, source_line: 10 },
    ]);
    const said = notes.map(({ text }) => text.en).join('\n');
    expect(said).toMatch(/hides 1 row,[\s\S]*1 cell is shown as a percentage/);
  });
  it('is chosen by its sheet, and asked for where there are two', () => {
    const other = `<Worksheet ss:Name="Otra"><Table><Row>${names}</Row><Row>${cell('Number', 2012)}${cell('String', 'USA')}${cell('String', '0101')}${cell('Number', 3)}</Row></Table></Worksheet>`;
    expect(codeOf(() => read(book(ROWS, other)))).toBe('which-sheet');
    expect(rowsOf(read(book(ROWS, other), { sheet: 'Otra' }).table)).toMatchObject([
      { period: '2012', economy: 'USA', value: 3 },
    ]);
  });
  it.each([
    [cell('Error', '#REF!'), 'excel-error'],
    ['<Cell ss:Formula="=1/2"/>', 'formula-not-computed'],
    [cell('Number', '1,5'), 'damaged-workbook'],
    [cell('Number', 1, ' ss:Index="2"'), 'damaged-workbook'],
  ])('is refused for %s: %s', (last, code) => {
    const row = `<Row>${cell('Number', 2010)}${cell('String', 'MEX')}${cell('String', '0702')}${last}</Row>`;
    expect(codeOf(() => read(book(`<Row>${names}</Row>${row}`)))).toBe(code);
  });
  it('is refused or read, whatever is broken in it', () => {
    const whole = book(ROWS);
    const place = fc.nat(whole.length - 1);
    fc.assert(
      fc.property(
        place,
        fc.nat(12),
        fc.constantFrom('', '<', '>', '"', '9', 'Row', '</Cell>'),
        (at, cut, put) => {
          try {
            expect(read(whole.slice(0, at) + put + whole.slice(at + cut)).table.rows).toBeGreaterThan(0);
          } catch (error) {
            if (!(error instanceof EscalarError)) throw error;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('files of other kinds in a zip', () => {
  const records = strToU8(JSON.stringify([{ year: 2010, reporter: 'MEX', product: '0702', value: 1000.5 }]));
  const page = strToU8(
    '<table><tr><th>year<th>reporter<th>product<th>value<tr><td>2010<td>MEX<td>0702<td>1,000.5</table>',
  );
  const row = { period: '2010', economy: 'MEX', product: '0702', value: 1000.5 };
  it.each([
    { 'a.json': records },
    { 'a.html': page, 'readme.html': page },
    { 'a.json.gz': gzipSync(records) },
    {
      'a.xls': strToU8(
        book(ROWS.replace('M&#233;xico', 'MEX').replaceAll(/DateTime">(\d+)[^<]*/g, 'Number">$1')),
      ),
    },
  ])('are read as they are outside of one', (files) => {
    expect(rowsOf(read(zipSync(files)).table)[0]).toMatchObject(row);
  });
  it.each(['README.txt', 'notes.txt', 'Notas de 2020.txt'])('are read beside the words of %s', (name) => {
    const words = strToU8('Notes\n2020,5\n');
    expect(rowsOf(read(zipSync({ 'a.json': records, [name]: words })).table)).toMatchObject([row]);
    expect(codeOf(() => read(zipSync({ 'a.json': records, 'b.txt': words })))).toBe('which-member');
    const csv = strToU8('year,reporter,product,value\n2010,MEX,0702,1000.5\n');
    expect(rowsOf(read(zipSync({ 'metadata.json': records, 'b.txt': csv })).table)).toMatchObject([row]);
  });
  it('give way to tables', () => {
    const csv = strToU8('year,reporter,product,value\n2010,USA,0101,5\n');
    expect(rowsOf(read(zipSync({ 'a.json': records, 'b.csv': csv })).table)).toMatchObject([
      { economy: 'USA', value: 5 },
    ]);
  });
  it('are one table where they are asked for', () => {
    const two = zipSync({
      '2010.json': records,
      '2011.json': strToU8('[{"reporter":"MEX","product":"0702","year":2011,"value":6}]'),
    });
    expect(codeOf(() => read(two))).toBe('which-member');
    expect(rowsOf(read(two, { member: '*' }).table)).toMatchObject([row, { period: '2011', value: 6 }]);
  });
});
