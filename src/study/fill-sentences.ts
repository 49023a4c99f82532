import { formatNumber, LANGS, type Text } from '../base/locale.ts';
import type { StudyText } from '../workspace/schema-parts.ts';
import { isText, textOf } from '../workspace/text-of.ts';
import { placeholdersOf } from './check-references.ts';
import { digitsToShow, fillText } from './fill-text.ts';
import type { Parameters } from './parameters.ts';
import type { StudyValue } from './read-values.ts';
import type { SentenceSpec } from './schema.ts';

/**
 * The sentences of a study in the form that its numbers ask for: rise, fall, hardly any or no change with the digits shown,
 * or that the choices do not agree; none, one or many. A sentence one of whose numbers is not there is empty.
 */
export function fillSentences(
  sentences: Readonly<Record<string, SentenceSpec>>,
  values: ReadonlyMap<string, StudyValue>,
  parameters: Parameters,
): ReadonlyMap<string, Text> {
  return new Map(
    Object.entries(sentences).map(([name, spec]) => [name, sentenceOf(spec, values, parameters)]),
  );
}

const NOTHING: Text = { en: '', es: '' };

function sentenceOf(
  spec: SentenceSpec,
  values: ReadonlyMap<string, StudyValue>,
  parameters: Parameters,
): Text {
  const number = (name: string) => {
    const value = values.get(name);
    return value?.state === 'number' ? asShown(value.value, value.digits) : Number.NaN;
  };
  const isNothing = (name: string) => {
    const value = values.get(name);
    return value?.state === 'number' && Number(formatNumber(Math.abs(value.value), 'en', value.digits)) === 0;
  };
  const form = isText(spec)
    ? spec
    : 'count' in spec
      ? formOfCount(number(spec.count), spec)
      : formOfChange(spec, number, isNothing);
  if (form === null) return NOTHING;
  const both = textOf(form);
  const named = LANGS.flatMap((lang) => placeholdersOf(both[lang]));
  if (named.some((name) => Number.isNaN(number(name)))) return NOTHING;
  const single = !isText(spec) && 'of' in spec && typeof spec.of === 'string' ? spec.of : '';
  const signed = !isText(spec) && 'of' in spec && form === spec.unsure?.said;
  return fillText(form, signed ? values : withoutSign(values, single), parameters);
}

/** The number that a reader sees. */
function asShown(value: number, digits: number): number {
  const shown = formatNumber(value, 'en', digitsToShow(value, digits));
  return Number(shown.replaceAll(',', '').replace('−', '-'));
}

function formOfCount(count: number, spec: Extract<SentenceSpec, { count: string }>): StudyText | null {
  if (Number.isNaN(count)) return null;
  return count === 0 ? spec.none : count === 1 ? spec.one : spec.many;
}

function formOfChange(
  { of, rise, fall, same, steady, unsure, broken }: Extract<SentenceSpec, { of: unknown }>,
  number: (name: string) => number,
  isNothing: (name: string) => boolean,
): StudyText | null {
  if (unsure !== undefined && hasBothSigns(unsure.over.map(number))) return unsure.said;
  if (broken !== undefined && isBroken(broken.over.map(number), broken.most)) return broken.said;
  const change = typeof of === 'string' ? number(of) : number(of[1]) - number(of[0]);
  if (Number.isNaN(change)) return null;
  if (change === 0 || (typeof of === 'string' && isNothing(of))) return same;
  if (steady !== undefined && Math.abs(change) <= steady.most) return steady.said;
  return change > 0 ? rise : fall;
}

function hasBothSigns(choices: readonly number[]): boolean {
  return choices.some((value) => value > 0) && choices.some((value) => value < 0);
}

/** Whether some value is more than so many times the one before it, or that one so many times the value. */
function isBroken(series: readonly number[], most: number): boolean {
  return series.slice(1).some((value, i) => value > most * series[i] || series[i] > most * value);
}

/** "Fell by 2%", not "fell by −2%": the verb has the sign. */
function withoutSign(values: ReadonlyMap<string, StudyValue>, name: string): ReadonlyMap<string, StudyValue> {
  const value = values.get(name);
  return value?.state === 'number'
    ? new Map([...values, [name, { ...value, value: Math.abs(value.value) }]])
    : values;
}
