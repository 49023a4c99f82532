import { stat } from 'node:fs/promises';
import { EscalarError } from '../base/error.ts';
import { hashFile } from '../store/hash.ts';

/**
 * Hashes a file that `read` reads by itself, of any size, and makes sure that both saw the same file.
 * @param shown the name for messages
 * @returns what was read, and the hex SHA-256
 * @throws EscalarError `file-changed` when the file was written to or replaced meanwhile
 */
export async function hashUnchanged<T>(
  path: string,
  shown: string,
  read: () => Promise<T>,
): Promise<{ readonly value: T; readonly sha256: string }> {
  const before = await stateOf(path);
  // what is refused is refused at once
  const value = await read();
  const sha256 = await hashFile(path);
  if ((await stateOf(path)) !== before) throw new EscalarError('file-changed', { path: shown });
  return { value, sha256 };
}

async function stateOf(path: string): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true });
  return [size, mtimeNs, ctimeNs, ino].join(' ');
}
