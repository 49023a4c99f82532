import { closeSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Text } from '../base/locale.ts';
import { namingPath } from '../base/system-error.ts';
import { followed } from '../node/output-place.ts';
import { outIsFolder } from '../store/store-errors.ts';
import { sweepLeftovers } from '../store/sweep-leftovers.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** A file that is there whole, under its name, or not at all. */
export interface OutFile {
  readonly name: string;
  /** Where it is being made. */
  readonly path: string;
  /** What was found and mended of earlier runs in its folder. */
  readonly notes: readonly Text[];
  write(chunk: string | Uint8Array): void;
  /** Puts it in its place. @returns its size in bytes */
  commit(): number;
  discard(): void;
}

/**
 * Begins a file in a hidden folder beside its place. A file of that name is replaced when the new one is whole.
 * @throws EscalarError `out-is-folder`, and what the system says of a folder that cannot be written to
 */
export function openOutFile(name: string): OutFile {
  const target = followed(resolve(name));
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) throw outIsFolder({ path: name });
  const notes = sweepLeftovers(dirname(target));
  const work = named(name, () => temporaryFolder(dirname(target)));
  const path = join(work.path, basename(target));
  let file: number | null = named(name, () => openSync(path, 'w'));
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    name,
    path,
    notes,
    write(chunk) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      const open = file;
      if (open === null) return;
      for (let at = 0; at < bytes.length; ) at += named(name, () => writeSync(open, bytes, at));
    },
    commit() {
      close();
      const { size } = statSync(path);
      named(name, () => renameSync(path, target));
      work.remove();
      return size;
    },
    discard() {
      close();
      work.remove();
    },
  };
}

/** What the system refuses is told with the name that the person gave, not with that of a hidden folder. */
function named<T>(name: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    return namingPath(name)(cause);
  }
}
