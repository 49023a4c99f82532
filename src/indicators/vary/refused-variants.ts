import { same, type Text } from '../../base/locale.ts';
import type { Dropped } from '../left-out.ts';
import type { Variant } from './plan-variants.ts';

/** What a variant is called: its choice and its value. */
export type Named = Pick<Variant, 'choice' | 'variant'>;

/** A variant that the indicator refuses, and why. */
export interface Refused {
  readonly variant: Named;
  readonly why: Text;
}

/** Of more names than this the first stand for all. */
export const EXAMPLES = 5;

export function nameOf({ choice, variant }: Named): string {
  return variant.includes('=') ? variant : `${choice}=${variant}`;
}

type InWords = (variant: Named) => Text;

let inWords: InWords = (variant) => same(nameOf(variant));

/** Hands in the words of variants whose choices have names of their own: `useVariantWords`, by the host. Without them codes stand. */
export function provideVariantWords(words: InWords): void {
  inWords = words;
}

/** A variant of an indicator that is about its own sensitivity. */
export function wordsOfVariant(variant: Named): Text {
  return inWords(variant);
}

/** The refused variants, counted by reason. */
export function refusals(
  refused: readonly Refused[],
  name: (variant: Named) => string | Text = nameOf,
): readonly Dropped[] {
  const reasons = new Map(refused.map(({ why }) => [why.en, why]));
  return [...reasons.values()].map((why) => {
    const group = refused.filter((one) => one.why.en === why.en);
    return {
      what: { en: `variants refused: ${why.en}`, es: `variantes rechazadas: ${why.es}` },
      count: group.length,
      examples: group.slice(0, EXAMPLES).map(({ variant }) => name(variant)),
    };
  });
}
