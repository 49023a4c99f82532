import type { BoundValue } from '../statement.ts';

/**
 * A value as ClickHouse reads it in the words of a statement. Servers before 19.13 take no values beside the words; this is the one
 * place where a value becomes words, and the same for all servers.
 * @throws TypeError for half a character (a lone surrogate), which would arrive as another
 */
export function quoted(value: BoundValue): string {
  if (typeof value === 'number') return String(value);
  if (/\p{Cs}/u.test(value)) throw new TypeError('half a character is no text');
  return `'${value.replaceAll(/['\\]/g, '\\$&').replaceAll('\0', '\\0')}'`;
}
