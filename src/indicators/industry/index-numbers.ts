import { appendAll } from '../../base/append-all.ts';
import { EscalarError } from '../../base/error.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { info } from '../../base/note.ts';
import type { Field } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { also, choice } from '../options.ts';
import { term } from '../term.ts';
import {
  chainedIndex,
  chainedTotal,
  fixedBaseIndex,
  type IndexFormula,
  type IndexOf,
  type ItemPanel,
} from './kernels/index-numbers.ts';
import { unknownClasses } from './known-amounts.ts';
import { readPanels } from './panel.ts';
import { panelInput } from './panel-input.ts';
import { panelOptions, spanOptions } from './panel-options.ts';
import { type PricedPanel, pricedFields, pricePanel } from './priced-panel.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.period, KEYS.path];
const FORMULAS = ['laspeyres', 'paasche', 'fisher', 'tornqvist'] as const;

export const indexNumbers = defineIndicator({
  id: 'index-numbers',
  room: 'industry',
  title: {
    en: 'Volume and price index numbers, fixed base and chained',
    es: 'Números índice de volumen y de precios, con base fija y encadenados',
  },
  summary: {
    en: 'How the volume and the prices of all classes together moved, and how much of the total chaining leaves unexplained by its parts.',
    es: 'Cómo se movieron el volumen y los precios del conjunto de las clases, y cuánto del total encadenado no explican sus partes.',
  },
  formula: [
    'Laspeyres volume Σp₀q₁/Σp₀q₀;  Paasche Σp₁q₁/Σp₁q₀;  Fisher √(L·P);  Törnqvist Π(q₁/q₀)^s̄',
    'price indices: p and q change places',
    'chained index = Π of the links between neighbouring periods',
    'residual_t = chained total_t − Σᵢ p_ref·qᵢ_t',
  ],
  references: [
    { work: 'ilo2004', chapter: '15–17' },
    { work: 'europeancommission2009', chapter: '15' },
    { work: 'diewert1976' },
  ],
  input: { table: 'industry_panel', fields: [...panelInput.where, ...pricedFields] },
  options: {
    formula: choice(['all', ...FORMULAS], 'fisher', {
      en: 'the formula; all gives the four',
      es: 'la fórmula; all da las cuatro',
    }),
    chaining: choice(['chained', 'fixed', 'both'], 'both', {
      en: 'links between neighbouring periods, one fixed base, or both',
      es: 'eslabones entre periodos vecinos, una base fija, o ambos',
    }),
    price_base: also(vocabulary.price_base, {
      en: 'its index is 1',
      es: 'su índice vale 1',
    }),
    from: spanOptions.from,
    to: spanOptions.to,
    economies: panelOptions.economies,
    exclude: panelOptions.exclude,
    frequency: panelOptions.frequency,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('volume_fisher', UNITS.index, 'volume, Fisher', 'volumen, Fisher'),
    term('price_fisher', UNITS.index, 'prices, Fisher', 'precios, Fisher'),
    term('total_fisher', 'input', 'total in volume, Fisher', 'total en volumen, Fisher'),
    term('sum_of_parts_fisher', 'input', 'sum of the classes, Fisher', 'suma de las clases, Fisher'),
    term('residual_fisher', 'input', 'total less the sum, Fisher', 'total menos la suma, Fisher'),
    term('volume_laspeyres', UNITS.index, 'volume, Laspeyres', 'volumen, Laspeyres'),
    term('price_laspeyres', UNITS.index, 'prices, Laspeyres', 'precios, Laspeyres'),
    term('total_laspeyres', 'input', 'total in volume, Laspeyres', 'total en volumen, Laspeyres'),
    term('sum_of_parts_laspeyres', 'input', 'sum of the classes, Laspeyres', 'suma de las clases, Laspeyres'),
    term('residual_laspeyres', 'input', 'total less the sum, Laspeyres', 'total menos la suma, Laspeyres'),
    term('volume_paasche', UNITS.index, 'volume, Paasche', 'volumen, Paasche'),
    term('price_paasche', UNITS.index, 'prices, Paasche', 'precios, Paasche'),
    term('total_paasche', 'input', 'total in volume, Paasche', 'total en volumen, Paasche'),
    term('sum_of_parts_paasche', 'input', 'sum of the classes, Paasche', 'suma de las clases, Paasche'),
    term('residual_paasche', 'input', 'total less the sum, Paasche', 'total menos la suma, Paasche'),
    term('volume_tornqvist', UNITS.index, 'volume, Törnqvist', 'volumen, Törnqvist'),
    term('price_tornqvist', UNITS.index, 'prices, Törnqvist', 'precios, Törnqvist'),
    term('total_tornqvist', 'input', 'total in volume, Törnqvist', 'total en volumen, Törnqvist'),
    term('sum_of_parts_tornqvist', 'input', 'sum of the classes, Törnqvist', 'suma de las clases, Törnqvist'),
    term('residual_tornqvist', 'input', 'total less the sum, Törnqvist', 'total menos la suma, Törnqvist'),
  ],
  conventions: [
    {
      en: 'The items are the classes known in all periods of the span; the others are listed. Quantity is value over price index, or the source’s own volume.',
      es: 'Los artículos son las clases conocidas en todos los periodos del lapso; las demás se enumeran. La cantidad es valor entre índice de precios, o el volumen propio de la fuente.',
    },
    {
      en: 'A fixed-base Laspeyres volume is additive; a chained one is not, and its residual is stated in every period, never spread over the classes.',
      es: 'Un volumen de Laspeyres con base fija es aditivo; uno encadenado no lo es, y su residuo se declara en cada periodo sin repartirlo entre las clases.',
    },
    {
      en: 'Mexico’s accounts hold a fixed base; the United States chain Fisher links; most European accounts chain Laspeyres links: the same industry grows differently in each.',
      es: 'Las cuentas de México usan base fija; las de Estados Unidos encadenan eslabones de Fisher; la mayoría de las europeas, de Laspeyres: la misma industria crece distinto en cada una.',
    },
    {
      en: 'Törnqvist is missing when a class starts at or falls to zero; the other formulas stand.',
      es: 'Törnqvist falta cuando una clase parte de cero o cae a cero; las demás fórmulas quedan.',
    },
  ],
  lineage: within('all', 'economy'),
  compute(table, options) {
    const panels = readPanels(table, options, 'index-numbers');
    const dropped: Dropped[] = [];
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    const notes: Note[] = [];
    for (const raw of panels) {
      const priced = pricePanel(raw, options.frequency, 'index-numbers');
      notes.push(columnsNote(priced));
      const span = itemsOf(priced, options, dropped);
      const formulas = options.formula === 'all' ? FORMULAS : [options.formula];
      appendAll(
        rows,
        formulas.flatMap((formula) => rowsOf(raw.economy, formula, options.chaining, span)),
      );
      residuals.push(valueResidual(span));
    }
    const shown = notes.filter((note, i) => notes.findIndex((other) => other.text.en === note.text.en) === i);
    return {
      table: longTable('index-numbers', keys, rows),
      residuals: worstOf(residuals),
      notes: shown,
      dropped,
    };
  },
});

interface Span {
  readonly items: ItemPanel;
  readonly periods: readonly string[];
  readonly base: number;
}

interface SpanChoice {
  readonly from: string | null;
  readonly to: string | null;
  readonly price_base: string | null;
}

/** The columns of the first and the last period, and of the base between them. */
function columnsOf(all: readonly string[], choice: SpanChoice) {
  const place = (wanted: string | null, fallback: number): number => {
    const column = wanted === null ? fallback : all.indexOf(wanted);
    if (column < 0) throw new EscalarError('period-not-there', { period: wanted ?? '', have: all });
    return column;
  };
  const [from, to] = [place(choice.from, 0), place(choice.to, all.length - 1)];
  if (from > to) throw new EscalarError('period-order', { from: all[from], to: all[to] });
  const base = place(choice.price_base, from);
  if (base < from || base > to)
    throw new EscalarError('period-not-there', { period: all[base], have: all.slice(from, to + 1) });
  return { from, to, base };
}

function itemsOf({ panel, price, quantity }: PricedPanel, choice: SpanChoice, dropped: Dropped[]): Span {
  const { periods: all, activities, economy } = panel;
  const { from, to, base } = columnsOf(all, choice);
  const [first, last] = [all[from], all[to]];
  const columns = Array.from({ length: to - from + 1 }, (_, t) => from + t);
  const cellsOf = (i: number) => columns.map((t) => i * all.length + t);
  const isKnown = (i: number) =>
    cellsOf(i).every((cell) => !Number.isNaN(quantity[cell]) && !Number.isNaN(price[cell]));
  const kept = [...activities.keys()].filter(isKnown);
  const unknown = activities.filter((_, i) => !isKnown(i));
  dropped.push(...unknownClasses(economy, first, last, unknown));
  if (kept.length === 0) throw new EscalarError('no-matched-class', { from: first, to: last, economy });
  const cells = kept.flatMap(cellsOf);
  const items = {
    items: kept.length,
    periods: columns.length,
    prices: Float64Array.from(cells, (cell) => price[cell]),
    quantities: Float64Array.from(cells, (cell) => quantity[cell]),
  };
  return { items, periods: columns.map((t) => all[t]), base: base - from };
}

function rowsOf(
  economy: string,
  formula: IndexFormula,
  chaining: 'chained' | 'fixed' | 'both',
  span: Span,
): LongRow[] {
  const { items, periods, base } = span;
  const rows: LongRow[] = [];
  const add = (path: string, term: string, unit: Unit, values: readonly Measured[]) => {
    values.forEach((value, t) => {
      rows.push({
        keys: { economy: economy || null, period: periods[t], path },
        term,
        unit,
        value,
      });
    });
  };
  for (const of of ['volume', 'price'] as const satisfies readonly IndexOf[]) {
    if (chaining !== 'fixed')
      add('chained', `${of}_${formula}`, UNITS.index, chainedIndex(formula, of, items, base));
    if (chaining !== 'chained')
      add('fixed', `${of}_${formula}`, UNITS.index, fixedBaseIndex(formula, of, items, base));
  }
  if (chaining === 'fixed') return rows;
  const { total, parts, residual } = chainedTotal(formula, items, base);
  add('chained', `total_${formula}`, UNITS.dataUnit, total);
  add('chained', `sum_of_parts_${formula}`, UNITS.dataUnit, parts);
  add('chained', `residual_${formula}`, UNITS.dataUnit, residual);
  return rows;
}

/** Fisher volume × Fisher price = change of value, over the whole span. */
function valueResidual(span: Span): Residual {
  const { items } = span;
  const [volume, price] = (['volume', 'price'] as const).map((of) =>
    fixedBaseIndex('fisher', of, items, 0).at(-1),
  ) as [Measured, Measured];
  const value = (t: number) => {
    let total = 0;
    for (let i = 0; i < items.items; i += 1) {
      const cell = i * items.periods + t;
      total += items.prices[cell] * items.quantities[cell];
    }
    return total;
  };
  const identity = 'Fisher volume × Fisher price = value ratio';
  if (isMissing(volume) || isMissing(price)) return closes(identity, 0, 1);
  const ratio = value(items.periods - 1) / value(0);
  return closes(identity, volume * price - ratio, ratio);
}

function columnsNote(priced: PricedPanel): Note {
  const [value, other] = priced.columns;
  return info(
    `Value is ${value}; quantity and price come from ${other}.`,
    `El valor es ${value}; cantidad y precio provienen de ${other}.`,
  );
}
