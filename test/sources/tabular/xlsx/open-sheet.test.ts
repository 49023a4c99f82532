import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { TabularOptions } from '../../../../src/sources/tabular/tabular-options.ts';
import type { TabularResult } from '../../../../src/sources/tabular/tabular-result.ts';
import { column, notes, outcome, read, rows } from '../support.ts';
import { type Fixture, packed, partsOf, rowXml, workbook } from './fixture.ts';

const HEAD = rowXml(1, ['clase', 'periodo', 'horas']);
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="mmm\\-yy"/><numFmt numFmtId="165" formatCode="0000"/><numFmt numFmtId="166" formatCode="0.0%"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>';

function sheet(cells: string, more: Partial<Fixture> = {}, options: TabularOptions = {}): TabularResult {
  return read(workbook({ cells: HEAD + cells, styles: STYLES, ...more }), options);
}

describe('workbooks written by another program', () => {
  it('give text, numbers, dates, formulas and rich text', async () => {
    const book = new ExcelJS.Workbook();
    const data = book.addWorksheet('Encuesta');
    data.addRow(['Encuesta industrial mensual']);
    data.mergeCells('A1:D1');
    data.addRow([]);
    data.addRow(['Clase', 'Fecha', 'Valor de producción (miles)', 'Horas']);
    data.addRow(['311111', new Date(Date.UTC(2003, 10, 1)), 1234.5, { formula: 'C4*2', result: 2469 }]);
    data.addRow([{ richText: [{ text: '0' }, { text: '101' }] }, new Date(Date.UTC(2003, 11, 1)), -3, 'ND']);
    data.addRow([]);
    data.addRow(['Fuente: INEGI']);
    book.addWorksheet('Hoja2');
    const result = read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(rows(result)).toEqual([
      { activity: '311111', period: '2003-11', output_nominal: 1234.5, hours: 2469 },
      { activity: '0101', period: '2003-12', output_nominal: -3, hours: { missing: 'not-reported' } },
    ]);
    expect(column(result, 'source_line')).toEqual([4, 5]);
    expect(result.dialect).toMatchObject({ format: 'xlsx', sheet: 'Encuesta', layout: 'long' });
    expect(notes(result)).toContain('left out: 1');
    expect(notes(result)).toContain('line 7');
  });
  it('give a survey with months as date cells in the header', async () => {
    const book = new ExcelJS.Workbook();
    const data = book.addWorksheet('S');
    data.addRow(['Clase', 'Concepto', new Date(Date.UTC(1994, 0, 1)), new Date(Date.UTC(1994, 1, 1))]);
    data.addRow(['311111', 'Horas trabajadas', 5, 6]);
    const result = read(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(rows(result)).toEqual([
      { activity: '311111', period: '1994-01', hours: 5 },
      { activity: '311111', period: '1994-02', hours: 6 },
    ]);
  });
});

describe('cells', () => {
  it('may be shared, inline, of a formula, with or without place, with namespace prefixes', () => {
    const result = read(
      workbook({
        cells:
          '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="str"><f>"a"</f><v>01</v></c><c><f>1+1</f><v>2</v></c></row>' +
          '<row r="9"><c r="A9" t="inlineStr"><is><r><t>0</t></r><r><t>2</t></r></is></c><c r="B9"><v>1.5E3</v></c></row>',
        shared: [
          '<t>cla</t><rPh sb="0" eb="1"><t>x</t></rPh>',
          '<r><t>ho</t></r><r><t xml:space="preserve">ras </t></r>',
        ],
      }),
    );
    expect(result.table.fields.map(({ name }) => name)).toEqual(['cla', 'hours', 'source_line']);
    expect(column(result, 'cla')).toEqual(['01', '02']);
    expect(column(result, 'hours')).toEqual([2, 1500]);
    expect(column(result, 'source_line')).toEqual([2, 9]);
    const prefixed = partsOf({ cells: HEAD + rowXml(2, ['a', '2003', 5]) });
    for (const name of Object.keys(prefixed)) {
      if (!name.startsWith('xl/worksheets')) continue;
      prefixed[name] = (prefixed[name] as string)
        .replace(/<(\/?)(\w+)/g, '<$1x:$2')
        .replace('xmlns=', 'xmlns:x=');
    }
    expect(column(read(packed(prefixed)), 'hours')).toEqual([5]);
  });
  it('with dates count from 1900 or 1904', () => {
    const cells = rowXml(2, ['a', '<c s="1"><v>37956</v></c>', 5]);
    expect(column(sheet(cells), 'period')).toEqual(['2003-12']);
    const early = rowXml(2, ['a', '<c s="4"><v>36494</v></c>', 5]);
    expect(column(sheet(early, { workbookPr: '<workbookPr date1904="true"/>' }), 'period')).toEqual([
      '2003-12',
    ]);
  });
  it('with years as numbers are periods, and codes as numbers are text', () => {
    const result = sheet(rowXml(2, [311111, 2003, 5]) + rowXml(3, ['<c s="2"><v>101</v></c>', 2004, 6]));
    expect(rows(result)).toEqual([
      { activity: '311111', period: '2003', hours: 5 },
      { activity: '0101', period: '2004', hours: 6 },
    ]);
  });
  it('with errors are missing where the reason is clear, else refused with the cell', () => {
    const bad = (error: string) => sheet(rowXml(2, ['a', 2003, `<c t="e"><f>x</f><v>${error}</v></c>`]));
    expect(column(bad('#N/A'), 'hours')).toEqual([{ missing: 'not-reported' }]);
    expect(column(bad('#DIV/0!'), 'hours')).toEqual([{ missing: 'zero-denominator' }]);
    expect(outcome(() => bad('#REF!'))).toBe('excel-error@2:3');
    expect(() => bad('#REF!')).toThrow(
      't.csv:Datos:2:3: The formula in column "horas" (cell C2) ended in #REF!',
    );
  });
  it('with a formula that was never computed are refused', () => {
    expect(outcome(() => sheet(rowXml(2, ['a', 2003, '<c><f>1+1</f></c>'])))).toBe(
      'formula-not-computed@2:3',
    );
  });
  it('with truth values, dates or durations are no numbers', () => {
    expect(outcome(() => sheet(rowXml(2, ['a', 2003, '<c t="b"><v>1</v></c>'])))).toBe('not-a-number@2:3');
    expect(outcome(() => sheet(rowXml(2, ['a', 2003, '<c s="1"><v>37956</v></c>'])))).toBe(
      'not-a-number@2:3',
    );
    expect(outcome(() => sheet(rowXml(2, ['a', 2003, '<c s="5"><v>1.5</v></c>'])))).toBe('not-a-number@2:3');
  });
  it('shown as percentages keep their stored value, which is noted', () => {
    const result = sheet(rowXml(2, ['a', 2003, '<c s="3"><v>0.125</v></c>']));
    expect(column(result, 'hours')).toEqual([0.125]);
    expect(notes(result)).toContain('1 cell is shown as a percentage');
  });
  it('that are numbers stored as text obey the same rule of decimal marks', () => {
    expect(outcome(() => sheet(rowXml(2, ['a', 2003, '1,234'])))).toBe('ambiguous-number@2:3');
    expect(column(sheet(rowXml(2, ['a', 2003, '1,234.5'])), 'hours')).toEqual([1234.5]);
  });
  it.each(['1e999', '0x1F', 'abc', 'Infinity', '1e-999', '1,5'])(
    'with the number %s are damaged',
    (value) => {
      expect(outcome(() => sheet(rowXml(2, ['a', 2003, `<c><v>${value}</v></c>`])))).toBe('damaged-workbook');
    },
  );
  it('merged over rows stand for each row in columns of text, and are refused in numbers', () => {
    const cells = rowXml(2, ['a', 2003, 5]) + rowXml(3, [null, 2004, 6]) + rowXml(4, ['b', 2003, 7]);
    const merged = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
    expect(column(sheet(cells, { afterCells: merged }), 'activity')).toEqual(['a', 'a', 'b']);
    expect(column(sheet(cells), 'activity')).toEqual(['a', null, 'b']);
    const numbers = rowXml(2, ['a', 2003, 5]) + rowXml(3, ['b', 2004, null]);
    const over = { afterCells: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>' };
    expect(outcome(() => sheet(numbers, over))).toBe('merged-number@3:3');
  });
  it('alone below a blank row are notes', () => {
    const result = sheet(rowXml(2, ['a', 2003, 5]) + rowXml(4, ['Elaborado por la autora']));
    expect(result.table.rows).toBe(1);
    expect(notes(result)).toContain('Notes below the table were left out: line 4');
    expect(outcome(() => sheet(rowXml(2, ['a', 2003, 5]) + rowXml(3, ['Total'])))).toBe('empty-period@3:2');
  });
  it('outside the named columns are refused', () => {
    expect(outcome(() => sheet(rowXml(2, ['a', 2003, 5, 'x'])))).toBe('empty-header@2:4');
  });
  it('in hidden rows are read, with a warning', () => {
    const hidden = rowXml(2, ['a', 2003, 5]).replace('<row ', '<row hidden="1" ');
    expect(notes(sheet(hidden))).toContain('hides 1 row,');
  });
});

describe('sheets', () => {
  const two = [
    { name: 'Uno', cells: HEAD + rowXml(2, ['a', 2003, 5]) },
    { name: 'Dos & más'.replace('&', '&amp;'), cells: HEAD + rowXml(2, ['b', 2003, 6]) },
  ];
  it('are asked for where several have data', () => {
    const bytes = workbook({ cells: '', sheets: two });
    expect(outcome(() => read(bytes))).toBe('which-sheet');
    expect(column(read(bytes, { sheet: 'Uno' }), 'hours')).toEqual([5]);
    expect(column(read(bytes, { sheet: 'Dos & más' }), 'hours')).toEqual([6]);
    expect(column(read(bytes, { sheet: 2 }), 'hours')).toEqual([6]);
    expect(outcome(() => read(bytes, { sheet: 'Tres' }))).toBe('unknown-name');
    expect(outcome(() => read(bytes, { sheet: 3 }))).toBe('unknown-name');
  });
  it.each(['Info', 'Notas', 'README', 'Metadatos'])('about the data are passed over: %s', (name) => {
    const bytes = workbook({
      cells: '',
      sheets: [{ name, cells: rowXml(1, ['Cifras', 'de 2003']) }, two[0]],
    });
    expect(column(read(bytes), 'hours')).toEqual([5]);
    expect(
      read(bytes)
        .notes.map(({ text }) => text.es)
        .join(' '),
    ).toContain(`hojas sobre los datos: ${name}`);
    expect(column(read(bytes, { sheet: '*' }), 'hours')).toEqual([5]);
    expect(outcome(() => read(bytes, { sheet: name }))).not.toBe('which-sheet');
    const alone = workbook({ cells: '', sheets: [{ name, cells: HEAD + rowXml(2, ['a', 2003, 7]) }] });
    expect(column(read(alone), 'hours')).toEqual([7]);
  });
  it('that are hidden or empty are passed over', () => {
    const [one, other] = two as [(typeof two)[0], (typeof two)[0]];
    const bytes = workbook({
      cells: '',
      sheets: [{ name: 'v', cells: '' }, one, { ...other, state: 'hidden' }],
    });
    expect(read(bytes).dialect.sheet).toBe('Uno');
    expect(outcome(() => read(workbook({ cells: '' })))).toBe('empty-file');
  });
});

describe('hostile and foreign files', () => {
  const GOOD = workbook({ cells: HEAD + rowXml(2, ['a', 2003, 5]) });
  it('that are cut, empty or no workbook are refused', () => {
    for (const length of [4, 30, 100, GOOD.length >> 1, GOOD.length - 1]) {
      expect(outcome(() => read(GOOD.slice(0, length)))).toBe('damaged-workbook');
    }
    expect(outcome(() => read(zipSync({ 'a.txt': strToU8('x') })))).toBe('no-data-rows@1');
    expect(outcome(() => read(zipSync({ 'word/document.xml': strToU8('<x/>') })))).toBe('not-a-table');
    expect(outcome(() => read(zipSync({ 'content.xml': strToU8('<x/>') })))).toBe('not-a-table');
    expect(outcome(() => read(zipSync({ 'xl/workbook.bin': strToU8('x') })))).toBe('old-workbook');
  });
  it('with a zip bomb are refused before it is unpacked', () => {
    const zeros = new Uint8Array(30_000_000).fill(32);
    const parts = partsOf({ cells: '' });
    const bytes = packed({ ...parts, 'xl/worksheets/sheet1.xml': zeros });
    expect(bytes.length).toBeLessThan(100_000);
    expect(outcome(() => read(bytes))).toBe('workbook-too-large');
  });
  it('with a zip bomb that lies about its size are refused while unpacking', () => {
    const parts = partsOf({ cells: '' });
    const bytes = packed({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000).fill(32) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    let changed = 0;
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50 || view.getUint32(at + 24, true) !== 30_000_000) continue;
      view.setUint32(at + 24, 1000, true);
      changed += 1;
    }
    expect(changed).toBe(1);
    expect(outcome(() => read(bytes))).toBe('damaged-workbook');
  });
  it('with entities that grow without end are refused', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>';
    expect(outcome(() => read(workbook({ cells: bomb })))).toBe('damaged-workbook');
  });
  it('with a wrong checksum are refused, for a number may have changed', () => {
    const bytes = GOOD.slice();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 1, true);
    }
    expect(outcome(() => read(bytes))).toBe('damaged-workbook');
  });
  it.each([
    ['rows out of order', rowXml(3, ['a', 2003, 5]) + rowXml(2, ['b', 2003, 6])],
    ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>'],
    ['a cell twice', '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'],
    ['a shared text that is not there', '<row r="2"><c r="A2" t="s"><v>7</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="2"><c r="XFE2"><v>1</v></c></row>'],
    ['open elements', '<row r="2"><c r="A2"><v>1</c></row>'],
    ['an unknown entity', '<row r="2"><c r="A2" t="str"><v>&nbsp;</v></c></row>'],
    ['an unknown type', '<row r="2"><c r="A2" t="zz"><v>1</v></c></row>'],
  ])('with %s are refused', (_, cells) => {
    expect(outcome(() => sheet(cells))).toBe('damaged-workbook');
  });
  it('with the largest dimension take no room for it', () => {
    const result = sheet(`${rowXml(2, ['a', 2003, 5])}<row r="1048576"><c r="A1048576" s="1"/></row>`);
    expect(result.table.rows).toBe(1);
  });
  it('with endless merged ranges are refused', () => {
    const ranges = Array.from({ length: 200 }, (_, i) => `<mergeCell ref="A${i + 2}:XFD1048576"/>`).join('');
    const wide = '<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c><c r="XFD2"><v>1</v></c></row>';
    expect(outcome(() => sheet(wide, { afterCells: `<mergeCells>${ranges}</mergeCells>` }))).toBe(
      'damaged-workbook',
    );
  });
  it('nested without end are refused', () => {
    expect(outcome(() => sheet('<a>'.repeat(100_000)))).toBe('damaged-workbook');
  });
});
