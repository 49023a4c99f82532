import { appendAll } from '../../base/append-all.ts';
import { EscalarError } from '../../base/error.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { warning } from '../../base/note.ts';
import type { Field } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type InputField, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { byTerm } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { term } from '../term.ts';
import { type ProductionAccount, type RealValueAdded, realValueAdded } from './kernels/deflation.ts';
import { type Panel, readPanels } from './panel.ts';
import { panelInput } from './panel-input.ts';
import { atBase, fromBase } from './panel-lineage.ts';
import { panelOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.activity, KEYS.period];
const COLUMNS = ['output_nominal', 'value_added_nominal', 'price_index', 'price_index_inputs'] as const;
const ABOUT: Readonly<Record<(typeof COLUMNS)[number], InputField['about']>> = {
  output_nominal: { en: 'gross output at current prices', es: 'producción bruta a precios corrientes' },
  value_added_nominal: { en: 'value added at current prices', es: 'valor agregado a precios corrientes' },
  price_index: { en: 'price index of output', es: 'índice de precios de la producción' },
  price_index_inputs: {
    en: 'price index of intermediate inputs',
    es: 'índice de precios de los insumos intermedios',
  },
};

export const doubleDeflation = defineIndicator({
  id: 'double-deflation',
  room: 'industry',
  title: {
    en: 'Real value added by single and double deflation',
    es: 'Valor agregado real por deflación simple y doble',
  },
  summary: {
    en: 'Value added at constant prices when inputs have prices of their own, beside the simple form that ignores them.',
    es: 'El valor agregado a precios constantes cuando los insumos tienen precios propios, junto a la forma simple que los ignora.',
  },
  formula: [
    'single: VAₜ·P_base/Pₜ, P the price of output',
    'double: GOₜ·P_base/Pₜ − IIₜ·P′_base/P′ₜ, II = GO − VA, P′ the price of inputs',
    'Törnqvist double: Δln V = [Δln GO − (1 − v̄)Δln II]/v̄ in real terms, v = VA/GO nominal',
  ],
  references: [
    { work: 'europeancommission2009', chapter: '15' },
    { work: 'jorgenson1987', chapter: '2' },
  ],
  input: {
    table: 'industry_panel',
    fields: [
      ...panelInput.where,
      ...COLUMNS.map((name): InputField => ({ name, kind: 'number', need: 'required', about: ABOUT[name] })),
    ],
  },
  options: {
    price_base: vocabulary.price_base,
    economies: panelOptions.economies,
    exclude: panelOptions.exclude,
  },
  sums: [],
  output: longFields(keys),
  terms: [
    term('value_added_single', 'input', 'value added, single deflation', 'valor agregado, deflación simple'),
    term('value_added_double', 'input', 'value added, double deflation', 'valor agregado, doble deflación'),
    term(
      'value_added_tornqvist',
      'input',
      'value added, double deflation by Törnqvist',
      'valor agregado, doble deflación de Törnqvist',
    ),
  ],
  conventions: [
    {
      en: 'Double deflation may give value added below zero where inputs cost more at base prices than output brings: the value is kept and flagged.',
      es: 'La deflación doble puede dar un valor agregado menor que cero cuando, a precios base, los insumos cuestan más que la producción: el valor se conserva y se señala.',
    },
    {
      en: 'Single deflation gives cheaper inputs to the class as productivity; double deflation does not.',
      es: 'La deflación simple atribuye a la clase, como productividad, el abaratamiento de los insumos; la doble no.',
    },
    {
      en: 'The periods of the data are kept as they are; a class is computed over the periods in which its four figures are known, without bridging gaps.',
      es: 'Se conservan los periodos de los datos; cada clase se calcula en los periodos con sus cuatro cifras conocidas, sin tender puentes sobre los huecos.',
    },
  ],
  lineage: byTerm({ value_added_tornqvist: fromBase('economy', 'activity') }, atBase('economy', 'activity')),
  compute(table, options) {
    for (const column of COLUMNS) {
      if (table.columns[column] === undefined) {
        const have = Object.keys(table.columns);
        throw new EscalarError('missing-column', {
          column,
          have,
          indicator: 'double-deflation',
          nearest: null,
        });
      }
    }
    const panels = readPanels(table, options, 'double-deflation');
    const dropped: Dropped[] = [];
    const negative: string[] = [];
    const residuals: Residual[] = [];
    const rows = panels.flatMap((panel) =>
      rowsOf(panel, options.price_base, { negative, dropped, residuals }),
    );
    return {
      table: longTable('double-deflation', keys, rows),
      residuals: worstOf(residuals),
      notes: negativeNote(negative),
      dropped,
    };
  },
});

interface Collected {
  readonly negative: string[];
  readonly dropped: Dropped[];
  readonly residuals: Residual[];
}

function rowsOf(panel: Panel, wanted: string | null, { negative, dropped, residuals }: Collected): LongRow[] {
  const { economy, periods, activities } = panel;
  const width = periods.length;
  const base = wanted === null ? 0 : periods.indexOf(wanted);
  if (base < 0) throw new EscalarError('period-not-there', { period: wanted ?? '', have: periods });
  const without: string[] = [];
  const rows = activities.flatMap((activity, i) => {
    const known = unbroken(panel, i, base);
    if (known === null) {
      without.push(activity);
      return [];
    }
    const [first, last] = known;
    if (last - first + 1 < width) without.push(activity);
    const slice = (name: string) => panel.cells[name].subarray(i * width + first, i * width + last + 1);
    const [grossOutput, added] = [slice('output_nominal'), slice('value_added_nominal')];
    const inputs = grossOutput.map((value, t) => value - added[t]);
    const account = {
      grossOutput,
      inputs,
      outputIndex: slice('price_index'),
      inputIndex: slice('price_index_inputs'),
    };
    const found = realValueAdded(account, base - first);
    appendAll(residuals, accountCloses(account, found, base - first));
    negative.push(
      ...found.negative.map((t) =>
        [economy, activity, periods[first + t]].filter((part) => part !== '').join(' '),
      ),
    );
    return termRows({ economy: economy || null, activity }, found, periods.slice(first, last + 1));
  });
  appendAll(dropped, gaps(economy, without));
  return rows;
}

/** The longest run of periods around the base in which all four figures are known, or null. */
function unbroken(panel: Panel, i: number, base: number): readonly [number, number] | null {
  const width = panel.periods.length;
  const known = (t: number) =>
    t >= 0 &&
    t < width &&
    COLUMNS.every((name) => !Number.isNaN(panel.cells[name]?.[i * width + t] ?? Number.NaN));
  if (!known(base)) return null;
  let [first, last] = [base, base];
  while (known(first - 1)) first -= 1;
  while (known(last + 1)) last += 1;
  return [first, last];
}

function termRows(
  keysOfClass: LongRow['keys'],
  found: RealValueAdded,
  periods: readonly string[],
): LongRow[] {
  const terms: readonly (readonly [string, readonly Measured[]])[] = [
    ['value_added_single', found.single],
    ['value_added_double', found.double],
    ['value_added_tornqvist', found.tornqvist],
  ];
  return terms.flatMap(([term, values]) =>
    values.map((value, t) => ({
      keys: { ...keysOfClass, period: periods[t] },
      term,
      unit: UNITS.dataUnit,
      value,
    })),
  );
}

function gaps(economy: string, without: readonly string[]): readonly Dropped[] {
  if (without.length === 0) return [];
  return [
    {
      what: {
        en: `${economy} classes without all four figures in every period`.trim(),
        es: `${economy} clases sin las cuatro cifras en todos los periodos`.trim(),
      },
      count: without.length,
      examples: without.slice(0, 5),
    },
  ];
}

function negativeNote(cells: readonly string[]): readonly Note[] {
  if (cells.length === 0) return [];
  const shown = cells.slice(0, 5).join(', ');
  return [
    warning(
      `Cells in which double deflation gives value added below zero (${cells.length}): ${shown}.`,
      `Celdas en las que la deflación doble da un valor agregado menor que cero (${cells.length}): ${shown}.`,
    ),
  ];
}

/** Real value added and inputs at the prices of the base make up real output; at the base all are the nominal one. */
function accountCloses(account: ProductionAccount, found: RealValueAdded, base: number): Residual[] {
  const { grossOutput, inputs, outputIndex, inputIndex } = account;
  const sums = found.double.flatMap((value, t) => {
    if (isMissing(value)) return [];
    const output = grossOutput[t] / (outputIndex[t] / outputIndex[base]);
    const used = inputs[t] / (inputIndex[t] / inputIndex[base]);
    return [
      closes(
        'real output = value added (double) + real inputs',
        output - value - used,
        Math.abs(output) + Math.abs(used),
      ),
    ];
  });
  const nominal = grossOutput[base] - inputs[base];
  const atBase = [found.single, found.double, found.tornqvist].flatMap((values) => {
    const value = values[base];
    return typeof value === 'number'
      ? [closes('in the base period real = nominal', value - nominal, Math.abs(grossOutput[base]))]
      : [];
  });
  return [...sums, ...atBase];
}
