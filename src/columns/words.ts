import { type ColumnMeaning, column } from './column.ts';

const WHAT = { kind: 'code', role: 'what' } as const;
const FLAG = { kind: 'text', role: 'flag' } as const;

/** Words that say what a number is, or how far it can be trusted. */
export const WORDS: readonly ColumnMeaning[] = [
  column(
    'flow',
    WHAT,
    ['Flow', 'Flujo'],
    'flow code|trade flow code|codigo de flujo',
    'flujo|trade flow|trade flow name|tipo de flujo|fluxo|flux|verkehrsrichtung|進出口|進出口別|进出口|수출입',
  ),
  column('valuation', { kind: 'text', role: 'about' }, ['Valuation', 'Valuación'], 'valuacion'),
  column(
    'state',
    FLAG,
    ['State of the cell', 'Estado de la celda'],
    'cell status|cell state|estado de la celda',
  ),
  column(
    'variable',
    WHAT,
    ['Variable', 'Variable'],
    'series code|indicator code|variable code',
    'concepto|variavel|indicador|indicateur|indicator|measure|var|tipo de dato',
    'indicator name|series name',
  ),
  column(
    'quantity_unit',
    { kind: 'code', role: 'about' },
    ['Unit of the quantity', 'Unidad de la cantidad'],
    'qty unit code|qty unit|unidad|unidad de medida|unidad de cantidad',
  ),
  column('quantity_estimated', FLAG, ['Quantity estimated', 'Cantidad estimada'], 'is qty estimated'),
  column(
    'net_weight_estimated',
    FLAG,
    ['Net weight estimated', 'Peso neto estimado'],
    'is net wgt estimated',
  ),
];
