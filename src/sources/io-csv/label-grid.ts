import { EscalarError } from '../../base/error.ts';
import type { PlainNote } from '../../base/note.ts';
import { csvGrid } from '../tabular/csv-grid.ts';
import { decodeText } from '../tabular/decode-text.ts';
import { detectDelimiter } from '../tabular/detect-delimiter.ts';
import { isBlank } from '../tabular/grid.ts';
import { type CsvTokens, tokenizeCsv } from '../tabular/tokenize-csv.ts';

/** A text file with labels in its first line and its first column, before its numbers are read. */
export interface LabelGrid {
  readonly file: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly bytes: Uint8Array;
  readonly tokens: CsvTokens;
  /** Record of each row. */
  readonly records: Uint32Array;
  /** A cell as text; counted from the first number. */
  text(row: number, column: number): string;
  /** The line of a row and the column of a value as a person counts them; -1 is the label's. */
  place(row: number, column: number): Place;
  readonly notes: readonly PlainNote[];
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Decodes a file and cuts it into labels and cells, with the delimiter of the whole file.
 * @throws EscalarError of `decodeText`, `detectDelimiter`, `tokenizeCsv`; `empty-table`, `io-shape`
 */
export function labelGrid(file: string, source: Uint8Array): LabelGrid {
  try {
    const { bytes, notes } = decodeText(source);
    const found = detectDelimiter(bytes);
    const tokens = tokenizeCsv(bytes, found.delimiter.charCodeAt(0), found.from, found.firstLine);
    const grid = csvGrid(file, bytes, tokens);
    const records = Uint32Array.from({ length: tokens.records }, (_, r) => r).filter(
      (r) => !isBlank(grid, r),
    );
    if (records.length < 2) throw new EscalarError('empty-table', { table: 'io_table' });
    const [head = 0] = records;
    const width = grid.width(head);
    const rows = records.subarray(1);
    for (const record of rows) {
      if (grid.width(record) === width) continue;
      const sizes = { expected: `${width} cells`, found: `${grid.width(record)} cells` };
      throw new EscalarError('io-shape', { part: file, ...sizes }, { line: grid.line(record) });
    }
    return {
      file,
      bytes,
      tokens,
      records: rows,
      rows: Array.from(rows, (record) => grid.text(record, 0)),
      columns: Array.from({ length: width - 1 }, (_, c) => grid.text(head, c + 1)),
      text: (row, column) => grid.text(rows[row], column + 1),
      place: (row, column) => ({ file, line: grid.line(rows[row]), column: column + 2 }),
      notes: notes.map(({ level, text }) => ({
        level,
        text: { en: `${file}: ${text.en}`, es: `${file}: ${text.es}` },
      })),
    };
  } catch (error) {
    throw error instanceof EscalarError ? error.at({ file }) : error;
  }
}
