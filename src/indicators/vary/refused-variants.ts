import type { Text } from '../../base/locale.ts';
import type { Dropped } from '../left-out.ts';
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

/** The refused variants, counted by reason. */
export function refusals(refused: readonly Refused[]): readonly Dropped[] {
  const reasons = new Map(refused.map(({ why }) => [why.en, why]));
  return [...reasons.values()].map((why) => {
    const group = refused.filter((one) => one.why.en === why.en);
    return {
      what: { en: `variants refused: ${why.en}`, es: `variantes rechazadas: ${why.es}` },
      count: group.length,
      examples: group.slice(0, EXAMPLES).map(({ variant }) => nameOf(variant)),
    };
  });
}
