import { formatNumber, joinTexts, LANGS, type Text } from '../base/locale.ts';
import type { StudyText } from '../workspace/schema-parts.ts';
import { isText, textOf } from '../workspace/text-of.ts';
import { PARAMETER, placeholdersOf } from './check-references.ts';
import { digitsToShow, fillText } from './fill-text.ts';
import { leadersOf } from './leaders.ts';
import type { Parameters } from './parameters.ts';
import type { StudyValue } from './read-values.ts';
import type { SentenceSpec } from './sentence-schema.ts';

/**
 * The sentences of a study in the form that its numbers ask for: rise, fall, hardly any or no change with the digits shown,
 * or that the choices do not agree; none, one or many. A sentence one of whose numbers is not there is empty.
 */
export function fillSentences(
  sentences: Readonly<Record<string, SentenceSpec>>,
  values: ReadonlyMap<string, StudyValue>,
  parameters: Parameters,
): ReadonlyMap<string, Text> {
  const leaders = leadersOf(sentences);
  const say = (name: string, next: boolean): Text => {
    const spec = sentences[name];
    const leader = leaders.get(name);
    if (leader !== undefined && say(leader, false) === NOTHING) return NOTHING;
    if (isText(spec)) return sentenceOf(spec, values, parameters, next);
    if ('all' in spec) return oneAfterAnother(spec.all, say);
    if ('first' in spec) return firstSaid(spec.first, say);
    return sentenceOf(spec, values, parameters, next);
  };
  return new Map(Object.keys(sentences).map((name) => [name, say(name, false)]));
}

const NOTHING: Text = { en: '', es: '' };

type Said = Exclude<SentenceSpec, { all: unknown } | { first: unknown }>;

function firstSaid(names: readonly string[], say: (name: string, next: boolean) => Text): Text {
  for (const name of names) {
    const text = say(name, false);
    if (text.en !== '') return text;
  }
  return NOTHING;
}

/** What is said of sides that are alike: the first in full, the others in their shorter form where they have one. */
function oneAfterAnother(names: readonly string[], say: (name: string, next: boolean) => Text): Text {
  const said: Text[] = [];
  for (const name of names) {
    const text = say(name, said.length > 0);
    if (text !== NOTHING) said.push(text);
  }
  return joinTexts(said);
}

function sentenceOf(
  spec: Said,
  values: ReadonlyMap<string, StudyValue>,
  parameters: Parameters,
  next: boolean,
): Text {
  const number = (name: string) => {
    const value = values.get(name);
    return value?.state === 'number' ? asShown(value.value, value.digits) : Number.NaN;
  };
  const isNothing = (name: string) => {
    const value = values.get(name);
    return value?.state === 'number' && Number(formatNumber(Math.abs(value.value), 'en', value.digits)) === 0;
  };
  const codes = (name: string) => codeOf(values.get(name));
  const form = otherwiseOf(spec, parameters) ?? formOf(spec, number, isNothing, codes, next);
  if (form === null) return NOTHING;
  const both = textOf(form);
  const named = LANGS.flatMap((lang) => placeholdersOf(both[lang]));
  if (named.some((name) => Number.isNaN(number(name)) && codes(name) === null)) return NOTHING;
  const single = !isText(spec) && 'of' in spec && typeof spec.of === 'string' ? spec.of : '';
  const signed = !isText(spec) && 'of' in spec && form === spec.unsure?.said;
  return fillText(form, signed ? values : withoutSign(values, single), parameters);
}

/** What is said where a parameter that the sentence names was not given; null where all were or nothing is said of that. */
function otherwiseOf(spec: Said, parameters: Parameters): StudyText | null {
  if (isText(spec) || !('said' in spec) || spec.otherwise === undefined) return null;
  const named = [...textOf(spec.said).en.matchAll(PARAMETER)].map(([, name = '']) => name);
  return named.some((name) => parameters[name] === null) ? spec.otherwise : null;
}

type NumberOf = (name: string) => number;

function codeOf(value: StudyValue | undefined): string | null {
  return value?.state === 'name' ? value.code : null;
}

function formOf(
  spec: Said,
  number: NumberOf,
  isNothing: (name: string) => boolean,
  codes: (name: string) => string | null,
  next: boolean,
) {
  if (isText(spec)) return spec;
  if ('said' in spec) return next ? (spec.next ?? spec.said) : spec.said;
  if ('names' in spec) {
    const [before, after] = spec.names.map(codes);
    if (before === null || after === null) return null;
    const form = before === after ? 'same' : 'other';
    return next ? (spec.next?.[form] ?? spec[form]) : spec[form];
  }
  if ('count' in spec) {
    const form = formOfCount(number(spec.count));
    return form && (next ? (spec.next?.[form] ?? spec[form]) : spec[form]);
  }
  const form = formOfChange(spec, number, isNothing);
  if (form === 'rise' || form === 'fall' || form === 'same')
    return next ? (spec.next?.[form] ?? spec[form]) : spec[form];
  if ((form === 'steady' || form === 'broken') && next && spec.next?.[form] !== undefined)
    return spec.next[form];
  return form && (spec[form]?.said ?? null);
}

/** The number that a reader sees. */
function asShown(value: number, digits: number): number {
  const shown = formatNumber(value, 'en', digitsToShow(value, digits));
  return Number(shown.replaceAll(',', '').replace('−', '-'));
}

function formOfCount(count: number): 'none' | 'one' | 'many' | null {
  if (Number.isNaN(count)) return null;
  return count === 0 ? 'none' : count === 1 ? 'one' : 'many';
}

function formOfChange(
  { of, steady, unsure, broken }: Extract<SentenceSpec, { of: unknown }>,
  number: NumberOf,
  isNothing: (name: string) => boolean,
): 'rise' | 'fall' | 'same' | 'steady' | 'unsure' | 'broken' | null {
  if (unsure !== undefined && hasBothSigns(unsure.over.map(number))) return 'unsure';
  if (broken !== undefined && isBroken(broken.over.map(number), broken.most)) return 'broken';
  const change = typeof of === 'string' ? number(of) : number(of[1]) - number(of[0]);
  if (Number.isNaN(change)) return null;
  if (change === 0 || (typeof of === 'string' && isNothing(of))) return 'same';
  if (steady !== undefined && Math.abs(change) <= steady.most) return 'steady';
  return change > 0 ? 'rise' : 'fall';
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
