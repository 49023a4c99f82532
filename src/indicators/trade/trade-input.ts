import type { InputField } from '../define.ts';

/** The columns of trade that is read as economies × products. */
export const matrixFields: readonly InputField[] = [
  { name: 'period', kind: 'text', need: 'optional', about: { en: 'year', es: 'año' } },
  {
    name: 'economy',
    kind: 'text',
    need: 'required',
    about: {
      en: 'economy that trades',
      es: 'economía que comercia',
    },
  },
  {
    name: 'product',
    kind: 'text',
    need: 'required',
    about: { en: 'product or industry code', es: 'código de producto o industria' },
  },
  {
    name: 'partner',
    kind: 'text',
    need: 'optional',
    about: { en: 'partner; added up', es: 'socio; se suma' },
  },
  {
    name: 'flow',
    kind: 'text',
    need: 'optional',
    about: {
      en: 'X exports, M imports; X when left out',
      es: 'X exportaciones, M importaciones; X si se omite',
    },
  },
  { name: 'value', kind: 'number', need: 'required', about: { en: 'value', es: 'valor' } },
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
