import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'tsdown';
import { repository } from './source-files.ts';

/** The scripts that a browser gets for an entry, minified, with all that they need: `NAME.js` first. */
export async function browserBundle(entry: string): Promise<ReadonlyMap<string, string>> {
  const cache = join(repository, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'escalar-web-'));
  try {
    await build({
      config: false,
      cwd: repository,
      entry: [entry],
      outDir,
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      noExternal: [/./],
      minify: true,
      dts: false,
      clean: false,
      fixedExtension: false,
      logLevel: 'error',
    });
    const first = `${basename(entry, '.ts')}.js`;
    const names = [first, ...readdirSync(outDir).filter((name) => name !== first && name.endsWith('.js'))];
    return new Map(names.map((name) => [name, readFileSync(join(outDir, name), 'utf8')]));
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Parts of Node that scripts import. */
export function nodeParts(scripts: ReadonlyMap<string, string>): readonly string[] {
  const text = [...scripts.values()].join('\n');
  return [...text.matchAll(/(?:from|import\(?)\s*["'](node:[\w/]+)["']/g)].map(([, part]) => part);
}
