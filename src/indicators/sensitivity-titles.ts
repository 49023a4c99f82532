import { joinTexts, same, type Text } from '../base/locale.ts';
import { decomposers, type Method } from './industry/kernels/methods.ts';

/** The choices over which a number is moved. */
export const CHOICES = [
  'headline',
  'weights',
  'price-base',
  'aggregation',
  'labour',
  'path',
  'outliers',
  'output',
  'size',
  'members',
  'filter',
  'cleaning',
  'unspecified',
  'threshold',
  'comparison',
  'normalisation',
  'ddof',
  'self_proximity',
  'method',
] as const;

export type Choice = (typeof CHOICES)[number];

const CHOICE_TITLES: Readonly<Record<Choice, Text>> = {
  headline: { en: 'headline', es: 'cifra principal' },
  weights: { en: 'weights', es: 'ponderadores' },
  'price-base': { en: 'price base', es: 'base de precios' },
  aggregation: { en: 'aggregation', es: 'agregación' },
  labour: { en: 'hours or persons', es: 'horas o personas' },
  path: { en: 'chaining', es: 'encadenamiento' },
  outliers: { en: 'outliers', es: 'atípicos' },
  output: { en: 'output measure', es: 'medida de producción' },
  size: { en: 'how many are largest', es: 'cuántas son las mayores' },
  members: { en: 'which are largest', es: 'cuáles son las mayores' },
  filter: { en: 'sample', es: 'muestra' },
  cleaning: { en: 'products', es: 'productos' },
  unspecified: { en: 'goods not specified', es: 'bienes no especificados' },
  threshold: { en: 'threshold', es: 'umbral' },
  comparison: { en: 'ratio equal to the threshold', es: 'razón igual al umbral' },
  normalisation: { en: 'standardisation', es: 'estandarización' },
  ddof: { en: 'deviation', es: 'desviación' },
  self_proximity: { en: 'proximity to itself', es: 'cercanía consigo mismo' },
  method: { en: 'method', es: 'método' },
};

export function choiceTitle(choice: string): Text {
  return Object.hasOwn(CHOICE_TITLES, choice) ? CHOICE_TITLES[choice as Choice] : same(choice);
}

/**
 * Codes of variants are words and numbers joined by `:`, such as `digits:3` or `prices:1994`; or the value of the option
 * that is the choice, and of a headline `option=value; …`.
 */
export function variantTitle(
  variant: string,
  labels: Readonly<Record<string, Text>>,
  choice: string = '',
): Text {
  if (Object.hasOwn(decomposers, variant)) return decomposers[variant as Method].title;
  const values = choice === 'headline' ? variant.split('; ') : [`${choice}=${variant}`];
  const titles = values.flatMap((value) => valueTitle(value) ?? []);
  if (titles.length > 0) return joinTexts(titles, '; ');
  const [kind = '', detail = ''] = variant.split(/:(.*)/s);
  if (Object.hasOwn(VARIANTS, kind)) return (VARIANTS[kind] as (detail: string) => Text)(detail);
  return Object.hasOwn(labels, variant) ? labels[variant] : same(variant);
}

/** The title of `option=value` of the complexity of economies; null for another. */
function valueTitle(value: string): Text | null {
  const threshold = /^threshold=(.+)$/.exec(value)?.[1];
  if (threshold !== undefined) return { en: `ratio ${threshold}`, es: `razón ${threshold}` };
  return Object.hasOwn(COMPLEXITY, value) ? COMPLEXITY[value] : null;
}

const OUTPUTS: Readonly<Record<string, Text>> = {
  output_nominal: { en: 'output at current prices', es: 'producción a precios corrientes' },
  output_real: { en: 'output at constant prices', es: 'producción a precios constantes' },
  value_added_nominal: { en: 'value added at current prices', es: 'valor agregado a precios corrientes' },
  value_added_real: { en: 'value added at constant prices', es: 'valor agregado a precios constantes' },
};

/** Values of options of the complexity of economies. */
const COMPLEXITY: Readonly<Record<string, Text>> = {
  'filter=auto': { en: 'economies as the preset says', es: 'economías según el preset' },
  'filter=none': { en: 'all economies', es: 'todas las economías' },
  'filter=ranked': {
    en: 'ranked by the Atlas, goods specified',
    es: 'clasificadas por el Atlas, bienes especificados',
  },
  'filter=trusted': {
    en: 'trusted by the Atlas, goods specified',
    es: 'confiables para el Atlas, bienes especificados',
  },
  'filter=solved': {
    en: 'solved by the Atlas, goods specified',
    es: 'resueltas por el Atlas, bienes especificados',
  },
  'cleaning=atlas': { en: 'products as in the Atlas', es: 'productos como en el Atlas' },
  'unspecified=drop': { en: 'without goods not specified', es: 'sin bienes no especificados' },
  'comparison=at-least': { en: 'counts', es: 'cuenta' },
  'comparison=above': { en: 'does not count', es: 'no cuenta' },
  'normalisation=growthlab': { en: 'by the economies', es: 'por las economías' },
  'normalisation=own': { en: 'each by its own', es: 'cada uno por lo suyo' },
  'normalisation=none': { en: 'not standardised', es: 'sin estandarizar' },
  'ddof=0': { en: 'deviation over n', es: 'desviación entre n' },
  'ddof=1': { en: 'deviation over n − 1', es: 'desviación entre n − 1' },
  'self_proximity=one': { en: 'one', es: 'uno' },
  'self_proximity=zero': { en: 'zero', es: 'cero' },
  'method=reflections': { en: 'reflections, 20 iterations', es: 'reflexiones, 20 iteraciones' },
  'method=eigenvalues': { en: 'eigenvalues', es: 'valores propios' },
};

const VARIANTS: Readonly<Record<string, (detail: string) => Text>> = {
  prices: (base) => ({ en: `prices of ${base}`, es: `precios de ${base}` }),
  column: (name) =>
    Object.hasOwn(OUTPUTS, name) ? OUTPUTS[name] : { en: `column ${name}`, es: `columna ${name}` },
  digits: (count) => ({ en: `classes of ${count} digits`, es: `clases de ${count} dígitos` }),
  group: (name) => ({ en: `grouped by ${name}`, es: `agrupadas por ${name}` }),
  without: (count) => ({ en: `without ${count} classes that jump`, es: `sin ${count} clases que saltan` }),
  top: (count) => ({ en: `the ${count} largest`, es: `las ${count} mayores` }),
  endpoint: () => ({ en: 'end periods', es: 'periodos extremos' }),
  chained: () => ({ en: 'chained', es: 'encadenado' }),
  hours: () => ({ en: 'hours', es: 'horas' }),
  persons: () => ({ en: 'persons', es: 'personas' }),
  floating: () => ({ en: 'largest of each period', es: 'mayores de cada periodo' }),
  'fixed-first': () => ({ en: 'largest of the first period', es: 'mayores del periodo inicial' }),
  'fixed-last': () => ({ en: 'largest of the last period', es: 'mayores del periodo final' }),
};
