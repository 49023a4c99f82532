import { EscalarError } from '../base/error.ts';
import type { Lang, Text } from '../base/locale.ts';
import { type Needs, type OptionSpec, type OptionSpecs, type RawOptions, waysOfValue } from './options.ts';

/**
 * An option that is given must do something: what it or its value needs of the others must hold. Defaults say nothing.
 * @throws EscalarError `option-without-meaning`
 */
export function refuseMeaningless(
  specs: OptionSpecs,
  raw: RawOptions,
  values: Readonly<Record<string, unknown>>,
): void {
  for (const name of Object.keys(specs)) {
    // an empty list is none
    if (!Object.hasOwn(raw, name) || raw[name] === null || String(raw[name]).trim() === '') continue;
    const refusal = meaningless(name, String(raw[name]), specs, values);
    if (refusal !== null) throw refusal;
  }
}

/** Why a value of an option would be ignored beside the others; null where it has a meaning. */
export function meaningless(
  name: string,
  value: string,
  specs: OptionSpecs,
  values: Readonly<Record<string, unknown>>,
): EscalarError<'option-without-meaning'> | null {
  for (const ways of needsOf(specs[name], value)) {
    const unmet = ways.map((needs) =>
      neededHere(needs, specs).find(([other, allowed]) => !meets(values[other], allowed)),
    );
    if (unmet.includes(undefined)) continue;
    const [other, allowed] = unmet[0] as [string, readonly string[]];
    const is = wordOf(values[other]);
    return new EscalarError('option-without-meaning', { option: name, value, other, is, allowed });
  }
  return null;
}

/** What an option, and this value of it, needs of the others: of each, one of its ways. */
function needsOf(spec: OptionSpec, value: string): readonly (readonly Needs[])[] {
  const own = spec.kind === 'choice' ? waysOfValue(spec, value) : undefined;
  return [spec.onlyWith, own].filter((ways) => ways !== undefined);
}

/** What a way needs of the options that there are, in values that they have; nothing where every value will do. */
function neededHere(
  needs: Needs,
  specs: OptionSpecs,
): (readonly [other: string, allowed: readonly string[]])[] {
  return Object.entries(needs).flatMap(([other, allowed]) => {
    if (!Object.hasOwn(specs, other)) return [];
    const spec = specs[other];
    if (spec.kind !== 'choice' || spec.orDigits === true) return [[other, allowed] as const];
    const here = allowed.filter((value) => spec.values.includes(value));
    return here.length === spec.values.length ? [] : [[other, here] as const];
  });
}

function meets(value: unknown, allowed: readonly string[]): boolean {
  const word = wordOf(value);
  return allowed.includes(word) || (word !== '' && allowed.includes('*'));
}

/** A value as one writes it; empty where nothing is given. */
function wordOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** What an option does, and beside which others of its indicator it or its values have a meaning. */
export function aboutOption(name: string, specs: OptionSpecs): Text {
  const spec = specs[name];
  const own =
    spec.kind === 'choice' ? spec.values.map((value) => [value, waysOfValue(spec, value)] as const) : [];
  const said = (lang: Lang): string =>
    [
      spec.about[lang],
      waysText(spec.onlyWith ?? [], specs, lang),
      ...own.flatMap(([value, ways]) =>
        ways === undefined ? [] : [`${value} ${waysText(ways, specs, lang)}`],
      ),
    ]
      .filter((part) => part !== '')
      .join('; ');
  return { en: said('en'), es: said('es') };
}

function waysText(ways: readonly Needs[], specs: OptionSpecs, lang: Lang): string {
  const [only, and, or] = lang === 'en' ? ['only', ' and ', ', or '] : ['solo', ' y ', ', o '];
  const written = ways.map((needs) =>
    neededHere(needs, specs)
      .map(([other, allowed]) => needText(other, allowed, lang))
      .join(and),
  );
  return written.length === 0 || written.includes('') ? '' : `${only} ${written.join(or)}`;
}

function needText(other: string, allowed: readonly string[], lang: Lang): string {
  if (allowed.includes('')) return `${lang === 'en' ? 'without' : 'sin'} ${other}`;
  const written = allowed.includes('*') ? other : `${other}=${allowed.join(' | ')}`;
  return `${lang === 'en' ? 'with' : 'con'} ${written}`;
}
