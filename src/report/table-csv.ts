import type { Table } from '../base/table.ts';
import { cellOf, missingOf } from './cell.ts';

export interface CsvOptions {
  /**
   * `csv`: comma, decimal point, UTF-8. `excel-es`: semicolon, decimal comma and a byte order mark,
   * as Excel opens it where the comma is the decimal sign. Default `csv`.
   */
  readonly dialect?: 'csv' | 'excel-es';
  /** `reason` adds a column `<name>_missing` beside each column that has gaps. Default `empty`. */
  readonly missing?: 'empty' | 'reason';
}

/**
 * A table by RFC 4180: field names in the header, numbers in full precision, a missing value as an
 * empty cell, lines end in CRLF. In `excel-es` a text that a spreadsheet would run as a formula
 * (it begins with `=`, `+`, `-`, `@`, tab or return) gets an apostrophe in front.
 */
export function tableCsv(table: Table, options: CsvOptions = {}): string {
  const excel = options.dialect === 'excel-es';
  const columns = columnsOf(table, options.missing === 'reason');
  const separator = excel ? ';' : ',';
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => quoted(cell, separator)).join(separator)}\r\n`;
  let text = excel ? '\ufeff' : '';
  text += line(columns.map((column) => (excel ? inert(column.name) : column.name)));
  for (let row = 0; row < table.rows; row += 1) {
    text += line(
      columns.map((column) => {
        const value = column.at(row);
        if (typeof value === 'number') return excel ? String(value).replace('.', ',') : String(value);
        return excel ? inert(value) : value;
      }),
    );
  }
  return text;
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

function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
