import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../shared/', import.meta.url));

/**
 * The path of a file of the shared reference material, or null where it is absent;
 * then the reason is printed and the tests that need it are skipped.
 */
export function sharedPath(relative: string): string | null {
  const path = `${process.env.ESCALAR_SHARED ?? root}/${relative}`;
  if (existsSync(path)) return path;
  process.stderr.write(`skipped: reference material ${relative} is not beside this checkout\n`);
  return null;
}
