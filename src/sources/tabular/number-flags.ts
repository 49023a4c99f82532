import type { Text } from '../../base/locale.ts';

/** What a mark behind a number says, of Eurostat, INEGI, the OECD and others. */
const FLAGS: Readonly<Record<string, Text>> = {
  b: { en: 'break in the series', es: 'ruptura de la serie' },
  c: { en: 'confidential', es: 'confidencial' },
  d: { en: 'another definition', es: 'otra definición' },
  e: { en: 'estimated', es: 'estimado' },
  f: { en: 'forecast', es: 'pronóstico' },
  i: { en: 'imputed', es: 'imputado' },
  n: { en: 'not significant', es: 'no significativo' },
  p: { en: 'preliminary', es: 'preliminar' },
  r: { en: 'revised', es: 'revisado' },
  s: { en: 'estimated by the publisher', es: 'estimado por quien lo publica' },
  u: { en: 'low reliability', es: 'poco confiable' },
  z: { en: 'not applicable', es: 'no aplica' },
};

/** `p/`, `(p)`, `*` or a small letter above the line anywhere behind a number; bare letters only after a blank. */
const BEHIND = / ?(?:([per])\/|\(([bdefiprsu])\)|([ᵇᵈᵉᶠᵖʳˢᵘ]))$| ([bcdefinprsuz]{1,3})$| ?(\*{1,3})$/i;
/** `123p`, as statistical offices of North America write it; `e` would be an exponent without its digits. */
const ATTACHED = /(?<=\d)([pr])$/;
const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ᵇᵈᵉᶠᵖʳˢᵘ'].map((sign, i) => [sign, 'bdefprsu'[i]]),
);

/** A number's cell without its flag, and the letters of that; '' where it has none. */
export function withoutFlag(text: string): { readonly bare: string; readonly flag: string } {
  const found = BEHIND.exec(text) ?? ATTACHED.exec(text);
  if (found === null) return { bare: text, flag: '' };
  const sign = found.slice(1).find((group) => group !== undefined) as string;
  // a capital behind a blank is a unit or a grade of quality, which differ from office to office
  if (found[4] !== undefined && found[4] !== found[4].toLowerCase()) return { bare: text, flag: '' };
  return { bare: text.slice(0, found.index), flag: (RAISED[sign] ?? sign).toLowerCase() };
}

/** `b (break in the series)`; of several letters each is said. */
export function flagWords(flag: string): Text {
  // what a star means is said nowhere in the row
  if (!/[a-z]/.test(flag)) return { en: flag, es: flag };
  const words = (lang: keyof Text) =>
    `${flag} (${[...flag].map((letter) => FLAGS[letter]?.[lang] ?? letter).join(', ')})`;
  return { en: words('en'), es: words('es') };
}
