import { same, type Text } from '../../../base/locale.ts';
import { saidOrNull } from './said.ts';

/** What a flag of Eurostat, INEGI, the OECD and others says: `b (break in the series)`; of several letters each. */
export function flagWords(flag: string): Text {
  // what a star or a number means is said nowhere in the row
  if (!/[a-z]/.test(flag)) return same(flag);
  const words = (lang: keyof Text) =>
    `${flag} (${[...flag].map((letter) => saidOrNull(`flag-${letter}`)?.[lang] ?? letter).join(', ')})`;
  return { en: words('en'), es: words('es') };
}
