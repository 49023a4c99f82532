import { EscalarError } from './error.ts';
import type { Text } from './locale.ts';

/** A value that an option does not take: the error says what it takes, and the nearest of it. */
export function badOption(
  option: string,
  value: string,
  expected: Text,
  nearest: string | null = null,
): EscalarError<'bad-option'> {
  return new EscalarError('bad-option', { option, value, expected, nearest });
}
