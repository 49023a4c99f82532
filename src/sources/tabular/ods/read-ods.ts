import { EscalarError } from '../../../base/error.ts';
import { growing } from '../tokenize-csv.ts';
import { MOST_ROWS, MOST_SHEET_COLUMNS, writeReference } from '../xlsx/cell-reference.ts';
import { type OpenCell, sheetStore } from '../xlsx/cell-store.ts';
import { damaged } from '../xlsx/damaged.ts';
import type { Zip } from '../xlsx/open-zip.ts';
import { partText } from '../xlsx/part-text.ts';
import type { SheetCells } from '../xlsx/read-sheet.ts';
import { attribute, scanXml } from '../xlsx/scan-xml.ts';
import { type StylesOfCells, stylesOfCells } from './styles-of-cells.ts';

export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: SheetCells;
}

/** The part with the sheets; a zip that has it is a document of LibreOffice. */
export const ODS_PART = 'content.xml';
/** Pictures, remarks and histories hold paragraphs and cells too, which are none of the table. */
const BESIDE = new Set(['annotation', 'frame', 'custom-shape', 'shapes', 'tracked-changes', 'forms']);
const MOST_CELLS = 20_000_000;

/**
 * The sheets of a document of LibreOffice, in one pass. A formula counts as its stored result.
 * @throws EscalarError `damaged-workbook`, `encrypted-workbook`, `not-a-table` for a document without sheets
 */
export function readOds(zip: Zip): readonly OdsSheet[] {
  if (zip.has('META-INF/manifest.xml') && partText(zip, 'META-INF/manifest.xml').includes('encryption-data'))
    throw new EscalarError('encrypted-workbook', {});
  const sheets: OdsSheet[] = [];
  const hiddenStyles = new Set<string>();
  const looks = stylesOfCells();
  let style = '';
  let sheet: OpenSheet | null = null;
  let beside = 0;
  const read = (attributes: string, name: string) => attribute(ODS_PART, attributes, name);

  scanXml(ODS_PART, partText(zip, ODS_PART), {
    open(name, attributes) {
      if (BESIDE.has(name)) beside += 1;
      if (beside > 0) return;
      if (name === 'style') style = read(attributes, 'style:name') ?? '';
      else if (name === 'table-properties' && read(attributes, 'table:display') === 'false')
        hiddenStyles.add(style);
      else if (name === 'paragraph-properties') looks.add(style, attributes);
      else if (name === 'table' && sheet === null) {
        const hidden = hiddenStyles.has(read(attributes, 'table:style-name') ?? '');
        sheet = openSheet(read(attributes, 'table:name') ?? '', hidden, looks);
      } else if (sheet === null) return;
      else if (name === 'table-row') {
        sheet.row(
          countOf(attributes, 'table:number-rows-repeated'),
          (read(attributes, 'table:visibility') ?? 'visible') !== 'visible',
        );
      } else if (name === 'table-cell' || name === 'covered-table-cell') sheet.cell(attributes);
      else if (name === 'p') sheet.paragraph();
      else if (name === 's') sheet.text(' '.repeat(Math.min(countOf(attributes, 'text:c'), 1000)));
      else if (name === 'tab' || name === 'line-break') sheet.text(' ');
    },
    close(name) {
      if (BESIDE.has(name)) beside -= 1;
      if (beside > 0 || sheet === null) return;
      if (name === 'table-cell' || name === 'covered-table-cell') sheet.closeCell();
      else if (name === 'p') sheet.closeParagraph();
      else if (name === 'table-row') sheet.closeRow();
      else if (name === 'table') {
        sheets.push(sheet.take());
        sheet = null;
      }
    },
    text: (value) => {
      if (beside === 0) sheet?.text(value);
    },
  });
  if (sheets.length > 0) return sheets;
  throw noSheets();
}

function noSheets(): EscalarError {
  return new EscalarError('not-a-table', {
    found: {
      en: 'a document of LibreOffice without sheets',
      es: 'un documento de LibreOffice sin hojas de cálculo',
    },
  });
}

function countOf(attributes: string, name: string): number {
  const text = attribute(ODS_PART, attributes, name);
  if (text === null) return 1;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw damaged(ODS_PART, `${name} is "${text.slice(0, 40)}"`, `${name} es "${text.slice(0, 40)}"`);
}

interface OpenSheet {
  row(times: number, hidden: boolean): void;
  cell(attributes: string): void;
  paragraph(): void;
  text(value: string): void;
  closeParagraph(): void;
  closeCell(): void;
  closeRow(): void;
  take(): OdsSheet;
}

/** A cell of the row that is open, and how often it stands in it. */
interface Pending {
  readonly cell: Omit<OpenCell, 'column'>;
  readonly column: number;
  readonly times: number;
}

function openSheet(name: string, hidden: boolean, looks: StylesOfCells): OpenSheet {
  const store = sheetStore({ part: ODS_PART, shared: [], formats: looks.formats, from1904: false });
  const first = growing();
  const line = growing();
  const merges: string[] = [];
  let [hiddenRows, percents, next, times, column] = [0, 0, 1, 1, 0];
  let pending: Pending[] = [];
  let open: { attributes: string; paragraphs: string[]; inside: boolean } | null = null;

  function keep(attributes: string, text: string): void {
    const repeated = countOf(attributes, 'table:number-columns-repeated');
    const cell = cellOf(attributes, text, looks);
    if (cell !== null) {
      if (column + repeated > MOST_SHEET_COLUMNS) throw endless();
      if (attribute(ODS_PART, attributes, 'office:value-type') === 'percentage') percents += repeated * times;
      pending.push({ cell, column, times: repeated });
    }
    const [wide, high] = ['columns', 'rows'].map((of) => countOf(attributes, `table:number-${of}-spanned`));
    if (wide * high > 1 && column < MOST_SHEET_COLUMNS && next + high - 1 <= MOST_ROWS)
      merges.push(
        `${writeReference(column, next)}:${writeReference(Math.min(column + wide, MOST_SHEET_COLUMNS) - 1, next + high - 1)}`,
      );
    column += repeated;
  }
  function storeRow(at: number): void {
    const before = store.length();
    for (const one of pending)
      for (let i = 0; i < one.times; i += 1) store.add({ ...one.cell, column: one.column + i }, at);
    if (store.length() === before) return;
    if (store.length() > MOST_CELLS) throw endless();
    first.push(before);
    line.push(at);
  }
  return {
    row(repeated, isHidden) {
      [times, column, pending] = [repeated, 0, []];
      if (isHidden) hiddenRows += repeated;
    },
    cell: (attributes) => {
      open = { attributes, paragraphs: [], inside: false };
    },
    paragraph() {
      if (open === null) return;
      open.inside = true;
      open.paragraphs.push('');
    },
    text(value) {
      if (open?.inside === true) open.paragraphs[open.paragraphs.length - 1] += value;
    },
    closeParagraph() {
      if (open !== null) open.inside = false;
    },
    closeCell() {
      if (open !== null) keep(open.attributes, open.paragraphs.join(' '));
      open = null;
    },
    closeRow() {
      if (pending.length > 0) {
        if (next + times - 1 > MOST_ROWS) throw endless();
        for (let i = 0; i < times; i += 1) storeRow(next + i);
      }
      next += times;
      pending = [];
    },
    take() {
      const rows = first.length;
      first.push(store.length());
      const cells = { ...store.take(), percents };
      return {
        name,
        hidden,
        cells: { rows, first: first.take(), line: line.take(), ...cells, merges, hiddenRows },
      };
    },
  };
}

function endless(): EscalarError {
  return damaged(ODS_PART, 'it repeats cells without end', 'repite celdas sin fin');
}

const NUMBERS = ['float', 'percentage', 'currency'];

/** What a cell holds; null for one without content. */
function cellOf(
  attributes: string,
  text: string,
  { styleOf }: StylesOfCells,
): Omit<OpenCell, 'column'> | null {
  const read = (name: string) => attribute(ODS_PART, attributes, name);
  const type = read('office:value-type') ?? read('calcext:value-type');
  const hasFormula = read('table:formula') !== null;
  const style = styleOf(read('table:style-name') ?? '');
  const cell = { type: 'str', style, value: text, inline: '', hasFormula };
  if (read('calcext:value-type') === 'error') return { ...cell, type: 'e' };
  if (type === null) return hasFormula || text !== '' ? cell : null;
  if (NUMBERS.includes(type)) {
    const value = read('office:value') ?? '';
    // zeros that only the format of the cell writes belong to a code
    const isPadded = /^0\d+$/.test(text) && Number(text) === Number(value);
    return isPadded ? cell : { ...cell, type: 'n', value };
  }
  if (type === 'date') return { ...cell, type: 'd', value: read('office:date-value') ?? text };
  if (type === 'boolean')
    return { ...cell, type: 'b', value: read('office:boolean-value') === 'true' ? '1' : '0' };
  return { ...cell, value: read('office:string-value') ?? text };
}
