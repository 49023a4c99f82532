import { appendAll } from '../../base/append-all.ts';
import type { Measured } from '../../base/missing.ts';
import type { Field } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { where } from '../lineage.ts';
import { CLASS_OR_ALL, KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { levelOf } from '../option-vocabulary.ts';
import { economy } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { parities, pppFields, pppOption } from './comparable-output.ts';
import { matchedOption, matchedPanels } from './comparable-panels.ts';
import { technologyGap as kernel, type LevelCell } from './kernels/technology-gap.ts';
import { unknownClasses } from './known-amounts.ts';
import { measurePanels } from './measure-panels.ts';
import { type MeasuredPanel, NOMINAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inMatched, nominalFirst } from './panel-lineage.ts';
import { labourOptions, nominalPanelOptions, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, CLASS_OR_ALL, KEYS.period];
const PREFER = [
  'value_added_nominal',
  ...NOMINAL_FIRST.filter((name) => name !== 'value_added_nominal'),
] as const;

export const technologyGapIndicator = defineIndicator({
  id: 'technology-gap',
  room: 'industry',
  title: {
    en: 'Technology gap: productivity relative to a leader',
    es: 'Brecha tecnológica: productividad relativa a un líder',
  },
  summary: {
    en: 'What a worker of a class produces as a share of what one produces in the same class of the leading economy.',
    es: 'Lo que produce un trabajador de una clase como proporción de lo que produce uno de la misma clase en la economía líder.',
  },
  formula: [
    'pᵢ = Yᵢ/(PPPᵢ·Lᵢ), PPP of the sector',
    'relative_productivity RPᵢ = pᵢ/pᵢ*, * the reference economy',
    'gap = 1 − RPᵢ: above 0 behind, below 0 ahead',
    'total: RP = [Σ Yᵢ/PPPᵢ / ΣLᵢ] / [Σ Yᵢ*/PPPᵢ* / ΣLᵢ*] over the classes that both have',
  ],
  references: [{ work: 'inklaar2009' }, { work: 'inklaar2023' }, { work: 'cepal2007' }],
  input: { table: 'industry_panel', fields: [...panelInput.productivity, ...pppFields] },
  options: {
    reference: economy('USA', { en: 'the leading economy', es: 'la economía líder' }),
    ...pppOption,
    level: levelOf(['activity', 'total'], 'activity', {
      en: 'every class and the total, or the total alone',
      es: 'cada clase y el total, o solo el total',
    }),
    from: spanOptions.from,
    to: spanOptions.to,
    labour: labourOptions.labour,
    ...matchedOption,
    ...nominalPanelOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('relative_productivity', UNITS.ratio, 'relative productivity', 'productividad relativa'),
    term('gap', UNITS.ratio, 'gap', 'brecha'),
  ],
  conventions: [
    {
      en: 'Output is converted with the purchasing power parity of each sector, never with the market exchange rate, which makes poor economies look further behind.',
      es: 'La producción se convierte con la paridad de poder adquisitivo de cada sector, nunca con el tipo de cambio de mercado, que hace ver más rezagadas a las economías pobres.',
    },
    {
      en: 'A row without a class is the total over the classes that both economies have in that period.',
      es: 'Una fila sin clase es el total de las clases que ambas economías tienen en ese periodo.',
    },
    {
      en: 'Per hour and per person differ by the hours worked, which are longer in most poorer economies: compare one with one.',
      es: 'Por hora y por persona difieren en las horas trabajadas, más largas en la mayoría de las economías pobres: compare lo mismo con lo mismo.',
    },
  ],
  lineage: where(nominalFirst(inMatched('endpoints', 'activity')), ({ economy }, options) => ({
    economy: [economy, options.reference] as string[],
  })),
  compute(table, options) {
    const leader = options.reference ?? 'USA';
    const wanted = options.economies.length === 0 ? [] : [...new Set([...options.economies, leader])];
    const need = { indicator: 'technology-gap', prefer: PREFER, labour: true };
    const { panels, notes, dropped } = matchedPanels(
      measurePanels(table, { ...options, economies: wanted }, need),
      options,
    );
    if (options.economies.length === 0) {
      const occurring = panels.map((one) => one.panel.economy);
      requireCodes([leader], occurring, { en: 'economy', es: 'la economía' });
    }
    const best = levelsOf(panels.find((one) => one.panel.economy === leader) as MeasuredPanel, options.ppp);
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    const left: Dropped[] = [...dropped];
    for (const measured of panels) {
      if (measured.panel.economy === leader) continue;
      const own = levelsOf(measured, options.ppp);
      for (const period of measured.panel.periods) {
        const outside =
          (options.from !== null && period < options.from) || (options.to !== null && period > options.to);
        if (!outside) appendAll(rows, rowsOf(own, best, period, options.level, { left, residuals }));
      }
    }
    const more: Note[] = [best.note];
    return {
      table: longTable('technology-gap', keys, rows),
      residuals: worstOf(residuals),
      notes: [...notes, ...more],
      dropped: left,
    };
  },
});

interface Levels {
  readonly economy: string;
  readonly note: Note;
  /** Classes with output, labour and a parity in a period. */
  at(period: string): ReadonlyMap<string, LevelCell>;
}

function levelsOf(measured: MeasuredPanel, ppp: string | null): Levels {
  const { activities, periods, economy } = measured.panel;
  const found = parities(measured, ppp, 'technology-gap');
  const at = (period: string): ReadonlyMap<string, LevelCell> => {
    const column = periods.indexOf(period);
    const cells = new Map<string, LevelCell>();
    if (column < 0) return cells;
    activities.forEach((activity, i) => {
      const cell = i * periods.length + column;
      const level = {
        output: measured.output[cell],
        labour: measured.labour[cell],
        ppp: found.ppp[cell],
      };
      if (level.ppp > 0 && level.labour > 0 && !Number.isNaN(level.output)) cells.set(activity, level);
    });
    return cells;
  };
  return { economy, note: found.note, at };
}

function rowsOf(
  own: Levels,
  best: Levels,
  period: string,
  detail: 'activity' | 'total',
  { left, residuals }: { readonly left: Dropped[]; readonly residuals: Residual[] },
): LongRow[] {
  const [here, there] = [own.at(period), best.at(period)];
  const common = [...here.keys()].filter((activity) => there.has(activity));
  const apart = [...here.keys()].filter((activity) => !there.has(activity));
  appendAll(left, unknownClasses(`${own.economy}/${best.economy}`, period, period, apart));
  if (common.length === 0) return [];
  const row = (activity: string | null, term: string, unit: Unit, value: Measured): LongRow => ({
    keys: { economy: own.economy, activity, period },
    term,
    unit,
    value,
  });
  const lines = (activity: string | null, cell: LevelCell, reference: LevelCell): LongRow[] => {
    const { relativeProductivity, gap } = kernel(cell, reference);
    return [
      row(activity, 'relative_productivity', UNITS.ratio, relativeProductivity),
      row(activity, 'gap', UNITS.ratio, gap),
    ];
  };
  appendAll(residuals, weightedCloses(common, here, there));
  const total = lines(null, pool(common, here), pool(common, there));
  if (detail === 'total') return total;
  const classes = common.flatMap((name) =>
    lines(name, here.get(name) as LevelCell, there.get(name) as LevelCell),
  );
  return [...total, ...classes];
}

/** All classes as one: output in common prices, and labour. */
function pool(names: readonly string[], cells: ReadonlyMap<string, LevelCell>): LevelCell {
  let output = 0;
  let labour = 0;
  for (const name of names) {
    const cell = cells.get(name) as LevelCell;
    output += cell.output / cell.ppp;
    labour += cell.labour;
  }
  return { output, labour, ppp: 1 };
}

/** RP of all classes as the mean of theirs, weighted by own labour and the reference's productivity. */
function weightedCloses(
  common: readonly string[],
  here: ReadonlyMap<string, LevelCell>,
  there: ReadonlyMap<string, LevelCell>,
): Residual[] {
  const [own, best] = [pool(common, here), pool(common, there)];
  const whole = kernel(own, best).relativeProductivity;
  if (typeof whole !== 'number') return [];
  const parts = common.map((name) => {
    const [cell, reference] = [here.get(name) as LevelCell, there.get(name) as LevelCell];
    const { relativeProductivity } = kernel(cell, reference);
    const level = reference.output / reference.ppp / reference.labour / (best.output / best.labour);
    return typeof relativeProductivity === 'number'
      ? (cell.labour / own.labour) * level * relativeProductivity
      : Number.NaN;
  });
  // a class in which the reference makes nothing has no RP
  if (parts.some(Number.isNaN)) return [];
  return [closes('RP = Σ (l/L)(p′/P′) RP of each class', sum(parts) - whole, whole)];
}
