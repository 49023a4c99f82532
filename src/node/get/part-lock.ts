import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { isSystemError } from '../../base/system-error.ts';
import { Unreached } from '../../sources/services/core/ports.ts';
import { isAlive, type ProcessIdentity, thisProcess } from '../../store/process-identity.ts';

/** A part that is this run's own, as long as it is held. */
export interface PartLock {
  /** Says that it is still held. */
  touch(): Promise<void>;
  release(): Promise<void>;
}

/** Longer than any wait between two pieces or two tries: who is silent so long has gone. */
const SILENT = 15 * 60_000;
/** A lock is written in far less: one that is cut for longer is of a run that was killed, or of a full disk. */
const WRITTEN = 1000;

/**
 * Keeps a part from two runs at once, which would mix what they write. What a run that was killed left holds nobody up.
 * @throws Unreached where another run has it
 */
export async function lockPart(part: string): Promise<PartLock> {
  const path = `${part}.lock`;
  const isOurs = await take(path);
  if (!isOurs && (await isLeft(path, part))) await rm(path, { force: true });
  if (!isOurs && !(await take(path))) throw new Unreached('another run is bringing the same file');
  return {
    // somebody may have deleted it, and the file comes all the same
    touch: () => utimes(path, new Date(), new Date()).catch(() => undefined),
    release: () => rm(path, { force: true }),
  };
}

async function take(path: string): Promise<boolean> {
  const { space, pid, start } = thisProcess();
  try {
    await writeFile(path, `${space} ${pid} ${start}`, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (isSystemError(cause, ['EEXIST'])) return false;
    // a full disk takes the name of the file, and not what is in it
    await rm(path, { force: true }).catch(() => undefined);
    throw cause;
  }
}

/** Whether the run that took it has ended, or has been silent for too long. */
async function isLeft(path: string, part: string): Promise<boolean> {
  let owner = await ownerOf(path);
  if (owner === null) {
    await setTimeout(WRITTEN);
    owner = await ownerOf(path);
  }
  if (owner === null || isAlive(owner) === false) return true;
  const changed = await Promise.all([path, part].map(changedAt));
  return Date.now() - Math.max(...changed) > SILENT;
}

/** Who took it; null where that is not written to its end. */
async function ownerOf(path: string): Promise<ProcessIdentity | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const [, space, pid, start = ''] = /^([0-9a-f]+) (\d+) (\d+)$/.exec(text) ?? [];
  return space === undefined ? null : { space, pid: Number(pid), start };
}

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
