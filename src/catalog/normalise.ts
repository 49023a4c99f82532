/**
 * A name as lookups compare it: no accents, case, punctuation or leading article.
 * `Côte d’Ivoire` and `cote d'ivoire` are the same; so are `Taipei, China` and `taipei china`.
 */
export function normalise(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .normalize('NFC');
}
