import { EscalarError } from '../base/error.ts';
import { cannotReadFile } from '../sources/cannot-read-file.ts';
import type { Files, ShippedFolder } from '../workspace/host.ts';

/** What ships, as `data/index.json` lists it. */
export interface ShippedIndex extends ShippedNames {
  /** The codes in columns that a page asks for before it computes, by `RELEASE/TABLE/COLUMN`, a space between them. */
  readonly codes: Readonly<Record<string, string>>;
}

export type ShippedNames = Readonly<Record<ShippedFolder | 'releases', readonly string[]>>;

/** Hex SHA-256 of bytes. */
export async function hashOfBytes(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes at an address; null where there is nothing. @throws EscalarError `cannot-read-file` */
export async function fetchBytes(address: string): Promise<Uint8Array | null> {
  const response = await fetch(address).catch((cause: unknown) => refused(address, String(cause)));
  if (response.status === 404) return null;
  if (!response.ok) return refused(address, `HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function refused(file: string, reason: string): never {
  throw cannotReadFile({ why: { en: reason, es: reason } }, { file });
}

/**
 * Files of a page: those that a person gave it, by name, and those that ship, below an address.
 * @param base where the folder of the package is served, with `/` at its end
 */
export function webFiles(base: string, index: ShippedNames, own: ReadonlyMap<string, Uint8Array>): Files {
  const shipped = (kind: ShippedFolder) => `${base}${kind}/`;
  const namesIn = (folder: string): readonly string[] => {
    const kind = (['studies', 'scenarios', 'policies'] as const).find((one) => folder === shipped(one));
    return kind === undefined ? [] : index[kind].map((name) => `${name}.yaml`);
  };
  const isShipped = (path: string) => {
    const cut = path.lastIndexOf('/') + 1;
    return namesIn(path.slice(0, cut)).includes(path.slice(cut));
  };
  const read: Files['read'] = async (path, shown, most) => {
    const bytes = own.get(path) ?? (isShipped(path) ? await fetchBytes(path) : null);
    if (bytes === null) throw new EscalarError('file-not-found', { path: shown });
    if (most !== undefined && bytes.length > most)
      throw new EscalarError('file-too-large', { bytes: bytes.length, limit: most }, { file: shown });
    return { bytes, sha256: await hashOfBytes(bytes) };
  };
  return {
    resolve: (folder, name) => (folder === '' || own.has(name) ? name : new URL(name, folder).href),
    folderOf: (path) => path.slice(0, path.lastIndexOf('/') + 1),
    kindAt: async (path) => (own.has(path) || isShipped(path) ? 'file' : null),
    names: async (folder) => namesIn(folder),
    read,
    async stream(path, shown, take) {
      const { bytes, sha256 } = await read(path, shown);
      take(bytes);
      return sha256;
    },
    hashOf: async (path, shown) => (await read(path, shown)).sha256,
    shipped,
  };
}
