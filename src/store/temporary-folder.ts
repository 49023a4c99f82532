import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAbsent } from './release-folder.ts';

/** `.work-<host>-<process>-<six random letters>` */
const LEFTOVER = /^\.work-(.+)-(\d+)-[^-]{6}$/;
const DAY = 24 * 60 * 60 * 1000;

function host(): string {
  return hostname().replaceAll(/[^A-Za-z0-9]/g, '') || 'host';
}

/** A hidden folder in the root that says which process works in it. */
export async function temporaryFolder(root: string): Promise<string> {
  await mkdir(root, { recursive: true });
  return mkdtemp(join(root, `.work-${host()}-${process.pid}-`));
}

/**
 * Removes the hidden folders of processes that died. Those of another machine that shares the
 * root are left alone for a day, because their processes cannot be asked.
 */
export async function sweepLeftovers(root: string, now: number): Promise<void> {
  const names = await readdir(root).catch((cause: unknown) => {
    if (isAbsent(cause)) return [];
    throw cause;
  });
  for (const name of names) {
    const match = LEFTOVER.exec(name);
    if (match === null) continue;
    const path = join(root, name);
    const age =
      now -
      (await stat(path).then(
        (state) => state.mtimeMs,
        () => now,
      ));
    const dead = match[1] === host() && !isAlive(Number(match[2]));
    if (dead || age > DAY) await rm(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
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
