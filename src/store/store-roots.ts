import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from './release-folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The roots of every command: the releases that ship with the package, then a person's own.
 * @example
 * import { defaultRoots } from 'escalar/node';
 *
 * defaultRoots({ ESCALAR_HOME: '/home/me/escalar' })[1]; // => { path: '/home/me/escalar/releases', writable: true }
 */
export function defaultRoots(env: Environment = process.env): readonly Root[] {
  return [
    { path: shippedRoot(), writable: false },
    { path: userRoot(env), writable: true },
  ];
}

/** Where a person's imports lie: `$ESCALAR_HOME/releases`, else the platform's folder for data. */
export function userRoot(env: Environment = process.env, platform: string = process.platform): string {
  const home = env.ESCALAR_HOME;
  if (home !== undefined && home !== '') return join(resolve(home), 'releases');
  return join(platformData(env, platform), 'escalar', 'releases');
}

function platformData(env: Environment, platform: string): string {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  const xdg = env.XDG_DATA_HOME;
  return xdg !== undefined && xdg !== '' ? xdg : join(homedir(), '.local', 'share');
}

/** The folder `data` of the package. */
export function shippedRoot(): string {
  return join(packageFolder(), 'data');
}

/** The folder of the package, from source or from the bundle. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
