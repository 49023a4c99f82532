import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { EscalarError } from '../base/error.ts';
import { isSystemError, systemReason } from '../base/system-error.ts';
import { cannotReadFile } from '../sources/cannot-read-file.ts';
import { MOST_BYTES } from '../sources/tabular/read-tabular.ts';
import type { InputFile } from '../workspace/host.ts';
import { isStreamName, readStream } from './read-stream.ts';

/**
 * Reads a whole file that a person named, or what is piped in (`isStreamName`). What else never ends (a pipe, a device) and what is too large is refused before
 * anything is read.
 * @param shown the name for messages
 * @param most bytes
 * @throws EscalarError `file-not-found` when there is nothing of that name, `not-a-file`, `file-too-large`,
 *   `cannot-read-file` for everything else that the system says
 */
export async function readInput(path: string, shown: string, most: number = MOST_BYTES): Promise<InputFile> {
  try {
    if (isStreamName(shown)) return await readStream(shown, most);
    const size = await requireFile(path, shown);
    if (size > most) throw new EscalarError('file-too-large', { bytes: size, limit: most }, { file: shown });
    const bytes = await readFile(path);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (cause) {
    throw explained(cause, shown);
  }
}

/**
 * The bytes of a file.
 * @throws EscalarError `file-not-found`, `not-a-file`, `cannot-read-file`
 */
export async function requireFile(path: string, shown: string): Promise<number> {
  const found = await statOf(path, shown);
  if (found === null) throw new EscalarError('file-not-found', { path: shown });
  const kind = kindOf(found);
  if (kind !== 'file') throw new EscalarError('not-a-file', { path: shown, kind });
  return found.size;
}

/** What lies at a path; null when nothing does. @throws EscalarError `cannot-read-file` when that cannot be known */
export async function kindAt(path: string, shown: string): Promise<'file' | 'folder' | 'stream' | null> {
  const found = await statOf(path, shown);
  return found === null ? null : kindOf(found);
}

function kindOf(found: Stats): 'file' | 'folder' | 'stream' {
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'stream';
}

async function statOf(path: string, shown: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (cause) {
    if (isSystemError(cause, ['ENOENT', 'ENOTDIR'])) return null;
    throw explained(cause, shown);
  }
}

/** What the system says, as an error for a person. */
export function explained(cause: unknown, shown: string): unknown {
  if (!isSystemError(cause)) return cause;
  return cannotReadFile({ why: systemReason(cause) }, { file: shown });
}
