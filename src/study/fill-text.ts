import { formatNumber, LANGS, type Lang, type Text } from '../base/locale.ts';
import { MISSING_TEXT } from '../base/missing.ts';
import type { StudyText } from '../workspace/schema-parts.ts';
import { textOf } from '../workspace/text-of.ts';
import { PARAMETER, PLACEHOLDER } from './check-references.ts';
import type { Parameters } from './parameters.ts';
import type { StudyValue } from './read-values.ts';
import { economyLabel } from './report/labels.ts';

const PERCENT = new RegExp(`${PLACEHOLDER.source}%`, 'g');

/** A text with the parameters that it names, `{$name}`; of an economy its name. */
export function fillParameters(text: StudyText, parameters: Parameters): Text {
  const both = textOf(text);
  const filled = LANGS.map((lang) => [
    lang,
    both[lang].replace(PARAMETER, (_, name: string) => {
      const value = String(parameters[name] ?? '');
      return economyLabel(value)?.[lang] ?? value;
    }),
  ]);
  return Object.fromEntries(filled) as unknown as Text;
}

/**
 * Puts the values of a study into its prose: `{name}` or `{name:2}` for two digits, and parameters: `{$name}`. No
 * number of a report is typed.
 */
export function fillText(
  text: StudyText,
  values: ReadonlyMap<string, StudyValue>,
  parameters: Parameters = {},
): Text {
  const both = fillParameters(text, parameters);
  const filled = LANGS.map((lang) => [
    lang,
    both[lang]
      // what is missing has no percent sign
      .replace(PERCENT, (all, name: string) =>
        values.get(name)?.state === 'number' ? all : all.slice(0, -1),
      )
      .replace(PLACEHOLDER, (_, name: string, digits?: string) => show(values.get(name), lang, digits)),
  ]);
  return Object.fromEntries(filled) as unknown as Text;
}

function show(value: StudyValue | undefined, lang: Lang, digits: string | undefined): string {
  if (value === undefined || value.state === 'absent')
    return lang === 'en' ? '(data not given)' : '(sin datos)';
  if (value.state === 'missing') return `(${MISSING_TEXT[value.reason.missing][lang]})`;
  return formatNumber(value.value, lang, digits === undefined ? value.digits : Number(digits));
}
