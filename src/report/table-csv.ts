import { inertCell } from '../base/inert-cell.ts';
import { MISSING_REASONS } from '../base/missing.ts';
import type { Column, Table, TextColumn } from '../base/table.ts';
import { visible } from '../base/visible-text.ts';
import { bytesOf, type Cells, COMMA, POINT, rowBytes } from './row-bytes.ts';

/**
 * How a CSV is written. `csv`: comma, decimal point, UTF-8. `excel`: the same with a byte order mark, which Excel needs
 * to read accents. `excel-es`: semicolon, decimal comma and the mark, as Excel opens it where the comma is the decimal
 * sign (Spain, Argentina, Chile).
 */
export const CSV_DIALECTS = ['csv', 'excel', 'excel-es'] as const;

export type CsvDialect = (typeof CSV_DIALECTS)[number];

export interface CsvOptions {
  /** Default `csv`. */
  readonly dialect?: CsvDialect;
  /** `reason` adds a column `<name>_missing` beside each column that has gaps. Default `empty`. */
  readonly missing?: 'empty' | 'reason';
}

/**
 * A table by RFC 4180: field names in the header, numbers in full precision, a missing value as an empty cell, lines
 * end in CRLF. A text that a spreadsheet would run as a formula is made inert (`inertCell`), control characters are
 * shown (`visible`).
 * @example
 * import { tableOf, UNITS } from 'escalar/core';
 * import { tableCsv } from 'escalar/report';
 *
 * const fields = [
 *   { name: 'economy', title: { en: 'Economy', es: 'Economía' } },
 *   { name: 'value', title: { en: 'Share', es: 'Proporción' }, unit: UNITS.share },
 * ];
 * const table = tableOf('shares', fields, [{ economy: 'MEX', value: 0.25 }, { economy: 'TWN' }]);
 * tableCsv(table); // => 'economy,value\r\nMEX,0.25\r\nTWN,\r\n'
 */
export function tableCsv(table: Table, options: CsvOptions = {}): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return [...csvChunks(table, options)].map((chunk) => decoder.decode(chunk, { stream: true })).join('');
}

/** The bytes of `tableCsv`, many rows at a time, for tables of any size. */
export function* csvChunks(table: Table, options: CsvOptions = {}): Generator<Uint8Array> {
  const { dialect = 'csv', missing = 'empty' } = options;
  const separator = dialect === 'excel-es' ? ';' : ',';
  const columns = columnsOf(table, missing === 'reason');
  const text = (value: string) => (value === '' ? '' : quoted(inertCell(visible(value)), separator));
  const head = columns.map(({ name }) => text(name)).join(separator);
  yield bytesOf(`${dialect === 'csv' ? '' : '\ufeff'}${head}\r\n`);
  const cells = columns.map(({ column }, k): Cells => {
    const end = k === columns.length - 1 ? '\r\n' : separator;
    const after = bytesOf(end);
    if (column.kind === 'text')
      return {
        codes: column.codes,
        bytes: ['', ...column.words].map((word) => bytesOf(`${text(word)}${end}`)),
      };
    const { values, reason = null } = column;
    const gaps = ['', ...MISSING_REASONS].map(() => after);
    const mark = dialect === 'excel-es' ? COMMA : POINT;
    return { values, reason, before: NOTHING, after, missing: gaps, mark };
  });
  if (cells.length > 0) yield* rowBytes(cells, table.rows);
}

const NOTHING = new Uint8Array(0);

export interface CsvColumn {
  readonly name: string;
  readonly column: Column;
}

/** The columns to write; with `reasons`, behind one with gaps another that says why. */
export function columnsOf(table: Table, reasons: boolean): CsvColumn[] {
  return table.fields.flatMap(({ name }): CsvColumn[] => {
    const column = table.columns[name];
    if (column.kind === 'text' || !reasons || !column.reason?.some((code) => code !== 0))
      return [{ name, column }];
    const why: TextColumn = { kind: 'text', codes: Uint32Array.from(column.reason), words: MISSING_REASONS };
    return [
      { name, column },
      { name: `${name}_missing`, column: why },
    ];
  });
}

function quoted(cell: string, separator: string): string {
  const needs = /["\r\n]/.test(cell) || cell.includes(separator) || cell !== cell.trim();
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}
