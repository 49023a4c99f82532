import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';

/**
 * Runs `work` on a path that `exactPath` can write. A name with a backslash and a sign of patterns cannot be written
 * so, because the database takes the backslash for a separator: such a file is read through a link.
 */
export async function withPlainPath<T>(path: string, work: (path: string) => Promise<T>): Promise<T> {
  if (sep === '\\' || !path.includes('\\') || !/[*?[]/.test(path)) return work(path);
  const folder = mkdtempSync(join(tmpdir(), 'escalar-link-'));
  try {
    const link = join(folder, 'file.parquet');
    symlinkSync(resolve(path), link);
    return await work(link);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
