import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import type { TableReading } from '../../indicators/chains/table-reading.ts';
import type { IoCsvOptions } from '../../sources/io-csv/read-io-csv.ts';
import { type BareNames, bareTable } from '../../sources/mrio/bare-table.ts';
import type { MrioSource } from '../../sources/mrio/publisher.ts';
import {
  readWide,
  readWideGrid,
  sniffGrid,
  sniffWide,
  type WideOptions,
} from '../../sources/mrio/read-wide.ts';
import { yearOfTable } from '../../sources/mrio/stated-prices.ts';
import { believedYear } from '../../sources/mrio/wide-notes.ts';
import { startsWith } from '../../sources/tabular/decode-text.ts';
import { isDta } from '../../sources/tabular/dta/dta-header.ts';
import { ZIP } from '../../sources/tabular/unpack-file.ts';
import { openZip } from '../../sources/tabular/xlsx/open-zip.ts';
import type { Host } from '../host.ts';
import { folderPlace, zipPlace } from './file-place.ts';
import {
  type HashedTable,
  hashIoFolder,
  ioFolders,
  lastName,
  MOST_BYTES,
  readIoFolder,
  within,
} from './io-folder.ts';
import { hashParts, type PartFiles, partFiles, readParts, sniffParts } from './part-files.ts';
import { supplyUseFiles, supplyUseSide } from './supply-use-files.ts';

/** How a table that a person has is read. */
export type HowRead = Required<Pick<IoCsvOptions, 'parents' | 'decimal'>> &
  Pick<WideOptions, 'totals'> &
  Pick<TableReading, 'technology'>;

/** A table that lies in a file or in a folder. */
export interface FoundTable {
  /** Empty where no name says it. */
  readonly year: string;
  /** Its place as the person wrote it. */
  readonly shown: string;
  /** What the file was taken for; null for tables of nobody that is known. */
  readonly source: MrioSource | null;
  /** The hash that `read` will give while the files stay as they are. */
  readonly hash: () => Promise<string>;
  readonly read: (year: string, how: HowRead) => Promise<HashedTable>;
}

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
  if (kind === 'file') {
    const side = /\.(csv|txt)$/i.test(path) ? await supplyUseSide(host.files, path, shown) : null;
    if (side !== null) throw new EscalarError('io-supply-use', { path: shown, have: side });
    return fileTables(host, path, shown, names);
  }
  const parts = kind === 'folder' ? await partTables(host, path, shown) : [];
  if (parts.length > 0) return parts;
  const pairs = kind === 'folder' ? await supplyUseFiles(host, path, shown) : [];
  if (pairs.length > 0)
    return pairs.map(({ year, source, hash, read, ...pair }) => ({
      ...pair,
      year,
      source,
      hash,
      read: (wanted, { technology, ...how }) => read({ ...how, year: wanted }, technology),
    }));
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

/** The table in the files of a folder, or those in its folders, a year each. */
async function partTables(host: Host, path: string, shown: string): Promise<readonly FoundTable[]> {
  const { files } = host;
  const own = partFiles(await folderPlace(files, path, shown));
  if (own !== null) return [await foundParts(host, own)];
  const found: FoundTable[] = [];
  for (const name of await files.names(path)) {
    const [folder, place] = [files.resolve(path, name), within(shown, name)];
    if ((await files.kindAt(folder, place)) !== 'folder') continue;
    const one = partFiles(await folderPlace(files, folder, place));
    if (one !== null) found.push(await foundParts(host, one));
  }
  return found.length === 0 ? [] : byYear(found);
}

async function foundParts(host: Host, parts: PartFiles): Promise<FoundTable> {
  return foundTable(
    parts.words,
    parts.place.shown,
    await sniffParts(parts),
    () => hashParts(host, parts),
    (year, how) => readParts(host, parts, { ...how, year }),
  );
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

/** @throws EscalarError `io-no-year`, `io-year-twice` */
function byYear(tables: readonly FoundTable[]): readonly FoundTable[] {
  const found = new Map<string, FoundTable>();
  for (const table of tables) {
    if (table.year === '') throw new EscalarError('io-no-year', { path: table.shown });
    const first = found.get(table.year)?.shown;
    if (first !== undefined)
      throw new EscalarError('io-year-twice', { year: table.year, first, other: table.shown });
    found.set(table.year, table);
  }
  return [...found.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
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
  const hash = (): Promise<string> => files.hashOf(path, shown);
  const bytesOf = async (): Promise<{ bytes: Uint8Array; sha256: string }> =>
    files.read(path, shown, MOST_BYTES);
  const start = await beginning(files, path, shown);
  const isZip = startsWith(start, ZIP);
  if (!isZip && !isDta(start)) {
    const isBare = names.countrylist.length > 0;
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
    const file = await bytesOf();
    return { table: readWideGrid(shown, file.bytes, { ...how, year }), sha256: file.sha256 };
  };
  return [foundTable(lastName(path), shown, sniffGrid(shown, bytes), hash, read)];
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
  const parts = partFiles(zipPlace(bytes, shown));
  if (parts !== null) {
    const read = reading(async (now, options) => {
      const place = zipPlace(now, shown);
      return (await readParts(host, { ...parts, place }, options)).table;
    });
    return [foundTable(parts.words, shown, await sniffParts(parts), hash, read)];
  }
  const tables = members.map((name) => {
    const place = `${shown}/${name}`;
    const source = sniffBytes(place, openZip(bytes).read(name));
    const read = reading(async (now, options) => readBytes(place, openZip(now).read(name), options));
    return foundTable(lastName(name), place, source, hash, read);
  });
  if (tables.length === 0) throw new EscalarError('io-not-recognised', { path: shown, names: [] });
  return tables.length === 1 ? tables : byYear(tables);
}

function foundTable(
  name: string,
  shown: string,
  source: MrioSource | null,
  hash: FoundTable['hash'],
  read: FoundTable['read'],
): FoundTable {
  return {
    year: believedYear(yearOfTable(name) ?? '', source),
    shown,
    source,
    hash,
    read: async (year, how) => {
      try {
        return await read(year, how);
      } catch (error) {
        throw error instanceof EscalarError ? error.at({ file: shown }) : error;
      }
    },
  };
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
