import { EscalarError } from '../../base/error.ts';
import type { PlainNote } from '../../base/note.ts';
import { decodeText } from '../tabular/decode-text.ts';
import { readTabularBytes } from '../tabular/read-tabular.ts';
import type { TabularOptions } from '../tabular/tabular-options.ts';
import type { TabularResult } from '../tabular/tabular-result.ts';
import { jsonStatRecords } from './json-stat.ts';
import { lackingRows } from './lacking-rows.ts';
import { type Flat, isFlat, linesOfRecords, linesText, recordsText } from './records-text.ts';

/** Of a message of SDMX, which has a reader of its own that holds less in memory. */
const SDMX = /"dataSets"\s*:\s*\[/;
/** Members of such messages and of layers of maps. */
const OTHERS = ['dataSets', 'structure', 'structures', 'features'];
/** Arrays beside the records that tell of the source and of faults. */
const ASIDE = ['source', 'errors', 'error', 'warnings'];
const LOOKED_AT = 8000;
/** More is no single text in a JavaScript engine. */
const MOST_TEXT = 500_000_000;

/**
 * A table in JSON: an array of records, or such an array in an object or behind its page (World Bank); lines of a record
 * each; an array of rows below the names of columns; JSON-stat. Records in a cell become cells, `country` of an `id` and a
 * `value` the columns `country code` and `country name`.
 * @returns null for what is none of these
 * @throws EscalarError those of `readTabularBytes`, `empty-file` without a record
 */
export function readJsonRecords(
  name: string,
  bytes: Uint8Array,
  options: TabularOptions = {},
): TabularResult | null {
  const start = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)).replace(/^\ufeff/, '');
  if (!/^\s*[[{]/.test(start) || SDMX.test(start) || bytes.length > MOST_TEXT) return null;
  const value = parsed(new TextDecoder().decode(decodeText(bytes, 'auto').bytes));
  const lines = rowsIn(value);
  const records = lines === null ? recordsIn(value) : [];
  if (records === null) return null;
  if (lines === null && records.length === 0)
    throw new EscalarError('empty-file', { kind: 'file' }, { file: name });
  const text = lines === null ? recordsText(records) : linesText(lines);
  // a number of JSON has a point; one in quotation marks is as people write it
  const cells = lines?.flat() ?? records.flatMap((record) => Object.values(record));
  const isPointed = cells.some((cell) => typeof cell === 'number' && !Number.isInteger(cell));
  const read = readTabularBytes(name, new TextEncoder().encode(text), {
    headerLine: 1,
    ...options,
    encoding: 'utf-8',
    delimiter: ',',
    ...(isPointed ? { decimal: '.' } : {}),
  });
  return { ...read, notes: [linesOfRecords, ...pageNotes(value, records.length), ...read.notes] };
}

/** The value of a text of JSON, or of lines of a value each; undefined where it is neither. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      return lines.length > 1 ? lines.map((line): unknown => JSON.parse(line)) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Rows of an array of arrays, the first of names; null for any other value. */
function rowsIn(value: unknown): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(value) || value.length < 2 || !value.every(Array.isArray)) return null;
  const rows = value as readonly (readonly unknown[])[];
  const isNames = rows[0].length > 1 && rows[0].every((cell) => typeof cell === 'string');
  const isCell = (cell: unknown) => cell === null || typeof cell !== 'object';
  return isNames && rows.every((row) => row.length === rows[0].length && row.every(isCell)) ? rows : null;
}

function recordsIn(value: unknown): readonly Flat[] | null {
  if (Array.isArray(value)) {
    const [, records] = value as readonly unknown[];
    if (isPage(value)) return flatAll(records as readonly unknown[])?.map(withoutDecimal) ?? null;
    return flatAll(value);
  }
  if (!isObject(value) || isOther(value)) return null;
  const stat = jsonStatRecords(value);
  if (stat !== null) return stat;
  const lists = Object.entries(value).flatMap(([name, list]) => {
    const records = Array.isArray(list) && !ASIDE.includes(name) ? flatAll(list) : null;
    return records === null ? [] : [records];
  });
  return lists.length === 1 ? lists[0] : null;
}

/** An answer of the World Bank: what is told of the page, and its records. */
function isPage(value: unknown): value is readonly [Flat, readonly unknown[]] {
  return Array.isArray(value) && value.length === 2 && isFlat(value[0]) && Array.isArray(value[1]);
}

/** The World Bank's count of decimals is no number of the data. */
function withoutDecimal({ decimal: _, ...record }: Flat): Flat {
  return record;
}

function pageNotes(value: unknown, rows: number): readonly PlainNote[] {
  if (isPage(value)) return lackingRows(value[0], rows);
  return isObject(value) && value.class !== 'dataset' ? lackingRows(value, rows) : [];
}

function isObject(value: unknown): value is Flat {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A message of SDMX or a layer of a map. */
function isOther(value: Flat): boolean {
  return [value, value.data].some(
    (one) => isObject(one) && OTHERS.some((name) => typeof (one[name] ?? '') === 'object'),
  );
}

function flatAll(list: readonly unknown[]): readonly Flat[] | null {
  const flat = list.map(flattened);
  return flat.every((record) => record !== null) ? flat : null;
}

const CALLED: Readonly<Record<string, string>> = { id: 'code', value: 'name' };

/** A record with the cells of the records in it as its own; null where it holds lists or goes deeper. */
function flattened(record: unknown): Flat | null {
  if (!isObject(record)) return null;
  const cells = Object.entries(record).flatMap(([name, cell]) =>
    isFlat(cell)
      ? Object.entries(cell).map(([inner, own]) => [`${name} ${CALLED[inner] ?? inner}`, own] as const)
      : [[name, cell] as const],
  );
  const flat = Object.fromEntries(cells);
  return isFlat(flat) ? flat : null;
}
