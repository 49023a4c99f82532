import { lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Text } from '../base/locale.ts';
import { isAlive } from './process-identity.ts';
import { isHalfway, removeWork, settle } from './swap-folder.ts';
import { BEAT, isWork, ownerOf, type TemporaryFolder } from './temporary-folder.ts';

/** What processes that ended before their time left in a folder. */
export interface Leftovers {
  readonly count: number;
  readonly bytes: number;
}

/** A file in a hidden folder: the beat that somebody saw there, at the time of the file's change. */
const SEEN = 'seen';
const DAY = 24 * 60 * 60 * 1000;
/** Between the two renames of a swap lies less than this. */
const MOMENT = 300;

/**
 * Ends what processes that died had begun in the hidden folders of `root`, and deletes these. One of a process that
 * cannot be asked (another machine, another container) is deleted when its beat has stood still between two looks a
 * day apart by the clock of the disk; a living process's never. Throws nothing: what cannot be swept stays.
 * @returns what was put back or completed, for the person
 */
export function sweepLeftovers(root: string): readonly Text[] {
  const said: Text[] = [];
  for (const name of workFolders(root)) {
    const path = join(root, name);
    const owner = ownerOf(name);
    const alive = owner === null ? null : isAlive(owner);
    if (alive === true) continue;
    try {
      if (alive === null && isHalfway(path, root)) pause(MOMENT);
      said.push(...settle(path, root));
      if (alive === false || isStill(path)) removeWork(path);
    } catch {
      // not ours to change, or another sweep was quicker
    }
  }
  return said;
}

/** Counts what `sweepLeftovers` would look at, without a change. */
export function countLeftovers(root: string): Leftovers {
  const dead = workFolders(root).filter((name) => {
    const owner = ownerOf(name);
    return owner === null || isAlive(owner) !== true;
  });
  const bytes = dead.reduce((sum, name) => sum + sizeOf(join(root, name)), 0);
  return { count: dead.length, bytes };
}

/**
 * Whether another process may be at work in `root` beside the one whose hidden folder is given: it lives, or cannot be
 * asked.
 */
export function isSharedWork(root: string, { path }: Pick<TemporaryFolder, 'path'>): boolean {
  return readdirSync(root).some((name) => {
    if (!isWork(name) || name === basename(path)) return false;
    const owner = ownerOf(name);
    return owner === null || isAlive(owner) !== false;
  });
}

/** Hidden folders of this user; of others one can neither know nor delete what is in them. */
function workFolders(root: string): readonly string[] {
  let names: string[];
  try {
    names = readdirSync(root);
  } catch {
    return [];
  }
  return names.filter((name) => {
    if (!isWork(name)) return false;
    const found = lstatSync(join(root, name), { throwIfNoEntry: false });
    return found?.isDirectory() === true && (process.getuid === undefined || found.uid === process.getuid());
  });
}

/** Whether the beat is the one of a look at least a day ago; the first look is written down. */
function isStill(path: string): boolean {
  const beat = String(statSync(join(path, BEAT), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const mark = join(path, SEEN);
  const before = statSync(mark, { throwIfNoEntry: false });
  if (before !== undefined && readFileSync(mark, 'utf8') === beat) {
    const now = diskNow(path);
    return now - before.mtimeMs > DAY;
  }
  writeFileSync(mark, beat);
  return false;
}

/** The time as the disk that holds a folder tells it: two machines that share it need not agree. */
function diskNow(path: string): number {
  const probe = join(path, 'now');
  writeFileSync(probe, '');
  return statSync(probe).mtimeMs;
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0;
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
