import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Cell } from '../../src/base/table.ts';

/** One record of a CSV file and the line on which it stands (the header is line 1). */
export interface CsvRow<N extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<N, string>>;
}

/**
 * The records of a CSV file whose header must be exactly `header`.
 * @throws Error when the header differs or a record runs over more than one line.
 */
export function readCsv<const N extends string>(path: string, header: readonly N[]): CsvRow<N>[] {
  // a lone carriage return is part of a cell and no end of a line
  const records = parse(textOf(path).replace(/\r(?!\n)/g, ' '), { bom: true, info: true }) as unknown as {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }[];
  const found = records[0]?.record.join(',');
  if (found !== header.join(',')) throw new Error(`${path}: header ${found}, expected ${header.join(',')}`);
  return records.slice(1).map(({ record, info }, index) => {
    if (info.lines !== index + 2) throw new Error(`${path}: record ${index + 1} ends on line ${info.lines}`);
    const cells = Object.fromEntries(header.map((name, at) => [name, record[at] as string]));
    return { line: info.lines, cells: cells as Record<N, string> };
  });
}

/** The text of a file, unpacked when it is gzip. */
export function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** A number as published; an empty cell or NA is missing because the source does not report it. */
export function numberCell(text: string): Cell {
  if (text === '' || text === 'NA') return { missing: 'not-reported' };
  return strictNumber(text);
}

/** A number that must be there. */
export function strictNumber(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new Error(`not a number: "${text}"`);
  return value;
}

/** Whether a cell is there. */
export function isPresent(cell: Cell): boolean {
  return typeof cell === 'number';
}
