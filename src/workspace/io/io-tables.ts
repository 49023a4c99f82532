import { EscalarError } from '../../base/error.ts';
import type { BareNames } from '../../sources/mrio/bare-table.ts';
import { yearOfTable } from '../../sources/mrio/stated-prices.ts';
import type { Host } from '../host.ts';
import { fileTables } from './file-tables.ts';
import { byYear, type FoundTable } from './found-table.ts';
import { hashIoFolder, ioFolders, readIoFolder, within } from './io-folder.ts';

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
  const parted = kind === 'folder' ? ((await host.partedTables?.(path, shown)) ?? []) : [];
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

/** Files that may hold a table, packed or not. */
const TABLE = /\.(?:csv|tsv|tab|txt|xlsx|ods|dta)(?:\.gz)?$|\.zip$/i;

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
