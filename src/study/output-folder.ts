import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { EscalarError } from '../base/error.ts';
import { sweepLeftovers, temporaryFolder } from '../store/temporary-folder.ts';
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

/** Files that a desktop leaves in every folder it shows. */
const OF_THE_DESKTOP = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/**
 * Opens a hidden folder beside `target`, and removes those of runs that died.
 * @throws EscalarError `output-not-ours` when the target is no folder of a run of ours, `output-has-others` when
 *   somebody put files into one: they would be lost with it.
 */
export async function openOutput(target: string): Promise<OutputFolder> {
  await refuseForeign(target);
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  await sweepLeftovers(parent, Date.now());
  const work = await temporaryFolder(parent);
  const [draft, old] = [join(work, 'new'), join(work, 'old')];
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
      await rm(work, { recursive: true, force: true });
    },
    discard: () => rm(work, { recursive: true, force: true }),
  };
}

/** @throws EscalarError `output-not-ours`, `output-has-others`: as `openOutput` would, before hours of work. */
export async function refuseForeign(target: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new EscalarError('output-not-ours', { path: target });
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && !OF_THE_DESKTOP.includes(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(target.length + 1)
        .replaceAll(sep, '/'),
    );
  if (files.length === 0) return;
  const written = await writtenBefore(target);
  if (written === null) throw new EscalarError('output-not-ours', { path: target });
  const others = files.filter((file) => !written.includes(file)).sort();
  if (others.length > 0) throw new EscalarError('output-has-others', { path: target, files: others });
}

/** The files that the lock in a folder lists, or null when it holds no lock of ours. */
async function writtenBefore(target: string): Promise<readonly string[] | null> {
  const text = await readFile(join(target, LOCK_FILE), 'utf8').catch(() => null);
  try {
    const { outputs } = JSON.parse(text ?? 'null') as { outputs: Readonly<Record<string, string>> };
    return [LOCK_FILE, ...Object.keys(outputs)];
  } catch {
    return null;
  }
}
