import { Malformed } from './judge.ts';

/** Each value of a column is one that was asked for. @throws Malformed which names the first that is not */
export function requireAsked(
  name: string,
  values: readonly string[],
  isAsked: ((value: string) => boolean) | readonly string[],
): void {
  const is = typeof isAsked === 'function' ? isAsked : (value: string) => isAsked.includes(value);
  const known = new Set<string>();
  for (const value of values) {
    if (known.has(value)) continue;
    if (!is(value)) throw new Malformed(`${name} ${value || '(none)'}, which was not asked for`);
    known.add(value);
  }
}

/** No two rows say the same of what tells rows apart. @throws Malformed which names the first that does */
export function requireOnce(columns: readonly (readonly string[])[]): void {
  const known = new Set<string>();
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    const key = columns.map((column) => column[row]).join(' ');
    if (known.has(key)) throw new Malformed(`the row ${key} stands twice`);
    known.add(key);
  }
}
