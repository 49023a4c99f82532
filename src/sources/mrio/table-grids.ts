import { EscalarError } from '../../base/error.ts';
import type { PlainNote } from '../../base/note.ts';
import { csvGrid } from '../tabular/csv-grid.ts';
import { decodeText, startsWith } from '../tabular/decode-text.ts';
import { type DelimiterFound, detectDelimiter } from '../tabular/detect-delimiter.ts';
import { isDta } from '../tabular/dta/dta-header.ts';
import { openDta } from '../tabular/dta/open-dta.ts';
import type { Grid } from '../tabular/grid.ts';
import { sniffFile } from '../tabular/sniff-file.ts';
import { tokenizeCsv } from '../tabular/tokenize-csv.ts';
import { ZIP } from '../tabular/unpack-file.ts';
import { openSheets } from '../tabular/xlsx/open-sheet.ts';

/** A sheet, the variables of a file of Stata, or a text file, in which a table may lie. */
export interface TableGrid {
  readonly grid: Grid;
  /** The name of the sheet; empty for what is no workbook. */
  readonly title: string;
  /** What was said of the file when it was opened, with its name. */
  readonly notes: readonly PlainNote[];
}

/**
 * A file that is in memory as grids, the sheets of a workbook one by one. A text file may have any encoding and
 * delimiter that tables of rows may have.
 * @throws EscalarError those of `openSheets`, `openDta`, `sniffFile` and `decodeText`
 */
export function tableGrids(file: string, bytes: Uint8Array): readonly TableGrid[] {
  if (isDta(bytes)) return [{ grid: openDta(file, bytes).grid, title: '', notes: [] }];
  if (startsWith(bytes, ZIP))
    return openSheets(file, bytes, '*').map(({ grid, sheet }) => ({ grid, title: sheet, notes: [] }));
  sniffFile(bytes, 'auto');
  const text = decodeText(bytes);
  const cells = spaced(text.bytes);
  const found = delimiterOf(cells);
  const tokens = tokenizeCsv(cells, found.delimiter.charCodeAt(0), found.from, found.firstLine);
  const notes = text.notes.map((note) => ({
    level: note.level,
    text: { en: `${file}: ${note.text.en}`, es: `${file}: ${note.text.es}` },
  }));
  return [{ grid: csvGrid(file, cells, tokens), title: '', notes }];
}

/** A comma between numbers may be a decimal one, and a semicolon or a tab beside it is none. */
function delimiterOf(bytes: Uint8Array): DelimiterFound {
  try {
    return detectDelimiter(bytes);
  } catch (error) {
    if (!(error instanceof EscalarError) || error.code !== 'ambiguous-delimiter') throw error;
    return detectDelimiter(bytes, bytes.includes(TAB) ? 'tab' : ';');
  }
}

/** Numbers with blanks alone between them, as programs of mathematics write them, with tabs instead. */
function spaced(bytes: Uint8Array): Uint8Array {
  const [first = ''] = new TextDecoder('latin1')
    .decode(bytes.subarray(0, PEEK))
    .trim()
    .split(/[\r\n]/);
  if (!/^[-+\d.eE]+(?: +[-+\d.eE]+)+ *$/.test(first)) return bytes;
  const text = new TextDecoder().decode(bytes).replace(/^ +| +$/gm, '');
  return new TextEncoder().encode(text.replace(/ +/g, '\t'));
}

const TAB = 9;
/** Enough for the first line of any table of a person. */
const PEEK = 1 << 18;
