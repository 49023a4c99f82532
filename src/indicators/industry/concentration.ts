import { appendAll } from '../../base/append-all.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { warning } from '../../base/note.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { competitionRanks } from '../../math/competition-ranks.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { byTerm } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice, number } from '../options.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import {
  type Concentration,
  concentration as kernel,
  shareOfClasses,
  topClasses,
} from './kernels/concentration.ts';
import { periodsOf } from './matched-pair.ts';
import { type MeasuredPanel, NOMINAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inComparable, nominalFirst } from './panel-lineage.ts';
import { nominalPanelOptions, spanOptions } from './panel-options.ts';
import { tieNotes } from './tie-note.ts';

/** Other k of CRk worth trying. */
export const OTHER_TOPS: readonly number[] = [3, 4, 8, 10];

const keys = [KEYS.economy, KEYS.period, KEYS.activity];

export const concentrationIndicator = defineIndicator({
  id: 'concentration',
  room: 'industry',
  title: { en: 'Concentration of output among classes', es: 'Concentración de la producción entre clases' },
  summary: {
    en: 'How much of all output comes from the few largest classes, measured in every common way.',
    es: 'Cuánto de toda la producción proviene de las pocas clases más grandes, medido de todas las formas usuales.',
  },
  formula: [
    'xᵢ = Yᵢ/ΣY',
    'CRk = Σ of the k largest xᵢ',
    'HHI = Σxᵢ² = 1/n + n·var(x);  HHI* = (HHI − 1/n)/(1 − 1/n);  effective number = 1/HHI',
    'Hall–Tideman = 1/(2Σ i·x₍ᵢ₎ − 1)',
    'entropy E = −Σxᵢ ln xᵢ;  relative E/ln n;  Theil = ln n − E',
    'Gini = 2Σ i·x₍ᵢ₎/(nΣx) − (n+1)/n;  corrected Gini·n/(n−1)',
  ],
  references: [{ work: 'hirschman1964' }, { work: 'hall1967' }, { work: 'theil1967', chapter: '8' }],
  input: { table: 'industry_panel', fields: panelInput.output },
  options: {
    ...nominalPanelOptions,
    ...comparableOptions,
    from: spanOptions.from,
    to: spanOptions.to,
    top: number(
      5,
      { en: 'k of CRk', es: 'k de CRk' },
      { min: 1, max: 10_000, integer: true, vary: OTHER_TOPS },
    ),
    level: levelOf(['total', 'activity'], 'total', {
      en: 'activity names the k largest classes of each period, with the share and the place of each',
      es: 'activity nombra las k clases mayores de cada periodo, con la participación y el lugar de cada una',
    }),
    zeros: choice(['count', 'leave-out'], 'count', {
      en: 'whether classes with zero output count in n; it moves HHI*, relative entropy, Theil and Gini',
      es: 'si las clases con producción cero cuentan en n; mueve HHI*, entropía relativa, Theil y Gini',
    }),
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('top_share', UNITS.percent, 'share of the largest', 'participación de las mayores'),
    term(
      'top_share_fixed',
      UNITS.percent,
      'share of the largest of the first period',
      'participación de las mayores del periodo inicial',
    ),
    term(
      'top_share_fixed_last',
      UNITS.percent,
      'share of the largest of the last period',
      'participación de las mayores del periodo final',
    ),
    term('hhi', UNITS.index, 'Herfindahl–Hirschman', 'Herfindahl-Hirschman'),
    term('hhi_normalised', UNITS.index, 'Herfindahl, normalised', 'Herfindahl normalizado'),
    term('effective_number', UNITS.classes, 'effective number of classes', 'número efectivo de clases'),
    term('hall_tideman', UNITS.index, 'Hall–Tideman', 'Hall-Tideman'),
    term('entropy', UNITS.nats, 'entropy', 'entropía'),
    term('relative_entropy', UNITS.index, 'relative entropy', 'entropía relativa'),
    term('theil_uniform', UNITS.nats, 'Theil', 'Theil'),
    term('gini', UNITS.index, 'Gini', 'Gini'),
    term('gini_corrected', UNITS.index, 'Gini, corrected', 'Gini corregido'),
    term('classes', UNITS.classes, 'classes', 'clases'),
    term('class_share', UNITS.percent, 'share of the class', 'participación de la clase'),
    term('class_rank', UNITS.count, 'place of the class', 'lugar de la clase'),
  ],
  conventions: [
    {
      en: 'top_share ranks the classes of each period anew; top_share_fixed follows the k largest of the first period; top_share_fixed_last those of the last. Classes of one size at the cut share the places left.',
      es: 'top_share ordena de nuevo las clases de cada periodo; top_share_fixed sigue a las k mayores del primer periodo; top_share_fixed_last, a las del último. Las clases del mismo tamaño en el corte se reparten los lugares que quedan.',
    },
    {
      en: 'Classes without a number in a period are left out of that period, not counted as zero.',
      es: 'Las clases sin dato en un periodo quedan fuera de ese periodo; no cuentan como cero.',
    },
    {
      en: 'gini is on the n-scale, as in R ineq and Stata ineqdeco; gini_corrected multiplies by n/(n−1).',
      es: 'gini está en la escala n, como en R ineq y Stata ineqdeco; gini_corrected multiplica por n/(n−1).',
    },
  ],
  lineage: nominalFirst(
    byTerm(
      {
        top_share_fixed: inComparable('all', 'economy'),
        top_share_fixed_last: inComparable('all', 'economy'),
      },
      inComparable('endpoints', 'economy'),
    ),
  ),
  compute(table, options) {
    const need = { indicator: 'concentration', prefer: NOMINAL_FIRST, labour: false };
    const { panels, notes, dropped } = measureComparable(table, options, need);
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    const gaps: Note[] = [];
    for (const measured of panels) {
      const gapsOf = new Map<string, readonly string[]>();
      const columns = periodsOf(measured, options.from, options.to);
      const largest = (column: number) => topClasses(columnOf(measured, column).all, options.top);
      const members = { first: largest(columns[0]), last: largest(columns.at(-1) as number) };
      const { activities, economy, periods } = measured.panel;
      const tied = (column: number, membership: Float64Array) =>
        tieNotes(economy, periods[column], activities, membership);
      if (columns.length > 1)
        gaps.push(...tied(columns[0], members.first), ...tied(columns.at(-1) as number, members.last));
      for (const column of columns) {
        const values = columnOf(measured, column);
        const keysOfRow = { economy: economy || null, period: periods[column], activity: null };
        appendAll(rows, rowsOfPeriod(keysOfRow, values, members, options));
        if (options.level === 'activity')
          appendAll(rows, rowsOfLargest(keysOfRow, activities, values.all, options.top));
        const residual = hhiResidual(keysOfRow, values.known);
        if (residual !== null) residuals.push(residual);
        const lost = values.gaps.join(', ');
        if (lost !== '') gapsOf.set(lost, [...(gapsOf.get(lost) ?? []), periods[column]]);
      }
      for (const [lost, when] of gapsOf) gaps.push(gapNote(economy, when, lost.split(', ')));
    }
    return {
      table: longTable('concentration', keys, rows),
      residuals: worst(residuals),
      notes: [...notes, ...gaps],
      dropped,
    };
  },
});

interface PeriodValues {
  /** Every class; 0 where missing. */
  readonly all: Float64Array;
  /** The classes with a number. */
  readonly known: Float64Array;
  readonly gaps: readonly string[];
}

function columnOf({ output, panel: { activities, periods } }: MeasuredPanel, column: number): PeriodValues {
  const values = Float64Array.from(activities, (_, i) => output[i * periods.length + column]);
  return {
    all: values.map((value) => (Number.isNaN(value) ? 0 : value)),
    known: values.filter((value) => !Number.isNaN(value)),
    gaps: activities.filter((_, i) => Number.isNaN(values[i])),
  };
}

function rowsOfPeriod(
  keysOfRow: LongRow['keys'],
  values: PeriodValues,
  members: { readonly first: Float64Array; readonly last: Float64Array },
  options: { readonly top: number; readonly zeros: 'count' | 'leave-out' },
): LongRow[] {
  const row = (term: string, unit: Unit, value: Measured): LongRow => ({
    keys: keysOfRow,
    term,
    unit,
    value,
  });
  const percent = (value: Measured): Measured => (isMissing(value) ? value : 100 * value);
  const measures = kernel(values.known, options.top, options.zeros);
  const fixed = (chosen: Float64Array) => percent(shareOfClasses(values.all, chosen));
  const top = [
    row('top_share', UNITS.percent, isMissing(measures) ? measures : 100 * measures.topShare),
    row('top_share_fixed', UNITS.percent, fixed(members.first)),
    row('top_share_fixed_last', UNITS.percent, fixed(members.last)),
  ];
  if (isMissing(measures)) return top;
  return [...top, ...MEASURES.map(([term, unit, pick]) => row(term, unit, pick(measures)))];
}

/** The k largest classes, the largest first; those of one size at the cut all stand there. */
function rowsOfLargest(
  keysOfRow: LongRow['keys'],
  names: readonly string[],
  values: Float64Array,
  top: number,
): LongRow[] {
  const total = sum(values);
  const ranks = competitionRanks(values, 'ratio');
  const members = topClasses(values, top);
  return [...names.keys()]
    .filter((i) => members[i] > 0)
    .sort((i, j) => ranks[i] - ranks[j])
    .flatMap((i): LongRow[] => {
      const own = { ...keysOfRow, activity: names[i] };
      return [
        { keys: own, term: 'class_share', unit: UNITS.percent, value: (100 * values[i]) / total },
        { keys: own, term: 'class_rank', unit: UNITS.count, value: ranks[i] },
      ];
    });
}

const MEASURES: readonly (readonly [string, Unit, (c: Concentration) => Measured])[] = [
  ['hhi', UNITS.index, (c) => c.hhi],
  ['hhi_normalised', UNITS.index, (c) => c.hhiNormalised],
  ['effective_number', UNITS.classes, (c) => c.effectiveNumber],
  ['hall_tideman', UNITS.index, (c) => c.hallTideman],
  ['entropy', UNITS.nats, (c) => c.entropy],
  ['relative_entropy', UNITS.index, (c) => c.relativeEntropy],
  ['theil_uniform', UNITS.nats, (c) => c.theilUniform],
  ['gini', UNITS.index, (c) => c.gini],
  ['gini_corrected', UNITS.index, (c) => c.giniCorrected],
  ['classes', UNITS.classes, (c) => c.n],
];

/** HHI = 1/n + n·var(x). */
function hhiResidual(keysOfRow: LongRow['keys'], known: Float64Array): Residual | null {
  const total = sum(known);
  const n = known.length;
  if (!(total > 0)) return null;
  const shares = known.map((value) => value / total);
  const hhi = sum(shares.map((x) => x * x));
  const variance = sum(shares.map((x) => (x - 1 / n) ** 2)) / n;
  return closes(
    `${keysOfRow.economy ?? ''} ${keysOfRow.period}: HHI = 1/n + n·var(x)`.trim(),
    hhi - 1 / n - n * variance,
    hhi,
  );
}

/** The worst residual stands for all of one identity. */
function worst(residuals: readonly Residual[]): readonly Residual[] {
  const sorted = [...residuals].sort((a, b) => b.value - a.value);
  return sorted.slice(0, 1);
}

function gapNote(economy: string, periods: readonly string[], gaps: readonly string[]): Note {
  const when = `${periods.slice(0, 6).join(', ')}${periods.length > 6 ? ', …' : ''}`;
  const place = `${economy} ${when}`.trim();
  const shown = gaps.slice(0, 5).join(', ');
  return warning(
    `${place}: classes without a number are left out: ${gaps.length} (${shown}).`,
    `${place}: quedan fuera las clases sin dato: ${gaps.length} (${shown}).`,
  );
}
