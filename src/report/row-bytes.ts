import { openRowWriter, type RowWriter } from './row-writer.ts';

/** A column of texts that are written many times: the bytes of each, by code. */
export interface WordCells {
  readonly codes: Uint32Array;
  readonly bytes: readonly Uint8Array[];
}

/** A column of numbers: what stands before and after one, and in its place where it is missing, by reason. */
export interface NumberCells {
  /** Finite where no reason stands. */
  readonly values: Float64Array;
  readonly reason: Uint8Array | null;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** By reason from 1; the first is not used. */
  readonly missing: readonly Uint8Array[];
  /** The byte of the decimal mark. */
  readonly mark: number;
}

export type Cells = WordCells | NumberCells;

const CHUNK = 1 << 18;
/** The longest number, -1.2345678901234567e+308, and some. */
const NUMBER = 32;
/** The kernel copies eight bytes at a time. */
const SLACK = 8;
export const [POINT, COMMA] = [46, 44];
const encoder = new TextEncoder();

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * Rows as bytes, each the cells of its columns one after another; in pieces of about a quarter of a megabyte. A text
 * is encoded once however many rows have it; numbers have the digits of `String`. Cost: about 50 ns a cell.
 */
export function* rowBytes(columns: readonly Cells[], rows: number): Generator<Uint8Array> {
  if (rows === 0 || columns.length === 0) return;
  const widest = columns.reduce((sum, column) => sum + widthOf(column), 0);
  const batch = Math.max(1, Math.min(rows, Math.floor(CHUNK / widest)));
  const writer = openRowWriter();
  const { list, cells, out } = laidOut(writer, columns, batch, batch * widest);
  for (let row = 0; row < rows; row += batch) {
    const end = Math.min(rows, row + batch);
    const memory = writer.memory(0);
    columns.forEach((column, k) => {
      const { codes, reasons } = cells[k];
      if ('codes' in column)
        new Uint32Array(memory.buffer, codes, batch).set(column.codes.subarray(row, end));
      else {
        new Float64Array(memory.buffer, codes, batch).set(column.values.subarray(row, end));
        if (column.reason !== null) memory.set(column.reason.subarray(row, end), reasons);
      }
    });
    yield memory.slice(out, out + writer.write(list, columns.length, end - row, out));
  }
}

interface Placed {
  readonly codes: number;
  readonly reasons: number;
}

/** Puts the texts and the list of columns into the memory, and finds room for the cells of a batch and for what is written. */
function laidOut(
  writer: RowWriter,
  columns: readonly Cells[],
  batch: number,
  written: number,
): { readonly list: number; readonly cells: readonly Placed[]; readonly out: number } {
  let free = writer.space;
  const take = (bytes: number): number => {
    const at = free;
    free += Math.ceil((bytes + SLACK) / 8) * 8;
    writer.memory(free);
    return at;
  };
  const list = take(columns.length * 20);
  const cells = columns.map((column, k): Placed => {
    const isText = 'codes' in column;
    const texts = isText ? column.bytes : [column.before, column.after, ...column.missing.slice(1)];
    const starts = take(4 * (texts.length + 1));
    const pool = take(texts.reduce((sum, text) => sum + text.length, 0));
    const codes = take(8 * batch);
    const reasons = isText || column.reason === null ? 0 : take(batch);
    const memory = writer.memory(0);
    const startOf = new Uint32Array(memory.buffer, starts, texts.length + 1);
    texts.forEach((text, code) => {
      memory.set(text, pool + startOf[code]);
      startOf[code + 1] = startOf[code] + text.length;
    });
    const described = [codes, reasons, starts, pool, isText ? 0 : column.mark];
    new Uint32Array(memory.buffer, list + 20 * k, 5).set(described);
    return { codes, reasons };
  });
  return { list, cells, out: take(written) };
}

function widthOf(column: Cells): number {
  const longest = (all: readonly Uint8Array[]) => all.reduce((most, { length }) => Math.max(most, length), 0);
  if ('codes' in column) return longest(column.bytes);
  return Math.max(column.before.length + NUMBER + column.after.length, longest(column.missing));
}
