import type { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import type { Release } from '../../base/metadata.ts';
import { releaseDamaged } from './parquet-errors.ts';

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

/** A descriptor as it was read, and the text whose hash must be its seal. */
export interface OpenedDescriptor {
  readonly release: Release;
  readonly sealed: string;
}

/** Reads the text of a `release.json`. @throws EscalarError `release-damaged` when it is not whole or of another format */
export function openDescriptor(id: string, text: string): OpenedDescriptor {
  const { format, ...release } = parse(id, text);
  if (format !== FORMAT) {
    throw damaged(id, DESCRIPTOR, {
      en: `is of format ${String(format)}, which this version cannot read`,
      es: `es de formato ${String(format)}, que esta versión no sabe leer`,
    });
  }
  return { release, sealed: sealedText(release) };
}

/**
 * The release of a descriptor that is as it was written.
 * @param hash of `sealed`
 * @throws EscalarError `release-damaged`
 */
export function soundRelease(id: string, { release }: OpenedDescriptor, hash: string): Release {
  if (release.seal !== hash) {
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

/** The text of `release.json` with a seal, the hash of `sealedText`. */
export function descriptorText(release: Release, seal: string): string {
  return `${JSON.stringify({ format: FORMAT, ...release, seal }, null, 2)}\n`;
}

/** What the seal of a release is the hash of. */
export function sealedText(release: Release): string {
  const { seal: _, ...content } = release;
  return JSON.stringify(content);
}

/** The error for a release that is not as it was written. */
export function damaged(id: string, file: string, why: Text): EscalarError {
  return releaseDamaged({ id, file, why });
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
