import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { EscalarError } from '../base/error.ts';
import type { IoTableData } from '../base/io-table-data.ts';
import type { Release, ReleaseColumn, ReleaseFile, ReleaseVariable } from '../base/metadata.ts';
import type { Field, Table } from '../base/table.ts';
import { DESCRIPTOR, IO_TABLE, isName } from '../sources/release/descriptor.ts';
import { encodeIoFile } from '../sources/release/io-file.ts';
import type { Engine } from './duckdb.ts';
import { hashFile } from './hash.ts';
import { sealedDescriptor } from './release-folder.ts';
import { badReleaseName, releaseExists, storeWriteFailed } from './store-errors.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { flush, type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';
import { writeParquet } from './write-parquet.ts';

/** What a person tells about a release; the store adds its files. */
export type ReleaseDraft = Omit<Release, 'files' | 'seal'>;

/** A table of a release, named by `table.name`. */
export interface DraftTable {
  readonly table: Table;
  /** Name of the file whose lines the column `source_line` counts. */
  readonly sourceFile: string;
  /** For a `series` table: its variables and their units. */
  readonly variables?: readonly ReleaseVariable[];
}

/** One year of an input-output table; `load` is called when its turn comes, so that one year is in memory at a time. */
export interface DraftIoTable {
  readonly year: string;
  readonly sourceFile: string;
  readonly load: () => Promise<IoTableData>;
  /** Smaller and slower to read: for tables that ship. */
  readonly deflate?: boolean;
}

/**
 * Writes a release into a hidden folder and brings it in with one rename: whatever stops it
 * before leaves the root as it was.
 * @throws EscalarError `bad-release-name`, `release-exists`, `store-write-failed`
 */
export async function importRelease(
  writer: Engine,
  root: string,
  draft: ReleaseDraft,
  tables: readonly DraftTable[],
  io: readonly DraftIoTable[] = [],
): Promise<Release> {
  for (const name of [draft.id, ...tables.map(({ table }) => table.name)]) {
    if (!isName(name)) throw badReleaseName({ name });
  }
  const target = join(root, draft.id);
  if (await isThere(target)) throw releaseExists({ id: draft.id, path: target });
  let temporary: TemporaryFolder | null = null;
  try {
    sweepLeftovers(root);
    temporary = temporaryFolder(root);
    // the temporary folder itself is private; the release has the permissions of any folder
    const folder = join(temporary.path, draft.id);
    await mkdir(folder);
    const release = await writeRelease(writer, folder, draft, tables, io);
    await rename(folder, target);
    await flush(root);
    return release;
  } catch (cause) {
    throw await explain(cause, target, draft.id);
  } finally {
    temporary?.remove();
  }
}

async function writeRelease(
  writer: Engine,
  folder: string,
  draft: ReleaseDraft,
  tables: readonly DraftTable[],
  io: readonly DraftIoTable[],
): Promise<Release> {
  const files: ReleaseFile[] = [];
  for (const one of tables) files.push(await writeTable(writer, folder, one));
  for (const one of io) files.push(await writeIoTable(folder, one));
  const release: Release = { ...draft, files };
  const descriptor = join(folder, DESCRIPTOR);
  await writeFile(descriptor, sealedDescriptor(release));
  await flush(descriptor);
  await flush(folder);
  return release;
}

async function writeTable(
  writer: Engine,
  folder: string,
  { table, sourceFile, variables }: DraftTable,
): Promise<ReleaseFile> {
  const name = `${table.name}.parquet`;
  const path = join(folder, name);
  await writer.with((connection) => writeParquet(connection, table, path));
  await flush(path);
  return {
    table: table.name,
    path: name,
    rows: table.rows,
    bytes: (await stat(path)).size,
    sha256: await hashFile(path),
    sourceFile,
    columns: table.fields.map(columnOf),
    ...(variables === undefined ? {} : { variables }),
  };
}

async function writeIoTable(
  folder: string,
  { year, sourceFile, load, deflate }: DraftIoTable,
): Promise<ReleaseFile> {
  const data = await load();
  const name = `${IO_TABLE}_${year}.io`;
  const path = join(folder, name);
  await writeFile(path, encodeIoFile(data, deflate === true ? smallest : undefined));
  await flush(path);
  return {
    table: IO_TABLE,
    year,
    path: name,
    rows: data.rows.length,
    sourceFile,
    ...(data.unit === undefined ? {} : { unit: data.unit.id }),
    ...(data.notes === undefined ? {} : { notes: data.notes }),
    bytes: (await stat(path)).size,
    sha256: await hashFile(path),
  };
}

function columnOf(field: Field): ReleaseColumn {
  const { name, title, unit } = field;
  return unit === undefined ? { name, title } : { name, title, unit: unit.id };
}

/** A rename onto a folder that came in meanwhile is another import that won. */
async function explain(cause: unknown, target: string, id: string): Promise<unknown> {
  if (!(cause instanceof Error) || cause instanceof EscalarError) return cause;
  const { code } = cause as NodeJS.ErrnoException;
  // the database tells of a full disk in words only
  if (code === undefined && !cause.message.startsWith('IO Error')) return cause;
  if (await isThere(target)) return releaseExists({ id, path: target });
  return storeWriteFailed({ path: target, detail: code ?? cause.message });
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const smallest = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });
