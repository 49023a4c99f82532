import type { Text } from '../base/locale.ts';

/** Rows that did not enter, and why. */
export interface Dropped {
  readonly what: Text;
  readonly count: number;
  /** Codes, the same in every language, or words. */
  readonly examples: readonly (string | Text)[];
}

/** What did not enter, the first five of them by name. */
export const leftOut = (what: Text, which: readonly string[]): Dropped => ({
  what,
  count: which.length,
  examples: which.slice(0, 5),
});
