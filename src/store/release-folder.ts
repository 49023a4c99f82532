import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../base/metadata.ts';
import {
  CATALOG_FOLDER,
  DESCRIPTOR,
  descriptorText,
  openDescriptor,
  sealedText,
  soundRelease,
} from '../sources/release/descriptor.ts';
import { hashText } from './hash.ts';

/** A folder that holds one folder a release. */
export interface Root {
  readonly path: string;
  readonly writable: boolean;
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
  const opened = openDescriptor(id, text);
  return soundRelease(id, opened, hashText(opened.sealed));
}

/** The text of `release.json`, sealed. */
export function sealedDescriptor(release: Release): string {
  return descriptorText(release, hashText(sealedText(release)));
}

/** Whether an error says that a file or a folder is not there. */
export function isAbsent(cause: unknown): boolean {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
