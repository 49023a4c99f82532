import type { InputField } from '../define.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { narrowing, type OptionValues } from '../options.ts';

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
  economies: narrowing(vocabulary.economies, {
    column: 'economy',
    keeps: 'listed',
    unless: ['ratio_world', 'all'],
  }),
  partners: vocabulary.partners,
  products: vocabulary.products,
  flow: vocabulary.flow,
};

export type FlowOptions = Omit<OptionValues<typeof flowOptions>, 'flow'>;
