import { rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Text } from '../base/locale.ts';
import { systemReason } from '../base/system-error.ts';
import { makeFolder } from './make-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Makes a folder, with those above it, writes in it, and takes everything back.
 * @throws what the system says
 */
export function tryWriting(folder: string): void {
  const made = makeFolder(folder);
  temporaryFolder(folder).remove();
  if (made === undefined) return;
  for (let path = folder; path.length >= made.length; path = dirname(path)) rmdirSync(path);
}

/** Why nothing can be written in a folder, or null. */
export function writeFault(folder: string): Text | null {
  try {
    tryWriting(folder);
    return null;
  } catch (cause) {
    return systemReason(cause);
  }
}
