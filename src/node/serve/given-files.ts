import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { EscalarError } from '../../base/error.ts';
import type { Files, Host, ShippedFolder } from '../../workspace/host.ts';

/** Files that a person gave the workbench, under their names. */
export interface GivenFiles {
  /** @throws EscalarError `bad-option` for a name that is a path */
  give(name: string, bytes: Uint8Array): Promise<void>;
  /** A host that reads what ships and what was given, and no other file of this machine. */
  over(host: Host): Host;
  /** Forgets all of them. */
  close(): Promise<void>;
}

const SHIPPED: readonly ShippedFolder[] = ['studies', 'scenarios', 'policies'];
/** A name and no path: neither folders nor marks that a system reads in its own way. */
const PLAIN = /^(?!\.)[^/\\:*?"<>|\p{Cc}]{1,200}$/u;

/** @param folder an empty folder for them */
export function givenFiles(folder: string): GivenFiles {
  const names = new Set<string>();
  return {
    async give(name, bytes) {
      if (!PLAIN.test(name))
        throw new EscalarError('bad-option', {
          option: 'file',
          value: name,
          expected: {
            en: 'the name of a file, without its folders',
            es: 'el nombre de un archivo, sin sus carpetas',
          },
        });
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, name), bytes);
      names.add(name);
    },
    over: (host) => ({
      ...host,
      files: onlyGiven(host.files, folder, names),
      parquet: (path, shown, reading) => {
        if (!names.has(path)) throw new EscalarError('file-not-found', { path: shown });
        return host.parquet(join(folder, path), shown, reading);
      },
    }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function onlyGiven(files: Files, folder: string, names: ReadonlySet<string>): Files {
  const shipped = SHIPPED.map((kind) => files.shipped(kind));
  /** The path on the disk; null for what is neither given nor shipped. */
  const placeOf = (path: string): string | null => {
    if (names.has(path)) return join(folder, path);
    const full = files.resolve('', path);
    return shipped.some((own) => full === own || full.startsWith(own.endsWith(sep) ? own : own + sep))
      ? full
      : null;
  };
  const found = (path: string, shown: string): string => {
    const place = placeOf(path);
    if (place === null) throw new EscalarError('file-not-found', { path: shown });
    return place;
  };
  return {
    resolve: (from, name) => (names.has(name) && from === '' ? name : files.resolve(from, name)),
    folderOf: (path) => (names.has(path) ? '' : files.folderOf(path)),
    shipped: (kind) => files.shipped(kind),
    kindAt: async (path, shown) => {
      const place = placeOf(path);
      return place === null ? null : files.kindAt(place, shown);
    },
    names: async (path) => {
      const place = placeOf(path);
      return place === null ? [] : files.names(place);
    },
    read: async (path, shown, most) => files.read(found(path, shown), shown, most),
    stream: async (path, shown, take) => files.stream(found(path, shown), shown, take),
    hashOf: async (path, shown) => files.hashOf(found(path, shown), shown),
  };
}
