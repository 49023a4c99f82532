import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotReadFile } from '../../sources/cannot-read-file.ts';
import { packageFolder } from '../../store/store-roots.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** The folder of the built pages. @throws EscalarError `cannot-read-file` where they were not built */
export function workbenchFolder(): string {
  const folder = join(packageFolder(), 'dist', 'workbench');
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw cannotReadFile(
    {
      why: {
        en: 'the pages were not built: npm run build',
        es: 'las páginas no se construyeron: npm run build',
      },
    },
    { file: folder },
  );
}

/** A file of the built pages; null for a name that is none. Only plain names of the folder and of `assets` are read. */
export async function workbenchFile(
  folder: string,
  path: string,
): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null> {
  const name = /^(?:assets\/)?[\w-]+\.(html|js|css)$/.exec(path);
  const file = join(folder, path);
  if (name === null || !existsSync(file)) return null;
  return { type: TYPES[name[1]], bytes: await readFile(file) };
}
