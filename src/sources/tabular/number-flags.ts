/**
 * `p/`, `a/`, `(p)`, `[p]`, `[1]`, `|p`, `*`, `†` or a small letter or digit above the line anywhere behind a number;
 * bare letters, ` 1/` and short words only after a blank. `bn` is a billion as well as two flags, and so neither.
 */
const BEHIND =
  / ?(?:([a-z])\/|\(([bdefiprsu])\)|\[([a-z]|\d{1,2})\]|\|([a-z]{1,3})|([ᵇᵈᵉᶠᵖʳˢᵘ]|[¹²³⁴-⁹]{1,2}))$| (?!bn$)([bcdefinprsuz]{1,3})$| ?(\*{1,3}|[†‡§])$| (\d\/)$| \(?((?:prov|prel|est|rev)[a-z]*)\.?\)?$/i;
/** The place of the bare letters among the groups of `BEHIND`. */
const BARE = 6;
/** `123p`, as statistical offices of North America write it; `e` would be an exponent without its digits. */
const ATTACHED = /(?<=\d)([pr])$/;
/** Words of flags by their first three letters. */
const SHORT: Readonly<Record<string, string>> = { pro: 'p', pre: 'p', est: 'e', rev: 'r' };
const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ᵇᵈᵉᶠᵖʳˢᵘ'].map((sign, i) => [sign, 'bdefprsu'[i]]),
);

/** A number's cell without its flag, and the letters of that; '' where it has none. */
export function withoutFlag(text: string): { readonly bare: string; readonly flag: string } {
  const found = BEHIND.exec(text) ?? ATTACHED.exec(text);
  if (found === null) return { bare: text, flag: '' };
  const sign = found.slice(1).find((group) => group !== undefined) as string;
  // a capital behind a blank is a unit or a grade of quality, which differ from office to office
  if (found[BARE] !== undefined && found[BARE] !== found[BARE].toLowerCase()) return { bare: text, flag: '' };
  const bare = text.slice(0, found.index);
  // a power of ten
  if (/^[-+−–(]?10$/.test(bare) && /^[¹²³⁴-⁹]/.test(found[0])) return { bare: text, flag: '' };
  return {
    bare,
    flag: (RAISED[sign] ?? SHORT[sign.slice(0, 3).toLowerCase()] ?? sign).toLowerCase(),
  };
}

/** Whether a flag is a sign of money; those of statistics have no capitals. */
export function isMoney(flag: string): boolean {
  return /[A-Z\p{Sc}元円원]/u.test(flag);
}
