import { EscalarError } from '../../base/error.ts';
import { counted, grouped } from '../../base/locale.ts';
import { type PlainNote, warning } from '../../base/note.ts';
import { type Flat, isFlat, linesOfRecords, recordsText } from '../records/records-text.ts';
import { readTabularBytes } from '../tabular/read-tabular.ts';
import type { TabularOptions } from '../tabular/tabular-options.ts';
import type { TabularResult } from '../tabular/tabular-result.ts';

/** `{ "elapsedTime": "0.2 secs", "count": 4, "data": [ { … "primaryValue": …`: what stands before a first record ends. */
const ANSWER = /^\ufeff?\s*\{(?:\s*"\w+"\s*:\s*(?:"[^"]*"|[\d.]+|null)\s*,)*\s*"data"\s*:\s*\[\s*(?:\]|\{)/;
const LOOKED_AT = 8000;
/** More is no single text in a JavaScript engine. */
const MOST_TEXT = 500_000_000;
/** What one question brings: without a key, with a free one, with a paid one. */
const CAPS = [500, 100_000, 250_000];

/** Whether bytes begin as an answer of the API of UN Comtrade does. */
export function maybeComtrade(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT));
  return ANSWER.test(start) && (/"primaryValue"/i.test(start) || /"data"\s*:\s*\[\s*\]/.test(start));
}

/**
 * The answer of the API of UN Comtrade as a table with our fields, by the door of its CSV.
 * @throws EscalarError `not-a-table` for JSON that is cut off or holds more than records of texts and numbers,
 *   `empty-file` without a record, `file-too-large`, those of `readTabularBytes`
 */
export function readComtradeJson(
  name: string,
  bytes: Uint8Array,
  options: TabularOptions = {},
): TabularResult {
  const { text, notes } = linesOf(name, bytes);
  const read = readTabularBytes(name, new TextEncoder().encode(text), {
    ...options,
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
  });
  return { ...read, notes: [...notes, ...read.notes] };
}

function linesOf(
  name: string,
  bytes: Uint8Array,
): { readonly text: string; readonly notes: readonly PlainNote[] } {
  const limit = { bytes: bytes.length, limit: MOST_TEXT };
  if (bytes.length > MOST_TEXT) throw new EscalarError('file-too-large', limit, { file: name });
  const answer = parsed(name, new TextDecoder().decode(bytes));
  const records = recordsIn(answer);
  if (records === null) throw damaged(name);
  if (records.length === 0) throw new EscalarError('empty-file', { kind: 'file' }, { file: name });
  return {
    text: recordsText(records),
    notes: [linesOfRecords, ...lackingNotes(answer.count, records.length)],
  };
}

function parsed(file: string, text: string): Flat {
  try {
    return JSON.parse(text) as Flat;
  } catch {
    throw damaged(file);
  }
}

function damaged(file: string): EscalarError {
  const found = {
    en: 'an answer of UN Comtrade that is cut off or changed',
    es: 'una respuesta de UN Comtrade cortada o modificada',
  };
  return new EscalarError('not-a-table', { found }, { file });
}

/** The records of an answer; null where they are none or hold more than texts and numbers. */
function recordsIn({ data }: Flat): readonly Flat[] | null {
  return Array.isArray(data) && data.every(isFlat) ? data : null;
}

/** Where the answer speaks of another number of rows, or has as many as one question brings at most. */
function lackingNotes(count: unknown, rows: number): readonly PlainNote[] {
  if (typeof count === 'number' && count !== rows)
    return [
      warning(
        `The answer speaks of ${counted(count, 'row', 'rows')} and holds ${grouped(rows)}.`,
        `La respuesta habla de ${counted(count, 'fila', 'filas')} y contiene ${grouped(rows)}.`,
      ),
    ];
  if (!CAPS.includes(rows)) return [];
  return [
    warning(
      `The answer holds ${counted(rows, 'row', 'rows')}, the most that one question brings: others may be lacking. Ask by year or by reporter.`,
      `La respuesta contiene ${counted(rows, 'fila', 'filas')}, lo más que devuelve una consulta: pueden faltar otras. Consulte por año o por declarante.`,
    ),
  ];
}
