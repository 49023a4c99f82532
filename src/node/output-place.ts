import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isSystemError } from '../base/system-error.ts';
import { isFilling } from '../store/swap-folder.ts';
import { isWork } from '../store/temporary-folder.ts';
import { LOCK_FILE } from '../study/lock.ts';
import { outputHasOthers, outputInUse, outputIsFile, outputNotOurs } from './output-errors.ts';

/** Where a run's folder is, and where it is gathered. */
export interface OutputPlace {
  /** The folder itself: links followed. */
  readonly target: string;
  /** Where the hidden folder lies: beside the target, or in it. */
  readonly root: string;
  readonly name: string;
  /** The target stays the folder it is and gets the files one by one. */
  readonly inPlace: boolean;
}

/** Files that a desktop leaves in every folder it shows. */
const OF_THE_DESKTOP = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** So many foreign files are looked for: a message names fewer. */
const ENOUGH = 20;

/** The place of a run's folder. One that exists and is empty, or in use as the working folder, is kept. */
export function outputPlace(given: string): OutputPlace {
  const target = followed(resolve(given));
  const parent = dirname(target);
  const inPlace =
    statSync(target, { throwIfNoEntry: false })?.isDirectory() === true &&
    (holds(target, process.cwd()) || isVacant(target) || isWorkedIn(target) || !isWritable(parent));
  return { target, name: basename(target), inPlace, root: inPlace ? target : parent };
}

/** Whether a folder is not there or empty; hidden folders of ours do not count. @throws what the system says */
export function isVacant(target: string): boolean {
  const found = statSync(target, { throwIfNoEntry: false });
  return found === undefined || readdirSync(target).every(isWork);
}

/** Whether a process works in a hidden folder of it, and would lose that. */
function isWorkedIn(target: string): boolean {
  return readdirSync(target).some(isWork);
}

/**
 * Stops at the first file that no run of ours wrote.
 * @throws EscalarError `output-is-file`, `output-not-ours`, `output-has-others`, `output-in-use`
 */
export function refuseForeign(target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) throw outputIsFile({ path: target });
  if (othersFilling(target, '')) throw outputInUse({ path: target });
  const written = writtenBefore(target);
  const others: string[] = [];
  for (const file of filesIn(target)) {
    if (written === null) throw outputNotOurs({ path: target });
    if (!written.includes(file)) others.push(file);
    if (others.length === ENOUGH) break;
  }
  if (others.length > 0) throw outputHasOthers({ path: target, files: others.sort() });
}

/** Whether a process other than that of the hidden folder `mine` is moving files into a folder. */
export function othersFilling(target: string, mine: string): boolean {
  return readdirSync(target).some(
    (name) => isWork(name) && join(target, name) !== mine && isFilling(join(target, name)),
  );
}

/** The files that the lock in a folder lists, and the lock; null when it holds no lock of ours. */
export function writtenBefore(target: string): readonly string[] | null {
  try {
    const { outputs } = JSON.parse(readFileSync(join(target, LOCK_FILE), 'utf8')) as {
      outputs: Readonly<Record<string, string>>;
    };
    return [LOCK_FILE, ...Object.keys(outputs)];
  } catch {
    return null;
  }
}

/** Files by their paths in a folder, the nearest first; hidden folders of ours and what a desktop leaves are none. */
function* filesIn(target: string): Generator<string> {
  const folders = [''];
  for (const folder of folders) {
    for (const entry of readdirSync(join(target, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (folder === '' && isWork(entry.name)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (!OF_THE_DESKTOP.includes(entry.name)) yield path;
    }
  }
}

/** The path itself, or what a link leads to, be it there or not. */
/** Where a path leads, links followed; a link to what is not there yet too. */
export function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch (cause) {
    if (!isSystemError(cause, ['ENOENT'])) throw cause;
  }
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return link ? followed(resolve(dirname(path), readlinkSync(path))) : path;
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || resolve(way) === way);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
