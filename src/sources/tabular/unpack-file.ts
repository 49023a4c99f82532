import { Gunzip } from 'fflate';
import { EscalarError } from '../../base/error.ts';
import { joinedBytes } from '../../base/joined-bytes.ts';
import { info, type PlainNote } from '../../base/note.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { startsWith } from './decode-text.ts';
import { ownTables, tableNames } from './own-tables.ts';
import { someOf } from './some-of.ts';
import { crc32 } from './xlsx/crc32.ts';
import { openZip, type Zip } from './xlsx/open-zip.ts';

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** The name of the file in a zip. */
  readonly inner: string | null;
  readonly notes: readonly PlainNote[];
}

export const GZIP = [0x1f, 0x8b];
export const ZIP = [0x50, 0x4b, 3, 4];
/**
 * The file in a gzip or zip, or all tables in it (`*`); other bytes as they are. Workbooks are zips of their own and stay.
 * @param most unpacked bytes
 * @param member the wanted file of several
 * @throws EscalarError `which-member`, `unknown-name`, `not-a-table`, `damaged-file`, `file-too-large`, those of `openZip`
 */
export function unpackFiles(bytes: Uint8Array, most: number, member?: string): readonly Unpacked[] {
  if (startsWith(bytes, GZIP)) return [{ bytes: gunzipped(bytes, most), inner: null, notes: [] }];
  if (!startsWith(bytes, ZIP)) return [{ bytes, inner: null, notes: [] }];
  const zip = openZip(bytes);
  if (
    ['[Content_Types].xml', 'xl/workbook.xml', 'content.xml', 'xl/workbook.bin'].some((part) => zip.has(part))
  )
    return [{ bytes, inner: null, notes: [] }];
  const names = wantedMembers(zip, member);
  const left = zip.names.filter((other) => !names.includes(other) && !other.endsWith('/'));
  const [taken, beside] = [someOf(names), someOf(left)];
  const note = info(
    `Read from the zip: ${taken}${left.length === 0 ? '' : ` (beside it: ${beside})`}.`,
    `Leído del zip: ${taken}${left.length === 0 ? '' : ` (junto a: ${beside})`}.`,
  );
  return names.flatMap((name, i) =>
    unpackFiles(zip.read(name), most).map((file) => ({
      bytes: file.bytes,
      inner: name.replace(/^.*\//, ''),
      notes: i === 0 ? [note, ...file.notes] : file.notes,
    })),
  );
}

const STEP = 1 << 16;

/** The bytes of all members of a gzip, each with its checksum confirmed. */
function gunzipped(bytes: Uint8Array, most: number): Uint8Array {
  const members: { chunks: Uint8Array[]; end: number }[] = [{ chunks: [], end: bytes.length }];
  let length = 0;
  const gunzip = new Gunzip((chunk) => {
    length += chunk.length;
    if (length > most) throw new EscalarError('file-too-large', { bytes: length, limit: most });
    members.at(-1)?.chunks.push(chunk);
  });
  gunzip.onmember = (at) => {
    members[members.length - 1] = { chunks: members.at(-1)?.chunks ?? [], end: at };
    members.push({ chunks: [], end: bytes.length });
  };
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      gunzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof EscalarError ? error : damaged();
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = members.map(({ chunks, end }) => {
    const part = joinedBytes(chunks);
    if (end < 18 || view.getUint32(end - 8, true) !== crc32(part)) throw damaged();
    return part;
  });
  return parts.length === 1 ? parts[0] : joinedBytes(parts);
}

function damaged(): EscalarError {
  return new EscalarError('damaged-file', { packing: 'gzip' });
}

function wantedMembers(zip: Zip, member: string | undefined): readonly string[] {
  const tables = tableNames(zip.names);
  const few = ownTables(tables);
  if (member !== undefined && member !== '*') {
    const found = zip.names.filter((name) => name === member || name.endsWith(`/${member}`));
    if (found.length === 1) return found;
    const kind = { en: 'file in the zip', es: 'el archivo en el zip' };
    throw unknownName(kind, member, tables);
  }
  if (few.length === 1 || (few.length > 1 && member === '*')) return few;
  if (few.length > 1) throw new EscalarError('which-member', { members: few });
  const found = { en: 'a zip without a table', es: 'un zip sin tablas' };
  throw new EscalarError('not-a-table', { found });
}
