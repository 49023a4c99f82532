import { join, resolve } from 'node:path';
import { inPlaceOf, isThere, writeDuckFile } from './copy-to-duckdb.ts';
import { openDuckFile } from './duckdb-warehouse.ts';
import { type FlowImport, importFlows } from './import-flows.ts';
import { withImported } from './merge-lists.ts';
import type { WarehouseList } from './warehouse-list.ts';

/**
 * Imports files into one DuckDB file, with what it holds but for the years that come anew: the parts are written and
 * proved as for a folder, then the whole file beside the old one, whose place it takes by one rename. An import that is
 * stopped leaves the file as it was; of two at once into one file at most one comes in.
 * @throws EscalarError as `importFlows`; `warehouse` for a file of someone else, or one that another import or copy is at work on
 */
export async function importIntoDuckFile(
  wanted: Omit<FlowImport, 'folder'>,
  file: string,
): ReturnType<typeof importFlows> {
  const target = resolve(file);
  return inPlaceOf(target, async (work) => {
    const folder = join(work.path, 'parts');
    const shown = `duckdb://${file}`;
    const { list: added, notes } = await importFlows({ ...wanted, folder, shown });
    const before = await listIn(target);
    const list = withImported(before, { ...wanted, folder: shown }, added);
    const kept = list.parts.filter((part) => !added.parts.includes(part));
    await writeDuckFile({ ...wanted, folder, shown, list }, target, work, kept);
    return { list, notes };
  });
}

async function listIn(target: string): Promise<WarehouseList | null> {
  if (!(await isThere(target))) return null;
  const { list, close } = await openDuckFile(target, `duckdb://${target}`);
  await close();
  return list;
}
