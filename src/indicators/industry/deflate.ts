import { appendAll } from '../../base/append-all.ts';
import { EscalarError } from '../../base/error.ts';
import type { Measured, Missing } from '../../base/missing.ts';
import { info } from '../../base/note.ts';
import type { Field } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type InputField, type Residual } from '../define.ts';
import { numberField } from '../input-field.ts';
import type { Dropped } from '../left-out.ts';
import { byTerm } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { levelOf, vocabulary } from '../option-vocabulary.ts';
import { term } from '../term.ts';
import { toAnnual } from './annual.ts';
import { constantPrices } from './constant-prices.ts';
import { type Panel, readPanels, stateAt } from './panel.ts';
import { panelInput } from './panel-input.ts';
import { atBase } from './panel-lineage.ts';
import { panelOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.activity, KEYS.period];
const fields: readonly InputField[] = [
  ...panelInput.where,
  numberField('output_nominal', 'required', 'output at current prices', 'producción a precios corrientes'),
  numberField(
    'price_index',
    'required',
    'price index of the class, any base',
    'índice de precios de la clase, de cualquier base',
  ),
];

export const deflate = defineIndicator({
  id: 'deflate',
  room: 'industry',
  title: { en: 'Output at constant prices', es: 'Producción a precios constantes' },
  summary: {
    en: 'What output would be worth at the prices of one month or year, class by class.',
    es: 'Lo que valdría la producción a los precios de un mes o un año, clase por clase.',
  },
  formula: [
    'Yᵢₜ = nominalᵢₜ · Iᵢ,base / Iᵢₜ',
    'base = a month: its index; base = a year of monthly data: the mean of its indices',
    'months are deflated first, then summed',
    'deflator of the total = Σ nominalᵢₜ / Σ Yᵢₜ',
  ],
  references: [{ work: 'europeancommission2009', chapter: '15' }, { work: 'ilo2004' }],
  input: { table: 'industry_panel', fields },
  options: {
    price_base: vocabulary.price_base,
    level: levelOf(['activity', 'total'], 'activity', {
      en: 'every class and the total, or the total alone',
      es: 'cada clase y el total, o solo el total',
    }),
    economies: panelOptions.economies,
    exclude: panelOptions.exclude,
    frequency: panelOptions.frequency,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('output_real', 'input', 'output at constant prices', 'producción a precios constantes'),
    term('deflator', UNITS.index, 'deflator', 'deflactor'),
  ],
  conventions: [
    {
      en: 'The index may have any base; only its movement matters. One month as the base is noisy: compare with base=YEAR.',
      es: 'El índice puede tener cualquier base; solo importa su movimiento. Un solo mes como base es ruidoso: compárelo con base=AÑO.',
    },
    {
      en: 'The choice of base moves weights between classes, not the growth of a class: it may change concentration and the structural effect, even in sign.',
      es: 'La elección de la base mueve los pesos entre las clases, no el crecimiento de cada una: puede cambiar la concentración y el efecto estructural, incluso de signo.',
    },
    {
      en: 'The total adds the classes known in that period; classes without an index in the base are missing throughout.',
      es: 'El total suma las clases conocidas en ese periodo; las que no tienen índice en la base faltan en todos los periodos.',
    },
  ],
  lineage: byTerm({ deflator: atBase('economy') }, atBase('economy', 'activity')),
  compute(table, options) {
    for (const column of ['output_nominal', 'price_index']) {
      if (table.columns[column] === undefined) {
        const have = Object.keys(table.columns);
        throw new EscalarError('missing-column', { column, have, indicator: 'deflate', nearest: null });
      }
    }
    const panels = readPanels(table, options, 'deflate');
    const dropped: Dropped[] = [];
    const notes: Note[] = [];
    const residuals: Residual[] = [];
    const rows = panels.flatMap((raw) => {
      const base = options.price_base ?? raw.periods[0];
      notes.push(baseNote(raw.economy, base));
      residuals.push(baseResidual(raw, base));
      const priced = atPrices(raw, base);
      const panel = options.frequency === 'annual' ? toAnnual(priced).panel : priced;
      appendAll(dropped, gapsOf(panel));
      return rowsOf(panel, options.level);
    });
    return { table: longTable('deflate', keys, rows), residuals: worstOf(residuals), notes, dropped };
  },
});

function atPrices(raw: Panel, base: string): Panel {
  const { output_nominal, price_index } = raw.cells as {
    output_nominal: Float64Array;
    price_index: Float64Array;
  };
  const real = constantPrices(raw, output_nominal, price_index, base);
  // a value without a price must not enter the deflator of the total
  const nominal = output_nominal.map((value, cell) => (Number.isNaN(real[cell]) ? Number.NaN : value));
  return { ...raw, cells: { nominal, real } };
}

/** In a base of one period, output is what it was: the one figure that can be checked. */
function baseResidual(raw: Panel, base: string): Residual {
  const identity = 'real = nominal in the base period';
  const column = raw.periods.indexOf(base);
  if (column < 0) return closes(identity, 0, 1);
  const { nominal, real } = atPrices(raw, base).cells as { nominal: Float64Array; real: Float64Array };
  const at = (values: Float64Array) =>
    sum(values.filter((value, cell) => cell % raw.periods.length === column && !Number.isNaN(value)));
  return closes(identity, at(real) - at(nominal), Math.max(Math.abs(at(nominal)), 1e-300));
}

function gapsOf(panel: Panel): readonly Dropped[] {
  const { real } = panel.cells as { real: Float64Array };
  const width = panel.periods.length;
  const gaps = panel.activities.filter((_, i) =>
    real.subarray(i * width, (i + 1) * width).some(Number.isNaN),
  );
  if (gaps.length === 0) return [];
  return [
    {
      what: {
        en: `${panel.economy} classes without output, or without an index above zero there or in the base, in some period`.trim(),
        es: `${panel.economy} clases sin producción, o sin un índice mayor que cero ahí o en la base, en algún periodo`.trim(),
      },
      count: gaps.length,
      examples: gaps.slice(0, 5),
    },
  ];
}

function rowsOf(panel: Panel, detail: 'activity' | 'total'): LongRow[] {
  const { nominal, real } = panel.cells as { nominal: Float64Array; real: Float64Array };
  const width = panel.periods.length;
  const keysOf = (activity: string | null, period: string) => ({
    economy: panel.economy || null,
    activity,
    period,
  });
  const rows: LongRow[] = panel.periods.flatMap((name, t) => {
    const known = (values: Float64Array) =>
      sum(values.filter((value, cell) => cell % width === t && !Number.isNaN(value)));
    const [value, volume] = [known(nominal), known(real)];
    const some = real.some((x, cell) => cell % width === t && !Number.isNaN(x));
    const total: Measured = some ? volume : { missing: 'not-reported' };
    const deflator: Measured = volume > 0 ? value / volume : { missing: 'zero-denominator' };
    return [
      { keys: keysOf(null, name), term: 'output_real', unit: UNITS.dataUnit, value: total },
      { keys: keysOf(null, name), term: 'deflator', unit: UNITS.index, value: deflator },
    ];
  });
  if (detail === 'total') return rows;
  panel.activities.forEach((activity, i) => {
    panel.periods.forEach((name, t) => {
      const value = real[i * width + t];
      const cell: Measured = Number.isNaN(value) ? whyMissing(panel, i * width + t) : value;
      rows.push({ keys: keysOf(activity, name), term: 'output_real', unit: UNITS.dataUnit, value: cell });
    });
  });
  return rows;
}

function whyMissing(panel: Panel, cell: number): Missing {
  const state = stateAt(panel, cell);
  if (state === 'suppressed') return { missing: 'confidential' };
  return { missing: state === 'not-in-frame' ? 'not-in-frame' : 'not-reported' };
}

function baseNote(economy: string, base: string): Note {
  const place = economy === '' ? '' : `${economy}: `;
  return info(`${place}prices of ${base}.`, `${place}precios de ${base}.`);
}
