import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatNumber, type Text } from '../../base/locale.ts';
import { isSharedWork } from '../sweep-leftovers.ts';
import type { TemporaryFolder } from '../temporary-folder.ts';
import { listedFiles } from './folder-list.ts';
import { WAREHOUSE_TABLE_NAMES } from './warehouse-tables.ts';

/** A file as `partFile` names it: nothing else in these folders is ours. */
const PART = /^\d{4}-[0-9a-f]{12}\.parquet$/;

/**
 * Removes the files of parts that no list names: an import was killed after it had brought them in. It leaves all as
 * it is while another import may be at work in the folder, where a list cannot be read, and where there is none: it may
 * have been lost.
 * @returns what was removed, for the person
 */
export async function sweepParts(
  folder: string,
  shown: string,
  work: TemporaryFolder,
): Promise<readonly Text[]> {
  // in this order: what another process brought in and listed meanwhile is among the listed
  const found = WAREHOUSE_TABLE_NAMES.flatMap((table) => partsIn(folder, table));
  if (found.length === 0 || isSharedWork(folder, work)) return [];
  const listed = await listedFiles(folder, shown);
  const left = listed === null || listed.size === 0 ? [] : found.filter((file) => !listed.has(file));
  let count = 0;
  let bytes = 0;
  for (const path of left.map((file) => join(folder, file))) {
    if (isSharedWork(folder, work)) break;
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    rmSync(path, { force: true });
    count += 1;
  }
  if (count === 0) return [];
  const size = (lang: 'en' | 'es') => formatNumber(bytes / 1e6, lang, 1);
  return [
    {
      en: `${shown}: removed what an import that was stopped had left (files: ${count}, ${size('en')} MB).`,
      es: `${shown}: se eliminó lo que dejó una importación interrumpida (archivos: ${count}, ${size('es')} MB).`,
    },
  ];
}

function partsIn(folder: string, table: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(folder, table));
  } catch {
    return [];
  }
  return names.filter((name) => PART.test(name)).map((name) => `${table}/${name}`);
}
