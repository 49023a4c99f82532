import { EscalarError } from '../../../base/error.ts';
import { csvGrid } from '../../tabular/csv-grid.ts';
import type { Grid } from '../../tabular/grid.ts';
import { tokenizeCsv } from '../../tabular/tokenize-csv.ts';
import { unpackFiles } from '../../tabular/unpack-file.ts';
import { Malformed } from '../core/judge.ts';
import { FIELDS } from './read-comtrade.ts';

/** Bytes of a file, unpacked. */
const MOST = 2 ** 29;
const TAB = 9;
const BOM = [0xef, 0xbb, 0xbf];

/** The cell of a row under a name. */
export type CellOf = (name: string) => string;

/**
 * Rows of a file of UN Comtrade, TSV in a gzip or a zip, by the names that answers have; files write these in other letters,
 * large or small.
 * @param named columns besides `FIELDS` that `isKept` looks at
 * @throws Malformed for a file that is cut or damaged, or has other columns
 */
export function fileRows(
  body: Uint8Array,
  named: readonly string[],
  isKept: (cell: CellOf) => boolean,
): readonly Readonly<Record<string, string>>[] {
  const grid = gridOf(body);
  const width = grid.rows === 0 ? 0 : grid.width(0);
  const header = Array.from({ length: width }, (_, at) => grid.text(0, at).toLowerCase());
  const places = new Map([...FIELDS, ...named].map((name) => [name, header.indexOf(name.toLowerCase())]));
  for (const [name, at] of places) if (at < 0) throw new Malformed(`a file without ${name}`);
  const rows: Readonly<Record<string, string>>[] = [];
  for (let row = 1; row < grid.rows; row += 1) {
    if (grid.width(row) !== width) throw new Malformed(`line ${grid.line(row)} has other columns`);
    const cell: CellOf = (name) => grid.text(row, places.get(name) ?? 0);
    if (isKept(cell)) rows.push(Object.fromEntries(FIELDS.map((name) => [name, cell(name)])));
  }
  return rows;
}

/** A packed file tells where it ends: it is whole, whatever the number of its rows. */
export function isPacked(body: Uint8Array): boolean {
  return (body[0] === 0x1f && body[1] === 0x8b) || isZip(body);
}

function isZip(body: Uint8Array): boolean {
  return body[0] === 0x50 && body[1] === 0x4b;
}

/** The last record of a zip says how long its comment is, which ends the file. @throws Malformed for bytes behind it */
function requireEnd(body: Uint8Array): void {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  for (let at = body.length - 22; at >= 0 && at > body.length - 65_558; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + 22 + view.getUint16(at + 20, true) === body.length) return;
    break;
  }
  throw new Malformed('a zip that does not end where it says');
}

function gridOf(body: Uint8Array): Grid {
  if (isZip(body)) requireEnd(body);
  try {
    const [file] = unpackFiles(body, MOST);
    const bytes = file?.bytes ?? body;
    const from = BOM.every((byte, at) => bytes[at] === byte) ? BOM.length : 0;
    return csvGrid('', bytes, tokenizeCsv(bytes, TAB, from));
  } catch (error) {
    throw error instanceof EscalarError ? new Malformed(error.toText('en').split('\n')[0]) : error;
  }
}
