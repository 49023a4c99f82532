import { EscalarError } from '../../src/base/error.ts';

/** What is thrown; null where nothing is. */
export function errorOf(run: () => unknown): EscalarError | null {
  try {
    run();
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
  return null;
}

/** The code of what is thrown; empty where nothing is. */
export function codeOf(run: () => unknown): string {
  return errorOf(run)?.code ?? '';
}
