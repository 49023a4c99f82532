import { readInertCell } from '../../base/inert-cell.ts';
import { codedCells } from './coded-cells.ts';
import type { Grid } from './grid.ts';
import { pointNumber } from './point-number.ts';
import type { CsvTokens } from './tokenize-csv.ts';

const QUOTE = 34;
/** Most slots of the cache of repeated cells; a power of two. */
const MOST_SLOTS = 1 << 14;

/** A text file as a grid. Cells are decoded when they are asked for, and nothing of them is kept. */
export function csvGrid(file: string, bytes: Uint8Array, tokens: CsvTokens): Grid {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let slots = 16;
  while (slots < tokens.cells && slots < MOST_SLOTS) slots *= 2;
  const cachedAt = new Int32Array(slots).fill(-1);
  const cachedText: string[] = new Array(slots).fill('');

  function decode(start: number, end: number): string {
    if (bytes[start] !== QUOTE || end - start < 2) return readInertCell(tidy(letters(start, end)));
    return readInertCell(tidy(letters(start + 1, end - 1).replaceAll('""', '"')));
  }
  function letters(start: number, end: number): string {
    if (end - start > 64) return decoder.decode(bytes.subarray(start, end));
    let text = '';
    for (let i = start; i < end; i += 1) {
      const byte = bytes[i];
      if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
      text += String.fromCharCode(byte);
    }
    return text;
  }
  /** Codes and names repeat from row to row: equal bytes give the same string again. */
  function text(row: number, column: number): string {
    const cell = tokens.first[row] + column;
    if (cell >= tokens.first[row + 1]) return '';
    const start = tokens.bounds[2 * cell];
    const end = tokens.bounds[2 * cell + 1];
    if (start === end) return '';
    const hash = hashOf(bytes, start, end);
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const known = cachedAt[slot];
    if (known >= 0 && sameBytes(known, start, end)) return cachedText[slot];
    const decoded = decode(start, end);
    cachedAt[slot] = cell;
    cachedText[slot] = decoded;
    return decoded;
  }
  function sameBytes(known: number, start: number, end: number): boolean {
    let from = tokens.bounds[2 * known];
    if (tokens.bounds[2 * known + 1] - from !== end - start) return false;
    for (let i = start; i < end; i += 1, from += 1) if (bytes[i] !== bytes[from]) return false;
    return true;
  }
  return {
    rows: tokens.records,
    strict: true,
    width: (row) => tokens.first[row + 1] - tokens.first[row],
    text,
    texts: (rows, column) => codedCells(bytes, tokens, rows, column, (row) => text(row, column)),
    pointNumber(row, column) {
      const cell = tokens.first[row] + column;
      if (cell >= tokens.first[row + 1]) return Number.NaN;
      return pointNumber(bytes, tokens.bounds[2 * cell], tokens.bounds[2 * cell + 1]);
    },
    begins: (row) => isPlain(bytes[tokens.bounds[2 * tokens.first[row]]]),
    number: () => Number.NaN,
    line: (row) => tokens.line[row],
    cell: () => null,
    where: (row, column) => ({
      file,
      line: tokens.line[row],
      ...(column === undefined ? {} : { column: column + 1 }),
    }),
    whole: (row) => {
      const start = tokens.bounds[2 * tokens.first[row]];
      const end = tokens.bounds[2 * tokens.first[row + 1] - 1];
      return tidy(letters(start, Math.min(end, start + 2000)));
    },
    merged: () => null,
  };
}

/** How far each cell of a text file is indented. */
export function indentsOf(bytes: Uint8Array, tokens: CsvTokens): NonNullable<Grid['indent']> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return (row, column) => {
    const cell = tokens.first[row] + column;
    if (cell >= tokens.first[row + 1]) return 0;
    const [start, end] = [tokens.bounds[2 * cell], tokens.bounds[2 * cell + 1]];
    const from = bytes[start] === QUOTE ? start + 1 : start;
    return isPlain(bytes[from]) ? 0 : blanksBefore(decoder.decode(bytes.subarray(from, end)));
  };
}

/** How many blanks stand before a text; a tab is as wide as four, and a blank as wide as a letter as two. */
export function blanksBefore(text: string): number {
  let wide = 0;
  for (const letter of text) {
    if (tidy(letter) !== '') return wide;
    wide += letter === '\t' ? 4 : /[\u2001\u2003\u3000]/.test(letter) ? 2 : 1;
  }
  return 0;
}

/** Without blanks at its ends, the end-of-file sign of old DOS files among them. */
export function tidy(text: string): string {
  const trimmed = text.trim();
  let from = 0;
  let to = trimmed.length;
  while (from < to && isUnseen(trimmed.charCodeAt(from))) from += 1;
  while (to > from && isUnseen(trimmed.charCodeAt(to - 1))) to -= 1;
  return to - from === trimmed.length ? trimmed : trimmed.slice(from, to);
}

function isUnseen(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + bytes[i]) | 0;
  return hash;
}

/** Whether a byte is a letter or a digit. */
function isPlain(byte: number): boolean {
  const letter = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (letter >= 0x61 && letter <= 0x7a);
}
