import type { Measured } from '../../base/missing.ts';
import { warning } from '../../base/note.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { byTerm } from '../lineage.ts';
import { CLASS_OR_ALL, KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice, type OptionValues } from '../options.ts';
import { ratioOf } from '../ratio-of.ts';
import { showRows } from '../show-rows.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import { periodsOf } from './matched-pair.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { gapAt, stateAt } from './panel.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { labourOptions, panelOptions, spanOptions } from './panel-options.ts';

const keys = [KEYS.economy, KEYS.period, CLASS_OR_ALL];

const options = {
  ...comparableOptions,
  ...panelOptions,
  labour: labourOptions.labour,
  from: spanOptions.from,
  to: spanOptions.to,
  level: levelOf(['all', 'total', 'activity'], 'all', {
    en: 'the economy, each class, or both',
    es: 'la economía, cada clase, o ambas',
  }),
  index: choice(['none', 'first'], 'none', {
    en: 'first adds each series as an index with the first period = 100',
    es: 'first agrega cada serie como índice con el primer periodo = 100',
  }),
};

export const labourProductivity = defineIndicator({
  id: 'labour-productivity',
  room: 'industry',
  title: { en: 'Labour productivity', es: 'Productividad laboral' },
  summary: {
    en: 'Real output per hour or per person, of each class and of all together.',
    es: 'Producto real por hora o por persona, de cada clase y del conjunto.',
  },
  formula: [
    'pᵢ = Yᵢ/Lᵢ;  P = ΣYᵢ/ΣLᵢ over the classes with both numbers',
    'from months: P_year = Σ_m Y/Σ_m L, the hours-weighted mean of the monthly ratios',
    'constant prices of b: Yᵢₜ = nominalᵢₜ·Iᵢ_b/Iᵢₜ',
  ],
  references: [
    { work: 'oecd2001', chapter: '2, 3' },
    { work: 'vazquezlopez2012', note: '8' },
  ],
  input: { table: 'industry_panel', fields: panelInput.productivity },
  options,
  sums: ({ level }) => (level === 'activity' ? [] : ['activity']),
  output: longFields(keys),
  terms: [
    term('productivity', UNITS.outputPerLabour, 'productivity', 'productividad'),
    term('index', UNITS.index100, 'index', 'índice'),
  ],
  conventions: [
    {
      en: 'A row without a class is the total: it adds only the classes that have both output and labour in that period, so that the ratio compares like with like.',
      es: 'Una fila sin clase es el total: suma solo las clases con producción y trabajo en ese periodo, para que la razón compare lo comparable.',
    },
    {
      en: 'An annual ratio is the ratio of the sums of the months, never the mean of monthly ratios.',
      es: 'Una razón anual es la razón de las sumas de los meses, nunca el promedio de las razones mensuales.',
    },
  ],
  lineage: byTerm(
    { index: inComparable('all', 'economy', 'activity') },
    inComparable('endpoints', 'economy', 'activity'),
  ),
  compute(table, chosen) {
    const need = {
      indicator: 'labour-productivity',
      prefer: REAL_FIRST,
      labour: true,
      negativeOutput: 'keep',
    } as const;
    const { panels, notes, dropped } = measureComparable(table, chosen, need);
    const parts = panels.map((measured) => ofEconomy(measured, chosen));
    const shorter = parts.flatMap((part) => part.shorter);
    const rows = parts.flatMap((part) => part.rows);
    const result = longTable('labour-productivity', keys, rows);
    return {
      table: result,
      residuals: parts.flatMap((part) => part.residuals),
      notes: [...notes, ...changingNotes(shorter, showRows(result, chosen))],
      dropped,
    };
  },
});

function ofEconomy(
  measured: MeasuredPanel,
  chosen: OptionValues<typeof options>,
): { rows: LongRow[]; residuals: Residual[]; shorter: Shorter[] } {
  const { panel } = measured;
  const columns = periodsOf(measured, chosen.from, chosen.to);
  const totals = columns.map((column) => totalAt(measured, column));
  const series: (readonly [activity: string | null, readonly Measured[]])[] = [];
  if (chosen.level !== 'activity') series.push([null, totals.map((total) => total.level)]);
  if (chosen.level !== 'total')
    panel.activities.forEach((activity, i) => {
      const at = (column: number) => classAt(measured, i * panel.periods.length + column);
      series.push([activity, columns.map(at)]);
    });
  const rows = series.flatMap(([activity, values]) =>
    columns.flatMap((column, t) => {
      const place = { economy: panel.economy || null, period: panel.periods[column], activity };
      return levelAndIndex(place, values[t], chosen.index === 'first' ? values[0] : null);
    }),
  );
  const worst = totals.reduce((a, b) => (b.miss > a.miss ? b : a));
  const counts = totals.map((total) => total.count);
  return {
    rows,
    residuals: [closes(`${panel.economy} P = Σ s·p`.trim(), worst.miss, 1)],
    shorter: chosen.level === 'activity' ? [] : [shorterOf(measured, columns, counts)],
  };
}

function levelAndIndex(keys: LongRow['keys'], value: Measured, first: Measured | null): LongRow[] {
  const level = { keys, term: 'productivity', unit: UNITS.outputPerLabour, value };
  if (first === null) return [level];
  const index = ratioOf(value, positive(first), 100);
  return [level, { keys, term: 'index', unit: UNITS.index100, value: index }];
}

/** Output per labour of one class and period, or why there is none. */
function classAt(measured: MeasuredPanel, cell: number): Measured {
  const state = stateAt(measured.panel, cell);
  if (state === 'suppressed') return { missing: 'confidential' };
  if (state === 'not-in-frame') return { missing: 'not-in-frame' };
  const { panel, output, outputName, labour, labourName } = measured;
  const known = (value: number, column: string) => (Number.isNaN(value) ? gapAt(panel, column, cell) : value);
  return ratioOf(known(output[cell], outputName), known(labour[cell], labourName));
}

/** An index on a first value that is negative turns its sign. */
function positive(value: Measured): Measured {
  return typeof value === 'number' && value < 0 ? { missing: 'not-defined' } : value;
}

/** P = ΣY/ΣL, and how far Σ s·p is from it, relative. */
function totalAt(measured: MeasuredPanel, column: number): { level: Measured; count: number; miss: number } {
  const { activities, periods } = measured.panel;
  const outputs: number[] = [];
  const labours: number[] = [];
  activities.forEach((_, i) => {
    const cell = i * periods.length + column;
    const [y, l] = [measured.output[cell], measured.labour[cell]];
    if (Number.isNaN(y) || !(l > 0) || stateAt(measured.panel, cell) !== 'observed') return;
    outputs.push(y);
    labours.push(l);
  });
  const labour = sum(labours);
  if (labour === 0) return { level: { missing: 'not-reported' }, count: 0, miss: 0 };
  const level = sum(outputs) / labour;
  const mean = sum(outputs.map((y, i) => (labours[i] / labour) * (y / labours[i])));
  // where losses cancel gains, the size is that of the parts
  const size = sum(outputs.map(Math.abs)) / labour;
  return { level, count: outputs.length, miss: size === 0 ? 0 : Math.abs(mean - level) / size };
}

/** Periods in which the total of an economy adds fewer classes than in others. */
interface Shorter {
  readonly economy: string;
  readonly periods: readonly string[];
}

function shorterOf({ panel }: MeasuredPanel, columns: readonly number[], counts: readonly number[]): Shorter {
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const short = columns.filter((_, t) => counts[t] < most);
  return { economy: panel.economy, periods: short.map((column) => panel.periods[column]) };
}

/** The total of a period with fewer classes is no total of the same thing; said of the economies that are shown. */
function changingNotes(found: readonly Shorter[], shown: Table): Note[] {
  const economies = new Set(textColumn(shown, 'economy')?.map((code) => code ?? ''));
  const list = found
    .filter(({ economy, periods }) => periods.length > 0 && economies.has(economy))
    .map(({ economy, periods }) => {
      const few = periods.slice(0, 6).join(', ');
      return `${economy} ${periods.length > 6 ? `${few}, …` : few}`.trim();
    })
    .join('; ');
  if (list === '') return [];
  return [
    warning(
      `The total adds fewer classes than in other periods; a change of it may be one of classes: ${list}.`,
      `El total suma menos clases que en otros periodos; un cambio suyo puede ser de clases: ${list}.`,
    ),
  ];
}
