/** Longer texts are cut, to so many letters. */
const LONG = 200;
const SHOWN = 80;

/** A text of any length for a message: one too long is its first letters, and how many are left. */
export function shorten(text: string): string {
  if (text.length <= LONG) return text;
  // no half of a pair of surrogates at the cut
  const cut = /[\ud800-\udbff]/.test(text[SHOWN - 1]) ? SHOWN - 1 : SHOWN;
  return `${text.slice(0, cut)}… (+${text.length - cut})`;
}
