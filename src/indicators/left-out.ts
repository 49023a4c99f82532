import type { Text } from '../base/locale.ts';
import type { Dropped } from './define.ts';

/** What did not enter, the first five of them by name. */
export const leftOut = (what: Text, which: readonly string[]): Dropped => ({
  what,
  count: which.length,
  examples: which.slice(0, 5),
});
