import type { Lang } from '../base/locale.ts';
import { isSystemError } from '../base/system-error.ts';
import { EXIT, report } from './exit-code.ts';

/**
 * Nobody listening is no fault: a command goes on without standard error, and ends quietly without standard output,
 * unless it has something to do besides answering, which it then does. Standard output that cannot be written, as on a
 * full disk, is said once and never ends with 0.
 */
export function guardStreams(lang: Lang, json: boolean, finishes: () => boolean): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: Error) => {
    if (!isSystemError(error, ['EPIPE']) && !process.exitCode)
      process.exitCode = report(named(error), lang, json);
    if (!finishes()) process.exit(process.exitCode ?? EXIT.ok);
  });
}

/** The system does not name a stream. */
function named(error: Error): Error {
  if (isSystemError(error)) error.path ??= 'stdout';
  return error;
}
