import type { EscalarError } from './error.ts';
import type { Text } from './locale.ts';
import { SYSTEM_REASONS } from './system-reasons.ts';
import { systemRefused } from './system-refused.ts';

/** An error of the operating system, as Node throws it. */
export interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  path?: string;
  dest?: string | undefined;
}

/** Whether an error is the operating system's; with `codes`, whether it is one of them. */
export function isSystemError(error: unknown, codes?: readonly string[]): error is SystemError {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return false;
  return codes === undefined || codes.includes(String(error.code));
}

/** Why the system refused, as half a sentence: "the disk is full". */
export function systemReason(error: unknown): Text {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  const known = SYSTEM_REASONS[code];
  if (known !== undefined) return known;
  const call = isSystemError(error) ? ` (${error.syscall})` : '';
  return {
    en: `the system answered ${code || 'with an unknown error'}${call}`,
    es: `el sistema respondió ${code || 'con un error desconocido'}${call}`,
  };
}

/** The same for a person: where, why, and what to try. */
export function systemFault(error: SystemError): EscalarError<'system-refused'> {
  const path = [error.path, error.dest].filter((one) => one !== undefined).join(' → ');
  return systemRefused({ path, code: error.code, reason: systemReason(error) });
}

/**
 * Gives an error of the system the path that the person knows, and throws it on: Node leaves it out where a file is open
 * already, and we write into hidden folders. For `promise.catch(namingPath(path))`.
 */
export function namingPath(path: string): (error: unknown) => never {
  return (error) => {
    if (isSystemError(error)) Object.assign(error, { path, dest: undefined });
    throw error;
  };
}
