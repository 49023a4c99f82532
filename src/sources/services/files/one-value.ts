import { badOption } from '../../../base/bad-option.ts';
import type { Text } from '../../../base/locale.ts';
import type { Given, Parameter } from '../service.ts';

export const NEVER_FETCHED: Text = {
  en: 'The address was never tried: it is as others give it, and may have moved.',
  es: 'La dirección nunca se probó: es la que otros indican y puede haber cambiado.',
};

/** One value of a list that is known. */
export function oneOf(name: string, about: Text, known: readonly string[], fallback?: string): Parameter {
  return {
    name,
    about: { en: `${about.en}: ${known.join(', ')}`, es: `${about.es}: ${known.join(', ')}` },
    ...(fallback === undefined ? {} : { fallback: [fallback] }),
    read: (values) => requireOne(name, values, (value) => known.includes(value), known.join(', ')),
  };
}

/** @throws EscalarError `bad-option` for several values, and for one that is not known */
export function requireOne(
  option: string,
  values: readonly string[],
  isKnown: (value: string) => boolean,
  expected: string,
): readonly string[] {
  const [first = ''] = values;
  if (values.length === 1 && isKnown(first)) return values;
  throw badOption(option, values.join(','), { en: `one of ${expected}`, es: `uno de ${expected}` });
}

/** The one value of a parameter. */
export function of(given: Given, name: string): string {
  return given[name]?.[0] ?? '';
}
