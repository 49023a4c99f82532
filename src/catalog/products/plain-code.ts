import { EscalarError } from '../../base/error.ts';
import { productFamily } from './product-headers.ts';

const SYSTEM = `(?:HS|SA)(?:[ -]?(?:19|20)?(?:92|96|02|07|12|17|22)(?=[ :_-]))?|H[0-6](?=[ :_-])|(?:SITC|CUCI)(?=[ :_-])`;
const PREFIXED = new RegExp(`^(?:${SYSTEM})[ :_-]*(?=\\d[\\d. ]*$)`, 'i');
/** `070200 - Tomatoes`, `0702: Tomatoes`: a code and its words, with a mark between. */
const NAMED = /^(\d[\d. ]*\d)\s?[-–—:]\s?(?=\p{L}).*$/u;

/**
 * A code without an apostrophe, the name of its system, its words, points and spaces: `'0702.00`, `HS 0702.00` and `07 02 00` are
 * 070200. Points are kept where they divide nothing that is known, as in `1.1`. A point also shows a zero that was lost:
 * 702.00 is 070200.
 * @param of the classification, or null
 * @throws EscalarError `no-such-product` for points that divide an HS code unevenly
 */
export function plainCode(text: string, of: string | null): string {
  const bare = text
    .replace(/[\u00a0\u200b\s]+/g, ' ')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['’`´]+/, '')
    .replace(/'$/, '')
    .trim()
    .replace(PREFIXED, '')
    .replace(NAMED, '$1')
    .replace(/^(\d{4})[-,](?=\d\d$)/, '$1.')
    .replace(/^(\d+)\.0$/, '$1');
  const parts = bare.split(/[. ]/);
  if (parts.length < 2 || !parts.every((part) => /^\d+$/.test(part))) return bare;
  const [first, ...rest] = parts as [string, ...string[]];
  if (isSitc(of)) return first.padStart(3, '0') + rest.join('');
  const isHs = of === 'HS' || (of !== null && productFamily(of) === 'hs');
  const isEven = rest.every((part) => part.length % 2 === 0);
  if (isHs && !(isEven && first.length <= 6)) throw new EscalarError('no-such-product', { codes: [text] });
  if (isHs) return evenly(first) + rest.join('');
  // nobody says of what: headings and subheadings divide as in the HS, subgroups as in the SITC
  const likeHs = isEven && (first.length === 4 || (first.length === 2 && rest[0]?.length === 2));
  const likeSitc = first.length === 3 && rest.length === 1 && rest[0]?.length === 1;
  return likeHs || likeSitc ? parts.join('') : bare;
}

function isSitc(of: string | null): boolean {
  return of !== null && productFamily(of) === 'sitc';
}

function evenly(first: string): string {
  return first.length % 2 === 0 ? first : `0${first}`;
}
