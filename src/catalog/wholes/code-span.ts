/** What a code of a classification covers, read from its form. */
export type CodeSpan =
  /** Classes that begin with `low` … `high` after the same letters: `85`, `311`, `C10`, `31-33`, `15t16`. */
  | { readonly kind: 'digits'; readonly stem: string; readonly low: string; readonly high: string }
  /** Sections: `C`, `B-E`, `AtB`. */
  | { readonly kind: 'letters'; readonly low: string; readonly high: string };

const SEPARATOR = '(?: ?[-–—] ?|\\.\\.| ?A ?| ?À ?| ?TO ?| ?AL ?| ?BIS ?|T|_)';
const DIGITS = /^([A-Z]{0,5})(\d+)$/;
const RANGE = new RegExp(`^([A-Z]{0,2}?)(\\d+)${SEPARATOR}(\\1)?(\\d+)$`);
const LETTERS = new RegExp(`^([A-U])(?:${SEPARATOR}([A-U]))?$`);
/** A code with its name behind: `85 Electrical machinery`, `31-33: Manufacturas`, `84-85_MachElec`. */
const NAMED = /^([A-Z]?\d+(?:-[A-Z]?\d+)?)[\s:_]+(?:- )?\p{L}{2}/u;

/** @returns null for a code without such a form */
export function codeSpan(code: string): CodeSpan | null {
  const trimmed = code.trim().replace(/^'/, '').toUpperCase();
  const plain = unnamed(trimmed).replace(/(?<=\d)\.(?=\d)/g, '');
  const single = DIGITS.exec(plain);
  if (single !== null) return { kind: 'digits', stem: single[1], low: single[2], high: single[2] };
  const range = RANGE.exec(plain);
  if (range !== null) {
    const [, stem, low, , high] = range as unknown as [string, string, string, string, string];
    return low.length === high.length && low < high ? { kind: 'digits', stem, low, high } : null;
  }
  const letters = LETTERS.exec(plain);
  if (letters === null) return null;
  const [low, high] = [letters[1], letters[2] ?? letters[1]];
  return low <= high ? { kind: 'letters', low, high } : null;
}

/** Without a name behind, of which `10 to 12` has none, and as one word: `C_10` is C10. */
function unnamed(code: string): string {
  const joined = code.replace(/(?<=^|[^A-Z])([A-Z])_(?=\d)/g, '$1');
  return RANGE.test(joined) ? joined : (NAMED.exec(joined)?.[1] ?? joined);
}

/** Whether the first covers the second and more. Letters cover digits only where these carry the letter. */
export function covers(whole: CodeSpan, part: CodeSpan): boolean {
  if (whole.kind === 'letters') {
    const [low, high] = part.kind === 'letters' ? [part.low, part.high] : [part.stem, part.stem];
    const inside = low.length === 1 && whole.low <= low && high <= whole.high;
    return inside && (part.kind === 'digits' || low !== whole.low || high !== whole.high);
  }
  if (part.kind === 'letters' || part.stem !== whole.stem) return false;
  const width = whole.low.length;
  if (part.low.length < width) return false;
  if (part.low.length === width && part.low === whole.low && part.high === whole.high) return false;
  return whole.low <= part.low.slice(0, width) && part.high.slice(0, width) <= whole.high;
}

/** How many digits a code has; null for ranges and letters. */
export function digitsOf(code: string): number | null {
  const span = codeSpan(code);
  return span?.kind === 'digits' && span.low === span.high ? span.low.length : null;
}

/** Divisions of the sections of ISIC 3 and ISIC 4 that data print beside their divisions without the letter. */
const SECTIONS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  A: [
    ['01', '03'],
    ['01', '02'],
  ],
  B: [
    ['05', '09'],
    ['05', '05'],
  ],
  C: [
    ['10', '33'],
    ['10', '14'],
  ],
  D: [
    ['15', '37'],
    ['35', '35'],
  ],
  E: [
    ['36', '39'],
    ['40', '41'],
  ],
  F: [
    ['41', '43'],
    ['45', '45'],
  ],
  G: [
    ['45', '47'],
    ['50', '52'],
  ],
  H: [
    ['49', '53'],
    ['55', '55'],
  ],
  I: [
    ['55', '56'],
    ['60', '64'],
  ],
  J: [
    ['58', '63'],
    ['65', '67'],
  ],
  K: [
    ['64', '66'],
    ['70', '74'],
  ],
};

/** What a section's letter may cover among bare digits, by revision 4 and 3. */
export function sectionSpans(letter: string): readonly CodeSpan[] {
  return (SECTIONS[letter] ?? []).map(([low, high]) => ({ kind: 'digits', stem: '', low, high }));
}
