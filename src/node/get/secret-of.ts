import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { badOption } from '../../base/bad-option.ts';
import { downloadsHome } from './downloads-root.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The file of keys: lines `NAME=key`, for its owner's eyes only. */
export function secretsFile(env: Environment = process.env): string {
  return join(downloadsHome(env), 'secrets');
}

/**
 * The key of a service: its variable of the environment, else its line in the file of keys; null where there is none.
 * @throws EscalarError `bad-option` for a file that others may read
 */
export function secretOf(variable: string, env: Environment = process.env): string | null {
  const own = env[variable]?.trim();
  if (own) return own;
  const path = secretsFile(env);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) return null;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw badOption(path, (mode & 0o777).toString(8), {
      en: `a file that only you can read: chmod 600 ${path}`,
      es: `un archivo que solo usted pueda leer: chmod 600 ${path}`,
    });
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const line = lines.find((one) => one.split('=')[0]?.trim() === variable);
  return line?.slice(line.indexOf('=') + 1).trim() || null;
}
