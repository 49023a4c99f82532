import type { InputField } from '../define.ts';
import { numberField, textField } from '../input-field.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { narrowing, type OptionValues } from '../options.ts';

export const flowInput: readonly InputField[] = [
  textField('period', 'required', 'year', 'año'),
  textField('economy', 'required', 'economy that reports', 'economía que declara'),
  textField('partner', 'optional', 'partner; the world when left out', 'socio; el mundo si se omite'),
  textField('product', 'optional', 'product or industry code', 'código de producto o industria'),
  textField(
    'flow',
    'optional',
    'X exports, M imports, B a balance published as such; X when left out',
    'X exportaciones, M importaciones, B un saldo publicado como tal; X si se omite',
  ),
  numberField('value', 'required', 'value', 'valor'),
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
