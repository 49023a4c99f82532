import { EscalarError } from '../../../base/error.ts';

/** Reads numbers and texts of a Stata file one after the other. */
export interface DtaBytes {
  at(): number;
  skip(length: number): void;
  unsigned(width: 1 | 2 | 4 | 8): number;
  int32(): number;
  /** A text of a fixed width, up to its first zero. */
  text(width: number): string;
  /** Text that must stand here, such as `<map>`. @throws EscalarError `damaged-stata` */
  expect(tag: string): void;
  startsWith(tag: string): boolean;
  readonly view: DataView;
  readonly little: boolean;
  decode(from: number, to: number): string;
}

/** @throws EscalarError `damaged-stata` for whatever lies beyond the end */
export function dtaBytes(
  bytes: Uint8Array,
  { from, little, encoding }: { from: number; little: boolean; encoding: 'utf-8' | 'windows-1252' },
): DtaBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder(encoding);
  let at = from;
  function take(length: number): number {
    if (!(length >= 0 && at + length <= bytes.length)) throw damagedStata(at);
    at += length;
    return at - length;
  }
  function decode(start: number, end: number): string {
    if (end > bytes.length) throw damagedStata(start);
    const zero = bytes.subarray(start, end).indexOf(0);
    return decoder.decode(bytes.subarray(start, zero < 0 ? end : start + zero));
  }
  function startsWith(tag: string): boolean {
    for (let i = 0; i < tag.length; i += 1) if (bytes[at + i] !== tag.charCodeAt(i)) return false;
    return true;
  }
  return {
    at: () => at,
    skip: (length) => void take(length),
    unsigned(width) {
      const start = take(width);
      if (width === 1) return view.getUint8(start);
      if (width === 2) return view.getUint16(start, little);
      return width === 4 ? view.getUint32(start, little) : Number(view.getBigUint64(start, little));
    },
    int32: () => view.getInt32(take(4), little),
    text(width) {
      const start = take(width);
      return decode(start, start + width);
    },
    expect(tag) {
      if (!startsWith(tag)) throw damagedStata(at);
      at += tag.length;
    },
    startsWith,
    view,
    little,
    decode,
  };
}

export function damagedStata(at: number): EscalarError {
  return new EscalarError('damaged-stata', { at });
}
