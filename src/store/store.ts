import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { EscalarError } from '../base/error.ts';
import type { IoTableData } from '../base/io-table-data.ts';
import { same, type Text } from '../base/locale.ts';
import type { Release, ReleaseFile } from '../base/metadata.ts';
import type { Table } from '../base/table.ts';
import { unitOf } from '../base/unit.ts';
import { unknownName } from '../base/unknown-name.ts';
import { namesCodes, unitOfColumn } from '../columns/vocabulary.ts';
import { damaged, IO_TABLE, isName } from '../sources/release/descriptor.ts';
import { fieldsOf } from '../sources/release/fields.ts';
import { decodeIoFile, type Inflate } from '../sources/release/io-file.ts';
import { parquetUnreadable } from '../sources/release/parquet-errors.ts';
import { useShippedCatalog } from './catalog-files.ts';
import { checkRelease, fileFault, type ReleaseCheck, readSound } from './check.ts';
import { lazyEngine } from './duckdb.ts';
import { type DraftIoTable, type DraftTable, importRelease, type ReleaseDraft } from './import-release.ts';
import { withPlainPath } from './plain-path.ts';
import { type ReadOptions, readParquetColumns } from './read-parquet.ts';
import { folderNames, type Root, readDescriptor } from './release-folder.ts';
import { removeRelease } from './remove-release.ts';
import { releaseExists, storeReadOnly } from './store-errors.ts';

/** Releases in folders, and their tables. */
export interface Store {
  /** Every sound descriptor, by root and name. A damaged one is left to `check`. */
  releases(): Promise<readonly Release[]>;
  /** @throws EscalarError `unknown-name`, `release-damaged` */
  release(id: string): Promise<Release>;
  /**
   * A table of a release, its fields with unit and title, its origin set. The file's hash is
   * compared with the descriptor's before its first use.
   * @throws EscalarError `unknown-name`, `release-damaged`, `wrong-column-kind`
   */
  table(id: string, table: string, options?: Omit<ReadOptions, 'text'>): Promise<Table>;
  /** The years of which a release has an input-output table, sorted. @throws EscalarError `unknown-name` */
  ioYears(id: string): Promise<readonly string[]>;
  /**
   * One year of an input-output table. The hash of the bytes read is compared with the descriptor's every time.
   * @throws EscalarError `unknown-name`, `release-damaged`
   */
  ioTable(id: string, year: string): Promise<IoTableData>;
  /**
   * A person's own Parquet file. Whole numbers in a column whose name means codes or periods become text;
   * dates and booleans become text.
   * @throws EscalarError `parquet-unreadable`, `parquet-column-type`, `not-finite`
   */
  readParquet(path: string, options?: ReadOptions): Promise<Table>;
  /** Adds a release to the first root that can be written. @throws EscalarError `release-exists`, ... */
  importRelease(
    draft: ReleaseDraft,
    tables: readonly DraftTable[],
    io?: readonly DraftIoTable[],
  ): Promise<Release>;
  /** Removes a release from a root that can be written. */
  remove(id: string): Promise<void>;
  /** Reads every byte of one release, or of all, and says what is wrong. */
  check(id?: string): Promise<readonly ReleaseCheck[]>;
  close(): Promise<void>;
}

/**
 * Opens the store over its roots; reads nothing yet, loads the database at the first table. The catalog of products
 * is then read from the package too.
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { defaultRoots, openStore } from 'escalar/node';
 *
 * const store = await openStore({ roots: defaultRoots() });
 * const cpi = await store.table('us-cpi', 'series', { where: { period: ['2000'] } });
 * rowsOf(cpi)[0];
 * // => { economy: 'USA', variable: 'cpi_u', period: '2000', value: 172.2, source_line: 1046, source_rows: 12 }
 * await store.close();
 */
export async function openStore(options: { readonly roots: readonly Root[] }): Promise<Store> {
  useShippedCatalog();
  const roots = options.roots.map((root) => ({ ...root, path: resolve(root.path) }));
  const reader = lazyEngine();
  const writer = lazyEngine({ threads: 1 });
  const sound = new Set<string>();

  async function find(id: string): Promise<{ root: Root; release: Release }> {
    if (isName(id)) {
      for (const [at, root] of roots.entries()) {
        const release = await readDescriptor(root.path, id);
        if (release === null) continue;
        const hidden = (await holdersOf(roots.slice(at + 1), id)).length > 0;
        return {
          root,
          release: hidden ? { ...release, notes: [...(release.notes ?? []), hides(id)] } : release,
        };
      }
    }
    throw await unknownRelease(roots, id);
  }

  return {
    releases: () => soundReleases(roots),
    release: async (id) => (await find(id)).release,

    async table(id, name, read = {}) {
      const { root, release } = await find(id);
      const file = release.files.find((candidate) => candidate.table === name);
      if (file === undefined) {
        const known = release.files.map((candidate) => candidate.table);
        throw unknownName({ en: `table of ${id}`, es: `en ${id} la tabla` }, name, known);
      }
      const path = join(root.path, id, file.path);
      await proveSound(sound, id, path, file);
      const { rows, names, columns } = await reader.with((connection) =>
        readParquetColumns(connection, path, read),
      );
      const fields = fieldsOf(file, names, columns, read.where?.variable);
      return { name, rows, fields, columns, origins: [{ release, file: file.sourceFile }] };
    },

    async ioYears(id) {
      const { release } = await find(id);
      return release.files
        .flatMap((file) => (file.table === IO_TABLE && file.year !== undefined ? [file.year] : []))
        .sort();
    },

    async ioTable(id, year) {
      const { root, release } = await find(id);
      const file = release.files.find((candidate) => candidate.table === IO_TABLE && candidate.year === year);
      if (file === undefined) {
        const known = release.files.flatMap((candidate) => candidate.year ?? []);
        const kind = { en: `input-output table of ${id} for`, es: `en ${id} la matriz de` };
        throw unknownName(kind, year, known);
      }
      const path = join(root.path, id, file.path);
      const bytes = await readSound(path, file);
      if (!(bytes instanceof Uint8Array)) throw unsound(id, file, bytes);
      try {
        const table = decodeIoFile(bytes, inflate);
        return file.unit === undefined ? table : { ...table, unit: unitOf(file.unit) };
      } catch (cause) {
        if (!(cause instanceof RangeError || cause instanceof SyntaxError || cause instanceof TypeError))
          throw cause;
        throw damaged(id, file.path, {
          en: `cannot be read: ${cause.message}`,
          es: `no puede leerse: ${cause.message}`,
        });
      }
    },

    async readParquet(path, read = {}) {
      const whole = resolve(path);
      if (
        !(await stat(whole).then(
          (state) => state.isFile(),
          () => false,
        ))
      ) {
        throw parquetUnreadable({ path, detail: 'no such file / no existe el archivo' });
      }
      const { rows, names, columns } = await withPlainPath(whole, (plain) =>
        reader.with((connection) => readParquetColumns(connection, plain, { text: namesCodes, ...read })),
      );
      const fields = names.map((name) =>
        columns[name]?.kind === 'number'
          ? { name, title: same(name), unit: unitOfColumn(name) }
          : { name, title: same(name) },
      );
      return { name: basename(path, '.parquet'), rows, fields, columns, origins: [{ file: path }] };
    },

    async importRelease(draft, tables, io = []) {
      const root = roots.find((candidate) => candidate.writable);
      if (root === undefined) throw storeReadOnly({ path: '' });
      for (const other of roots) {
        if (isName(draft.id) && (await folderNames(other.path)).includes(draft.id)) {
          const path = join(other.path, draft.id);
          throw releaseExists({ id: draft.id, path, ships: !other.writable });
        }
      }
      return importRelease(writer, root.path, draft, tables, io);
    },

    async remove(id) {
      const holders = await holdersOf(roots, id);
      const root = holders.find((candidate) => candidate.writable);
      if (root !== undefined) return removeRelease(root.path, id);
      if (holders[0] !== undefined) throw storeReadOnly({ path: holders[0].path });
      throw await unknownRelease(roots, id);
    },

    async check(id) {
      const checks: ReleaseCheck[] = [];
      for (const root of roots) {
        for (const name of await folderNames(root.path)) {
          if (id === undefined || id === name) checks.push(await checkRelease(reader, root.path, name));
        }
      }
      if (id !== undefined && checks.length === 0) {
        throw await unknownRelease(roots, id);
      }
      return checks;
    },

    async close() {
      await reader.close();
      await writer.close();
    },
  };
}

async function soundReleases(roots: readonly Root[]): Promise<Release[]> {
  const releases = new Map<string, Release>();
  for (const root of roots) {
    for (const name of await folderNames(root.path)) {
      if (releases.has(name)) continue;
      const release = await readDescriptor(root.path, name).catch((cause: unknown) => {
        if (cause instanceof EscalarError) return null;
        throw cause;
      });
      if (release !== null) releases.set(name, release);
    }
  }
  return [...releases.values()];
}

/** Hashes a file at its first use, and again whenever its size or time of change differ. */
async function proveSound(sound: Set<string>, id: string, path: string, file: ReleaseFile): Promise<void> {
  const state = await stat(path).catch(() => null);
  const key = `${path}\0${state?.size}\0${state?.mtimeMs}\0${file.sha256}`;
  if (sound.has(key)) return;
  const fault = await fileFault(path, file);
  if (fault !== null) throw unsound(id, file, fault);
  sound.add(key);
}

function unsound(id: string, file: ReleaseFile, fault: Text | 'missing'): EscalarError {
  return damaged(id, file.path, fault === 'missing' ? { en: 'is not there', es: 'no está' } : fault);
}

/** What is said of a release where a person has one of the same name. */
function hides(id: string): NonNullable<Release['notes']>[number] {
  return {
    level: 'warning',
    text: {
      en: `${id} is the release that ships; one of yours has the same name and is not read. Import its file under another --id, and take it away: escalar data remove ${id}.`,
      es: `${id} es la publicación incluida; una suya lleva el mismo nombre y no se lee. Importe su archivo con otro --id y quítela: escalar data remove ${id}.`,
    },
  };
}

async function holdersOf(roots: readonly Root[], id: string): Promise<Root[]> {
  const holders: Root[] = [];
  for (const root of roots) if ((await folderNames(root.path)).includes(id)) holders.push(root);
  return holders;
}

async function unknownRelease(roots: readonly Root[], id: string): Promise<EscalarError> {
  const names = await Promise.all(roots.map((root) => folderNames(root.path)));
  return unknownName({ en: 'release', es: 'la publicación' }, id, [...new Set(names.flat())]);
}

const inflate: Inflate = (packed, most) => inflateRawSync(packed, { maxOutputLength: most });
