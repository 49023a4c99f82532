import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from './source-files.ts';

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bin: { readonly escalar: string };
};

/** What the package is built of and what it brings along; its `dist` is made by its own `prepack`. */
const SOURCES = [
  'package.json',
  'README.md',
  'LICENSE',
  'tsconfig.json',
  'tsdown.config.ts',
  'vite.config.ts',
  'src',
];

export interface Installed {
  /** A folder that holds nothing but the installed package. */
  readonly folder: string;
  /** The file of the command line. */
  readonly main: string;
  remove(): void;
}

/**
 * Packs the package as npm does, and installs the tarball in an empty folder: its dependencies, and no other package,
 * are links to those of the checkout, so that no registry is asked.
 */
export function installPacked(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'escalar-packed-'));
  const modules = join(folder, 'node_modules');
  const tarball = pack(join(folder, 'checkout'));
  execFileSync('tar', ['xzf', tarball, '-C', folder]);
  mkdirSync(modules);
  renameSync(join(folder, 'package'), join(modules, 'escalar'));
  rmSync(join(folder, 'checkout'), { recursive: true });
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(repository, 'node_modules', name), join(modules, name));
  }
  return {
    folder,
    main: join(modules, 'escalar', manifest.bin.escalar),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function pack(checkout: string): string {
  const carried = manifest.files.filter((name) => name !== 'dist').map((name) => name.replace(/\/\*.*$/, ''));
  for (const name of new Set([...SOURCES, ...carried]))
    cpSync(join(repository, name), join(checkout, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(checkout, 'node_modules'));
  const { stdout, stderr, status } = spawnSync('npm', ['pack', '--silent'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  const name = stdout.trim().split('\n').at(-1) ?? '';
  if (status !== 0 || !name.endsWith('.tgz')) throw new Error(`npm pack failed: ${stdout}${stderr}`);
  return join(checkout, name);
}
