import { info, type PlainNote } from '../../../base/note.ts';
import { tidy } from '../csv-grid.ts';
import type { Grid } from '../grid.ts';
import { tableShapes } from '../shapes/table-shapes.ts';
import { someOf } from '../some-of.ts';
import { typedRows } from '../typed-rows.ts';
import { dtaDate } from './dta-date.ts';
import { type DtaHeader, type DtaVariable, readDtaHeader } from './dta-header.ts';
import { dtaNumber } from './dta-number.ts';
import { longTextPlace, readDtaTail } from './dta-tail.ts';

/**
 * A Stata file (releases 113 to 119) as a grid: the names of the variables (or the headers that these had), then the observations, whose lines are those
 * of a CSV that Stata exports. Dates are read by their formats. Coded values are read by their words where each has one.
 * @throws EscalarError `damaged-stata`
 */
export function openDta(
  file: string,
  bytes: Uint8Array,
): { readonly grid: Grid; readonly notes: readonly PlainNote[] } {
  const header = readDtaHeader(bytes);
  const tail = readDtaTail(header);
  const words = header.variables.map((variable) => wordsOf(header, variable, tail.labels));
  const read = header.variables.map((variable, i) => textReader(header, variable, tail.longTexts, words[i]));
  const numbers = header.variables.map((variable, i) =>
    words[i] === null && dtaDate(variable.format, 0) === null ? dtaNumber(variable.type.kind) : null,
  );
  const { view, little } = header.bytes;
  const headers = headersOf(header.variables);
  const start = (row: number, column: number) =>
    header.data + (row - 1) * header.rowWidth + header.variables[column].offset;
  const text = (row: number, column: number): string => {
    if (column >= header.variables.length) return '';
    return row === 0 ? headers[column] : read[column](start(row, column));
  };
  const grid = typedRows(file, header.variables.length === 0 ? -1 : header.rows, 1, {
    width: () => header.variables.length,
    text,
    number: (row, column) => numbers[column]?.(view, start(row, column), little) ?? Number.NaN,
  });
  const worded = header.variables.filter((_, i) => words[i] !== null).map(({ name }) => name);
  return { grid, notes: worded.length === 0 ? [] : [labelsNote(worded)] };
}

/** The headers of the variables, or their names where two would be one. */
function headersOf(variables: readonly DtaVariable[]): readonly string[] {
  const headers = variables.map(({ name, title }) => tableShapes()?.stataHeader(name, title) ?? name);
  return new Set(headers).size < headers.length ? variables.map(({ name }) => name) : headers;
}

function labelsNote(names: readonly string[]): PlainNote {
  const shown = someOf(names);
  return info(
    `Coded values were read by their value labels: ${shown}.`,
    `Los valores codificados se leyeron por sus etiquetas: ${shown}.`,
  );
}

type Words = ReadonlyMap<number, string>;

/** The words of a variable's values; null where a value that occurs has none, or two values share one. */
function wordsOf(
  { bytes: { view, little }, data, rows, rowWidth }: DtaHeader,
  { type, labels, offset }: DtaVariable,
  known: ReadonlyMap<string, Words>,
): Words | null {
  const words = known.get(labels);
  const number = dtaNumber(type.kind);
  if (words === undefined || words.size === 0 || number === null) return null;
  if (new Set(words.values()).size < words.size) return null;
  for (let row = 0; row < rows; row += 1) {
    const value = number(view, data + row * rowWidth + offset, little);
    if (!Number.isNaN(value) && !words.has(value)) return null;
  }
  return words;
}

function textReader(
  header: DtaHeader,
  { type, format }: DtaVariable,
  longTexts: ReadonlyMap<string, string>,
  words: Words | null,
): (at: number) => string {
  const { bytes } = header;
  if (type.kind === 'text') return (at) => tidy(bytes.decode(at, at + type.width));
  const number = dtaNumber(type.kind);
  if (number === null) return (at) => tidy(longTexts.get(longTextPlace(header, at)) ?? '');
  return (at) => {
    const value = number(bytes.view, at, bytes.little);
    if (Number.isNaN(value)) return '';
    return words?.get(value) ?? dtaDate(format, value) ?? String(value);
  };
}
