import type { InputField } from '../define.ts';
import { numberField, textField } from '../input-field.ts';

/** The columns of trade that is read as economies × products. */
export const matrixFields: readonly InputField[] = [
  textField('period', 'optional', 'year', 'año'),
  textField('economy', 'required', 'economy that trades', 'economía que comercia'),
  textField('product', 'required', 'product or industry code', 'código de producto o industria'),
  textField('partner', 'optional', 'partner; added up', 'socio; se suma'),
  textField(
    'flow',
    'optional',
    'X exports, M imports; X when left out',
    'X exportaciones, M importaciones; X si se omite',
  ),
  numberField('value', 'required', 'value', 'valor'),
];

/** The same with each partner apart, and with a year. */
export const bilateralFields: readonly InputField[] = matrixFields.map((field) => {
  if (field.name === 'period') return { ...field, need: 'required' };
  if (field.name !== 'partner') return field;
  return {
    ...field,
    need: 'required',
    about: { en: 'economy traded with', es: 'economía con la que se comercia' },
  };
});
