import { type Lang, say, type Text } from '../../base/locale.ts';
import { cellLetters } from './cell-letters.ts';
import { pack, packageParts, relations, xml } from './pack.ts';
import type { Paper } from './paper.ts';
import { type Validation, validationsXml } from './sheet-validations.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Decimals that a sheet shows at most; the number itself is whole. */
export const MOST_DECIMALS = 6;

/** A number that is shown with so many decimals and kept with all. */
export interface ShownNumber {
  readonly value: number;
  /** 0 to `MOST_DECIMALS`. */
  readonly decimals: number;
}

export type SheetCell = number | string | ShownNumber | null;

export interface Sheet {
  /** Of its tab, once in a workbook: at most 31 letters, none of : \\ / ? * [ ]. */
  readonly name: Text;
  readonly head: readonly string[];
  /** The row with the names of the columns, bold; what is above stays in sight with it. 0 when left out. */
  readonly headAt?: number;
  readonly rows: Iterable<readonly SheetCell[]>;
  readonly widths: readonly number[];
  readonly hidden?: true;
  readonly validations?: readonly Validation[];
}

/** A workbook of sheets with bold heads that stay in sight. No cell is a formula. */
export function workbook(
  sheets: readonly Sheet[],
  lang: Lang,
  about: Pick<Paper, 'title' | 'lang' | 'maker'>,
): Uint8Array {
  const path = (i: number) => `xl/worksheets/sheet${i + 1}.xml`;
  const named = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${xml(say(name, lang))}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rSheet${i + 1}"/>`,
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

export function widthOf(words: readonly string[]): number {
  return Math.min(60, Math.max(8, ...words.map((word) => word.length)) + 2);
}

function sheetXml({ head, headAt = 0, rows, widths, validations = [] }: Sheet): string {
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const body = [head, ...rows].map((cells, row) => {
    const filled = cells.map((cell, column) =>
      cellXml(cell, `${cellLetters(column)}${row + 1}`, row === headAt),
    );
    return `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headAt + 1}" topLeftCell="A${headAt + 2}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${body.join('')}</sheetData>${validationsXml(validations)}<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function cellXml(cell: SheetCell, place: string, head: boolean): string {
  if (cell === null || cell === '') return '';
  const style = head ? ' s="1"' : '';
  if (typeof cell === 'number') return `<c r="${place}"${style}><v>${cell}</v></c>`;
  if (typeof cell === 'object')
    return `<c r="${place}" s="${FIRST_DECIMALS + cell.decimals}"><v>${cell.value}</v></c>`;
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xml(literal(cell))}</t></is></c>`;
}

/** What a spreadsheet would read as the number of a letter (`_x0041_`) stays the text that it is. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** Style 0 is plain, 1 bold; from 2 on numbers with 0, 1, … decimals. */
const FIRST_DECIMALS = 2;
const FORMATS = Array.from(
  { length: MOST_DECIMALS + 1 },
  (_, n) => `<numFmt numFmtId="${164 + n}" formatCode="#,##0${n === 0 ? '' : `.${'0'.repeat(n)}`}"/>`,
);
const SHOWN = FORMATS.map((_, n) => `<xf numFmtId="${164 + n}" applyNumberFormat="1"/>`);
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">${FORMATS.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${2 + SHOWN.length}"><xf/><xf fontId="1" applyFont="1"/>${SHOWN.join('')}</cellXfs></styleSheet>`;
