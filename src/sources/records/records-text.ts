import { info, type PlainNote } from '../../base/note.ts';

/** A cell by its name; texts, numbers, truths and null. */
export type Flat = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is a record of texts and numbers alone. */
export function isFlat(record: unknown): record is Flat {
  return (
    typeof record === 'object' &&
    record !== null &&
    !Array.isArray(record) &&
    Object.values(record).every((cell) => cell === null || typeof cell !== 'object')
  );
}

/** Records as the text of a CSV: a line of all their names, and a line each. */
export function recordsText(records: readonly Flat[]): string {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return linesText([names, ...records.map((record) => names.map((name) => record[name]))]);
}

/** Lines of cells as the text of a CSV. */
export function linesText(lines: readonly (readonly unknown[])[]): string {
  return lines.map((cells) => cells.map(quoted).join(',')).join('\n');
}

function quoted(cell: unknown): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What the lines of errors and of `source_line` are, in a file that has no lines. */
export const linesOfRecords: PlainNote = info(
  'Lines are counted by records of the answer, from 2 on.',
  'Las líneas cuentan los registros de la respuesta, desde 2.',
);
