/** A name as names are compared: small letters, no blanks beside its marks, no zeros before digits (`01` that became `1`). */
export function labelKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/\s*([._])\s*/g, '$1')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

/**
 * Finds names that lost capitals, blanks or leading zeros among those known, where these tell all known names apart without.
 * @returns `matched`: those found so, as `written = known`
 */
export function looseNames(known: readonly string[]): {
  readonly find: (written: string) => string;
  readonly matched: readonly string[];
} {
  const exact = new Set(known);
  const keys = new Map(known.map((name) => [labelKey(name), name]));
  const matched: string[] = [];
  return {
    matched,
    find: (written) => {
      const found = exact.has(written) || keys.size < exact.size ? undefined : keys.get(labelKey(written));
      if (found !== undefined) matched.push(`${written} = ${found}`);
      return found ?? written;
    },
  };
}
