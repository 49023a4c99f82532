import { CommanderError } from 'commander';
import { EscalarError } from '../base/error.ts';
import type { Lang } from '../base/locale.ts';
import { isSystemError, systemFault } from '../base/system-error.ts';
import { writeError } from './terminal.ts';

/** 0 ok, 1 user error, 2 usage, 3 a claim or check failed, 4 source unavailable, 130 stopped by a person, as shells have it. */
export const EXIT = { ok: 0, user: 1, usage: 2, check: 3, source: 4, stopped: 130 } as const;

/** A check that did not hold: the command has said what; only the exit code is left. */
export class CheckFailed extends Error {}

/** A service that gave nothing to go on with: the command has said why. */
export class SourceUnavailable extends Error {}

/** A person ended what was under way: the command has said how it goes on. */
export class Stopped extends Error {}

/** Says an error on standard error, once and in the reader's language, and returns the exit code. */
export function report(error: unknown, lang: Lang, json: boolean): number {
  if (error instanceof CheckFailed) return EXIT.check;
  if (error instanceof SourceUnavailable) return EXIT.source;
  if (error instanceof Stopped) return EXIT.stopped;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const known = isSystemError(error) ? systemFault(error) : error;
  if (known instanceof EscalarError) {
    writeError(json ? `${JSON.stringify({ error: known.toJSON() }, null, 2)}\n` : `${known.toText(lang)}\n`);
    return EXIT.user;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  writeError(
    lang === 'en'
      ? `This is a fault of escalar, not of your data. Please report it with what you did:\n${detail}\n`
      : `Es una falla de escalar, no de sus datos. Repórtela junto con lo que hizo:\n${detail}\n`,
  );
  return EXIT.user;
}
