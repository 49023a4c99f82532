import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from '../base/system-error.ts';

/**
 * Makes a folder with those above it. Node's own way asks without end where a file system answers that what it cannot make
 * is not there, as /proc does.
 * @returns the topmost that was made; undefined where all were there
 * @throws what the system says
 */
export function makeFolder(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return undefined;
  const above = dirname(path) === path ? undefined : makeFolder(dirname(path));
  try {
    mkdirSync(path);
    return above ?? path;
  } catch (cause) {
    // another process was quicker
    if (!isSystemError(cause, ['EEXIST']) || !statSync(path).isDirectory()) throw cause;
    return above;
  }
}
