let codes: ReadonlyMap<string, string> | undefined;

/** A name without regard to the order, the number and the gender of its words. */
function keyOf(words: readonly string[]): string {
  const stem = (word: string) =>
    word
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[aeious]+$/, '');
  return words.map(stem).sort().join(' ');
}

/** The codes of ISO 4217 by their names in English and Spanish (CLDR), which say whose money it is. */
function codesByName(): ReadonlyMap<string, string> {
  const named = ['en', 'es'].flatMap((lang) => {
    const names = new Intl.DisplayNames(lang, { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => [names.of(code) ?? '', code] as const);
  });
  return new Map(named.map(([name, code]) => [keyOf(name.split(' ')), code]));
}

/** Words with the code of a money for its name: `millones pesos mexicanos` is `millones MXN`. */
export function currencyWords(words: readonly string[]): readonly string[] {
  codes ??= codesByName();
  for (const size of [3, 2])
    for (let at = 0; at + size <= words.length; at += 1) {
      const code = codes.get(keyOf(words.slice(at, at + size)));
      if (code !== undefined) return [...words.slice(0, at), code, ...currencyWords(words.slice(at + size))];
    }
  return words;
}
