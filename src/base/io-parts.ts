/** How the OECD tables name the parts of Mexico and China: MX1, MX2, CN1, CN2. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^MX\d$/, 'MEX'],
  [/^CN\d$/, 'CHN'],
];

/** Each part among the names with the economy that it belongs to. */
export function knownParts(names: Iterable<string>): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const name of names) {
    const parent = KNOWN.find(([shape]) => shape.test(name))?.[1];
    if (parent !== undefined) parts[name] = parent;
  }
  return parts;
}
