import type { InputField } from '../define.ts';

const where: readonly InputField[] = [
  {
    name: 'economy',
    kind: 'text',
    need: 'optional',
    about: {
      en: 'economy code; one economy when left out',
      es: 'código de la economía; una sola si se omite',
    },
  },
  {
    name: 'activity',
    kind: 'text',
    need: 'required',
    about: { en: 'code of the class or sector', es: 'código de la clase o el sector' },
  },
  {
    name: 'period',
    kind: 'text',
    need: 'required',
    about: { en: 'year, quarter or month', es: 'año, trimestre o mes' },
  },
  {
    name: 'state',
    kind: 'text',
    need: 'optional',
    about: {
      en: 'observed, zero, missing, suppressed or not-in-frame; observed when left out',
      es: 'observed, zero, missing, suppressed o not-in-frame; observed si se omite',
    },
  },
];

const output: readonly InputField[] = [
  {
    name: 'output_real',
    kind: 'number',
    need: 'any-of:output',
    about: { en: 'output at constant prices', es: 'producción a precios constantes' },
  },
  {
    name: 'value_added_real',
    kind: 'number',
    need: 'any-of:output',
    about: { en: 'value added at constant prices', es: 'valor agregado a precios constantes' },
  },
  {
    name: 'output',
    kind: 'number',
    need: 'any-of:output',
    about: { en: 'output, when its prices are not said', es: 'producción, cuando no se dice a qué precios' },
  },
  {
    name: 'value_added',
    kind: 'number',
    need: 'any-of:output',
    about: {
      en: 'value added, when its prices are not said',
      es: 'valor agregado, cuando no se dice a qué precios',
    },
  },
  {
    name: 'output_nominal',
    kind: 'number',
    need: 'any-of:output',
    about: { en: 'output at current prices', es: 'producción a precios corrientes' },
  },
  {
    name: 'value_added_nominal',
    kind: 'number',
    need: 'any-of:output',
    about: { en: 'value added at current prices', es: 'valor agregado a precios corrientes' },
  },
  {
    name: 'price_index',
    kind: 'number',
    need: 'optional',
    about: {
      en: 'price index of the class; with output_nominal it gives real output',
      es: 'índice de precios de la clase; con output_nominal da la producción real',
    },
  },
];

const labour: readonly InputField[] = [
  {
    name: 'hours',
    kind: 'number',
    need: 'any-of:labour',
    about: { en: 'hours worked', es: 'horas trabajadas' },
  },
  {
    name: 'persons',
    kind: 'number',
    need: 'any-of:labour',
    about: { en: 'persons engaged', es: 'personal ocupado' },
  },
  {
    name: 'employment',
    kind: 'number',
    need: 'any-of:labour',
    about: {
      en: 'employees or jobs; read as persons where neither hours nor persons are there',
      es: 'empleados o puestos; se lee como persons si no hay hours ni persons',
    },
  },
];

/** The columns that indicators on an industry panel read. */
export const panelInput: {
  readonly where: readonly InputField[];
  readonly output: readonly InputField[];
  readonly productivity: readonly InputField[];
} = {
  where,
  output: [...where, ...output],
  productivity: [...where, ...output, ...labour],
};
