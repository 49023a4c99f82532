import { createHash, type Hash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inChunks } from '../base/in-chunks.ts';
import type { Text } from '../base/locale.ts';
import { isSystemError, namingPath } from '../base/system-error.ts';
import { makeFolder } from '../store/make-folder.ts';
import { beginFilling, type FillPlan, NEW, planPath, settle, swapIn } from '../store/swap-folder.ts';
import { sweepLeftovers } from '../store/sweep-leftovers.ts';
import { type TemporaryFolder, temporaryFolder } from '../store/temporary-folder.ts';
import { tryWriting } from '../store/write-fault.ts';
import { LOCK_FILE } from '../study/lock.ts';
import { outputInUse } from './output-errors.ts';
import {
  type OutputPlace,
  othersFilling,
  outputPlace,
  refuseForeign,
  writtenBefore,
} from './output-place.ts';

/** Files of a run, gathered in a hidden folder and put in their place at once. */
export interface OutputFolder {
  /** Where the files will be: a link that was named is followed. */
  readonly path: string;
  /** What was found and mended of earlier runs, for the person. */
  readonly notes: readonly Text[];
  /** A file from its text, or from its lines with their ends, which are never in memory together. */
  write(path: string, content: string | Iterable<string | Uint8Array>): Promise<void>;
  /** Hex SHA-256 of each file written so far, sorted by path. */
  hashes(): Readonly<Record<string, string>>;
  /**
   * Replaces the target: a reader sees the old folder or the new one, never a half. A folder that cannot be replaced,
   * such as a mount point or the working folder, is filled file by file instead, the lock last.
   * @returns what the person should know of it
   * @throws EscalarError `output-in-use` when another run wrote there at the same moment
   */
  commit(): readonly Text[];
  /** Leaves everything as it was. */
  discard(): void;
}

/**
 * Opens a hidden folder beside `given`, or in it where it is to be filled, and ends what runs that died had begun there.
 * @throws EscalarError `output-is-file`, `output-not-ours` when the target is no folder of a run of ours,
 *   `output-has-others` when somebody put files into one: they would be lost with it; `output-in-use`
 */
export function openOutput(given: string): OutputFolder {
  const { place, notes } = lookAt(given);
  makeFolder(place.root);
  const work = temporaryFolder(place.root);
  const draft = join(work.path, NEW, place.name);
  mkdirSync(draft, { recursive: true });
  const hashes: Record<string, string> = {};
  return {
    path: place.target,
    notes,
    async write(path, content) {
      const file = join(draft, path);
      const named = namingPath(join(place.target, path));
      await mkdir(dirname(file), { recursive: true }).catch(named);
      const hash = createHash('sha256');
      await writeFile(file, hashing(typeof content === 'string' ? [content] : content, hash)).catch(named);
      hashes[path] = hash.digest('hex');
    },
    hashes: () => Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1))),
    commit() {
      const files = Object.keys(hashes);
      const said = place.inPlace ? fill(work, place.name, place.target, files) : swap(work, place, files);
      work.remove();
      return said;
    },
    discard: () => giveUp(work, place.root),
  };
}

function* hashing(lines: Iterable<string | Uint8Array>, hash: Hash): Generator<string | Uint8Array> {
  for (const chunk of inChunks(lines)) {
    hash.update(chunk);
    yield chunk;
  }
}

/**
 * Whether `openOutput` would take the target, and whether it can be written to: before hours of work.
 * @returns what was found and mended of earlier runs
 * @throws EscalarError as `openOutput`, and what the system says of a folder that cannot be made
 */
export function tryOutput(given: string): readonly Text[] {
  const { place, notes } = lookAt(given);
  tryWriting(place.root);
  return notes;
}

function lookAt(given: string): { readonly place: OutputPlace; readonly notes: readonly Text[] } {
  const { target } = outputPlace(given);
  const notes = [...sweepLeftovers(dirname(target)), ...sweepLeftovers(target)];
  refuseForeign(target);
  return { place: outputPlace(given), notes };
}

/** What the system says of a folder that must stay where it is. */
const STAYS = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES'];
const TAKEN = ['ENOTEMPTY', 'EEXIST'];

function swap(
  work: TemporaryFolder,
  { root, name, target }: OutputPlace,
  files: readonly string[],
): readonly Text[] {
  const before = statSync(target, { throwIfNoEntry: false });
  if (before !== undefined) chmodSync(join(work.path, NEW, name), before.mode & 0o7777);
  try {
    swapIn(work.path, root, name);
    return [];
  } catch (cause) {
    if (isSystemError(cause, TAKEN) && writtenBefore(target) !== null) {
      // what stood there before both runs is in neither's way any more
      work.remove();
      throw outputInUse({ path: target });
    }
    settle(work.path, root);
    if (before === undefined || !isSystemError(cause, STAYS)) throw cause;
  }
  const inner = temporaryFolder(target);
  try {
    cpSync(join(work.path, NEW, name), join(inner.path, NEW, name), { recursive: true });
    return fill(inner, name, target, files);
  } finally {
    giveUp(inner, target);
  }
}

/** What cannot be settled now stays for the next sweep: it may be the only copy. */
function giveUp(work: TemporaryFolder, root: string): void {
  try {
    settle(work.path, root);
    work.remove();
  } catch {
    // the error that led here is the one to tell
  }
}

function fill(
  work: TemporaryFolder,
  name: string,
  target: string,
  files: readonly string[],
): readonly Text[] {
  const before = writtenBefore(target) ?? [];
  const plan: FillPlan = { last: LOCK_FILE, remove: before.filter((file) => !files.includes(file)) };
  writeFileSync(planPath(work.path), JSON.stringify(plan));
  const filling = beginFilling(work.path, name);
  if (othersFilling(target, work.path)) {
    filling.undo();
    throw outputInUse({ path: target });
  }
  settle(work.path, target);
  if (before.length === 0) return [];
  return [
    {
      en: `${target} stays the folder it was (it is mounted, or the working folder) and was filled file by file.`,
      es: `${target} sigue siendo la misma carpeta (está montada, o es la carpeta de trabajo) y se llenó archivo por archivo.`,
    },
  ];
}
