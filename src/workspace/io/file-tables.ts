import { EscalarError } from '../../base/error.ts';
import type { BareNames } from '../../sources/mrio/bare-table.ts';
import { ioNotRecognised } from '../../sources/mrio/layout-errors.ts';
import type { MrioSource } from '../../sources/mrio/publisher.ts';
import { readWide, readWideGrid, sniffGrid, sniffWide } from '../../sources/mrio/read-wide.ts';
import { yearOfTable } from '../../sources/mrio/stated-prices.ts';
import { carefully, isBinaryTable, readBytes, sniffBytes } from '../../sources/mrio/table-bytes.ts';
import { startsWith } from '../../sources/tabular/decode-text.ts';
import { GZIP, unpackFiles, ZIP } from '../../sources/tabular/unpack-file.ts';
import { openZip } from '../../sources/tabular/xlsx/open-zip.ts';
import type { Host } from '../host.ts';
import { byYear, type FoundTable, foundTable } from './found-table.ts';
import { lastName } from './io-folder.ts';
import { MOST_BYTES } from './io-parts.ts';
import type { LaidOutBy, Place } from './one-file/laid-out.ts';
import { isWorkbook, packedParts } from './packed-parts.ts';
import { readParts } from './read-parts.ts';

/** A file that has names of its own. */
const NAMED: BareNames = { countrylist: [], sectorlist: [] };
/** The largest file that is read whole, to look at its names with care. */
const MOST_CAREFUL = 5e8;
const MEMBER = /\.(?:csv|tsv|tab|txt|xlsx|ods|dta)(?:\.gz)?$/i;

/**
 * The table in a text file, a workbook or a file of Stata, packed with gzip or not, or those in a zip of such files.
 * @param names those of a file of numbers alone
 * @throws EscalarError `io-not-recognised`, those of `byYear` for a zip of several
 */
export async function fileTables(
  host: Host,
  path: string,
  shown: string,
  names: BareNames = NAMED,
): Promise<readonly FoundTable[]> {
  const place = { path, shown, name: lastName(path) };
  const { matrices } = host;
  if (matrices === undefined) return knownTables(host, place, names);
  const by = laidOutBy(host, place);
  try {
    const found = await knownTables(host, place, names);
    return found.map((table) => matrices.orLaidOut(by, place, table));
  } catch (fault) {
    return [await matrices.laidOut(by, place, fault)];
  }
}

function laidOutBy(host: Host, { path, shown }: Place): LaidOutBy {
  return {
    read: () => host.files.read(path, shown, MOST_CAREFUL),
    hash: () => host.files.hashOf(path, shown),
    parts: (files, year, how) => readParts(host, files, year, how, { shown, inside: [], names: {} }),
  };
}

async function knownTables(host: Host, place: Place, names: BareNames): Promise<readonly FoundTable[]> {
  const { path, shown } = place;
  const isBare = names.countrylist.length > 0;
  const parted = isBare ? [] : ((await host.partedTables?.(path, shown)) ?? []);
  if (parted.length > 0) return parted;
  const start = await beginning(host.files, path, shown);
  const isText = !isBare && !startsWith(start, GZIP) && !isBinaryTable(start);
  return isText ? [await textTable(host, place)] : wholeTables(host, place, names);
}

/** Text, read from chunks as publishers write it; whole and with care where it is otherwise. */
async function textTable({ files }: Host, { path, shown, name }: Place): Promise<FoundTable> {
  const whole = async (fault: unknown): Promise<Uint8Array> => {
    if (!(fault instanceof EscalarError)) throw fault;
    return (await files.read(path, shown, MOST_CAREFUL).catch(() => Promise.reject(fault))).bytes;
  };
  const sniffed = async (): Promise<MrioSource | null> => {
    const quick = sniffWide(shown);
    try {
      await files.stream(path, shown, (piece) => !quick.feed(piece));
      return quick.end();
    } catch (fault) {
      const bytes = await whole(fault);
      return carefully(fault, () => sniffGrid(shown, bytes));
    }
  };
  const read: FoundTable['read'] = async (year, how) => {
    const options = { ...how, year };
    const quick = readWide(shown, options);
    let faulty: { readonly fault: unknown } | null = null;
    const sha256 = await files.stream(path, shown, (piece) => {
      try {
        if (faulty === null) quick.feed(piece);
      } catch (fault) {
        faulty = { fault };
      }
      return true;
    });
    try {
      const known = faulty as { readonly fault: unknown } | null;
      if (known !== null) throw known.fault;
      return { table: quick.end(), sha256 };
    } catch (fault) {
      const bytes = await whole(fault);
      return { table: carefully(fault, () => readWideGrid(shown, bytes, options)), sha256 };
    }
  };
  return foundTable(name, shown, await sniffed(), () => files.hashOf(path, shown), read);
}

/** What lies in a file that is read whole: how it is called, and its bytes among those of the file. */
interface Member {
  readonly name: string;
  readonly shown: string;
  readonly bytes: (file: Uint8Array) => Uint8Array;
}

/**
 * The tables in a workbook, a file of Stata, numbers alone, or what is packed; of several files in a zip those that are tables. Z and Y
 * that lie together are one table.
 */
async function wholeTables(host: Host, place: Place, names: BareNames): Promise<readonly FoundTable[]> {
  const { path, shown } = place;
  const { files } = host;
  const { bytes } = await files.read(path, shown, MOST_BYTES);
  const together = names.countrylist.length > 0 ? [] : packedParts(host, bytes, path, shown);
  if (together.length > 0) return together;
  const faults: EscalarError[] = [];
  const known = membersOf(bytes, place).flatMap((member) => {
    try {
      return [{ ...member, source: sniffBytes(member.shown, member.bytes(bytes), names) }];
    } catch (error) {
      if (!(error instanceof EscalarError) || error.code !== 'io-not-recognised') throw error;
      faults.push(error);
      return [];
    }
  });
  if (known.length === 0) throw faults[0] ?? ioNotRecognised({ path: shown, names: [] });
  const found = known.map((member) => {
    // a zip of one table may say the year that the name in it does not
    const name = known.length > 1 || yearOfTable(member.name) !== null ? member.name : place.name;
    const read: FoundTable['read'] = async (year, how) => {
      const file = await files.read(path, shown, MOST_BYTES);
      const table = readBytes(member.shown, member.bytes(file.bytes), names, { ...how, year });
      return { table, sha256: file.sha256 };
    };
    return foundTable(name, member.shown, member.source, () => files.hashOf(path, shown), read);
  });
  return found.length === 1 ? found : byYear(found);
}

/** The files in a zip that may be tables, or the one file that it is. */
function membersOf(bytes: Uint8Array, { shown, name: own }: Place): readonly Member[] {
  const unpacked = (packed: Uint8Array): Uint8Array => unpackFiles(packed, MOST_BYTES)[0].bytes;
  const whole = { name: own, shown, bytes: unpacked };
  if (!startsWith(bytes, ZIP)) return [whole];
  const { names } = openZip(bytes);
  if (isWorkbook(names)) return [{ ...whole, bytes: (file) => file }];
  return names
    .filter((name) => MEMBER.test(name))
    .map((name) => ({
      name: lastName(name),
      shown: `${shown}/${name}`,
      bytes: (file) => unpacked(openZip(file).read(name)),
    }));
}

async function beginning(files: Host['files'], path: string, shown: string): Promise<Uint8Array> {
  let start = new Uint8Array(0);
  await files.stream(path, shown, (piece) => {
    start = piece.slice(0, 64);
    return false;
  });
  return start;
}
