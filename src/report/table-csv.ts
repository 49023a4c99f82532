import { inertCell } from '../base/inert-cell.ts';
import type { Table } from '../base/table.ts';
import { visible } from '../base/visible-text.ts';
import { cellOf, missingOf } from './cell.ts';

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
 */
export function tableCsv(table: Table, options: CsvOptions = {}): string {
  return [...csvLines(table, options)].join('');
}

/** The lines of `tableCsv`, each with its end, for tables of any size. */
export function* csvLines(table: Table, options: CsvOptions = {}): Generator<string> {
  const { dialect = 'csv', missing = 'empty' } = options;
  const spanish = dialect === 'excel-es';
  const separator = spanish ? ';' : ',';
  const columns = columnsOf(table, missing === 'reason');
  const text = (value: string) => quoted(inertCell(visible(value)), separator);
  const cell = (value: string | number) => {
    if (typeof value === 'string') return value === '' ? '' : text(value);
    return spanish ? String(value).replace('.', ',') : String(value);
  };
  const head = columns.map(({ name }) => text(name)).join(separator);
  yield `${dialect === 'csv' ? '' : '\ufeff'}${head}\r\n`;
  for (let row = 0; row < table.rows; row += 1)
    yield `${columns.map((column) => cell(column.at(row))).join(separator)}\r\n`;
}

interface CsvColumn {
  readonly name: string;
  at(row: number): string | number;
}

function columnsOf(table: Table, reasons: boolean): CsvColumn[] {
  return table.fields.flatMap((field) => {
    const value: CsvColumn = {
      name: field.name,
      at: (row) => {
        const cell = cellOf(table, field, row);
        return typeof cell === 'number' || typeof cell === 'string' ? cell : '';
      },
    };
    const column = table.columns[field.name];
    const gaps = column?.kind === 'number' && (column.reason?.some((code) => code !== 0) ?? false);
    if (!reasons || !gaps) return [value];
    const reason: CsvColumn = {
      name: `${field.name}_missing`,
      at: (row) => missingOf(cellOf(table, field, row)) ?? '',
    };
    return [value, reason];
  });
}

function quoted(cell: string, separator: string): string {
  const needs = /["\r\n]/.test(cell) || cell.includes(separator) || cell !== cell.trim();
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}
