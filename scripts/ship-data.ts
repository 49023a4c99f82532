import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../src/store/store.ts';
import { shippedRoot } from '../src/store/store-roots.ts';
import { checkReleases } from './ship-data/check-releases.ts';
import { CHECKED, type Checked, scriptsHash, sealsBelow, sourcesHash } from './ship-data/checked.ts';
import { RELEASES } from './ship-data/releases.ts';

/**
 * Writes the releases that ship with the package from the reference data beside the checkout
 * (or under ESCALAR_SHARED) into `data/` (or the folder given). The same sources give the same bytes.
 * With `--check` it writes none of them, compares them with what ships and records the hashes of what was compared.
 */
async function main(): Promise<void> {
  const shared = process.env.ESCALAR_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
  const sources = join(shared, 'data');
  if (!existsSync(sources)) throw new Error(`no reference data in ${sources}; set ESCALAR_SHARED`);
  if (process.argv[2] === '--check') await check(sources);
  else await write(sources, process.argv[2] ?? shippedRoot());
}

async function write(sources: string, path: string): Promise<void> {
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

async function check(sources: string): Promise<void> {
  const checked: Checked = {
    scripts: scriptsHash(),
    sources: sourcesHash(sources),
    releases: sealsBelow(shippedRoot()),
  };
  const before: Checked | null = existsSync(CHECKED) ? JSON.parse(readFileSync(CHECKED, 'utf8')) : null;
  if (before !== null && before.sources !== checked.sources)
    process.stdout.write('the reference data are not those of the last check\n');
  const faults = await checkReleases(sources, (line) => process.stdout.write(`${line}\n`));
  if (faults.length > 0) throw new Error(`differs from what ships:\n${faults.join('\n')}`);
  writeFileSync(CHECKED, `${JSON.stringify(checked, null, 2)}\n`);
}

await main();
