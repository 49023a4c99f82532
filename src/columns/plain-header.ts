/** A header in small letters, without accents and without a unit in parentheses, single spaces. */
export function plainHeader(header: string): string {
  const bare = /%/.test(header) ? header : header.replace(/[([][^()[\]]*[)\]]\s*$/, '');
  return bare
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s_./·:-]+/g, ' ')
    .trim()
    .normalize('NFC');
}
