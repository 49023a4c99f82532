import { EscalarError } from '../../base/error.ts';
import type { InputField } from '../define.ts';
import { numberField } from '../input-field.ts';
import { toAnnual } from './annual.ts';
import type { Panel } from './panel.ts';
import { refuseNegative } from './refuse-negative.ts';

/** Value, quantity and price of each class over time, activity × period, NaN where missing. */
export interface PricedPanel {
  readonly panel: Panel;
  readonly value: Float64Array;
  readonly quantity: Float64Array;
  /** Value over quantity. */
  readonly price: Float64Array;
  /** The columns that were read. */
  readonly columns: readonly [string, string];
}

/** Columns with value and volume, or value and price. */
export const pricedFields: readonly InputField[] = [
  numberField(
    'output_nominal',
    'any-of:value',
    'output at current prices',
    'producción a precios corrientes',
  ),
  numberField(
    'value_added_nominal',
    'any-of:value',
    'value added at current prices',
    'valor agregado a precios corrientes',
  ),
  numberField(
    'price_index',
    'any-of:price',
    'price index of the class, for output_nominal',
    'índice de precios de la clase, para output_nominal',
  ),
  numberField(
    'price_index_value_added',
    'any-of:price',
    'price index of its value added, for value_added_nominal',
    'índice de precios de su valor agregado, para value_added_nominal',
  ),
  numberField(
    'output_real',
    'any-of:price',
    'output at constant prices; with output_nominal it gives the price',
    'producción a precios constantes; con output_nominal da el precio',
  ),
  numberField(
    'value_added_real',
    'any-of:price',
    'value added at constant prices; with value_added_nominal it gives the price',
    'valor agregado a precios constantes; con value_added_nominal da el precio',
  ),
];

/** Pairs of a value and what tells its price, in the order of preference. */
const PAIRS = [
  ['output_nominal', 'price_index'],
  ['output_nominal', 'output_real'],
  ['value_added_nominal', 'price_index_value_added'],
  ['value_added_nominal', 'value_added_real'],
] as const;

/**
 * Splits value into quantity and price. Months are summed after the split, so that the price of a year is
 * value over quantity and not the mean of monthly indices.
 * @throws EscalarError `missing-column` when no pair of columns tells both, `negative-value`.
 */
export function pricePanel(raw: Panel, frequency: 'annual' | 'as-is', indicator: string): PricedPanel {
  const columns = PAIRS.find((pair) => pair.every((name) => raw.cells[name] !== undefined));
  if (columns === undefined) {
    const have = Object.keys(raw.cells);
    const column = raw.cells.output_nominal === undefined ? 'output_nominal' : 'price_index';
    throw new EscalarError('missing-column', { column, have, indicator, nearest: null });
  }
  const [value, other] = columns.map((name) => raw.cells[name]) as [Float64Array, Float64Array];
  refuseNegative(raw, value, columns[0]);
  refuseNegative(raw, other, columns[1]);
  const quantity = columns[1].startsWith('price_index')
    ? value.map((v, cell) => finite(v / other[cell]))
    : other;
  const both = value.map((v, cell) => (Number.isNaN(quantity[cell]) ? Number.NaN : v));
  const split: Panel = { ...raw, cells: { value: both, quantity } };
  const panel = frequency === 'annual' ? toAnnual(split).panel : split;
  const { value: values, quantity: quantities } = panel.cells as {
    value: Float64Array;
    quantity: Float64Array;
  };
  const price = values.map((v, cell) => finite(v / quantities[cell]));
  return { panel, value: values, quantity: quantities, price, columns: [columns[0], columns[1]] };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
