import type { Text } from '../../base/locale.ts';
import type { Dropped } from '../left-out.ts';
import { choiceTitle, variantTitle } from '../sensitivity-titles.ts';
import type { Variant } from './plan-variants.ts';

/** What a variant is called: its choice and its value. */
type Named = Pick<Variant, 'choice' | 'variant'>;

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

/** A variant of an indicator that is about its own sensitivity, whose choices have words. */
export function wordsOfVariant({ choice, variant }: Named): Text {
  const [of, is] = [choiceTitle(choice), variantTitle(variant, {}, choice)];
  return { en: `${of.en} (${is.en})`, es: `${of.es} (${is.es})` };
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
