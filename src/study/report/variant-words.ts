import type { Text } from '../../base/locale.ts';
import { choiceTitle, variantTitle } from '../../indicators/sensitivity-titles.ts';
import { provideVariantWords } from '../../indicators/vary/refused-variants.ts';

/** Has warnings of the indicators that are about their own sensitivity name variants in words. */
export function useVariantWords(): void {
  provideVariantWords(({ choice, variant }) => {
    const [of, is] = [choiceTitle(choice), variantTitle(variant, {}, choice)];
    return { en: `${of.en} (${is.en})`, es: `${of.es} (${is.es})` };
  });
}

/** The word of a choice; undefined for an option, which stands as it is asked for. */
export function choiceWord(choice: string): Text | undefined {
  if (Object.hasOwn(SUMS, choice)) return SUMS[choice];
  const title = choiceTitle(choice);
  return title.en === choice && title.es === choice ? undefined : title;
}

/** The words of a variant, or of what sums variants up; undefined for `option=value`, which stands as it is asked for. */
export function variantWord(variant: string): Text | undefined {
  if (Object.hasOwn(SUMS, variant)) return SUMS[variant];
  const title = variant.includes('=') ? null : variantTitle(variant, {});
  return title === null || (title.en === variant && title.es === variant) ? undefined : title;
}

const SUMS: Readonly<Record<string, Text>> = {
  summary: { en: 'summary', es: 'resumen' },
  draw: { en: 'draw', es: 'extracción' },
  minimum: { en: 'minimum', es: 'mínimo' },
  maximum: { en: 'maximum', es: 'máximo' },
  mean: { en: 'mean', es: 'media' },
  'standard-deviation': { en: 'standard deviation', es: 'desviación estándar' },
  'p2.5': { en: 'percentile 2.5', es: 'percentil 2.5' },
  p50: { en: 'median', es: 'mediana' },
  'p97.5': { en: 'percentile 97.5', es: 'percentil 97.5' },
  variants: { en: 'variants', es: 'variantes' },
  'same-sign': { en: 'same sign', es: 'mismo signo' },
  'same-rank': { en: 'same rank', es: 'misma posición' },
  'best-rank': { en: 'best rank', es: 'mejor posición' },
  'worst-rank': { en: 'worst rank', es: 'peor posición' },
};
