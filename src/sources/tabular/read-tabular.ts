import { EscalarError } from '../../base/error.ts';
import type { PlainNote } from '../../base/note.ts';
import type { Built } from './build-context.ts';
import { buildTable } from './build-table.ts';
import { combineParts } from './combine-parts.ts';
import { csvGrid, indentsOf } from './csv-grid.ts';
import { decodeText } from './decode-text.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { openDta } from './dta/open-dta.ts';
import { tableShapes } from './shapes/table-shapes.ts';
import { sniffFile } from './sniff-file.ts';
import { checkOptions, type TabularOptions } from './tabular-options.ts';
import type { Dialect, TabularResult } from './tabular-result.ts';
import { tokenizeCsv } from './tokenize-csv.ts';
import { unpackFiles } from './unpack-file.ts';
import { type OpenedSheet, openSheets } from './xlsx/open-sheet.ts';

/** A text file or workbook larger than this is refused. */
export const MOST_BYTES = 1_000_000_000;

/**
 * Reads a person's own text file, workbook (.xlsx, .ods) or file of Stata into a table with our fields. What can be told from the
 * file is detected and noted; what cannot is refused with the option that settles it.
 * Every table has a column `source_line`. Cost: linear; about three times the bytes of a text file.
 * @param name the file's name, for errors and the table's name
 * @param other reads files of more kinds, alone or in a zip
 * @throws EscalarError with file, sheet, line and cell for everything that a person can mend; `catalog-not-provided` for a file of
 * Comex Stat where no texts of the catalog are
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { readTabularBytes } from 'escalar/sources';
 *
 * const csv = new TextEncoder().encode('clase;año;horas\nAlimentos;2000;30,5\n');
 * const { table, notes } = readTabularBytes('encuesta.csv', csv);
 * rowsOf(table); // => [{ activity: 'Alimentos', period: '2000', hours: 30.5, source_line: 2 }]
 * notes.length; // => 1
 */
export function readTabularBytes(
  name: string,
  bytes: Uint8Array,
  given: TabularOptions = {},
  other: ReadOther = () => null,
): TabularResult {
  const options = checkOptions(given);
  try {
    if (bytes.length > MOST_BYTES)
      throw new EscalarError('file-too-large', { bytes: bytes.length, limit: MOST_BYTES });
    const parts = unpackFiles(bytes, MOST_BYTES, options.member).map(({ inner, bytes: own, notes }) => ({
      name: inner ?? name,
      notes,
      read: (some: TabularOptions) => other(name, own, some) ?? readOne(name, own, some),
    }));
    return joined(parts, options);
  } catch (error) {
    if (error instanceof EscalarError) throw error.at({ file: name });
    throw error;
  }
}

/** Files of a person as one table, as `combineParts` says. @throws EscalarError as `readTabularBytes` */
export function readTabularFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  given: TabularOptions = {},
  read: (name: string, bytes: Uint8Array, options: TabularOptions) => TabularResult = readTabularBytes,
): TabularResult {
  const parts = files.map(({ name, bytes }) => ({
    name: name.replace(/^.*[\\/]/, ''),
    notes: [],
    read: (options: TabularOptions) => read(name, bytes, options),
  }));
  return joined(parts, checkOptions(given));
}

/** Reads a file of a kind of its own; null for any other. */
export type ReadOther = (name: string, bytes: Uint8Array, options: TabularOptions) => TabularResult | null;

interface Readable {
  readonly name: string;
  readonly notes: readonly PlainNote[];
  readonly read: (options: TabularOptions) => TabularResult;
}

function joined(parts: readonly Readable[], options: TabularOptions): TabularResult {
  const read = combineParts(
    parts.map((part) => ({ name: part.name.replace(/\.[a-z]+(?:\.gz)?$/i, ''), read: part.read })),
    options,
  );
  return { ...read, notes: [...parts.flatMap(({ notes }) => notes), ...read.notes] };
}

function readOne(name: string, bytes: Uint8Array, options: TabularOptions): TabularResult {
  const format = sniffFile(bytes, options.format ?? 'auto');
  if (format === 'dta') return readStata(name, bytes, options);
  return format === 'xlsx'
    ? readWorkbook(name, openSheets(name, bytes, options.sheet), options)
    : readText(name, bytes, options);
}

function readStata(name: string, bytes: Uint8Array, options: TabularOptions): TabularResult {
  const { grid, notes } = openDta(name, bytes);
  const built = buildTable(name, grid, options);
  return tabularResult(built, notes, { format: 'dta', encoding: null, delimiter: null, sheet: null });
}

function readText(name: string, bytes: Uint8Array, options: TabularOptions): TabularResult {
  const text = decodeText(bytes, options.encoding);
  const found = detectDelimiter(text.bytes, options.delimiter);
  const isSaid = found.delimiter === ' ';
  const spaced =
    isSaid || found.by === 'single-column' ? (tableShapes()?.spaced(text.bytes, isSaid) ?? null) : null;
  const cells = spaced?.bytes ?? text.bytes;
  const mark = spaced === null ? found.delimiter : '\t';
  const tokens = tokenizeCsv(cells, mark.charCodeAt(0), found.from, found.firstLine);
  const grid = { ...csvGrid(name, cells, tokens), indent: indentsOf(cells, tokens) };
  const built = buildTable(name, grid, options);
  const notes = spaced === null ? text.notes : [...text.notes, spaced.note];
  const separated = found.by === 'single-column' ? null : found.delimiter;
  return tabularResult(built, notes, {
    format: 'csv',
    encoding: text.encoding,
    delimiter: spaced === null ? separated : ' ',
    sheet: null,
  });
}

/** Sheets of a workbook as one table. @throws EscalarError of `combineParts` and the sheets */
export function readWorkbook(
  name: string,
  sheets: readonly OpenedSheet[],
  options: TabularOptions,
): TabularResult {
  const parts = sheets.map(({ grid, sheet, notes }) => ({
    name: sheet,
    read: (some: TabularOptions) =>
      tabularResult(buildTable(name, grid, some), notes, {
        format: 'xlsx',
        encoding: null,
        delimiter: null,
        sheet,
      }),
  }));
  return combineParts(parts, options);
}

/** What was read of a grid, with what was found out before. */
export function tabularResult(
  built: Built,
  before: readonly PlainNote[],
  dialect: Omit<Dialect, 'decimal' | 'layout'>,
): TabularResult {
  return {
    table: built.table,
    met: built.met,
    sides: built.sides,
    units: built.units,
    notes: [...before, ...built.notes],
    dialect: { ...dialect, decimal: built.decimal.mark, layout: built.layout },
  };
}
