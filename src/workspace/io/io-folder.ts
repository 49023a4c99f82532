import { EscalarError } from '../../base/error.ts';
import { yearInName } from '../../base/year-in-name.ts';
import type { IoFile } from '../../sources/io-csv/read-io-csv.ts';
import { ioNotRecognised, ioPartMissing } from '../../sources/mrio/layout-errors.ts';
import type { Files, Host } from '../host.ts';
import type { HashedTable, HowRead } from './found-table.ts';
import { IO_PARTS, type IoPart, MOST_BYTES, type PartNames, partNames } from './io-parts.ts';
import { readParts } from './read-parts.ts';

/** The files of one table. */
export interface IoFolder {
  /** The year in the folder's name; empty where it has none. */
  readonly year: string;
  readonly folder: string;
  /** The folder as the person wrote it, for messages. */
  readonly shown: string;
  readonly names: PartNames;
}

/**
 * The table in a folder, or those in its folders of one year each, by year.
 * @throws EscalarError `file-not-found`, `io-not-recognised`, `io-part-missing`, `io-part-twice`, `io-no-year`, `io-year-twice`
 */
export async function ioFolders(files: Files, folder: string, shown: string): Promise<readonly IoFolder[]> {
  const kind = await files.kindAt(folder, shown);
  if (kind === null) throw new EscalarError('file-not-found', { path: shown });
  if (kind !== 'folder') throw ioNotRecognised({ path: shown, names: [] });
  const own = partNames(await files.names(folder), shown);
  if (own !== null) return [{ year: yearInName(lastName(folder)) ?? '', folder, shown, names: own }];
  const found = new Map<string, IoFolder>();
  for (const name of await files.names(folder)) {
    const [path, place] = [files.resolve(folder, name), within(shown, name)];
    if ((await files.kindAt(path, place)) !== 'folder') continue;
    const names = partNames(await files.names(path), place);
    if (names === null) continue;
    const year = yearInName(name);
    if (year === null) throw new EscalarError('io-no-year', { path: place });
    const other = found.get(year);
    if (other !== undefined)
      throw new EscalarError('io-year-twice', { year, first: other.shown, other: place });
    found.set(year, { year, folder: path, shown: place, names });
  }
  if (found.size === 0) throw ioPartMissing({ path: shown, have: null, lacks: 'Z.csv, Y.csv' });
  return [...found.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
}

/** The hash that `readIoFolder` will give while the files stay as they are; nothing is kept in memory. */
export async function hashIoFolder(host: Host, { names, folder, shown }: IoFolder): Promise<string> {
  const { files } = host;
  return hashOfParts(host, names, (name) => files.hashOf(files.resolve(folder, name), within(shown, name)));
}

/**
 * Reads each file once: the hash is of the bytes that became the table.
 * @throws EscalarError those of `readParts`
 */
export async function readIoFolder(
  host: Host,
  { folder, shown, names, year }: IoFolder,
  how: HowRead,
): Promise<HashedTable> {
  const files: Partial<Record<IoPart, IoFile>> = {};
  const sha256 = await hashOfParts(host, names, async (name, part) => {
    const place = within(shown, name);
    const read = await host.files.read(host.files.resolve(folder, name), place, MOST_BYTES);
    files[part] = { name: place, bytes: read.bytes };
    return read.sha256;
  });
  const inside = await host.files.names(folder);
  return { table: readParts(host, files, year, how, { shown, inside, names }), sha256 };
}

async function hashOfParts(
  host: Host,
  names: PartNames,
  hashOf: (name: string, part: IoPart) => Promise<string>,
): Promise<string> {
  const lines: string[] = [];
  for (const part of IO_PARTS) {
    const name = names[part];
    if (name !== undefined) lines.push(`${part} ${await hashOf(name, part)}\n`);
  }
  return host.hash(lines.join(''));
}

/** The name of a file in a folder as the person wrote it. */
export function within(shown: string, name: string): string {
  const folder = shown.replace(/^\.[/\\]+/, '').replace(/[/\\]+$/, '');
  return folder === '' || folder === '.' ? name : `${folder}/${name}`;
}

export function lastName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}
