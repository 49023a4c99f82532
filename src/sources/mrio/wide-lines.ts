import { EscalarError } from '../../base/error.ts';
import { pointWatch } from './point-watch.ts';

/** A line of numbers behind its labels. `values` is the same array for every line; NaN stands where a cell is empty. */
export interface WideLine {
  readonly labels: readonly string[];
  readonly values: Float64Array;
  readonly line: number;
}

/** What takes the lines of a file as they come. */
export interface WideTaker {
  /**
   * @param columns for each column of numbers its names, from the first line of names down
   * @param corner the names above the labels of the rows
   * @param title what stands above the names, where anything may
   */
  readonly header: (
    columns: readonly (readonly string[])[],
    corner: readonly string[],
    title?: string,
  ) => void;
  readonly row: (line: WideLine) => void;
}

export interface WideReader {
  readonly feed: (chunk: Uint8Array) => void;
  /** @returns the most decimals that a number of the file has, up to the 15 digits that are counted */
  readonly end: () => number;
}

type Decimal = 'auto' | '.' | ',';

const [NEWLINE, RETURN, QUOTE, MINUS, POINT, COMMA, ZERO] = [10, 13, 34, 45, 46, 44, 48];
/** Lines of names above the numbers. */
const MOST_HEADERS = 4;
/** With so many digits a number without its point is exact, and so is the power of ten below it. */
const MOST_DIGITS = 15;
const TENS = Array.from({ length: MOST_DIGITS + 1 }, (_, k) => 10 ** k);

const utf8 = new TextDecoder();

/**
 * Reads a large text table, names above and beside numbers, from chunks of its bytes; no cell becomes a string but the
 * names. The delimiter (tab, semicolon, comma) is that of the first line. Numbers have a decimal point, or the mark given;
 * groups of thousands are refused. Cost: one pass, the memory of one line and one chunk.
 * @param decimal `auto` is a point, and refuses files in which every point may part thousands (1.234 beside 567)
 * @param fewest columns of labels: none where a line of names was put before lines of numbers alone
 * @throws EscalarError `empty-table`, `io-shape` for a line of another length, `io-not-finite` for what is no number, with the
 *   line; `ambiguous-number`
 */
export function wideLines(file: string, taker: WideTaker, decimal: Decimal = '.', fewest = 1): WideReader {
  const known = new Map<number, string>();
  let rest: Uint8Array = new Uint8Array(0);
  let line = fewest - 1;
  let delimiter = COMMA;
  const names: string[][] = [];
  let columns: readonly (readonly string[])[] = [];
  let labels = 0;
  let values = new Float64Array(0);
  let decimals = 0;
  const points = pointWatch(decimal !== 'auto');

  const begin = (first: readonly string[]): void => {
    labels = Math.max(fewest, first.findIndex(isNumber));
    const width = first.length - (first.at(-1) === '' && names[0].length < first.length ? 1 : 0);
    for (const [i, one] of names.entries())
      if (one.length !== width) throw wrongWidth(file, names[0].length, one.length, i + 1);
    const above = names.filter((one) => one.slice(labels).some((cell) => cell !== ''));
    columns = Array.from({ length: width - labels }, (_, c) => above.map((one) => one[labels + c]));
    values = new Float64Array(columns.length);
    const corner = names.flatMap((one) => one.slice(0, labels)).filter((cell) => cell !== '');
    taker.header(columns, corner);
  };
  const slow = (bytes: Uint8Array, start: number, end: number, c: number, row: () => string): number => {
    const text = unquoted(utf8.decode(bytes.subarray(start, end)).trim());
    const value = slowNumber(text, decimal);
    if (text.includes('.')) points.read(text, line);
    if (value !== null) return value;
    const cell = `${row()} → ${(columns[c] ?? []).join('.')}`;
    throw new EscalarError('io-not-finite', { part: file, cell, value: text }, { line });
  };
  const numbers = (bytes: Uint8Array, start: number, end: number, row: () => string): void => {
    const mark = decimal === ',' ? COMMA : POINT;
    let at = start;
    let c = 0;
    for (; at <= end; c += 1) {
      const from = at;
      const negative = bytes[at] === MINUS;
      if (negative) at += 1;
      let value = 0;
      let digits = 0;
      let point = -1;
      let plain = true;
      for (; at < end && bytes[at] !== delimiter; at += 1) {
        const digit = bytes[at] - ZERO;
        if (digit >= 0 && digit <= 9) {
          value = value * 10 + digit;
          digits += 1;
        } else if (bytes[at] === mark && point < 0) point = at;
        else plain = false;
      }
      if (c < values.length) {
        if (plain && digits > 0 && digits <= MOST_DIGITS) {
          if (point >= 0) {
            const behind = at - 1 - point;
            if (behind > decimals) decimals = behind;
            if (points.isOpen) points.see(bytes, from, at, behind, line);
            value /= TENS[behind];
          }
          values[c] = negative ? 0 - value : value;
        } else values[c] = slow(bytes, from, at, c, row);
      } else if (from !== at) break;
      at += 1;
    }
    // one empty cell more is the comma at the end of each line of some files
    if (c < values.length || c > values.length + 1 || at <= end)
      throw wrongWidth(file, columns.length + labels, c + labels + (at <= end ? 1 : 0), line);
  };
  const take = (bytes: Uint8Array, start: number, stop: number): void => {
    line += 1;
    const end = stop > start && bytes[stop - 1] === RETURN ? stop - 1 : stop;
    if (end === start) return;
    if (columns.length === 0) {
      const text = utf8.decode(bytes.subarray(start, end)).replace(/^\uFEFF/, '');
      if (names.length === 0) delimiter = delimiterOf(text);
      const cells = split(text, String.fromCharCode(delimiter));
      if (cells.every((cell) => cell === '')) return;
      if (names.length === 0 || (names.length < MOST_HEADERS && !cells.some(isNumber))) {
        names.push(cells);
        return;
      }
      begin(cells);
    }
    const words: string[] = [];
    let at = start;
    for (let k = 0; k < labels; k += 1) {
      const [word, next] = labelAt(bytes, at, end, delimiter, known);
      words.push(word);
      at = next;
    }
    numbers(bytes, at, end, () => words.join('.'));
    taker.row({ labels: words, values, line });
  };
  const feed = (chunk: Uint8Array): void => {
    let bytes = chunk;
    if (rest.length > 0) {
      bytes = new Uint8Array(rest.length + chunk.length);
      bytes.set(rest);
      bytes.set(chunk, rest.length);
    }
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      take(bytes, from, to);
      from = to + 1;
    }
    rest = bytes.slice(from);
  };
  return {
    feed,
    end: () => {
      if (rest.length > 0) take(rest, 0, rest.length);
      if (columns.length === 0) throw new EscalarError('empty-table', { table: 'io_table' }, { file });
      points.end(file);
      return decimals;
    },
  };
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** A number with a sign or an exponent, or with more digits than are counted; NaN for none, null for what is no number. */
function slowNumber(text: string, decimal: Decimal): number | null {
  if (text === '') return Number.NaN;
  const plain = decimal === ',' ? text.replace(',', '.') : text;
  if (!NUMBER.test(plain) || (decimal === ',' && text.includes('.'))) return null;
  return Number.isFinite(Number(plain)) ? Number(plain) : null;
}

function isNumber(text: string): boolean {
  return NUMBER.test(text) || /^[+-]?\d+,\d+$/.test(text);
}

function delimiterOf(text: string): number {
  const counts = ['\t', ';', ','].map((one) => text.split(one).length);
  return ['\t', ';', ','][counts.indexOf(Math.max(...counts))].charCodeAt(0);
}

function split(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const close = text[at] === '"' ? text.indexOf('"', at + 1) : -1;
    const next = text.indexOf(delimiter, Math.max(at, close));
    const end = next < 0 ? text.length : next;
    cells.push(unquoted(text.slice(at, end).trim()));
    at = end + 1;
  }
  return cells;
}

function unquoted(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text;
}

/** A label and where the next cell begins. Labels come again and again: the text of one that is known is not made anew. */
function labelAt(
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: number,
  known: Map<number, string>,
): readonly [string, number] {
  let hash = 0;
  let stop = start;
  for (; stop < end && bytes[stop] !== delimiter && bytes[stop] !== QUOTE; stop += 1)
    hash = (Math.imul(hash, 31) + bytes[stop]) | 0;
  const isPlain = stop === end || bytes[stop] === delimiter;
  const found = isPlain ? known.get(hash) : undefined;
  if (found !== undefined && isSpelt(found, bytes, start, stop)) return [found, stop + 1];
  const close = bytes[start] === QUOTE ? bytes.indexOf(QUOTE, start + 1) : -1;
  const next = bytes.indexOf(delimiter, Math.max(start, close));
  const last = next < 0 || next > end ? end : next;
  const word = unquoted(utf8.decode(bytes.subarray(start, last)).trim());
  if (isPlain) known.set(hash, word);
  return [word, last + 1];
}

/** Whether bytes are the letters of a word, which they are of none beyond ASCII. */
function isSpelt(word: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1) {
    const byte = bytes[start + i];
    if (byte > 127 || word.charCodeAt(i) !== byte) return false;
  }
  return true;
}

function wrongWidth(file: string, expected: number, found: number, line: number): EscalarError {
  const sizes = { expected: `${expected} cells`, found: `${found} cells` };
  return new EscalarError('io-shape', { part: file, ...sizes }, { line });
}
