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
  treemap: {
    ...BASE,
    id: 'treemap',
    kind: 'treemap',
    unit: UNITS.usdMillion,
    x: 'product',
    y: 'value',
    series: 'class',
    labels: {
      high: { en: 'High technology', es: 'Alta tecnología' },
      medium: { en: 'Medium technology', es: 'Tecnología media' },
      primary: { en: 'Primary products', es: 'Productos primarios' },
      '8703': { en: 'Motor cars', es: 'Automóviles' },
      '8471': { en: 'Computers', es: 'Computadoras' },
      '2709': { en: 'Crude petroleum', es: 'Petróleo crudo' },
      '8708': { en: 'Parts of motor vehicles', es: 'Partes de vehículos automotores' },
    },
    table: tableFrom({ product: null, class: null, value: UNITS.usdMillion }, [
      ['8471', 'high', 310],
      ['8542', 'high', 120],
      ['8703', 'medium', 420],
      ['8708', 'medium', 260],
      ['8704', 'medium', 230],
      ['8544', 'medium', 1.5],
      ['8536', 'medium', 2.5],
      ['2709', 'primary', 160],
      ['0702', 'primary', 40],
      ['0709', 'primary', 0],
      ['2710', 'primary', { missing: 'confidential' }],
    ]),
  },
  network: {
    ...BASE,
    id: 'network',
    kind: 'network',
    unit: UNITS.index,
    x: 'across',
    y: 'up',
    series: 'product',
    group: 'section',
    size: 'exports',
    present: 'rca',
    highlight: ['cars'],
    labels: {
      cars: { en: 'Motor cars', es: 'Automóviles' },
      vehicles: { en: 'Vehicles', es: 'Vehículos' },
      garments: { en: 'Garments', es: 'Prendas de vestir' },
    },
    table: tableFrom(
      {
        product: null,
        section: null,
        across: UNITS.index,
        up: UNITS.index,
        exports: UNITS.usdMillion,
        rca: UNITS.ratio,
      },
      [
        ['cars', 'vehicles', 0, 0, 900, 2.1],
        ['trucks', 'vehicles', 2, 1, 300, 1],
        ['buses', 'vehicles', 1, 3, 40, 0.4],
        ['shirts', 'garments', 6, 4, 200, 3],
        ['socks', 'garments', 7, 3, 10, { missing: 'not-reported' }],
        ['hats', 'garments', { missing: 'not-reported' }, 3, 10, 1],
      ],
    ),
    links: {
      table: tableFrom({ a: null, b: null, proximity: UNITS.share }, [
        ['cars', 'trucks', 0.7],
        ['trucks', 'buses', 0.5],
        ['shirts', 'socks', 0.9],
        ['trucks', 'shirts', 0.2],
        ['hats', 'shirts', 0.8],
      ]),
      from: 'a',
      to: 'b',
      weight: 'proximity',
    },
  },
  timeline: {
    ...BASE,
    id: 'timeline',
    kind: 'timeline',
    unit: UNITS.years,
    x: 'start',
    y: 'value',
    end: 'end',
    series: 'instrument',
    group: 'economy',
    colour: 'type',
    startState: 'start_state',
    endState: 'end_state',
    labels: {
      ...NAMES,
      plan: { en: 'National development plan', es: 'Plan nacional de desarrollo' },
      relief: {
        en: 'Temporary imports to produce articles for export',
        es: 'Importación temporal para producir artículos de exportación',
      },
      lab: { en: 'Research institute', es: 'Instituto de investigación' },
      park: { en: 'Science park', es: 'Parque científico' },
      duty: { en: 'duty relief', es: 'exención de aranceles' },
    },
    table: tableFrom(
      {
        economy: null,
        instrument: null,
        type: null,
        start: null,
        start_state: null,
        end: null,
        end_state: null,
        value: UNITS.years,
      },
      [
        ['MEX', 'relief', 'duty', null, 'unknown', '2006', 'exact', { missing: 'not-reported' }],
        ['MEX', 'plan', 'plan', '1989', 'exact', '1994', 'about', 6],
        ['MEX', 'drawback', 'duty', null, 'unknown', null, 'unknown', { missing: 'not-reported' }],
        ['TWN', 'park', 'park', '1979', 'about', '2012', 'in-force', 34],
        ['TWN', 'lab', 'lab', '1973', 'exact', '2012', 'in-force', 40],
        ['TWN', 'tax', 'duty', '1991', 'exact', null, 'unknown', { missing: 'not-reported' }],
        ['TWN', 'older', 'lab', null, 'unknown', '2012', 'in-force', { missing: 'not-reported' }],
      ],
    ),
  },
  sensitivity: {
    ...BASE,
    id: 'sensitivity',
    kind: 'sensitivity',
    unit: UNITS.percentOfChange,
    x: 'variant',
    y: 'value',
    series: 'choice',
    labels: {
      headline: { en: 'headline', es: 'cifra principal' },
      'three-term': { en: 'three terms', es: 'tres términos' },
      weights: { en: 'weights', es: 'ponderadores' },
      'price-base': { en: 'price base', es: 'base de precios' },
      labour: { en: 'hours or persons', es: 'horas o personas' },
      persons: {
        en: 'persons, from the survey of establishments',
        es: 'personas, de la encuesta de establecimientos',
      },
    },
    table: tableFrom({ choice: null, variant: null, value: UNITS.percentOfChange }, [
      ['headline', 'three-term', 6.2],
      ['weights', 'lmdi', 8.9],
      ['weights', 'mid-point', 4.1],
      ['price-base', '1997', -30.6],
      ['price-base', '2012', 7],
      ['labour', 'persons', { missing: 'not-reported' }],
    ]),
  },
  sankey: {
    ...BASE,
    id: 'sankey',
    kind: 'sankey',
    unit: UNITS.usdMillion,
    x: 'origin',
    through: ['exporter'],
    y: 'value',
    series: 'destination',
    table: tableFrom({ origin: null, exporter: null, destination: null, value: UNITS.usdMillion }, [
      ['MEX', 'MEX', 'USA', 620],
      ['MEX', 'MEX', 'BRA', 80],
      ['USA', 'MEX', 'USA', 150],
      ['USA', 'MEX', 'BRA', 20],
      ['KOR', 'MEX', 'USA', 60],
      ['TWN', 'TWN', 'USA', 240],
      ['TWN', 'TWN', 'MEX', 30],
      ['KOR', 'TWN', 'USA', 90],
      ['KOR', 'TWN', 'BRA', 0],
      ['BRA', 'TWN', 'USA', { missing: 'not-reported' }],
    ]),
  },
};

/** The matrix of competitiveness: growth of the world's imports against the change of the market share. */
export const MATRIX: FigureSpec = {
  ...BASE,
  id: 'matrix',
  kind: 'scatter',
  unit: UNITS.points,
  x: 'demand',
  y: 'share',
  series: 'product',
  size: 'exports',
  highlight: ['8703'],
  labels: { '8703': { en: 'Motor cars', es: 'Automóviles' } },
  xAxis: {
    title: {
      en: 'Change of the share in world imports',
      es: 'Cambio de la participación en las importaciones mundiales',
    },
    unit: UNITS.points,
  },
  yTitle: { en: 'Change of the market share', es: 'Cambio de la cuota de mercado' },
  quadrants: {
    upperRight: { en: 'Rising stars', es: 'Estrellas nacientes' },
    upperLeft: { en: 'Falling stars', es: 'Estrellas menguantes' },
    lowerLeft: { en: 'Retreat', es: 'Retirada' },
    lowerRight: { en: 'Missed opportunities', es: 'Oportunidades perdidas' },
  },
  table: tableFrom({ product: null, demand: UNITS.points, share: UNITS.points, exports: UNITS.usdMillion }, [
    ['8703', 0.8, 2.1, 900],
    ['8471', 1.4, -0.6, 400],
    ['8542', 0, 0.3, 150],
    ['2709', -0.9, -1.2, 300],
    ['6109', -0.4, 0.7, 60],
    ['0702', -0.2, 0.2, { missing: 'not-reported' }],
  ]),
};
