import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { isSystemError, systemFault } from '../../base/system-error.ts';
import type { Files, Host, ShippedFolder } from '../../workspace/host.ts';

const SHIPPED: readonly ShippedFolder[] = ['studies', 'scenarios', 'policies'];
/** A name and no path: neither folders nor marks that a system reads in its own way. */
const PLAIN = /^(?!\.)[^/\\:*?"<>|\p{Cc}]{1,200}$/u;

/**
 * Keeps a file that a person gave the workbench, under its name: whole, or as it was. Of two of one name the last is kept.
 * @throws EscalarError `bad-option` for a name that is a path, `system-refused` for a disk that does not take it
 */
export async function keepGiven(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  if (!PLAIN.test(name))
    throw badOption('file', name, {
      en: 'the name of a file, without its folders',
      es: 'el nombre de un archivo, sin sus carpetas',
    });
  // the engine may be reading the one before, and another of this name may be coming
  const part = join(folder, `.part-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(part, bytes);
    await rename(part, join(folder, name));
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    if (!isSystemError(cause)) throw cause;
    throw systemFault(Object.assign(cause, { path: name, dest: undefined }));
  }
}

/** A host that reads what ships and what was given, by `names` in `folder`, and no other file of this machine. */
export function hostOfGiven(host: Host, folder: string, names: ReadonlySet<string>): Host {
  return {
    ...host,
    files: onlyGiven(host.files, folder, names),
    parquet: (path, shown, reading) => {
      if (!names.has(path)) throw new EscalarError('file-not-found', { path: shown });
      return host.parquet(join(folder, path), shown, reading);
    },
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
