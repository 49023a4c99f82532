import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { startsWith } from '../tabular/decode-text.ts';
import { isDta } from '../tabular/dta/dta-header.ts';
import { ZIP } from '../tabular/unpack-file.ts';
import { type BareNames, bareTable } from './bare-table.ts';
import type { MrioSource } from './publisher.ts';
import { readWide, readWideGrid, sniffGrid, sniffWide } from './read-wide.ts';
import type { WideOptions } from './wide-options.ts';

/** Whether a file is no text: a workbook, or a file of Stata. */
export function isBinaryTable(start: Uint8Array): boolean {
  return startsWith(start, ZIP) || isDta(start);
}

/** What a table in memory is taken for; null for numbers alone. @throws EscalarError `io-not-recognised` */
export function sniffBytes(file: string, bytes: Uint8Array, names: BareNames): MrioSource | null {
  if (names.countrylist.length > 0) return null;
  if (isBinaryTable(bytes)) return sniffGrid(file, bytes);
  try {
    const quick = sniffWide(file);
    quick.feed(bytes);
    return quick.end();
  } catch (fault) {
    return carefully(fault, () => sniffGrid(file, bytes));
  }
}

/** The table in a file in memory, numbers alone or with names. @throws EscalarError those of `readWide` and `bareTable` */
export function readBytes(
  file: string,
  bytes: Uint8Array,
  names: BareNames,
  options: WideOptions,
): IoTableInput {
  if (names.countrylist.length > 0) return bareTable(file, bytes, names, options);
  if (isBinaryTable(bytes)) return readWideGrid(file, bytes, options);
  try {
    const quick = readWide(file, options);
    quick.feed(bytes);
    return quick.end();
  } catch (fault) {
    return carefully(fault, () => readWideGrid(file, bytes, options));
  }
}

/** Faults by which a reader says that it does not know the file at all. */
const STRANGE: ReadonlySet<string> = new Set([
  'io-not-recognised',
  'empty-table',
  'empty-file',
  'not-a-table',
]);

/**
 * Reads once more what the quick reader of plain text did not take: by the reader that knows every encoding, decimal
 * commas, groups of thousands, titles and notes.
 * @throws EscalarError the fault of the careful reader, unless the file is strange to it
 */
export function carefully<T>(fault: unknown, read: () => T): T {
  if (!(fault instanceof EscalarError)) throw fault;
  try {
    return read();
  } catch (error) {
    throw error instanceof EscalarError && STRANGE.has(error.code) ? fault : error;
  }
}
