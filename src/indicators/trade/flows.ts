import type { InputField } from '../define.ts';
import { choice, economies, list, narrowing, type OptionValues } from '../options.ts';
import { PRODUCTS_ABOUT } from './product-test.ts';

export const flowInput: readonly InputField[] = [
  { name: 'period', kind: 'text', need: 'required', about: { en: 'year', es: 'año' } },
  {
    name: 'economy',
    kind: 'text',
    need: 'required',
    about: { en: 'economy that reports', es: 'economía que declara' },
  },
  {
    name: 'partner',
    kind: 'text',
    need: 'optional',
    about: { en: 'partner; the world when left out', es: 'socio; el mundo si se omite' },
  },
  {
    name: 'product',
    kind: 'text',
    need: 'optional',
    about: { en: 'product or industry code', es: 'código de producto o industria' },
  },
  {
    name: 'flow',
    kind: 'text',
    need: 'optional',
    about: {
      en: 'X exports, M imports, B a balance published as such; X when left out',
      es: 'X exportaciones, M importaciones, B un saldo publicado como tal; X si se omite',
    },
  },
  { name: 'value', kind: 'number', need: 'required', about: { en: 'value', es: 'valor' } },
];

export const flowOptions = {
  reporters: narrowing(
    economies({
      en: 'reporters to keep; all when left out',
      es: 'declarantes que se conservan; todos si se omite',
    }),
    { column: 'economy', keeps: 'listed', unless: ['world', 'all'] },
  ),
  partners: narrowing(
    economies(
      {
        en: 'partners to keep; all when left out',
        es: 'socios que se conservan; todos si se omite',
      },
      'partner',
    ),
    { column: 'partner', keeps: 'listed' },
  ),
  products: narrowing(
    list({
      en: `products to keep, all when left out: ${PRODUCTS_ABOUT.en}`,
      es: `productos que se conservan, todos si se omite: ${PRODUCTS_ABOUT.es}`,
    }),
    { column: 'product', keeps: 'basket' },
  ),
  flow: choice(['X', 'M'], 'X', { en: 'X exports or M imports', es: 'X exportaciones o M importaciones' }),
};

export type FlowOptions = Omit<OptionValues<typeof flowOptions>, 'flow'>;
