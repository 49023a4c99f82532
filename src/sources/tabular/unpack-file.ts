import { Gunzip } from 'fflate';
import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import { startsWith } from './decode-text.ts';
import { info, type SourceNote } from './note.ts';
import { crc32 } from './xlsx/crc32.ts';
import { openZip, type Zip } from './xlsx/open-zip.ts';

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** The file inside, null where the bytes were not packed. */
  readonly inner: string | null;
  readonly notes: readonly SourceNote[];
}

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 3, 4];
const TABLE = /\.(?:csv|tsv|tab|txt|xlsx|ods|dta)(?:\.gz)?$/i;
/** Words about the data beside the data, as the World Bank, BACI and FAOSTAT pack them, and what a Mac adds. */
const BESIDE =
  /(?:^|\/)(?:__MACOSX\/|\._|metadata_|readme|read_me|license|country_codes|product_codes)|_(?:AreaCodes|ItemCodes|Elements|Flags)\.csv$/i;

/**
 * The file in a gzip or zip; other bytes as they are. Workbooks are zips of their own and stay.
 * @param most unpacked bytes
 * @param member the wanted file of several
 * @throws EscalarError `which-member`, `unknown-name`, `not-a-table`, `damaged-file`, `file-too-large`, those of `openZip`
 */
export function unpackFile(bytes: Uint8Array, most: number, member?: string): Unpacked {
  if (startsWith(bytes, GZIP)) return { bytes: gunzipped(bytes, most), inner: 'gzip', notes: [] };
  if (!startsWith(bytes, ZIP)) return { bytes, inner: null, notes: [] };
  const zip = openZip(bytes);
  if (
    ['[Content_Types].xml', 'xl/workbook.xml', 'content.xml', 'xl/workbook.bin'].some((part) => zip.has(part))
  )
    return { bytes, inner: null, notes: [] };
  const name = wantedMember(zip, member);
  const inside = unpackFile(zip.read(name), most);
  const left = zip.names.filter((other) => other !== name && !other.endsWith('/'));
  const shown = left.slice(0, 6).join(', ') + (left.length > 6 ? ', …' : '');
  const note = info(
    `Read from the zip: ${name}${left.length === 0 ? '' : ` (beside it: ${shown})`}.`,
    `Leído del zip: ${name}${left.length === 0 ? '' : ` (junto a: ${shown})`}.`,
  );
  return { bytes: inside.bytes, inner: name, notes: [note] };
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
    const part = joined(chunks);
    if (end < 18 || view.getUint32(end - 8, true) !== crc32(part)) throw damaged();
    return part;
  });
  return parts.length === 1 ? parts[0] : joined(parts);
}

function damaged(): EscalarError {
  return new EscalarError('damaged-file', { packing: 'gzip' });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function wantedMember(zip: Zip, member: string | undefined): string {
  const tables = zip.names.filter((name) => TABLE.test(name));
  if (member !== undefined) {
    const found = zip.names.filter((name) => name === member || name.endsWith(`/${member}`));
    if (found.length === 1) return found[0];
    const kind = { en: 'file in the zip', es: 'el archivo en el zip' };
    throw new EscalarError('unknown-name', {
      kind,
      name: member,
      nearest: nearestName(member, tables),
      known: tables,
    });
  }
  const own = tables.filter((name) => !BESIDE.test(name));
  const few = own.length > 0 ? own : tables;
  if (few.length === 1) return few[0];
  if (few.length > 1) throw new EscalarError('which-member', { members: few });
  const found = { en: 'a zip without a table', es: 'un zip sin tablas' };
  throw new EscalarError('not-a-table', { found });
}
