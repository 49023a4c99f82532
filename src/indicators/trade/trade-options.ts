import type { Text } from '../../base/locale.ts';
import { choice, economies, list, narrowing, period } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { PRODUCTS_ABOUT } from './product-test.ts';

/** Which lines enter, and which economies are shown. */
export const tradeOptions = {
  products: narrowing(
    list({
      en: `products that enter, all when left out: ${PRODUCTS_ABOUT.en}`,
      es: `productos que entran, todos si se omite: ${PRODUCTS_ABOUT.es}`,
    }),
    { column: 'product', keeps: 'basket' },
  ),
  partners: narrowing(
    economies(
      {
        en: 'partners that enter; all when left out',
        es: 'socios que entran; todos si se omite',
      },
      'partner',
    ),
    { column: 'partner', keeps: 'listed' },
  ),
  economies: economies({
    en: 'economies to show; all when left out. It does not change the world that they are compared with',
    es: 'economías que se muestran; todas si se omite. No cambia el mundo con que se comparan',
  }),
};

export const importsOption = choice(['auto', 'reported', 'partners'], 'auto', {
  en: 'imports: lines of flow M (reported), or the exports that partners declare (partners); auto takes M where the data have it',
  es: 'importaciones: las líneas del flujo M (reported), o las exportaciones que declaran los socios (partners); auto toma M si los datos lo tienen',
});

export const spanPeriods = {
  from: period({
    en: 'first year; the first of the data when left out',
    es: 'año inicial; el primero de los datos si se omite',
  }),
  to: period({
    en: 'last year; the last of the data when left out',
    es: 'año final; el último de los datos si se omite',
  }),
};

export const measuresOption = list({
  en: 'terms to show; all that the data allow when left out',
  es: 'términos que se muestran; todos los que los datos permiten si se omite',
});

const TERM: Text = { en: 'term', es: 'el término' };

/** Whether a term is wanted. @throws EscalarError `unknown-name` for a term that the indicator does not have. */
export function termFilter(wanted: readonly string[], terms: readonly string[]): (term: string) => boolean {
  requireCodes(wanted, terms, TERM);
  const chosen = new Set(wanted);
  return (term) => chosen.size === 0 || chosen.has(term);
}

/** The places of the economies to show. @throws EscalarError `unknown-name` */
export function shownPlaces(wanted: readonly string[], economies: readonly string[]): readonly number[] {
  requireCodes(wanted, economies, { en: 'economy', es: 'la economía' });
  const chosen = new Set(wanted);
  return economies.map((_, c) => c).filter((c) => chosen.size === 0 || chosen.has(economies[c]));
}
