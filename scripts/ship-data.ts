import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../src/store/store.ts';
import { shippedRoot } from '../src/store/store-roots.ts';
import { RELEASES } from './ship-data/releases.ts';

/**
 * Writes the releases that ship with the package from the reference data beside the checkout
 * (or under ESCALAR_SHARED) into `data/` (or the folder given). The same sources give the same bytes.
 */
async function main(): Promise<void> {
  const shared = process.env.ESCALAR_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const sources = join(shared, 'data');
  if (!existsSync(sources)) throw new Error(`no reference data in ${sources}; set ESCALAR_SHARED`);
  const path = process.argv[2] ?? shippedRoot();
  const store = await openStore({ roots: [{ path, writable: true }] });
  for (const ship of RELEASES) {
    const { draft, tables, io } = await ship(sources);
    if (existsSync(join(path, draft.id))) await store.remove(draft.id);
    const { files } = await store.importRelease(draft, tables, io);
    for (const file of files) {
      process.stdout.write(`${draft.id}\t${file.table}\t${file.rows} rows\t${file.bytes} bytes\n`);
    }
  }
  const faults = (await store.check()).flatMap((check) => check.findings);
  await store.close();
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  process.stdout.write(`${readdirSync(path).length} releases in ${path}\n`);
}

await main();
