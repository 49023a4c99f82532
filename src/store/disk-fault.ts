import { sep } from 'node:path';
import type { SystemError } from '../base/system-error.ts';
import { isWork } from './temporary-folder.ts';

/** What the engine quotes of the system, on whichever file it was at work. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|There is not enough space on the disk/, 'ENOSPC'],
  [/Disk quota exceeded/, 'EDQUOT'],
  [/File too large/, 'EFBIG'],
  [/Read-only file system/, 'EROFS'],
  [/Permission denied|Access is denied/, 'EACCES'],
  [/Input\/output error/, 'EIO'],
];

/** What an engine in this process says of a disk, as Node would throw it, by a path that the person knows; null for all else. */
export function diskFault(cause: unknown): SystemError | null {
  if (!(cause instanceof Error)) return null;
  const code = CODES.find(([said]) => said.test(cause.message))?.[1];
  const [, file] = /"([^"]+)"/.exec(cause.message) ?? [];
  if (code === undefined || file === undefined) return null;
  // what lies in a hidden folder of ours is told by the folder that it is in
  const parts = file.split(sep);
  const hidden = parts.findIndex(isWork);
  const path = hidden > 0 ? parts.slice(0, hidden).join(sep) : file;
  return Object.assign(new Error(`${code}: ${cause.message}`, { cause }), { code, syscall: 'write', path });
}
