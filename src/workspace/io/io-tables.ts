import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { type BareNames, bareStata, bareTable } from '../../sources/mrio/bare-table.ts';
import type { MrioSource } from '../../sources/mrio/publisher.ts';
import {
  readWide,
  readWideGrid,
  sniffGrid,
  sniffWide,
  type WideOptions,
} from '../../sources/mrio/read-wide.ts';
import { yearOfTable } from '../../sources/mrio/stated-prices.ts';
import { startsWith } from '../../sources/tabular/decode-text.ts';
import { isDta } from '../../sources/tabular/dta/dta-header.ts';
import { ZIP } from '../../sources/tabular/unpack-file.ts';
import { openZip } from '../../sources/tabular/xlsx/open-zip.ts';
import type { Host } from '../host.ts';
import { byYear, type FoundTable, foundTable } from './found-table.ts';
import { hashIoFolder, ioFolders, lastName, MOST_BYTES, readIoFolder, within } from './io-folder.ts';

/**
 * The tables at a place, by year: in one file, in the files of a folder, in a folder with Z.csv and Y.csv, or in
 * folders of that kind.
 * @param names those of a file of numbers alone
 * @throws EscalarError `io-not-recognised`, `io-no-year`, `io-year-twice`, those of `ioFolders`
 */
export async function ioTables(
  host: Host,
  path: string,
  shown: string,
  names: BareNames,
): Promise<readonly FoundTable[]> {
  const kind = await host.files.kindAt(path, shown);
  const parted = kind === 'folder' ? await partedTables(host, path, shown) : [];
  if (parted.length > 0) return parted;
  if (kind === 'file') return fileTables(host, path, shown, names);
  const files = kind === 'folder' ? await filesOf(host, path, shown) : [];
  if (files.length > 0) return files;
  return (await ioFolders(host.files, path, shown)).map((folder) => ({
    year: folder.year,
    shown: folder.shown,
    source: null,
    hash: () => hashIoFolder(host, folder),
    read: (year, how) => readIoFolder(host, { ...folder, year }, how),
  }));
}

async function partedTables(host: Host, path: string, shown: string): Promise<readonly FoundTable[]> {
  return (await host.partedTables?.(path, shown)) ?? [];
}

/** The files of a folder that hold the table of a year each. */
async function filesOf(host: Host, path: string, shown: string): Promise<readonly FoundTable[]> {
  const found: FoundTable[] = [];
  for (const name of await host.files.names(path)) {
    if (!TABLE.test(name) || yearOfTable(name) === null) continue;
    const tables = await fileTables(host, host.files.resolve(path, name), within(shown, name)).catch(
      (error) => {
        if (error instanceof EscalarError && error.code === 'io-not-recognised') return [];
        throw error;
      },
    );
    found.push(...tables);
  }
  return byYear(found);
}

/** A file that has names of its own. */
const NAMED: BareNames = { countrylist: [], sectorlist: [] };
const TABLE = /\.(csv|txt|xlsx|dta|zip)$/i;
const MEMBER = /(?:^|\/)(?!\.|__MACOSX)[^/]*\.(csv|txt|xlsx|dta)$/i;

/**
 * The table in a text file, a workbook or a file of Stata, or those in a zip of such files.
 * @throws EscalarError `io-not-recognised`, those of `byYear` for a zip of several
 */
async function fileTables(
  host: Host,
  path: string,
  shown: string,
  names: BareNames = NAMED,
): Promise<readonly FoundTable[]> {
  const { files } = host;
  const isBare = names.countrylist.length > 0;
  const parted = isBare ? [] : await partedTables(host, path, shown);
  if (parted.length > 0) return parted;
  const hash = (): Promise<string> => files.hashOf(path, shown);
  const bytesOf = async (): Promise<{ bytes: Uint8Array; sha256: string }> =>
    files.read(path, shown, MOST_BYTES);
  const start = await beginning(files, path, shown);
  const isZip = startsWith(start, ZIP);
  if (!isZip && !isDta(start)) {
    const source = isBare ? null : await sniffed(files, path, shown);
    const read: FoundTable['read'] = async (year, how) => {
      const options = { ...how, year };
      const table = isBare ? bareTable(shown, names, options) : readWide(shown, options);
      const sha256 = await files.stream(path, shown, (piece) => {
        table.feed(piece);
        return true;
      });
      return { table: table.end(), sha256 };
    };
    return [foundTable(lastName(path), shown, source, hash, read)];
  }
  const { bytes } = await bytesOf();
  const members = isZip ? membersOf(bytes) : null;
  if (members !== null) return zipTables(host, bytes, members, { path, shown });
  const read: FoundTable['read'] = async (year, how) => {
    const { bytes: own, sha256 } = await bytesOf();
    const options = { ...how, year };
    const table = isBare ? bareStata(shown, own, names, options) : readWideGrid(shown, own, options);
    return { table, sha256 };
  };
  return [foundTable(lastName(path), shown, isBare ? null : sniffGrid(shown, bytes), hash, read)];
}

/** The table in the files of a zip, or those of which each file holds one. */
async function zipTables(
  host: Host,
  bytes: Uint8Array,
  members: readonly string[],
  { path, shown }: { readonly path: string; readonly shown: string },
): Promise<readonly FoundTable[]> {
  const hash = (): Promise<string> => host.files.hashOf(path, shown);
  const reading =
    (read: (bytes: Uint8Array, options: WideOptions) => Promise<IoTableInput>): FoundTable['read'] =>
    async (year, how) => {
      const file = await host.files.read(path, shown, MOST_BYTES);
      return { table: await read(file.bytes, { ...how, year }), sha256: file.sha256 };
    };
  const tables = members.map((name) => {
    const place = `${shown}/${name}`;
    const source = sniffBytes(place, openZip(bytes).read(name));
    const read = reading(async (now, options) => readBytes(place, openZip(now).read(name), options));
    return foundTable(lastName(name), place, source, hash, read);
  });
  if (tables.length === 0) throw new EscalarError('io-not-recognised', { path: shown, names: [] });
  return tables.length === 1 ? tables : byYear(tables);
}

/** The tables in a zip; null for a workbook, which is a zip of its own. */
function membersOf(bytes: Uint8Array): readonly string[] | null {
  const { names } = openZip(bytes);
  if (names.includes('[Content_Types].xml') || names.includes('content.xml')) return null;
  return names.filter((name) => MEMBER.test(name));
}

function sniffBytes(file: string, bytes: Uint8Array): MrioSource | null {
  if (isBinary(bytes)) return sniffGrid(file, bytes);
  const names = sniffWide(file);
  names.feed(bytes);
  return names.end();
}

function readBytes(file: string, bytes: Uint8Array, options: WideOptions): IoTableInput {
  if (isBinary(bytes)) return readWideGrid(file, bytes, options);
  const table = readWide(file, options);
  table.feed(bytes);
  return table.end();
}

function isBinary(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || isDta(bytes);
}

async function beginning(files: Host['files'], path: string, shown: string): Promise<Uint8Array> {
  let start = new Uint8Array(0);
  await files.stream(path, shown, (piece) => {
    start = piece.slice(0, 64);
    return false;
  });
  return start;
}

/** What a file is taken for by its names, read as far as they go. @throws EscalarError `io-not-recognised` */
async function sniffed(files: Host['files'], path: string, shown: string): Promise<MrioSource | null> {
  const names = sniffWide(shown);
  await files.stream(path, shown, (piece) => !names.feed(piece));
  return names.end();
}
