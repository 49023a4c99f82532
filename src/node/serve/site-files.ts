import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { packageFolder } from '../../store/store-roots.ts';
import { PAGES } from '../../workbench/address.ts';
import { workbenchFolder } from './workbench-files.ts';

/** What ships and is read by the pages. */
const SHIPPED: readonly string[] = ['data', 'studies', 'scenarios', 'policies'];

/**
 * Every file of the workbench as a static site: its pages, each under its name, and what ships.
 * @throws EscalarError `cannot-read-file` where the pages are not built
 */
export async function* siteFiles(
  pages = workbenchFolder(),
): AsyncGenerator<{ readonly path: string; readonly bytes: Uint8Array }> {
  const page = await readFile(join(pages, 'index.html'));
  for (const name of PAGES) yield { path: `${name}.html`, bytes: page };
  for (const file of await filesBelow(join(pages, 'assets')))
    yield { path: `assets/${file}`, bytes: await readFile(join(pages, 'assets', file)) };
  for (const folder of SHIPPED)
    for (const file of await filesBelow(join(packageFolder(), folder)))
      yield { path: `${folder}/${file}`, bytes: await readFile(join(packageFolder(), folder, file)) };
}

/** Files below a folder, sorted, with `/` between the parts of a path. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}
