import type { InputField } from '../define.ts';
import { numberField, textField } from '../input-field.ts';

const where: readonly InputField[] = [
  textField(
    'economy',
    'optional',
    'economy code; one economy when left out',
    'código de la economía; una sola si se omite',
  ),
  textField('activity', 'required', 'code of the class or sector', 'código de la clase o el sector'),
  textField('period', 'required', 'year, quarter or month', 'año, trimestre o mes'),
  textField(
    'state',
    'optional',
    'observed, zero, missing, suppressed or not-in-frame; observed when left out',
    'observed, zero, missing, suppressed o not-in-frame; observed si se omite',
  ),
];

const output: readonly InputField[] = [
  numberField('output_real', 'any-of:output', 'output at constant prices', 'producción a precios constantes'),
  numberField(
    'value_added_real',
    'any-of:output',
    'value added at constant prices',
    'valor agregado a precios constantes',
  ),
  numberField(
    'output',
    'any-of:output',
    'output, when its prices are not said',
    'producción, cuando no se dice a qué precios',
  ),
  numberField(
    'value_added',
    'any-of:output',
    'value added, when its prices are not said',
    'valor agregado, cuando no se dice a qué precios',
  ),
  numberField(
    'output_nominal',
    'any-of:output',
    'output at current prices',
    'producción a precios corrientes',
  ),
  numberField(
    'value_added_nominal',
    'any-of:output',
    'value added at current prices',
    'valor agregado a precios corrientes',
  ),
  numberField(
    'price_index',
    'optional',
    'price index of the class; with output_nominal it gives real output',
    'índice de precios de la clase; con output_nominal da la producción real',
  ),
  numberField(
    'price_index_value_added',
    'optional',
    'price index of its value added; with value_added_nominal it gives real value added',
    'índice de precios de su valor agregado; con value_added_nominal da el valor agregado real',
  ),
];

const labour: readonly InputField[] = [
  numberField('hours', 'any-of:labour', 'hours worked', 'horas trabajadas'),
  numberField('persons', 'any-of:labour', 'persons engaged', 'personal ocupado'),
  numberField(
    'employment',
    'any-of:labour',
    'employees or jobs; read as persons where neither hours nor persons are there',
    'empleados o puestos; se lee como persons si no hay hours ni persons',
  ),
];

/** The columns that indicators on an industry panel read. */
export const panelInput: {
  readonly where: readonly InputField[];
  readonly output: readonly InputField[];
  readonly productivity: readonly InputField[];
  /** The same where `givenOptions` may name the columns of productivity and weights. */
  readonly given: readonly InputField[];
} = {
  where,
  output: [...where, ...output],
  productivity: [...where, ...output, ...labour],
  given: [
    ...where,
    ...output.map((field) => ({ ...field, instead: ['productivity'] })),
    ...labour.map((field) => ({ ...field, instead: ['productivity', 'weight'] })),
  ],
};
