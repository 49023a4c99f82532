import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { startsWith } from './decode-text.ts';
import { isDta } from './dta/dta-header.ts';
import type { FileFormat } from './tabular-options.ts';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Releases 102 to 112: the release, the order of bytes, 1, 0. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes are what tells such a file
const OLDER_STATA = /^[f-p][\x01\x02]\x01\0/;

const OTHERS: readonly (readonly [RegExp, Text])[] = [
  [
    OLDER_STATA,
    { en: 'a Stata file of release 112 or before', es: 'un archivo de Stata de la versión 112 o anterior' },
  ],
  [/^%PDF/, { en: 'a PDF', es: 'un PDF' }],
  [/^PAR1/, { en: 'a Parquet file', es: 'un archivo Parquet' }],
  [/^\s*(?:<!doctype html|<html|<table)/i, { en: 'a web page', es: 'una página web' }],
  [/^\s*<\?xml/, { en: 'an XML file', es: 'un archivo XML' }],
  [/^\s*(?:\{\s*"|\[\s*[[{])/, { en: 'JSON', es: 'JSON' }],
];

/**
 * What the bytes are, whatever the file's name says.
 * @throws EscalarError `old-workbook`, `encrypted-workbook`, `not-a-table`, `empty-file`
 */
export function sniffFile(bytes: Uint8Array, wanted: 'auto' | FileFormat): FileFormat {
  if (bytes.length === 0) throw new EscalarError('empty-file', { kind: 'file' });
  const start = String.fromCharCode(...bytes.subarray(startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0, 200));
  if (startsWith(bytes, COMPOUND)) {
    // Excel wraps a workbook with a password into the container of the old format
    if (holdsUtf16(bytes, 'EncryptedPackage')) throw new EscalarError('encrypted-workbook', {});
    throw new EscalarError('old-workbook', {
      kind: { en: 'a workbook of the old format .xls', es: 'un libro en el formato antiguo .xls' },
    });
  }
  const isZip = startsWith(bytes, ZIP) && bytes.length > 3 && bytes[2] < 9;
  if (isZip && wanted !== 'csv') return 'xlsx';
  if (isZip) throw new EscalarError('not-a-table', { found: { en: 'a zip file', es: 'un archivo zip' } });
  if (isDta(bytes)) return 'dta';
  for (const [shape, found] of OTHERS)
    if (shape.test(start)) throw new EscalarError('not-a-table', { found });
  if (wanted === 'xlsx' || wanted === 'dta') {
    throw new EscalarError('not-a-table', { found: { en: 'a text file', es: 'un archivo de texto' } });
  }
  return 'csv';
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  const last = Math.min(bytes.length, 1 << 20) - word.length * 2;
  for (let i = 0; i <= last; i += 2) {
    if (bytes[i] !== first) continue;
    let k = 0;
    while (k < word.length && bytes[i + 2 * k] === word.charCodeAt(k) && bytes[i + 2 * k + 1] === 0) k += 1;
    if (k === word.length) return true;
  }
  return false;
}
