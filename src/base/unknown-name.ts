import { EscalarError, type Where } from './error.ts';
import type { Text } from './locale.ts';
import { nearestName } from './nearest.ts';

/** Nothing of this kind has the name: the error says the nearest that does. */
export function unknownName(
  kind: Text,
  name: string,
  known: readonly string[],
  where: Where = {},
): EscalarError<'unknown-name'> {
  return new EscalarError('unknown-name', { kind, name, nearest: nearestName(name, known), known }, where);
}
