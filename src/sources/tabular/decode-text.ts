import { EscalarError } from '../../base/error.ts';
import { joinedBytes } from '../../base/joined-bytes.ts';
import { info, type PlainNote, warning } from '../../base/note.ts';
import { isNamedEncoding, type NamedEncoding } from './named-encodings.ts';
import { tableShapes } from './shapes/table-shapes.ts';
import type { TabularOptions } from './tabular-options.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | NamedEncoding;

export interface DecodedText {
  /** UTF-8 without a byte order mark. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly notes: readonly PlainNote[];
}

/**
 * The bytes of a text file as UTF-8, and how they were stored.
 * @throws EscalarError `bad-encoding` at the line of the first byte that does not fit, `east-asian-text`,
 * `not-a-table` for binary content.
 */
export function decodeText(bytes: Uint8Array, wanted: TabularOptions['encoding'] = 'auto'): DecodedText {
  const encoding = wanted === 'auto' || wanted === 'utf-16' ? detect(bytes, wanted) : wanted;
  if (encoding === 'utf-16le' || encoding === 'utf-16be' || isNamedEncoding(encoding)) {
    const notes = [info(`The file is stored as ${encoding}.`, `El archivo está guardado como ${encoding}.`)];
    return { bytes: decoded(bytes, encoding), encoding, notes };
  }
  const text = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  refuseBinary(text);
  const bad = encoding === 'latin-1' ? 0 : firstInvalidUtf8(text);
  if (bad === -1) return { bytes: text, encoding: 'utf-8', notes: [] };
  // letters that are UTF-8 before one that is not: a mixture, which one of the two readings would garble
  const mixed = encoding === 'auto' && text.subarray(0, bad).some((byte) => byte >= 0x80);
  if (encoding === 'utf-8' || mixed)
    throw new EscalarError('bad-encoding', { encoding: 'utf-8' }, { line: lineAt(text, bad) });
  if (encoding === 'auto') tableShapes()?.letters(text, lineAt(text, bad));
  const notes =
    encoding === 'latin-1'
      ? []
      : [
          warning(
            `The file is not UTF-8 (line ${lineAt(text, bad)}); it was read as Windows-1252. Check accented letters; if wrong: --read encoding=macintosh.`,
            `El archivo no es UTF-8 (línea ${lineAt(text, bad)}); se leyó como Windows-1252. Revise los acentos; si fallan: --read encoding=macintosh.`,
          ),
        ];
  return { bytes: fromWindows1252(text), encoding: 'windows-1252', notes };
}

function detect(bytes: Uint8Array, wanted: 'auto' | 'utf-16'): 'utf-16le' | 'utf-16be' | 'auto' {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const head = bytes.subarray(0, 2048);
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  // letters of our alphabets have a zero half in UTF-16; text in UTF-8 has no zero at all
  if (odd > head.length * 0.3 && even === 0) return 'utf-16le';
  if (even > head.length * 0.3 && odd === 0) return 'utf-16be';
  return wanted === 'utf-16' ? 'utf-16le' : 'auto';
}

function decoded(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  try {
    for (let at = 0; at < bytes.length || at === 0; at += CHUNK) {
      const last = at + CHUNK >= bytes.length;
      parts.push(encoder.encode(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !last })));
    }
  } catch {
    throw new EscalarError('bad-encoding', { encoding });
  }
  const out = joinedBytes(parts);
  refuseBinary(out);
  return out;
}

const CHUNK = 1 << 22;

/** Code points of the bytes 0x80 to 0x9f in Windows-1252; the five without a letter keep their number. */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
  0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0x9d, 0x17e, 0x178,
];

/** Own table: some releases of Node decode `windows-1252` as ISO 8859-1, which loses the dashes and the euro. */
function fromWindows1252(bytes: Uint8Array): Uint8Array {
  let length = 0;
  for (let i = 0; i < bytes.length; i += 1) length += utf8Length(codePoint(bytes[i]));
  const out = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const code = codePoint(bytes[i]);
    if (code < 0x80) out[at++] = code;
    else if (code < 0x800) {
      out[at++] = 0xc0 | (code >> 6);
      out[at++] = 0x80 | (code & 0x3f);
    } else {
      out[at++] = 0xe0 | (code >> 12);
      out[at++] = 0x80 | ((code >> 6) & 0x3f);
      out[at++] = 0x80 | (code & 0x3f);
    }
  }
  return out;
}

function codePoint(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? HIGH_CONTROLS[byte - 0x80] : byte;
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}

/** The offset of the first byte that is not UTF-8, or -1. Cost: one pass, over ASCII four bytes at a time. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  const n = bytes.length;
  // words of four bytes begin at multiples of four of the memory, which the bytes need not
  const ahead = bytes.byteOffset % 4;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset - ahead, (n + ahead) >>> 2);
  let i = 0;
  while (i < n) {
    const byte = bytes[i];
    if (byte < 0x80) {
      i += 1;
      if ((i + ahead) % 4 !== 0) continue;
      let word = (i + ahead) / 4;
      while (word < words.length && (words[word] & 0x80808080) === 0) word += 1;
      i = 4 * word - ahead;
      continue;
    }
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    if (more === 0 || i + more >= n) return i;
    const next = bytes[i + 1];
    const low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    const high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (next < low || next > high) return i;
    for (let k = 2; k <= more; k += 1) if ((bytes[i + k] & 0xc0) !== 0x80) return i;
    i += more + 1;
  }
  return -1;
}

function refuseBinary(bytes: Uint8Array): void {
  const zero = bytes.indexOf(0);
  if (zero === -1) return;
  const found = { en: 'binary data (there is a zero byte)', es: 'contenido binario (hay un byte cero)' };
  throw new EscalarError('not-a-table', { found }, { line: lineAt(bytes, zero) });
}

function lineAt(bytes: Uint8Array, offset: number): number {
  const mark = bytes.includes(10) ? 10 : 13;
  let line = 1;
  for (let i = 0; i < offset; i += 1) if (bytes[i] === mark) line += 1;
  return line;
}

export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}
