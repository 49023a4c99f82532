import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import type { Release } from '../base/metadata.ts';
import { hashText } from './hash.ts';

/** A folder that holds one folder a release. */
export interface Root {
  readonly path: string;
  readonly writable: boolean;
}

export const DESCRIPTOR = 'release.json';

/** Name of the table whose files hold one year of an input-output table each. */
export const IO_TABLE = 'io_table';

/** The folder of the product catalog beside the releases; no release can have its name. */
export const CATALOG_FOLDER = 'catalog';

/** The format of the folder; another number is refused. */
const FORMAT = 1;
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Whether a text may name a release or a table: it is used as a file's name. */
export function isName(name: string): boolean {
  return NAME.test(name) && name !== CATALOG_FOLDER;
}

/** The names of the folders of a root that may be releases, sorted; none when the root is absent. */
export async function folderNames(root: string): Promise<string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== CATALOG_FOLDER)
      .map((entry) => entry.name)
      .sort();
  } catch (cause) {
    if (isAbsent(cause)) return [];
    throw cause;
  }
}

/**
 * The descriptor of a release, or null when the folder has none.
 * @throws EscalarError `release-damaged` when it is not what was written at import.
 */
export async function readDescriptor(root: string, id: string): Promise<Release | null> {
  let text: string;
  try {
    text = await readFile(join(root, id, DESCRIPTOR), 'utf8');
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw cause;
  }
  const { format, ...release } = parse(id, text);
  if (format !== FORMAT) {
    throw damaged(id, DESCRIPTOR, {
      en: `is of format ${String(format)}, which this version cannot read`,
      es: `es de formato ${String(format)}, que esta versión no sabe leer`,
    });
  }
  if (release.seal !== sealOf(release)) {
    throw damaged(id, DESCRIPTOR, {
      en: 'was changed after it was written',
      es: 'fue modificado después de escribirse',
    });
  }
  if (release.id !== id || !release.files.every((file) => isName(file.path))) {
    throw damaged(id, DESCRIPTOR, { en: 'belongs to another folder', es: 'pertenece a otra carpeta' });
  }
  return release;
}

/** The text of `release.json`, sealed. */
export function descriptorText(release: Release): string {
  return `${JSON.stringify({ format: FORMAT, ...release, seal: sealOf(release) }, null, 2)}\n`;
}

/** The error for a release that is not as it was written. */
export function damaged(id: string, file: string, why: Text): EscalarError {
  return new EscalarError('release-damaged', { id, file, why });
}

/** Whether an error says that a file or a folder is not there. */
export function isAbsent(cause: unknown): boolean {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function sealOf(release: Release): string {
  const { seal: _, ...content } = release;
  return hashText(JSON.stringify(content));
}

function parse(id: string, text: string): Release & { readonly format?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Release;
  } catch {
    // told below
  }
  throw damaged(id, DESCRIPTOR, { en: 'is not whole', es: 'no está completo' });
}
