import { Inflate } from 'fflate';
import { EscalarError } from '../../../base/error.ts';
import { isHiddenName } from '../../../base/hidden-name.ts';
import { crc32 } from './crc32.ts';
import { damaged } from './damaged.ts';

/** The parts of a zip file; a part is unpacked when it is asked for. */
export interface Zip {
  /** Without hidden ones. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * The unpacked bytes, with their length and checksum confirmed.
   * @throws EscalarError `damaged-workbook`, `workbook-too-large`, `encrypted-workbook`
   */
  read(name: string): Uint8Array;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Unpacked bytes of one part, and of all parts that are read. */
const MOST_PART = 400_000_000;
const MOST_TOTAL = 800_000_000;
/** Text of sheets packs to a tenth, seldom to a fiftieth. Below this size the ratio is nobody's concern. */
const MOST_RATIO = 100;
const SMALL = 20_000_000;
const MOST_ENTRIES = 20_000;
const STEP = 1 << 14;

/**
 * Reads the directory of a zip file. Sizes are checked before a byte is unpacked, and again while
 * unpacking: a part that grows beyond what its directory says ends the reading.
 * @throws EscalarError `damaged-workbook`
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of directory(bytes, view)) {
    if (entries.has(entry.name))
      throw damaged(entry.name, 'the part is there twice', 'la parte está dos veces');
    entries.set(entry.name, entry);
  }
  let total = 0;
  return {
    names: [...entries.keys()].filter((name) => !isHiddenName(name)),
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged(name, 'the part is missing', 'falta la parte');
      if (entry.flags & 1) throw new EscalarError('encrypted-workbook', {});
      const limit = Math.min(MOST_PART, Math.max(SMALL, entry.packed * MOST_RATIO), MOST_TOTAL - total);
      if (entry.size > limit) throw new EscalarError('workbook-too-large', { part: name, limit });
      total += entry.size;
      const out = unpack(packedBytes(bytes, view, entry), entry);
      if (crc32(out) !== entry.crc) {
        throw damaged(name, 'its checksum does not fit', 'su suma de comprobación no coincide');
      }
      return out;
    },
  };
}

function truncated(part = 'zip'): EscalarError {
  return damaged(part, 'the file ends too early', 'el archivo termina antes de tiempo');
}

function directory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endRecord(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) ({ count, at } = endRecord64(view, end));
  if (count > MOST_ENTRIES) throw damaged('zip', 'it has too many parts', 'tiene demasiadas partes');
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw truncated();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw truncated();
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name: name.replaceAll('\\', '/').replace(/^\//, ''),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizesOf(view, at, at + 46 + nameLength, extraLength),
    });
    at = next;
  }
  return entries;
}

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw truncated();
}

/** Sizes of 64 bits, which some programs write also for small files. */
function endRecord64(view: DataView, end: number): { count: number; at: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw truncated();
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) throw truncated();
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    at: Number(view.getBigUint64(record + 48, true)),
  };
}

function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  length: number,
): { size: number; packed: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let i = extra; i + 4 <= extra + length; i += 4 + view.getUint16(i + 2, true)) {
    if (view.getUint16(i, true) !== 1) continue;
    let field = i + 4;
    const last = field + view.getUint16(i + 2, true);
    const next = (now: number) => {
      if (now !== 0xffffffff || field + 8 > last || field + 8 > view.byteLength) return now;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    size = next(size);
    packed = next(packed);
    offset = next(offset);
    break;
  }
  return { size, packed, offset };
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset, name, packed } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw truncated(name);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw truncated(name);
  return bytes.subarray(from, from + packed);
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
  const wrongLength = () =>
    damaged(entry.name, 'its length is not as stated', 'su longitud no es la declarada');
  if (entry.method === 0) {
    if (packed.length !== entry.size) throw wrongLength();
    return packed;
  }
  if (entry.method !== 8) {
    throw damaged(
      entry.name,
      `packing method ${entry.method} is not known`,
      `no se conoce el método de compresión ${entry.method}`,
    );
  }
  const out = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw wrongLength();
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (error instanceof EscalarError) throw error;
    throw damaged(entry.name, 'it cannot be unpacked', 'no se puede desempacar');
  }
  if (length !== entry.size) throw wrongLength();
  return out;
}
