import { EscalarError } from '../../base/error.ts';

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
  const crEnds = bytes.indexOf(LF) === -1;
  const first = growing();
  const lines = growing();
  // start and end of each cell in turn; inlined, for it is most of the cost
  let bounds = new Uint32Array(1024);
  let cells = 0;
  let at = from;
  let line = firstLine;

  /** Past the closing mark of the quoted cell that begins at `open`. */
  function quoted(open: number): number {
    const opened = line;
    let i = open + 1;
    for (;;) {
      if (i >= n) {
        throw new EscalarError('unclosed-quote', {}, { line: opened, column: cells - recordStart + 1 });
      }
      const byte = bytes[i];
      if (byte === QUOTE) {
        if (bytes[i + 1] !== QUOTE) return i + 1;
        i += 1;
      } else if (byte === LF || (byte === CR && crEnds)) line += 1;
      i += 1;
    }
  }
  function add(start: number, end: number): void {
    if (2 * cells === bounds.length) {
      const wider = new Uint32Array(4 * cells);
      wider.set(bounds);
      bounds = wider;
    }
    bounds[2 * cells] = start;
    bounds[2 * cells + 1] = end;
    cells += 1;
  }
  function blanks(i: number): number {
    let past = i;
    while (past < n && (bytes[past] === SPACE || (bytes[past] === TAB && delimiter !== TAB))) past += 1;
    return past;
  }

  function endsLine(i: number): boolean {
    const byte = bytes[i];
    return byte === LF || (byte === CR && (crEnds || bytes[i + 1] === LF));
  }

  let recordStart = 0;
  while (at < n) {
    recordStart = cells;
    first.push(recordStart);
    lines.push(line);
    for (;;) {
      let i = bytes[at] === SPACE || bytes[at] === TAB ? blanks(at) : at;
      if (bytes[i] === QUOTE && i < n) {
        const past = quoted(i);
        add(i, past);
        i = blanks(past);
        if (i < n && bytes[i] !== delimiter && !endsLine(i)) {
          const found = new TextDecoder().decode(bytes.subarray(i, i + 1));
          throw new EscalarError('stray-quote', { found }, { line, column: cells - recordStart });
        }
      } else {
        i = at;
        for (; i < n; i += 1) {
          const byte = bytes[i];
          if (byte === delimiter || byte === LF || (byte === CR && endsLine(i))) break;
        }
        add(at, i);
      }
      at = i + 1;
      if (i >= n) break;
      const byte = bytes[i];
      if (byte === delimiter) {
        if (at < n) continue;
        add(n, n);
        break;
      }
      if (byte === CR && bytes[at] === LF) at += 1;
      line += 1;
      break;
    }
  }
  const records = first.length;
  first.push(cells);
  return { records, first: first.take(), line: lines.take(), cells, bounds };
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
