/** Turns `{ group: 'code code' }`, or a list of codes, into code → group; a code written twice is an error of ours. */
export function groupMap(
  groups: Readonly<Record<string, string | readonly string[]>>,
): Readonly<Record<string, string>> {
  const map: Record<string, string> = {};
  for (const [group, codes] of Object.entries(groups)) {
    for (const code of typeof codes === 'string' ? codes.split(' ') : codes) {
      if (Object.hasOwn(map, code)) throw new TypeError(`${code} is in two groups`);
      map[code] = group;
    }
  }
  return map;
}

/** First one map, then the other: what leads from the sources of `first` to the groups of `second`. */
export function composeMaps(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(first).map(([code, group]) => [code, second[group]]));
}
