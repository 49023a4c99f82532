import { EscalarError } from '../../base/error.ts';
import { tokenizeCsv } from '../tabular/tokenize-csv.ts';

/** A file of numbers with labels in its first line and its first column. */
export interface LabelledCsv {
  readonly file: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** rows × columns, row-major. */
  readonly values: Float64Array;
  /** The line of a row and the column of a value as a person counts them. */
  place(
    row: number,
    column: number,
  ): { readonly file: string; readonly line: number; readonly column: number };
}

/**
 * Reads such a file. Numbers have a decimal point; an empty cell is refused, for a table of flows has no gaps.
 * @throws EscalarError `io-shape`, `io-not-finite`, `empty-table`, with file, line and column.
 */
export function labelledCsv(file: string, bytes: Uint8Array): LabelledCsv {
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const delimiter = delimiterOf(bytes, from);
  const tokens = tokenizeCsv(bytes, delimiter, from);
  const decoder = new TextDecoder('utf-8');
  // most cells are short numbers, and there are millions of them
  const letters = (start: number, end: number): string => {
    let text = '';
    for (let i = start; i < end; i += 1) {
      if (end - start > 40 || bytes[i] >= 0x80) return decoder.decode(bytes.subarray(start, end));
      text += String.fromCharCode(bytes[i]);
    }
    return text;
  };
  const cell = (record: number, column: number): string => {
    const at = tokens.first[record] + column;
    const text = letters(tokens.bounds[2 * at], tokens.bounds[2 * at + 1]).trim();
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
  };
  const widthOf = (record: number): number => tokens.first[record + 1] - tokens.first[record];
  // a line end at the end of the file is no record of ours
  let records = tokens.records;
  while (records > 0 && widthOf(records - 1) <= 1 && cell(records - 1, 0) === '') records -= 1;
  if (records < 2) throw new EscalarError('empty-table', { table: 'io_table' }, { file });
  const width = widthOf(0) - 1;
  const columns = Array.from({ length: width }, (_, c) => cell(0, c + 1));
  const rows: string[] = [];
  const values = new Float64Array((records - 1) * width);
  for (let r = 1; r < records; r += 1) {
    const line = tokens.line[r];
    if (widthOf(r) !== width + 1) {
      const found = `${widthOf(r)} cells`;
      throw new EscalarError(
        'io-shape',
        { part: file, expected: `${width + 1} cells`, found },
        { file, line },
      );
    }
    rows.push(cell(r, 0));
    for (let c = 0; c < width; c += 1) {
      const text = cell(r, c + 1);
      const value = text === '' ? Number.NaN : Number(text);
      if (!Number.isFinite(value)) {
        const name = `${rows[r - 1]} → ${columns[c]}`;
        throw new EscalarError(
          'io-not-finite',
          { part: file, cell: name, value: text },
          { file, line, column: c + 2 },
        );
      }
      values[(r - 1) * width + c] = value;
    }
  }
  return {
    file,
    rows,
    columns,
    values,
    place: (row, column) => ({ file, line: tokens.line[row + 1], column: column + 2 }),
  };
}

/** The delimiter that occurs most in the first line. */
function delimiterOf(bytes: Uint8Array, from: number): number {
  const candidates = [44, 59, 9];
  const counts = [0, 0, 0];
  for (let at = from; at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13; at += 1) {
    const which = candidates.indexOf(bytes[at]);
    if (which >= 0) counts[which] += 1;
  }
  return candidates[counts.indexOf(Math.max(...counts))];
}
