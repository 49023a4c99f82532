import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Text } from '../base/locale.ts';

/*
 * What lies in a hidden folder, and what it means to one who finds it:
 *   new/NAME   being made; nobody needs it
 *   old/NAME   taken from its place, which the new one has not filled while new/NAME is still there
 *   fill/      complete, being moved file by file into the folder around it, as plan.json says
 *   gone/      not needed any more, being deleted
 */
export const NEW = 'new';
const [OLD, FILL, GONE, PLAN] = ['old', 'fill', 'gone', 'plan.json'];

/** How a folder is filled in its place. */
export interface FillPlan {
  /** Moved when all others are there. */
  readonly last: string;
  /** Files of the folder that are no more, by their paths in it. */
  readonly remove: readonly string[];
}

/**
 * Puts `work/new/NAME` in the place of `root/NAME` with two renames; `settle` puts things right wherever it was stopped.
 * Throws what the system says, and then `settle` must be called.
 */
export function swapIn(work: string, root: string, name: string): void {
  mkdirSync(join(work, OLD));
  try {
    renameSync(join(root, name), join(work, OLD, name));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  renameSync(join(work, NEW, name), join(root, name));
}

/**
 * Makes the files of `work/new/NAME` ready to be moved one by one into the folder where `work` lies; `settle` moves them.
 * The plan must have been written.
 */
export function beginFilling(work: string, name: string): { readonly undo: () => void } {
  renameSync(join(work, NEW, name), join(work, FILL));
  return { undo: () => renameSync(join(work, FILL), join(work, NEW, name)) };
}

/** Where the plan of a filling stands in its hidden folder. */
export function planPath(work: string): string {
  return join(work, PLAN);
}

/** Whether a hidden folder is filling the folder around it. */
export function isFilling(work: string): boolean {
  return isThere(join(work, FILL));
}

/** Whether a swap stands between its two renames, or a filling is going on. */
export function isHalfway(work: string, root: string): boolean {
  return isFilling(work) || namesIn(join(work, OLD)).some((name) => !isThere(join(root, name)));
}

/**
 * Ends what was begun in a hidden folder of `root`: a folder that was taken away comes back to its place, or, where
 * another has taken the place, beside it; a filling goes on. Nothing that is the only copy stays behind. May be
 * called at any time and more than once.
 * @returns what was done, for the person; empty when there was nothing to do
 */
export function settle(work: string, root: string): readonly Text[] {
  const said: Text[] = [];
  for (const name of namesIn(join(work, OLD))) {
    const from = join(work, OLD, name);
    if (!isThere(join(root, name))) {
      renameSync(from, join(root, name));
      const path = join(root, name);
      said.push({
        en: `${path} was put back: a run was stopped while it replaced it.`,
        es: `Se devolvió ${path} a su lugar: una ejecución se interrumpió mientras la sustituía.`,
      });
    } else if (isThere(join(work, NEW, name))) {
      const path = freeName(join(root, `${name}.previous`));
      renameSync(from, path);
      said.push({
        en: `What a run that was stopped had taken from ${join(root, name)} is now in ${path}.`,
        es: `Lo que una ejecución interrumpida había retirado de ${join(root, name)} está ahora en ${path}.`,
      });
    }
  }
  if (isFilling(work)) {
    goOnFilling(work, root);
    said.push({
      en: `${root} was completed: a run was stopped while it wrote there.`,
      es: `Se completó ${root}: una ejecución se interrumpió mientras escribía ahí.`,
    });
  }
  return said;
}

/** Deletes a hidden folder; stopped halfway, what is left of it is nothing that `settle` would take for whole. */
export function removeWork(work: string): void {
  if (isThere(join(work, OLD)) && !isThere(join(work, GONE))) renameSync(join(work, OLD), join(work, GONE));
  rmSync(work, { recursive: true, force: true });
}

function goOnFilling(work: string, root: string): void {
  const { last, remove } = JSON.parse(readFileSync(planPath(work), 'utf8')) as FillPlan;
  const from = join(work, FILL);
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .filter((file) => file !== last);
  for (const file of files) move(from, root, file);
  for (const file of remove) {
    rmSync(join(root, file), { force: true });
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder))
      removeEmpty(join(root, folder));
  }
  if (isThere(join(from, last))) move(from, root, last);
  if (!isThere(join(work, GONE))) renameSync(from, join(work, GONE));
}

function move(from: string, root: string, file: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  try {
    renameSync(join(from, file), join(root, file));
  } catch (cause) {
    // another process that goes on with the same filling was quicker
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // it holds other files, or is gone
  }
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function freeName(wanted: string): string {
  for (let n = 1; ; n += 1) {
    const path = n === 1 ? wanted : `${wanted}-${n}`;
    if (!isThere(path)) return path;
  }
}
