import { EscalarError } from '../../base/error.ts';
import { yearInName } from '../../base/year-in-name.ts';
import type { IoCsvOptions } from '../../sources/io-csv/read-io-csv.ts';
import type { MrioSource } from '../../sources/mrio/publisher.ts';
import { readWide, sniffWide, type WideOptions } from '../../sources/mrio/read-wide.ts';
import { believedYear } from '../../sources/mrio/wide-notes.ts';
import type { Host } from '../host.ts';
import { type HashedTable, hashIoFolder, ioFolders, lastName, readIoFolder, within } from './io-folder.ts';

/** How a table that a person has is read. */
export type HowRead = Required<Pick<IoCsvOptions, 'parents' | 'decimal'>> & Pick<WideOptions, 'totals'>;

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
 * @throws EscalarError `io-not-recognised`, `io-no-year`, `io-year-twice`, those of `ioFolders`
 */
export async function ioTables(host: Host, path: string, shown: string): Promise<readonly FoundTable[]> {
  const kind = await host.files.kindAt(path, shown);
  if (kind === 'file') return [await fileTable(host, path, shown)];
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

/** The files of a folder that hold the table of a year each. */
async function filesOf(host: Host, path: string, shown: string): Promise<readonly FoundTable[]> {
  const found = new Map<string, FoundTable>();
  for (const name of await host.files.names(path)) {
    if (!/\.csv$/i.test(name) || yearInName(name) === null) continue;
    const table = await fileTable(host, host.files.resolve(path, name), within(shown, name)).catch(
      (error) => {
        if (error instanceof EscalarError && error.code === 'io-not-recognised') return null;
        throw error;
      },
    );
    if (table === null) continue;
    if (table.year === '') throw new EscalarError('io-no-year', { path: table.shown });
    const first = found.get(table.year)?.shown;
    if (first !== undefined)
      throw new EscalarError('io-year-twice', { year: table.year, first, other: table.shown });
    found.set(table.year, table);
  }
  return [...found.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
}

/** @throws EscalarError `io-not-recognised` */
async function fileTable({ files }: Host, path: string, shown: string): Promise<FoundTable> {
  const source = await sniffed(files, path, shown);
  return {
    year: believedYear(yearInName(lastName(path)) ?? '', source),
    shown,
    source,
    hash: () => files.hashOf(path, shown),
    read: async (year, how) => {
      try {
        const table = readWide(shown, { ...how, year });
        const sha256 = await files.stream(path, shown, (piece) => {
          table.feed(piece);
          return true;
        });
        return { table: table.end(), sha256 };
      } catch (error) {
        throw error instanceof EscalarError ? error.at({ file: shown }) : error;
      }
    },
  };
}

/** What a file is taken for by its names, read as far as they go. @throws EscalarError `io-not-recognised` */
async function sniffed(files: Host['files'], path: string, shown: string): Promise<MrioSource | null> {
  const names = sniffWide(shown);
  await files.stream(path, shown, (piece) => !names.feed(piece));
  return names.end();
}
