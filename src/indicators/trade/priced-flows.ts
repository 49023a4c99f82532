import { numberColumn, type Table, textColumn } from '../../base/table.ts';
import type { InputField } from '../define.ts';
import { numberField, textField } from '../input-field.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import { choice } from '../options.ts';
import { type FlowLines, nameOf, refuseNegative, requireFlow } from './flow-lines.ts';
import { homeNotes } from './home-lines.ts';
import { readFlows } from './read-flows.ts';
import { matrixFields } from './trade-input.ts';

/** One line of trade. */
export interface Flow {
  readonly year: string;
  readonly reporter: string;
  readonly partner: string;
  readonly product: string;
  readonly flow: string;
  readonly value: number;
}

/** A line of trade with its physical quantity. */
export interface PricedFlow extends Flow {
  /** Above zero. */
  readonly quantity: number;
  /** Code of the unit; `kg` for net weight, empty where the data name none. */
  readonly unit: string;
}

export const pricedFields: readonly InputField[] = [
  ...matrixFields.map(
    (field): InputField => (field.name === 'period' ? { ...field, need: 'required' } : field),
  ),
  numberField('quantity', 'any-of:quantity', 'quantity', 'cantidad'),
  numberField('net_weight', 'any-of:quantity', 'net weight in kg', 'peso neto en kg'),
  textField('quantity_unit', 'optional', 'unit code of the quantity', 'clave de la unidad de la cantidad'),
  textField(
    'quantity_estimated',
    'optional',
    'whether the quantity is estimated (1, true)',
    'si la cantidad es estimada (1, true)',
  ),
  textField(
    'net_weight_estimated',
    'optional',
    'whether the net weight is estimated (1, true)',
    'si el peso neto es estimado (1, true)',
  ),
];

export const quantityOptions = {
  quantities: choice(['quantity-or-weight', 'quantity', 'weight'], 'quantity-or-weight', {
    en: 'quantity in its own unit and net weight where there is none, only quantity, or only net weight',
    es: 'cantidad en su unidad y peso neto si no la hay, solo cantidad, o solo peso neto',
  }),
  estimated: choice(['drop', 'keep'], 'drop', {
    en: 'quantities that the source flags as estimated',
    es: 'cantidades que la fuente marca como estimadas',
  }),
};

interface PricedChoice {
  /** Both, and then both must be there, when left out. */
  readonly flow?: 'X' | 'M';
  readonly products: readonly string[];
  readonly partners: readonly string[];
  readonly quantities: 'quantity-or-weight' | 'quantity' | 'weight';
  readonly estimated: 'drop' | 'keep';
}

export interface PricedFlows {
  /** Every line with a value, those without a quantity too. */
  readonly all: readonly Flow[];
  readonly priced: readonly PricedFlow[];
  /** Sorted. */
  readonly reporters: readonly string[];
  readonly dropped: readonly Dropped[];
  readonly notes: readonly Note[];
}

/**
 * Lines with a value and a quantity above zero that is not estimated. The others stay in `all` and are counted.
 * @throws EscalarError `negative-value`, and what `readFlows` throws.
 */
export function readPriced(table: Table, choice: PricedChoice, indicator: string): PricedFlows {
  const { lines, dropped, notes } = readFlows(table, { ...choice, economies: [] }, indicator, [
    'period',
    'product',
  ]);
  if (choice.flow === undefined) for (const flow of ['X', 'M'] as const) requireFlow(flow, lines.flow.names);
  const measureOf = measuresOf(table, choice);
  refuseNegative(table, lines);
  const all: Flow[] = [];
  const priced: PricedFlow[] = [];
  let without = 0;
  for (let line = 0; line < lines.value.length; line += 1) {
    const flow = flowOf(lines, line);
    all.push(flow);
    const found = measureOf(lines.row[line]);
    if (found === null || flow.value === 0) without += 1;
    else priced.push({ ...flow, ...found });
  }
  const what = {
    en: 'lines without a quantity that is not estimated (or without a value)',
    es: 'líneas sin una cantidad no estimada (o sin valor)',
  };
  return {
    all,
    reporters: lines.reporter.names,
    priced,
    dropped: without === 0 ? dropped : [...dropped, { what, count: without, examples: [] }],
    notes: [...notes, ...homeNotes(lines, table)],
  };
}

function flowOf(lines: FlowLines, line: number): Flow {
  return {
    year: nameOf(lines, 'year', line),
    reporter: nameOf(lines, 'reporter', line),
    partner: nameOf(lines, 'partner', line),
    product: nameOf(lines, 'product', line),
    flow: nameOf(lines, 'flow', line),
    value: lines.value[line],
  };
}

/** By row, its quantity with the unit; null where it has none that counts. */
function measuresOf(
  table: Table,
  choice: PricedChoice,
): (row: number) => { readonly quantity: number; readonly unit: string } | null {
  const usable = (values: string, flags: string) => {
    const numbers = numberColumn(table, values);
    const estimated = flagColumn(table, flags);
    return (row: number): number | null => {
      const value = numbers?.values[row] ?? Number.NaN;
      return value > 0 && (choice.estimated === 'keep' || !estimated(row)) ? value : null;
    };
  };
  const quantity = choice.quantities === 'weight' ? () => null : usable('quantity', 'quantity_estimated');
  const weight = choice.quantities === 'quantity' ? () => null : usable('net_weight', 'net_weight_estimated');
  const units = textColumn(table, 'quantity_unit');
  return (row) => {
    const own = quantity(row);
    if (own !== null) return { quantity: own, unit: units?.[row] ?? '' };
    const kg = weight(row);
    return kg === null ? null : { quantity: kg, unit: 'kg' };
  };
}

/** Whether a flag is set in a row: 1, true, yes, sí. A column of numbers counts too. */
function flagColumn(table: Table, name: string): (row: number) => boolean {
  const texts = textColumn(table, name);
  const numbers = numberColumn(table, name);
  return (row) =>
    /^(1(\.0+)?|true|t|yes|y|si|sí)$/i.test(texts?.[row]?.trim() ?? '') || numbers?.values[row] === 1;
}
