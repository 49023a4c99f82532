import { decodeText } from '../tabular/decode-text.ts';
import { readWorkbook } from '../tabular/read-tabular.ts';
import type { TabularOptions } from '../tabular/tabular-options.ts';
import type { TabularResult } from '../tabular/tabular-result.ts';
import { growing } from '../tabular/tokenize-csv.ts';
import { MOST_ROWS, MOST_SHEET_COLUMNS, writeReference } from '../tabular/xlsx/cell-reference.ts';
import { type OpenCell, sheetStore } from '../tabular/xlsx/cell-store.ts';
import { damaged } from '../tabular/xlsx/damaged.ts';
import { formatOf, type NumberFormat } from '../tabular/xlsx/number-formats.ts';
import { type BookSheet, wantedSheets } from '../tabular/xlsx/open-sheet.ts';
import { attribute, scanXml } from '../tabular/xlsx/scan-xml.ts';

const PART = 'workbook';
const BEGINS = /^\ufeff?\s*<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/;
const TYPES: Readonly<Record<string, string>> = { Number: 'n', DateTime: 'd', Boolean: 'b', Error: 'e' };

/**
 * A workbook of Excel 2003 in XML (SpreadsheetML), by the door of other workbooks. A formula counts as its stored result.
 * @returns null for what is none
 * @throws EscalarError `damaged-workbook`, those of workbooks
 */
export function readExcelXml(name: string, bytes: Uint8Array, options: TabularOptions): TabularResult | null {
  if (!BEGINS.test(new TextDecoder().decode(bytes.subarray(0, 2000)))) return null;
  const xml = new TextDecoder().decode(decodeText(bytes, 'auto').bytes);
  return readWorkbook(name, wantedSheets(name, sheetsIn(xml), options.sheet), options);
}

const read = (attributes: string, name: string) => attribute(PART, attributes, `ss:${name}`);

function sheetsIn(xml: string): readonly BookSheet[] {
  const sheets: BookSheet[] = [];
  const styles = new Map<string, NumberFormat>();
  let style = '';
  let sheet = openSheet('', styles);
  let inside: 'data' | 'visible' | null = null;
  let isHidden = false;
  scanXml(PART, xml, {
    open(name, attributes) {
      if (name === 'Style') style = read(attributes, 'ID') ?? '';
      else if (name === 'NumberFormat') styles.set(style, named(read(attributes, 'Format') ?? ''));
      else if (name === 'Worksheet')
        [sheet, isHidden] = [openSheet(read(attributes, 'Name') ?? '', styles), false];
      else if (name === 'Row') sheet.row(attributes);
      else if (name === 'Cell') sheet.cell(attributes);
      else if (name === 'Comment') sheet.closeCell();
      else if (name === 'Data') {
        inside = 'data';
        sheet.data(read(attributes, 'Type') ?? '');
      } else if (name === 'Visible') inside = 'visible';
    },
    close(name) {
      if (name === 'Data' || name === 'Visible') inside = null;
      else if (name === 'Cell') sheet.closeCell();
      else if (name === 'Row') sheet.closeRow();
      else if (name === 'Worksheet') sheets.push({ ...sheet.take(), hidden: isHidden });
    },
    text(value) {
      if (inside === 'data') sheet.text(value);
      else if (inside === 'visible') isHidden = /^Sheet(?:Very)?Hidden$/.test(value.trim());
    },
  });
  return sheets;
}

/** The formats that have names, `Percent` and `Fixed`, and codes. Dates are cells of a type of their own. */
function named(format: string): NumberFormat {
  if (format === 'Percent') return { kind: 'percent' };
  return /[0#]/.test(format) ? formatOf(format) : { kind: 'plain' };
}

/** A whole number of an attribute. @throws EscalarError `damaged-workbook` */
function wholeOf(attributes: string, name: string, otherwise: number, most: number): number {
  const text = read(attributes, name);
  if (text === null) return otherwise;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  const shown = text.slice(0, 40);
  throw damaged(PART, `ss:${name} is "${shown}"`, `ss:${name} es "${shown}"`);
}

/** Where the next cell of a sheet stands, by the attributes of its rows and cells; merged cells are kept. */
function cellPlaces() {
  const merges: string[] = [];
  let [row, column, wide, hiddenRows] = [0, -1, 0, 0];
  return {
    row: () => row,
    take: () => ({ merges, hiddenRows }),
    openRow(attributes: string): void {
      const next = wholeOf(attributes, 'Index', row + 1, MOST_ROWS);
      if (next <= row)
        throw damaged(PART, `row ${next} is out of order`, `la fila ${next} está fuera de orden`);
      if (read(attributes, 'Hidden') === '1') hiddenRows += 1;
      [row, column, wide] = [next, -1, 0];
    },
    openCell(attributes: string): number {
      const next = wholeOf(attributes, 'Index', column + wide + 2, MOST_SHEET_COLUMNS) - 1;
      if (next <= column || row === 0)
        throw damaged(PART, 'its cells are out of order', 'sus celdas están fuera de orden');
      column = next;
      wide = wholeOf(attributes, 'MergeAcross', 0, MOST_SHEET_COLUMNS);
      const high = wholeOf(attributes, 'MergeDown', 0, MOST_ROWS);
      if (wide + high > 0)
        merges.push(`${writeReference(column, row)}:${writeReference(column + wide, row + high)}`);
      return column;
    },
  };
}

function cellOf(attributes: string, column: number, styles: readonly string[]): OpenCell {
  const style = styles.indexOf(read(attributes, 'StyleID') ?? '');
  const hasFormula = read(attributes, 'Formula') !== null;
  return { column, type: 'n', style, value: '', inline: '', hasFormula };
}

function openSheet(name: string, styles: ReadonlyMap<string, NumberFormat>) {
  const ids = [...styles.keys()];
  const store = sheetStore({ part: PART, shared: [], formats: [...styles.values()], from1904: false });
  const places = cellPlaces();
  const first = growing();
  const line = growing();
  let before = 0;
  let cell: OpenCell | null = null;
  return {
    row(attributes: string) {
      places.openRow(attributes);
      before = store.length();
    },
    cell(attributes: string) {
      cell = cellOf(attributes, places.openCell(attributes), ids);
    },
    data(type: string) {
      if (cell !== null) cell = { ...cell, type: TYPES[type] ?? 'str' };
    },
    text(value: string) {
      if (cell !== null) cell.value += value;
    },
    closeCell() {
      if (cell !== null) store.add(cell, places.row());
      cell = null;
    },
    closeRow() {
      if (store.length() === before) return;
      first.push(before);
      line.push(places.row());
    },
    take() {
      const rows = first.length;
      first.push(store.length());
      const cells = { rows, first: first.take(), line: line.take(), ...places.take(), ...store.take() };
      return { name, part: PART, read: () => cells };
    },
  };
}
