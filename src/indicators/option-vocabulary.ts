import type { Text } from '../base/locale.ts';
import { flowCode } from '../columns/flow-words.ts';
import {
  type ChoiceSpec,
  choice,
  type EconomySide,
  economies,
  type ListSpec,
  list,
  narrowing,
  type OptionSpecs,
  period,
  text,
} from './options.ts';
import { PRODUCTS_ABOUT } from './trade/product-test.ts';

/**
 * Options that mean the same wherever they stand; indicators take them from here and add what is particular with
 * `also`. A list says which rows enter the computation; what is shown of the result is the option `show` alone, with
 * the columns of the result (`exporter`, `importer`, `sector`, `term`) as its names.
 */
export const vocabulary = {
  economies: entering('economy', {
    en: 'economies that enter; all when left out',
    es: 'economías que entran; todas si se omite',
  }),
  partners: entering('partner', {
    en: 'partners that enter; all when left out',
    es: 'socios que entran; todos si se omite',
  }),
  products: narrowing(
    list({
      en: `products that enter, all when left out: ${PRODUCTS_ABOUT.en}`,
      es: `productos que entran, todos si se omite: ${PRODUCTS_ABOUT.es}`,
    }),
    { column: 'product', keeps: 'basket' },
  ),
  activities: narrowing(
    list({ en: 'classes that enter; all when left out', es: 'clases que entran; todas si se omite' }),
    { column: 'activity', keeps: 'listed' },
  ),
  exclude: narrowing(
    list({
      en: 'classes to leave out, such as totals',
      es: 'clases que se excluyen, por ejemplo los totales',
    }),
    { column: 'activity', keeps: 'others' },
  ),
  from: period({
    en: 'first period; the first of the data when left out',
    es: 'periodo inicial; el primero de los datos si se omite',
  }),
  to: period({
    en: 'last period; the last of the data when left out',
    es: 'periodo final; el último de los datos si se omite',
  }),
  years: list({
    en: 'years, single or as a span: 1995,2000 or 1995..2011; all when left out',
    es: 'años, sueltos o en un intervalo: 1995,2000 o 1995..2011; todos si se omite',
  }),
  price_base: period({
    en: 'prices of this period (2003-12, or 2003 for the mean of the year); the first of the data when left out',
    es: 'precios de este periodo (2003-12, o 2003 para el promedio del año); el primero de los datos si se omite',
  }),
  flow: {
    ...choice(['X', 'M'], 'X', { en: 'X exports or M imports', es: 'X exportaciones o M importaciones' }),
    reads: flowCode,
  },
  grouping: text(null, {
    en: 'a grouping of the catalogue (escalar list groupings)',
    es: 'una agrupación del catálogo (escalar list groupings)',
  }),
} as const satisfies OptionSpecs;

function entering(side: EconomySide, about: Text): ListSpec {
  return narrowing(economies(about, side), { column: side, keeps: 'listed' });
}

/** What a row of the result stands for. */
export function levelOf<const V extends string>(
  values: readonly V[],
  fallback: NoInfer<V>,
  { en, es }: Text,
): ChoiceSpec<V> {
  return choice(values, fallback, {
    en: `what a row of the result stands for: ${en}`,
    es: `qué representa una fila del resultado: ${es}`,
  });
}

/** What a total is divided by. */
export function by<const V extends string>(
  values: readonly V[],
  fallback: NoInfer<V>,
  { en, es }: Text,
): ChoiceSpec<V> {
  return choice(values, fallback, { en: `what is told apart: ${en}`, es: `qué se distingue: ${es}` });
}

/** What one cell of trade is. */
export function cellsOf<const V extends string>(
  values: readonly V[],
  fallback: NoInfer<V>,
  { en, es }: Text,
): ChoiceSpec<V> {
  return choice(values, fallback, {
    en: `what one cell of trade is: ${en}`,
    es: `qué es una celda de comercio: ${es}`,
  });
}
