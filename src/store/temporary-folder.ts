import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { type ProcessIdentity, thisProcess } from './process-identity.ts';
import { removeWork } from './swap-folder.ts';

/** `.work-<space>-<process>-<start>-<six random letters>` */
const OWNED = /^\.work-([0-9a-f]{12})-(\d+)-(\d+)-[^-]{6}$/;

/** Of version 0.1.0: machine, process, six random letters. */
const EARLIER = /^\.work-[A-Za-z0-9]+-\d+-[A-Za-z0-9]{6}$/;

/** A file in the folder whose time of change moves while the process lives. */
export const BEAT = 'alive';
const BEAT_EVERY = 15_000;

export interface TemporaryFolder {
  readonly path: string;
  /** Deletes it, with what is in it; harmless when it is gone. */
  remove(): void;
}

/** A hidden folder in the root, which is made when it is not there, that says which process works in it. */
export function temporaryFolder(root: string): TemporaryFolder {
  makeFolder(root);
  const { space, pid, start } = thisProcess();
  const path = mkdtempSync(join(root, `.work-${space}-${pid}-${start}-`));
  const beat = join(path, BEAT);
  writeFileSync(beat, '');
  const timer = setInterval(() => touch(beat), BEAT_EVERY);
  timer.unref();
  return {
    path,
    remove() {
      clearInterval(timer);
      removeWork(path);
    },
  };
}

/** Whether a name is one that we give a hidden folder. */
export function isWork(name: string): boolean {
  return OWNED.test(name) || EARLIER.test(name);
}

/** The process that a hidden folder's name tells; null for one of an earlier version. */
export function ownerOf(name: string): ProcessIdentity | null {
  const [, space, pid, start] = OWNED.exec(name) ?? [];
  return space === undefined ? null : { space, pid: Number(pid), start: String(start) };
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // the folder was taken away: whoever works in it will be told
  }
}

/** Has the bytes of a file, or the entries of a folder, on the disk before going on. */
export async function flush(path: string): Promise<void> {
  const folder = (await stat(path)).isDirectory();
  // Windows opens no folder for flushing and needs none
  if (folder && process.platform === 'win32') return;
  const handle = await open(path, folder ? 'r' : 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
