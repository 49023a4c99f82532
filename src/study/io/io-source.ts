import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import type { IoTable } from '../../indicators/chains/io-table.ts';
import { readingNotes, readTable, tableReading } from '../../indicators/chains/table-reading.ts';
import type { Note } from '../../indicators/define.ts';
import { parseOptions } from '../../indicators/options.ts';
import { type IoFile, readIoCsv } from '../../sources/io-csv/read-io-csv.ts';
import type { InputRecord, LoadContext } from '../load-source.ts';
import type { SourceSpec } from '../schema.ts';

/** Input-output tables by year; one is in memory at a time. */
export interface IoSource {
  readonly years: readonly string[];
  /** What was published, with labels and numbers only. */
  readonly published: (year: string) => Promise<IoTableInput>;
  /** The table as `read` of the source wants it. @throws EscalarError of `readTable` */
  readonly load: (year: string) => Promise<IoTable>;
  /** What the table of a year is made of: it changes when anything of it changes. */
  readonly keyOf: (year: string) => string;
  readonly input: InputRecord;
  /** What a reader must know of the way the tables are read. */
  readonly notes: readonly Note[];
}

/** What is published, before it is read in some way. */
type Published = Pick<IoSource, 'years' | 'published' | 'input'> & {
  readonly hashes: ReadonlyMap<string, string>;
};

/**
 * The tables of a release, or of a folder: `Z.csv` and `Y.csv` (any name that ends so), optional vectors and
 * satellites; or folders of that kind, one a year.
 * @throws EscalarError `unknown-name`, `bad-option`, `file-not-found`, `not-computable` for a release without tables.
 */
export async function openIoSource(name: string, spec: SourceSpec, context: LoadContext): Promise<IoSource> {
  const reading = parseOptions(tableReading, spec.read ?? {});
  const parents = reading.parts.map((text) => text.slice(text.indexOf(':') + 1));
  const { hashes, ...source } =
    spec.release === undefined
      ? await fromFolder(name, spec.file ?? '', context.folder, parents)
      : await fromRelease(name, spec.release, context);
  const how = JSON.stringify(reading);
  return {
    ...source,
    load: async (year) => readTable(await source.published(year), reading),
    keyOf: (year) => hashOf([hashes.get(year) ?? '', how]),
    notes: readingNotes(reading),
  };
}

async function fromRelease(name: string, id: string, { store }: LoadContext): Promise<Published> {
  const release = await store.release(id);
  const years = await store.ioYears(id);
  if (years.length === 0) {
    throw new EscalarError('not-computable', {
      indicator: id,
      why: {
        en: 'the release has no input-output tables',
        es: 'la publicación no tiene matrices de insumo-producto',
      },
      try: {
        en: 'See escalar list releases, or escalar import wiod2013.',
        es: 'Vea escalar list releases, o escalar import wiod2013.',
      },
    });
  }
  const files = release.files.filter((file) => file.table === 'io_table');
  const hashes = new Map(files.map((file) => [file.year ?? '', file.sha256]));
  return {
    years,
    published: async (year) => ({ ...(await store.ioTable(id, year)), release }),
    hashes,
    input: { name, release, table: 'io_table', sha256: hashOf([...hashes.values()]) },
  };
}

async function fromFolder(
  name: string,
  shown: string,
  base: string,
  parents: readonly string[],
): Promise<Published> {
  const folder = isAbsolute(shown) ? shown : resolve(base, shown);
  const state = await stat(folder).catch(() => null);
  if (state?.isDirectory() !== true) throw new EscalarError('file-not-found', { path: shown });
  const own = await filesOf(folder);
  const folders = new Map<string, string>();
  if (own !== null) folders.set(/\d{4}/.exec(basename(folder))?.[0] ?? '0000', folder);
  else {
    for (const entry of (await readdir(folder, { withFileTypes: true })).filter((one) => one.isDirectory())) {
      const year = /\d{4}/.exec(entry.name)?.[0];
      if (year !== undefined && (await filesOf(join(folder, entry.name))) !== null)
        folders.set(year, join(folder, entry.name));
    }
  }
  if (folders.size === 0) throw new EscalarError('file-not-found', { path: join(shown, 'Z.csv') });
  const hashes = new Map<string, string>();
  for (const [year, place] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = await Promise.all(
      Object.values((await filesOf(place)) ?? {}).map((path) => readFile(path)),
    );
    hashes.set(year, hashOf(bytes));
  }
  return {
    years: [...hashes.keys()],
    published: async (year) => readFolder(folders.get(year) as string, year, parents),
    hashes,
    input: { name, file: shown, sha256: hashOf([...hashes.values()]) },
  };
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

type Paths = Readonly<Partial<Record<'Z' | 'Y' | 'vectors' | 'satellites', string>>>;

const PARTS = {
  Z: /(^|_)Z\.csv$/i,
  Y: /(^|_)Y\.csv$/i,
  vectors: /(^|_)vectors\.csv$/i,
  satellites: /(^|_)satellites\.csv$/i,
} as const;

/** The files of a table in a folder, or null when Z or Y is not there. */
async function filesOf(folder: string): Promise<Paths | null> {
  const names = (await readdir(folder)).sort();
  const found: Record<string, string> = {};
  for (const [part, shape] of Object.entries(PARTS)) {
    const file = names.find((one) => shape.test(one));
    if (file !== undefined) found[part] = join(folder, file);
  }
  return found.Z === undefined || found.Y === undefined ? null : found;
}

async function readFolder(folder: string, year: string, parents: readonly string[]): Promise<IoTableInput> {
  const paths = (await filesOf(folder)) ?? {};
  const file = async (path: string | undefined): Promise<IoFile | undefined> =>
    path === undefined ? undefined : { name: path, bytes: await readFile(path) };
  const [Z, Y, vectors, satellites] = await Promise.all(
    [paths.Z, paths.Y, paths.vectors, paths.satellites].map(file),
  );
  if (Z === undefined || Y === undefined)
    throw new EscalarError('file-not-found', { path: join(folder, 'Z.csv') });
  return readIoCsv(
    {
      Z,
      Y,
      ...(vectors === undefined ? {} : { vectors }),
      ...(satellites === undefined ? {} : { satellites }),
    },
    { year, parents },
  );
}
