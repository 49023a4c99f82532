import type { Text } from '../../src/base/locale.ts';
import { same } from '../../src/base/locale.ts';
import { type Cell, type Field, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS, type Unit } from '../../src/base/unit.ts';
import type { FigureKind, FigureSpec } from '../../src/figures/spec.ts';

/** Made-up numbers in the shapes that results have. */
export const NAMES: Readonly<Record<string, Text>> = {
  MEX: { en: 'Mexico', es: 'México' },
  TWN: { en: 'Taiwan', es: 'Taiwán' },
  KOR: { en: 'South Korea', es: 'Corea del Sur' },
  BRA: { en: 'Brazil', es: 'Brasil' },
};

export function tableFrom(
  columns: Readonly<Record<string, Unit | null>>,
  rows: readonly (readonly Cell[])[],
): Table {
  const names = Object.keys(columns);
  const fields: Field[] = names.map((name) => {
    const unit = columns[name];
    return unit === null || unit === undefined
      ? { name, title: same(name) }
      : { name, title: same(name), unit };
  });
  return tableOf(
    'made-up',
    fields,
    rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? null]))),
  );
}

const BASE = {
  title: {
    en: 'Taiwan pulled away while Mexican manufacturing stood still',
    es: 'Taiwán se alejó mientras la manufactura mexicana se estancó',
  },
  subtitle: { en: 'Real output per hour', es: 'Producto real por hora' },
  source: same('INEGI; DGBAS'),
  unit: UNITS.percent,
  labels: NAMES,
} as const;

const path = (start: number, growth: number, gap?: number): Cell[] =>
  Array.from({ length: 8 }, (_, i) => (i === gap ? { missing: 'not-reported' } : start * growth ** i));

const PATHS: readonly (readonly [string, readonly Cell[]])[] = [
  ['MEX', path(100, 1.01)],
  ['TWN', path(100, 1.06)],
  ['KOR', path(90, 1.08, 3)],
  ['BRA', path(95, 0.99)],
];

/** One figure of each kind. */
export const FIGURES: Readonly<Record<FigureKind, FigureSpec>> = {
  line: {
    ...BASE,
    id: 'line',
    kind: 'line',
    unit: UNITS.index,
    x: 'period',
    y: 'value',
    series: 'economy',
    table: tableFrom(
      { economy: null, period: null, value: UNITS.index },
      PATHS.flatMap(([code, values]) => values.map((value, i) => [code, String(1994 + 2 * i), value])),
    ),
    references: [
      { axis: 'x', value: '2001', label: { en: 'China joins the WTO', es: 'China ingresa a la OMC' } },
      { axis: 'y', value: 100 },
    ],
  },
  slope: {
    ...BASE,
    id: 'slope',
    kind: 'slope',
    x: 'period',
    y: 'value',
    series: 'economy',
    table: tableFrom({ economy: null, period: null, value: UNITS.percent }, [
      ['MEX', '1970', 20.2],
      ['MEX', '2000', 34.7],
      ['TWN', '1970', 21.9],
      ['TWN', '2000', 58.8],
      ['BRA', '1970', { missing: 'not-reported' }],
      ['BRA', '2000', 31.4],
    ]),
  },
  stacked: {
    ...BASE,
    id: 'stacked',
    kind: 'stacked',
    unit: UNITS.points,
    x: 'economy',
    y: 'value',
    series: 'part',
    sort: 'descending',
    labels: {
      ...NAMES,
      intrinsic: { en: 'Within classes', es: 'Intrínseco' },
      structural: { en: 'Between classes', es: 'Estructural' },
    },
    table: tableFrom({ economy: null, part: null, value: UNITS.points }, [
      ['MEX', 'intrinsic', 17.1],
      ['MEX', 'structural', 1.1],
      ['TWN', 'intrinsic', 38.4],
      ['TWN', 'structural', -8.5],
      ['BRA', 'intrinsic', -6.2],
      ['BRA', 'structural', { missing: 'confidential' }],
    ]),
  },
  bar: {
    ...BASE,
    id: 'bar',
    kind: 'bar',
    x: 'economy',
    y: 'value',
    sort: 'descending',
    highlight: ['MEX', 'TWN'],
    table: tableFrom({ economy: null, value: UNITS.percent }, [
      ['MEX', 48.9],
      ['TWN', 52.4],
      ['KOR', { missing: 'not-reported' }],
      ['BRA', -7.7],
    ]),
    references: [{ axis: 'y', value: 50, label: { en: 'half', es: 'la mitad' } }],
  },
  scatter: {
    ...BASE,
    id: 'scatter',
    kind: 'scatter',
    unit: UNITS.index,
    x: 'income',
    y: 'complexity',
    series: 'economy',
    highlight: ['MEX'],
    xAxis: { title: { en: 'GDP per person', es: 'PIB por habitante' }, unit: UNITS.usdMillion, scale: 'log' },
    table: tableFrom({ economy: null, income: UNITS.usdMillion, complexity: UNITS.index }, [
      ['MEX', 14_200, 0.97],
      ['TWN', 33_000, 1.9],
      ['KOR', 31_000, 1.7],
      ['BRA', { missing: 'not-reported' }, 0.4],
    ]),
  },
  waterfall: {
    ...BASE,
    id: 'waterfall',
    kind: 'waterfall',
    unit: UNITS.index,
    x: 'step',
    y: 'value',
    totals: ['start', 'end'],
    labels: {
      start: same('1994'),
      within: { en: 'Within classes', es: 'Intrínseco' },
      between: { en: 'Between classes', es: 'Estructural' },
      end: same('2008'),
    },
    table: tableFrom({ step: null, value: UNITS.index }, [
      ['start', 100],
      ['within', 38.2],
      ['between', -6.4],
      ['end', 131.8],
    ]),
  },
  heatmap: {
    ...BASE,
    id: 'heatmap',
    kind: 'heatmap',
    x: 'period',
    y: 'value',
    series: 'economy',
    table: tableFrom(
      { economy: null, period: null, value: UNITS.percent },
      PATHS.flatMap(([code, values]) =>
        values.map((value, i) => [code, String(1994 + i), typeof value === 'number' ? value - 120 : value]),
      ),
    ),
  },
};
