import { formatNumber, LANGS, type Lang, same, type Text } from '../base/locale.ts';
import { MISSING_TEXT } from '../base/missing.ts';
import type { StudyText } from '../workspace/schema-parts.ts';
import { textOf } from '../workspace/text-of.ts';
import { PARAMETER, PLACEHOLDER } from './check-references.ts';
import type { Parameters } from './parameters.ts';
import type { StudyValue } from './read-values.ts';
import { economyLabel } from './report/labels.ts';
import { economyInSentence } from './report/verdict-names.ts';

const PERCENT = new RegExp(`${PLACEHOLDER.source}%`, 'g');

/** A text with the parameters that it names, `{$name}`; an economy as in a sentence: `the United States`, `del Reino Unido`. */
export function fillParameters(text: StudyText, parameters: Parameters): Text {
  const named = Object.entries(parameters).map(([name, value]) => {
    const known = typeof value === 'string' && economyLabel(value) !== null;
    return [name, known ? economyInSentence(value) : same(String(value ?? ''))] as const;
  });
  const names = new Map(named);
  const both = textOf(text);
  const filled = LANGS.map((lang) => [
    lang,
    both[lang]
      .replace(/(^|[.!?] )\{\$([a-z0-9-]+)\}/g, (_, before: string, name: string) => {
        const words = names.get(name)?.[lang] ?? '';
        return `${before}${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
      })
      .replace(PARAMETER, (_, name: string) => names.get(name)?.[lang] ?? '')
      .replace(lang === 'es' ? /(?<!\p{L})([Dd]e|[Aa]) el (?=\p{Lu})/gu : /(?!)/g, (_, word: string) =>
        /e$/.test(word) ? `${word.slice(0, 1)}el ` : `${word}l `,
      ),
  ]);
  return Object.fromEntries(filled) as unknown as Text;
}

/**
 * Puts the values of a study into its prose: `{name}` or `{name:2}` for two digits; parameters: `{$name}`; and
 * sentences by their name, of which those that cannot be said leave no gap. No number of a report is typed.
 */
export function fillText(
  text: StudyText,
  values: ReadonlyMap<string, StudyValue>,
  parameters: Parameters = {},
  sentences: ReadonlyMap<string, Text> = new Map(),
): Text {
  const both = fillParameters(text, parameters);
  const filled = LANGS.map((lang) => [
    lang,
    both[lang]
      // what is missing has no percent sign
      .replace(PERCENT, (all, name: string) =>
        values.get(name)?.state === 'number' ? all : all.slice(0, -1),
      )
      .replace(
        PLACEHOLDER,
        (_, name: string, digits?: string) =>
          sentences.get(name)?.[lang] ?? show(values.get(name), lang, digits),
      )
      .replace(/ {2,}/g, ' ')
      .trim(),
  ]);
  return Object.fromEntries(filled) as unknown as Text;
}

/** Below it a number is what rounding left. */
const NOTHING = 1e-9;

/** The digits of a value; more where with those it would read as nothing, which it is not. */
export function digitsToShow(value: number, digits: number): number {
  const size = Math.abs(value);
  return size < NOTHING || size >= 0.5 * 10 ** -digits ? digits : Math.ceil(-Math.log10(size));
}

function show(value: StudyValue | undefined, lang: Lang, digits: string | undefined): string {
  if (value === undefined || value.state === 'absent')
    return lang === 'en' ? '(data not given)' : '(sin datos)';
  if (value.state === 'name') return value.name[lang];
  if (value.state === 'missing') return `(${MISSING_TEXT[value.reason.missing][lang]})`;
  return formatNumber(value.value, lang, digitsToShow(value.value, Number(digits ?? value.digits)));
}
