import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { repository } from './source-files.ts';

/** The pages of the workbench, built from the sources of now into a folder of their own. */
export async function builtPages(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const cache = join(repository, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'escalar-pages-'));
  await build({
    configFile: join(repository, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
