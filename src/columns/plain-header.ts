/** The mark of a note behind a name: `r/`, `p/`, `1/`, `¹`, `*`. */
const MARK = /(?:\s+(?:[pr]|\d{1,2})\/|(?<![mk])[¹²³⁴⁵⁶⁷⁸⁹⁰*†]+)\s*$/;

/** Whether a note belongs to a name: beside the same name without one it is another column. */
export function isMarked(header: string): boolean {
  return MARK.test(header);
}

/** A header in small letters, without accents, without a unit in parentheses and the mark of a note, single spaces. */
export function plainHeader(header: string): string {
  const unmarked = header.replace(MARK, '');
  const bare = /%/.test(header) ? unmarked : unmarked.replace(/[([][^()[\]]*[)\]]\s*$/, '');
  return bare
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s_./·:-]+/g, ' ')
    .trim()
    .normalize('NFC');
}
