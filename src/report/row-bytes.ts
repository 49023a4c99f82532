/** A column of texts that are written many times: the bytes of each, by code. */
export interface WordCells {
  readonly codes: ArrayLike<number>;
  readonly bytes: readonly Uint8Array[];
}

/** A column of numbers: what stands before and after one, and in its place where it is missing, by reason. */
export interface NumberCells {
  readonly values: Float64Array;
  readonly reason: Uint8Array | null;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly missing: readonly Uint8Array[];
  /** The byte of the decimal mark. */
  readonly mark: number;
}

export type Cells = WordCells | NumberCells;

const CHUNK = 1 << 18;
/** The longest number, -1.2345678901234567e+308, and some. */
const NUMBER = 32;
export const [POINT, COMMA] = [46, 44];
const encoder = new TextEncoder();

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * Rows as bytes, each the cells of its columns one after another; in pieces of a quarter of a megabyte. A text is
 * encoded once however many rows have it: a row costs the copying of its bytes and the digits of its numbers.
 */
export function* rowBytes(columns: readonly Cells[], rows: number): Generator<Uint8Array> {
  const widest = columns.reduce((sum, column) => sum + widthOf(column), 0);
  let chunk = new Uint8Array(CHUNK + widest);
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    if (bytes.length > 40) chunk.set(bytes, at);
    else for (let i = 0; i < bytes.length; i += 1) chunk[at + i] = bytes[i];
    at += bytes.length;
  };
  const putNumber = ({ values, reason, before, after, missing, mark }: NumberCells, row: number): void => {
    if (reason !== null && reason[row] !== 0) {
      put(missing[reason[row]]);
      return;
    }
    put(before);
    const digits = String(values[row]);
    for (let i = 0; i < digits.length; i += 1) {
      const code = digits.charCodeAt(i);
      chunk[at + i] = code === POINT ? mark : code;
    }
    at += digits.length;
    put(after);
  };
  // by column: null where the other kind stands
  const words = columns.map((column) => ('codes' in column ? column : null));
  const numbers = columns.map((column) => ('codes' in column ? null : column));
  for (let row = 0; row < rows; row += 1) {
    for (let k = 0; k < words.length; k += 1) {
      const text = words[k];
      if (text !== null) put(text.bytes[text.codes[row]]);
      else putNumber(numbers[k] as NumberCells, row);
    }
    if (at < CHUNK) continue;
    yield chunk.subarray(0, at);
    chunk = new Uint8Array(CHUNK + widest);
    at = 0;
  }
  if (at > 0) yield chunk.subarray(0, at);
}

function widthOf(column: Cells): number {
  const longest = (all: readonly Uint8Array[]) => all.reduce((most, { length }) => Math.max(most, length), 0);
  if ('codes' in column) return longest(column.bytes);
  return Math.max(column.before.length + NUMBER + column.after.length, longest(column.missing));
}
