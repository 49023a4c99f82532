import { formatNumber, LANGS, type Lang, type Text } from '../base/locale.ts';
import { MISSING_TEXT } from '../base/missing.ts';
import { PLACEHOLDER } from './check-references.ts';
import type { StudyValue } from './read-values.ts';
import type { StudyText } from './schema.ts';

/** A study's text in both languages. */
export function textOf(text: StudyText): Text {
  return typeof text === 'string' ? { en: text, es: text } : text;
}

/**
 * Puts the values of a study into its prose: `{name}` or `{name:2}` for two digits. No number of a report is typed.
 */
export function fillText(text: StudyText, values: ReadonlyMap<string, StudyValue>): Text {
  const both = textOf(text);
  const filled = LANGS.map((lang) => [
    lang,
    both[lang].replace(PLACEHOLDER, (_, name: string, digits?: string) =>
      show(values.get(name), lang, digits),
    ),
  ]);
  return Object.fromEntries(filled) as unknown as Text;
}

function show(value: StudyValue | undefined, lang: Lang, digits: string | undefined): string {
  if (value === undefined || value.state === 'absent')
    return lang === 'en' ? '(data not given)' : '(sin datos)';
  if (value.state === 'missing') return `(${MISSING_TEXT[value.reason.missing][lang]})`;
  return formatNumber(value.value, lang, digits === undefined ? value.digits : Number(digits));
}
