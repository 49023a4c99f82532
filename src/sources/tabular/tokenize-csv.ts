import { strayQuote, unclosedQuote } from './quote-errors.ts';

/** Where the cells of a text file lie: offsets into its bytes, and the line each record begins on. */
export interface CsvTokens {
  readonly records: number;
  /** First cell of each record, and after the last the number of cells. Length `records + 1`. */
  readonly first: Uint32Array;
  /** Line on which each record begins. Length `records`. */
  readonly line: Uint32Array;
  readonly cells: number;
  /**
   * Start and end of each cell: those of cell `i` are `[2 i]` and `[2 i + 1]`. A cell whose first
   * byte is a quotation mark is quoted, and ends with its closing mark.
   */
  readonly bounds: Uint32Array;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;

/**
 * Cuts UTF-8 bytes into records and cells after RFC 4180: CRLF or LF end a record (CR only in a file
 * without any LF; else it is a letter), a quoted cell may hold them, `""` is a quotation mark. Blanks around quotation marks are let through; a
 * mark inside a cell that does not begin with one is a letter. Cost: one pass, 8 bytes a cell.
 * @param from offset of the first record, which is on line `firstLine`
 * @throws EscalarError `unclosed-quote`, `stray-quote`, with line and cell
 */
export function tokenizeCsv(bytes: Uint8Array, delimiter: number, from = 0, firstLine = 1): CsvTokens {
  const n = bytes.length;
  const text: Csv = { bytes, delimiter, crEnds: !bytes.includes(LF), stops: stopsOf(delimiter) };
  const [first, lines] = [growing(), growing()];
  // start and end of each cell in turn; inlined, for it is most of the cost
  let bounds = new Uint32Array(1024);
  let cells = 0;
  let at = from;
  let line = firstLine;
  while (at < n) {
    const record = cells;
    first.push(record);
    lines.push(line);
    for (let more = true; more; ) {
      const open = mayOpen(bytes[at]) ? openingMark(text, at) : -1;
      const start = open < 0 ? at : open;
      const end = open < 0 ? plainEnd(text, at) : quotedEnd(text, open, line, cells - record + 1);
      if (open >= 0) line += linesIn(text, open, end);
      const stop = open < 0 ? end : stopBehind(text, end, line, cells - record + 1);
      if (2 * cells === bounds.length) bounds = doubled(bounds);
      bounds[2 * cells] = start;
      bounds[2 * cells + 1] = end;
      cells += 1;
      more = stop < n && bytes[stop] === delimiter;
      at = stop + (bytes[stop] === CR && bytes[stop + 1] === LF && !more ? 2 : 1);
      if (!more || at < n) continue;
      // a delimiter at the very end has an empty cell behind it
      if (2 * cells === bounds.length) bounds = doubled(bounds);
      bounds[2 * cells] = n;
      bounds[2 * cells + 1] = n;
      cells += 1;
      more = false;
      line -= 1;
    }
    line += 1;
  }
  const records = first.length;
  first.push(cells);
  return { records, first: first.take(), line: lines.take(), cells, bounds };
}

interface Csv {
  readonly bytes: Uint8Array;
  readonly delimiter: number;
  /** CR alone ends a line. */
  readonly crEnds: boolean;
  /** By byte, 1 where a cell without marks may end. */
  readonly stops: Uint8Array;
}

function stopsOf(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256);
  for (const byte of [delimiter, LF, CR]) stops[byte] = 1;
  return stops;
}

function doubled(bounds: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(2 * bounds.length);
  wider.set(bounds);
  return wider;
}

/** Whether a cell that begins so may be quoted. */
function mayOpen(byte: number): boolean {
  return byte === QUOTE || byte === SPACE || byte === TAB;
}

/** Where the opening mark of the cell at `at` stands, −1 where it has none. */
function openingMark({ bytes, delimiter }: Csv, at: number): number {
  const past = pastBlanks(bytes, delimiter, at);
  return bytes[past] === QUOTE ? past : -1;
}

function pastBlanks(bytes: Uint8Array, delimiter: number, at: number): number {
  let past = at;
  while (bytes[past] === SPACE || (bytes[past] === TAB && delimiter !== TAB)) past += 1;
  return past;
}

/** The delimiter, end of line or end of file behind a cell without marks. */
function plainEnd(text: Csv, at: number): number {
  const { bytes, stops } = text;
  const n = bytes.length;
  let end = at;
  for (; end < n; end += 1) if (stops[bytes[end]] === 1 && stopsAt(text, end)) break;
  return end;
}

function stopsAt({ bytes, crEnds }: Csv, at: number): boolean {
  return bytes[at] !== CR || crEnds || bytes[at + 1] === LF;
}

/** Past the closing mark of the cell that opens at `open`. */
function quotedEnd({ bytes }: Csv, open: number, line: number, column: number): number {
  for (let at = bytes.indexOf(QUOTE, open + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 2))
    if (bytes[at + 1] !== QUOTE) return at + 1;
  throw unclosedQuote({ line, column });
}

/** How many lines end inside a quoted cell. */
function linesIn({ bytes, crEnds }: Csv, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) if (bytes[at] === (crEnds ? CR : LF)) lines += 1;
  return lines;
}

/** What ends a quoted cell, behind blanks. */
function stopBehind(text: Csv, end: number, line: number, column: number): number {
  const { bytes, delimiter, stops } = text;
  const stop = pastBlanks(bytes, delimiter, end);
  if (stop >= bytes.length || (stops[bytes[stop]] === 1 && stopsAt(text, stop))) return stop;
  const found = new TextDecoder().decode(bytes.subarray(stop, stop + 1));
  throw strayQuote({ found }, { line, column });
}

interface Growing {
  readonly length: number;
  push(value: number): void;
  take(): Uint32Array;
}

/** A list of whole numbers that doubles its room; four bytes a number. */
export function growing(): Growing {
  let room = new Uint32Array(256);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === room.length) {
        const wider = new Uint32Array(length * 2);
        wider.set(room);
        room = wider;
      }
      room[length] = value;
      length += 1;
    },
    take: () => room.subarray(0, length),
  };
}
