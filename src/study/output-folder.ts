import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EscalarError } from '../base/error.ts';
import { LOCK_FILE } from './lock.ts';

/** Files of a run, gathered beside the target and put in its place at once. */
export interface OutputFolder {
  write(path: string, content: string): Promise<void>;
  /** Hex SHA-256 of each file written so far, sorted by path. */
  hashes(): Readonly<Record<string, string>>;
  /** Replaces the target: a reader sees the old folder or the new one, never a half. */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Opens a hidden folder beside `target`.
 * @throws EscalarError `output-not-ours` when the target holds files that no run of ours wrote.
 */
export async function openOutput(target: string): Promise<OutputFolder> {
  await refuseForeign(target);
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  const mark = randomBytes(6).toString('hex');
  const draft = join(parent, `.${basename(target)}.${mark}.partial`);
  const old = join(parent, `.${basename(target)}.${mark}.old`);
  await mkdir(draft);
  const hashes: Record<string, string> = {};
  return {
    async write(path, content) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), content);
      hashes[path] = createHash('sha256').update(content).digest('hex');
    },
    hashes: () => Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1))),
    async commit() {
      const exists = (await stat(target).catch(() => null)) !== null;
      if (exists) await rename(target, old);
      try {
        await rename(draft, target);
      } catch (error) {
        if (exists) await rename(old, target);
        throw error;
      }
      if (exists) await rm(old, { recursive: true, force: true });
    },
    discard: () => rm(draft, { recursive: true, force: true }),
  };
}

async function refuseForeign(target: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new EscalarError('output-not-ours', { path: target });
  const names = await readdir(target);
  if (names.length > 0 && !names.includes(LOCK_FILE))
    throw new EscalarError('output-not-ours', { path: target });
}
