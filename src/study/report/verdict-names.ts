import type { Lang, Text } from '../../base/locale.ts';
import { economyLabel, labelsOf } from './labels.ts';
import type { VerdictStep } from './read-findings.ts';

/** Words for a class in a sentence: alone, and as what an economy has. */
export interface ScopeWords {
  readonly title: Text;
  /** With its article: `the whole economy`. */
  readonly noun: Text;
  /** `manufacturing in Mexico`, `la manufactura de México`. */
  in(economy: Text): Text;
}

const KNOWN: Readonly<Record<string, { readonly title: Text; readonly noun: Text }>> = {
  manufacturing: {
    title: { en: 'manufacturing', es: 'manufactura' },
    noun: { en: 'manufacturing', es: 'la manufactura' },
  },
  total: {
    title: { en: 'whole economy', es: 'toda la economía' },
    noun: { en: 'the whole economy', es: 'toda la economía' },
  },
};

/** What a whole is called that no classification has. */
export function scopeTitle(code: string): Text | null {
  return Object.hasOwn(KNOWN, code) ? KNOWN[code].title : null;
}

/** The names of a class; a code that has none stands for itself. */
export function scopeWords(
  code: string,
  step: VerdictStep,
  classification: string | undefined,
  names: Readonly<Record<string, Text>>,
): ScopeWords {
  if (code === '') return { title: { en: '', es: '' }, noun: { en: '', es: '' }, in: (economy) => economy };
  const known = Object.hasOwn(KNOWN, code) ? KNOWN[code] : undefined;
  const label = labelsOf(step.result.table, classification, names)[code] ?? { en: code, es: code };
  const title = known?.title ?? label;
  const noun = known?.noun ?? { en: `the industry “${label.en}”`, es: `la rama «${label.es}»` };
  return {
    title,
    noun,
    in: ({ en, es }) => ({
      en: `${noun.en} in ${en}`,
      es: `${noun.es} de ${es}`.replace(/ de el /, ' del '),
    }),
  };
}

export function economyName(code: string): Text {
  return economyLabel(code) ?? { en: code, es: code };
}

/** Articles that names of some forms take in a sentence. */
const ARTICLES: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [
      /^(United|European Union|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines)\b|Republic\b|Islands$/,
      'the',
    ],
  ],
  es: [
    [/^Reino /, 'el'],
    [/^(República|Unión) /, 'la'],
    [/^Islas /, 'las'],
    [/^(Países|Emiratos) /, 'los'],
  ],
};

/** The name as it stands in a sentence: `the United States`, `el Reino Unido`. */
export function economyInSentence(code: string): Text {
  const name = economyName(code);
  const told = (lang: Lang): string => {
    const article = ARTICLES[lang].find(([form]) => form.test(name[lang]));
    return article === undefined ? name[lang] : `${article[1]} ${name[lang]}`;
  };
  return { en: told('en'), es: told('es') };
}

/** `1995–2008` in English, with a hyphen in Spanish. */
export function spanText({ from, to }: { readonly from: string; readonly to: string }): Text {
  return { en: `${from}–${to}`, es: `${from}-${to}` };
}
