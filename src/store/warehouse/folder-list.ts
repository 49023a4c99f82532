import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAbsent } from '../release-folder.ts';
import { isSharedWork } from '../sweep-leftovers.ts';
import { flush, type TemporaryFolder } from '../temporary-folder.ts';
import {
  partFile,
  readWarehouseList,
  type WarehouseList,
  type WarehousePart,
  warehouseListText,
} from './warehouse-list.ts';

const LIST = /^warehouse-(\d{6})\.json$/;

/** A list as it lies in a folder, with its number; null and 0 where there is none yet. */
export interface NumberedList {
  readonly list: WarehouseList | null;
  readonly number: number;
}

/** Whether a folder has been imported into; of a file it says no. */
export async function isWarehouseFolder(folder: string): Promise<boolean> {
  return (await listNumbers(folder)).length > 0;
}

/** The newest list of a folder. @throws EscalarError `warehouse` when it is damaged */
export async function newestList(folder: string, shown: string): Promise<NumberedList> {
  for (let isAgain = false; ; isAgain = true) {
    const number = Math.max(0, ...(await listNumbers(folder)));
    if (number === 0) return { list: null, number };
    try {
      const file = join(folder, listName(number));
      return { list: readWarehouseList(shown, await readFile(file, 'utf8'), file), number };
    } catch (cause) {
      // an import that ended meanwhile may have taken the list away: then there are newer ones
      if (isAgain || !isAbsent(cause)) throw cause;
    }
  }
}

/** A part that lies in a hidden folder still. */
export interface NewPart {
  readonly part: WarehousePart;
  readonly path: string;
}

export interface NamedFolder {
  readonly folder: string;
  readonly shown: string;
  /** It is one of ours at which nobody else can be at work, and needs no hard links. */
  readonly isHidden: boolean;
}

/**
 * Brings new parts into a folder: first their files, under names that no list knows yet, then a list with the next
 * number. A list is there whole or not at all, and of two processes one comes after the other: whatever stops this
 * leaves the folder as it was, but for files that nothing refers to, which the next import removes (`sweepParts`).
 * @param merge the new list, made of the newest
 */
export async function commitParts(
  { folder, shown, isHidden }: NamedFolder,
  work: TemporaryFolder,
  parts: readonly NewPart[],
  merge: (before: WarehouseList | null) => WarehouseList,
): Promise<WarehouseList> {
  for (const { part, path } of parts) {
    const target = join(folder, partFile(part));
    await mkdir(dirname(target), { recursive: true });
    await flush(path);
    await rename(path, target);
    await flush(dirname(target));
  }
  for (;;) {
    const { list: before, number } = await newestList(folder, shown);
    const list = merge(before);
    const draft = join(work.path, listName(number + 1));
    await writeFile(draft, warehouseListText(list));
    await flush(draft);
    try {
      await (isHidden ? rename : link)(draft, join(folder, listName(number + 1)));
    } catch (cause) {
      // another process was quicker: its list is the one to go on from
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      continue;
    }
    await flush(folder);
    if (!isSharedWork(folder, work)) await removeOlder(folder, shown, number + 1, [before, list]);
    return list;
  }
}

/**
 * Removes lists before the last but one, and their files: a question that began before an import can end after it. Not
 * while another import is at work, which may just have brought in one of these files again.
 */
async function removeOlder(
  folder: string,
  shown: string,
  number: number,
  lists: readonly (WarehouseList | null)[],
) {
  const kept = new Set(lists.flatMap((list) => (list?.parts ?? []).map(partFile)));
  for (const old of await listNumbers(folder)) {
    if (old >= number - 1) continue;
    const path = join(folder, listName(old));
    // none where it is damaged, or where another import took it away: the import itself is done
    const files = await readFile(path, 'utf8')
      .then((text) => readWarehouseList(shown, text).parts.map(partFile))
      .catch(() => []);
    for (const file of files) if (!kept.has(file)) await rm(join(folder, file), { force: true });
    await rm(path, { force: true });
  }
}

/** The files that any list of a folder names; null where one of them cannot be read. */
export async function listedFiles(folder: string, shown: string): Promise<ReadonlySet<string> | null> {
  const files = new Set<string>();
  for (const number of await listNumbers(folder))
    try {
      const text = await readFile(join(folder, listName(number)), 'utf8');
      for (const part of readWarehouseList(shown, text).parts) files.add(partFile(part));
    } catch {
      return null;
    }
  return files;
}

async function listNumbers(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (isAbsent(cause)) return [];
    throw cause;
  });
  return names.flatMap((name) => {
    const [, digits] = LIST.exec(name) ?? [];
    return digits === undefined ? [] : [Number(digits)];
  });
}

function listName(number: number): string {
  return `warehouse-${String(number).padStart(6, '0')}.json`;
}
