import { CommanderError } from 'commander';
import { EscalarError } from '../base/error.ts';
import type { Lang } from '../base/locale.ts';

/** 0 ok, 1 user error, 2 usage, 3 a claim or check failed, 4 source unavailable. */
export const EXIT = { ok: 0, user: 1, usage: 2, check: 3, source: 4 } as const;

/** A check that did not hold: the command has said what; only the exit code is left. */
export class CheckFailed extends Error {}

/** Says an error on standard error, once and in the reader's language, and returns the exit code. */
export function report(error: unknown, lang: Lang, json: boolean): number {
  if (error instanceof CheckFailed) return EXIT.check;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof EscalarError) {
    process.stderr.write(
      json ? `${JSON.stringify({ error: error.toJSON() }, null, 2)}\n` : `${error.toText(lang)}\n`,
    );
    return EXIT.user;
  }
  const known = systemError(error, lang);
  if (known !== null) {
    process.stderr.write(`${known}\n`);
    return EXIT.user;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    lang === 'en'
      ? `This is a fault of escalar, not of your data. Please report it with what you did:\n${detail}\n`
      : `Es una falla de escalar, no de sus datos. Repórtela junto con lo que hizo:\n${detail}\n`,
  );
  return EXIT.user;
}

function systemError(error: unknown, lang: Lang): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  const path = 'path' in error ? String(error.path) : '';
  const reasons: Readonly<Record<string, readonly [string, string]>> = {
    EACCES: ['no permission', 'sin permiso'],
    EPERM: ['no permission', 'sin permiso'],
    EROFS: ['the disk is read-only', 'el disco es de solo lectura'],
    ENOSPC: ['the disk is full', 'el disco está lleno'],
    ENOENT: ['there is no such file or folder', 'no existe ese archivo o carpeta'],
    EISDIR: ['this is a folder', 'es una carpeta'],
    ENOTDIR: ['this is not a folder', 'no es una carpeta'],
  };
  const reason = reasons[String(error.code)];
  return reason === undefined ? null : `${path}: ${lang === 'en' ? reason[0] : reason[1]}`;
}
