import { EscalarError } from '../../src/base/error.ts';

/** The code of what is thrown; empty where nothing is. */
export function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof EscalarError) return error.code;
    throw error;
  }
  return '';
}
