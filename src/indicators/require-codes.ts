import type { Text } from '../base/locale.ts';
import { unknownName } from '../base/unknown-name.ts';

/**
 * A code that a person asks for must occur in the data: a typing mistake would otherwise become a zero.
 * @throws EscalarError `unknown-name` with the nearest code.
 */
export function requireCodes(
  wanted: readonly string[],
  occurring: Iterable<string | null>,
  kind: Text,
): void {
  if (wanted.length === 0) return;
  const known = new Set<string>();
  for (const code of occurring) if (code !== null) known.add(code);
  for (const name of wanted) {
    if (known.has(name)) continue;
    const names = [...known].sort();
    throw unknownName(kind, name, names);
  }
}
