import type { Field } from '../../base/table.ts';

/** The columns that tell the variants of a result apart; an option and its value stand as they are asked for. */
export const KEYS_OF_VARIANT: readonly Field[] = [
  {
    name: 'choice',
    title: { en: 'Choice', es: 'Elección' },
    labels: {
      headline: { en: 'headline', es: 'cifra principal' },
      summary: { en: 'summary', es: 'resumen' },
      draw: { en: 'draw', es: 'extracción' },
    },
  },
  {
    name: 'variant',
    title: { en: 'Variant', es: 'Variante' },
    labels: {
      minimum: { en: 'minimum', es: 'mínimo' },
      maximum: { en: 'maximum', es: 'máximo' },
      variants: { en: 'variants', es: 'variantes' },
      mean: { en: 'mean', es: 'media' },
      'standard-deviation': { en: 'standard deviation', es: 'desviación estándar' },
      'p2.5': { en: 'percentile 2.5', es: 'percentil 2.5' },
      p50: { en: 'median', es: 'mediana' },
      'p97.5': { en: 'percentile 97.5', es: 'percentil 97.5' },
      'same-rank': { en: 'same rank', es: 'misma posición' },
      'same-sign': { en: 'same sign', es: 'mismo signo' },
      'best-rank': { en: 'best rank', es: 'mejor posición' },
      'worst-rank': { en: 'worst rank', es: 'peor posición' },
    },
  },
];
