import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type InverseCache, inverseCache } from './inverse-cache.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where inverses are kept between runs: `$ESCALAR_CACHE`, else `$ESCALAR_HOME/cache`, else the platform's folder for
 * such files; null with `ESCALAR_CACHE=off`.
 */
export function inverseRoot(
  env: Environment = process.env,
  platform: string = process.platform,
): string | null {
  const { ESCALAR_CACHE: cache, ESCALAR_HOME: home, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env;
  if (cache === 'off') return null;
  if (cache) return resolve(cache);
  if (home) return join(resolve(home), 'cache');
  if (platform === 'win32') return join(local ?? join(homedir(), 'AppData', 'Local'), 'escalar', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'escalar');
  return join(xdg || join(homedir(), '.cache'), 'escalar');
}

/** The inverses of this person, or null when they want none kept. */
export function inverses(): InverseCache | null {
  const folder = inverseRoot();
  return folder === null ? null : inverseCache(folder);
}
