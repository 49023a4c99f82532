import type { Text } from '../locale.ts';
import type { ErrorText, ErrorTexts } from './kind.ts';

/** What the operating system refuses. */
export const systemErrors = {
  'system-refused': (p: { path: string; code: string; reason: Text } & ErrorText) => p,
} satisfies ErrorTexts;
