import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Text } from '../base/locale.ts';
import type { InverseOf } from '../indicators/chains/chain-context.ts';
import { inverseCache } from './inverse-cache.ts';

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

/**
 * The inverses of this person, or null when they want none kept.
 * @param say told of a kept inverse that is thrown away
 */
export function inverses(say: (notice: Text) => void = () => undefined): InverseOf | null {
  const folder = inverseRoot();
  if (folder === null) return null;
  return inverseCache(folder, undefined, (path) =>
    say({
      en: `! The kept inverse ${path} does not fit its table: it was thrown away and computed anew.`,
      es: `! La inversa guardada ${path} no corresponde a su tabla: se desechó y se calculó de nuevo.`,
    }),
  );
}
