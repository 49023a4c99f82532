import { EscalarError } from '../../base/error.ts';
import { type Lang, say, type Text } from '../../base/locale.ts';
import { cellAt, type Field, type Table } from '../../base/table.ts';
import { type CsvColumn, columnsOf } from '../table-csv.ts';
import { pack, packageParts, relations, xml } from './pack.ts';
import { type Paper, wordsOf } from './paper.ts';

/** Rows of a sheet of every spreadsheet program, its head included. */
const MOST_ROWS = 1_048_576;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

type SheetCell = number | string | null;

interface Sheet {
  readonly name: Text;
  readonly head: readonly string[];
  readonly rows: Iterable<readonly SheetCell[]>;
  readonly widths: readonly number[];
}

/**
 * A workbook: the rows with the names and codes of the CSV and every number whole; what each column and code means;
 * what a reader must know (the texts of `about`). No cell is a formula. A gap is empty, beside it its reason.
 * @throws EscalarError `bad-option` for more rows than a sheet holds
 */
export function tableXlsx(table: Table, lang: Lang, about: Paper): Uint8Array {
  if (table.rows >= MOST_ROWS)
    throw new EscalarError('bad-option', {
      option: 'out',
      value: '.xlsx',
      expected: {
        en: `at most ${MOST_ROWS - 1} as the number of rows for a sheet, where this result has ${table.rows}: narrow it with --show, or choose a name in .csv or .parquet`,
        es: `a lo más ${MOST_ROWS - 1} como número de filas para una hoja, y este resultado tiene ${table.rows}: redúzcalo con --show, o elija un nombre en .csv o .parquet`,
      },
    });
  const sheets = [dataSheet(table), meaningSheet(table, lang), notesSheet(about)];
  const path = (i: number) => `xl/worksheets/sheet${i + 1}.xml`;
  const named = sheets.map(
    ({ name }, i) => `<sheet name="${xml(say(name, lang))}" sheetId="${i + 1}" r:id="rSheet${i + 1}"/>`,
  );
  return pack({
    ...packageParts(
      { path: 'xl/workbook.xml', type: `${SHEETS}.sheet.main+xml` },
      {
        ...Object.fromEntries(sheets.map((_, i) => [path(i), `${SHEETS}.worksheet+xml`])),
        'xl/styles.xml': `${SHEETS}.styles+xml`,
      },
      about,
    ),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ({
        id: `rSheet${i + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${i + 1}.xml`,
      })),
      { id: 'rStyles', type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [path(i), sheetXml(sheet)])),
  });
}

function dataSheet(table: Table): Sheet {
  const columns = columnsOf(table, true);
  const rows = Array.from({ length: table.rows }, (_, row) =>
    columns.map(({ column }) => cellOf(column, row)),
  );
  return {
    name: { en: 'Data', es: 'Datos' },
    head: columns.map(({ name }) => name),
    rows,
    widths: columns.map(({ name, column }) =>
      column.kind === 'number' ? 16 : widthOf([name, ...column.words.slice(0, 1000)]),
    ),
  };
}

function cellOf(column: CsvColumn['column'], row: number): SheetCell {
  const cell = cellAt(column, row);
  return typeof cell === 'object' ? null : cell;
}

/** Titles and units of the columns, then the titles of their codes. */
function meaningSheet({ fields }: Table, lang: Lang): Sheet {
  const head =
    lang === 'en' ? ['column', 'code', 'title', 'unit'] : ['columna', 'código', 'título', 'unidad'];
  const row = (field: Field): SheetCell[] => [
    field.name,
    null,
    say(field.title, lang),
    field.unit === undefined ? null : say(field.unit.label, lang),
  ];
  const codes = fields.flatMap((field) =>
    Object.entries(field.labels ?? {}).map(([code, title]): SheetCell[] => [
      field.name,
      code,
      say(title, lang),
      null,
    ]),
  );
  return {
    name: { en: 'Metadata', es: 'Metadatos' },
    head,
    rows: [...fields.map(row), ...codes],
    widths: [20, 24, 60, 30],
  };
}

/** The words of the document that belongs to the table, line by line. */
function notesSheet({ title, parts }: Paper): Sheet {
  const lines = parts.flatMap((part): string[] => {
    if (part.kind === 'heading' || part.kind === 'equation') return [part.text];
    if (part.kind === 'paragraph') return [wordsOf(part.runs)];
    return part.kind === 'list' ? part.items.map(wordsOf) : [];
  });
  return {
    name: { en: 'Notes', es: 'Notas' },
    head: [title],
    rows: lines.map((line) => [line]),
    widths: [120],
  };
}

function widthOf(words: readonly string[]): number {
  return Math.min(60, Math.max(8, ...words.map((word) => word.length)) + 2);
}

function sheetXml({ head, rows, widths }: Sheet): string {
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const body = [head, ...rows].map((cells, row) => {
    const filled = cells.map((cell, column) => cellXml(cell, `${lettersOf(column)}${row + 1}`, row === 0));
    return `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, place: string, head: boolean): string {
  if (cell === null || cell === '') return '';
  const style = head ? ' s="1"' : '';
  if (typeof cell === 'number') return `<c r="${place}"${style}><v>${cell}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xml(literal(cell))}</t></is></c>`;
}

/** What a spreadsheet would read as the number of a letter (`_x0041_`) stays the text that it is. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** `A`, `Z`, `AA` for 0, 25, 26. */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : lettersOf(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;
