import { type Row, type Table, tableOf } from '../../src/base/table.ts';
import { unitOfColumn } from '../../src/columns/vocabulary.ts';
import type { IndicatorDefinition } from '../../src/indicators/define.ts';
import type { RawOptions } from '../../src/indicators/options.ts';
import { indicators } from '../../src/indicators/registry.ts';
import { SOME } from '../indicators/policy/fixtures.ts';

/** The number of a cell: by column, and the places of its keys; null leaves it empty. */
export type CellOf = (column: string, at: readonly number[]) => number | null;

/** Positive, different in every cell, growing in time (the last place); output is more than the value added in it. */
export const plainCell: CellOf = (column, at) => {
  const large = column === 'output_nominal' ? 12 : 1;
  const seed = [...column].reduce((so, letter) => (so * 31 + letter.charCodeAt(0)) % 97, 7);
  const mixed = at.reduce((so, place) => (so * 17 + place * 29 + 5) % 101, seed);
  return large * (10 + mixed) * (1 + 0.4 * (at.at(-1) ?? 0));
};

/** All indicators that read rows rather than an input-output table. */
export const rowIndicators: readonly IndicatorDefinition[] = indicators.filter(
  ({ input }) => input.table !== 'io_table',
);

const ECONOMIES = ['MEX', 'TWN', 'USA'];
const PERIODS = ['2000', '2001', '2002'];

function table(name: string, numbers: readonly string[], rows: readonly Row[]): Table {
  const fields = Object.keys(rows[0] as Row).map((column) => {
    const title = { en: column, es: column };
    return numbers.includes(column)
      ? { name: column, title, unit: unitOfColumn(column) }
      : { name: column, title };
  });
  return tableOf(name, fields, rows);
}

const PANEL = [
  'output_real',
  'output_nominal',
  'value_added_nominal',
  'price_index',
  'price_index_inputs',
  'price_index_value_added',
  'labour_cost',
  'labour_services',
  'capital_services',
  'capital_ict_services',
  'capital_other_services',
  'capital_ict_cost',
  'energy_cost',
  'energy_real',
  'materials_cost',
  'materials_real',
  'services_cost',
  'services_real',
  'hours',
  'persons',
];
/** Numbers of the whole economy, the same on every row of a period. */
const SHARED = ['working_age', 'population'];

function panelTable(cell: CellOf): Table {
  const rows = ECONOMIES.flatMap((economy, c) =>
    ['311', '312', '334', '361'].flatMap((activity, i) =>
      PERIODS.map((period, t) => ({
        economy,
        activity,
        period,
        group: i < 2 ? 'KNOW' : 'REST',
        ...Object.fromEntries(PANEL.map((column) => [column, cell(column, [c, i, t])])),
        ...Object.fromEntries(SHARED.map((column) => [column, cell(column, [c, t])])),
      })),
    ),
  );
  return table('industry_panel', [...PANEL, ...SHARED], rows);
}

const PRODUCTS = ['010121', '270900', '854231', '870323'];

function tradeTable(cell: CellOf): Table {
  const numbers = ['value', 'quantity', 'population', 'income', 'gini', 'emission_intensity'];
  const rows = PERIODS.flatMap((year, t) =>
    ['X', 'M'].flatMap((flow, f) =>
      ECONOMIES.flatMap((reporter, c) =>
        ECONOMIES.flatMap((partner, j) =>
          j === c
            ? []
            : PRODUCTS.map((product, p) => ({
                year,
                reporter,
                partner,
                product,
                flow,
                value: cell('value', [f, c, j, p, t]),
                quantity: cell('quantity', [f, c, j, p, t]),
                quantity_unit: 'kg',
                population: cell('population', [c, t]),
                income: cell('income', [c, t]),
                gini: cell('gini', [c, t]),
                emission_intensity: cell('emission_intensity', [c, t]),
              })),
        ),
      ),
    ),
  );
  return table('trade_flow', numbers, rows);
}

/** Variables of the economies, or of each of their classes, in the first and last period. */
function seriesTable(
  cell: CellOf,
  variables: readonly string[],
  activities: readonly (string | null)[],
): Table {
  const rows = ECONOMIES.flatMap((economy, c) =>
    activities.flatMap((activity, i) =>
      variables.flatMap((variable) =>
        [PERIODS[0], PERIODS[2]].map((period, t) => ({
          economy,
          activity,
          period,
          variable,
          value: cell(variable, [c, i, t]),
        })),
      ),
    ),
  );
  return table('series', ['value'], rows);
}

const CIP = [
  'mva_per_head',
  'manufactured_exports_per_head',
  'tech_share_of_mva',
  'mva_share_of_gdp',
  'tech_share_of_manufactured_exports',
  'manufactures_share_of_exports',
  'world_share_of_mva',
  'world_share_of_manufactured_exports',
];
const EVIDENCE = [
  'labour_productivity',
  'exports',
  'employment',
  'export_world_share',
  'export_unit_value',
].concat(
  [
    'relative_unit_value',
    'expy',
    'technology_share',
    'dva',
    'dva_world_share',
    'participation',
    'domestic_share',
  ],
  ['fs_rd', 'upstreamness', 'knowledge_services_share', 'discoveries_technology_share', 'entry_complexity'],
  ['basket_complexity', 'real_wage', 'structural:2000:a', 'structural:2000:b'],
);

/** One column in a smaller unit, so that it holds the others. */
function larger(cell: CellOf, name: string, times: number): CellOf {
  return (column, at) => {
    const value = cell(column, at);
    return column === name && value !== null && Math.abs(value) < 1e50 ? value * times : value;
  };
}

const SERIES: Readonly<Record<string, (cell: CellOf) => Table>> = {
  cip: (cell) => seriesTable(cell, CIP, [null]),
  'rd-intensity': (cell) => seriesTable(larger(cell, 'gdp', 100), ['gerd', 'gdp'], [null]),
  'rd-structure': (cell) =>
    seriesTable(larger(cell, 'gerd', 100), ['gerd', 'funder_business', 'funder_government'], [null]),
  patents: (cell) => seriesTable(cell, ['patents'], ['chips', 'food']),
  'technological-advantage': (cell) => seriesTable(cell, ['patents'], ['chips', 'food']),
  'cross-relatedness': (cell) => seriesTable(cell, ['exports', 'patents'], ['chips', 'food', 'silk']),
  recombination: () => {
    const named = ['a b', 'b c', 'c', 'a d c', 'b d', 'd'];
    const rows = named.flatMap((classes, j) =>
      classes
        .split(' ')
        .map((activity) => ({ patent: `p${j}`, activity, period: PERIODS[Math.floor(j / 2)] })),
    );
    return table('series', [], rows);
  },
  'policy-overlap': (cell) => seriesTable(cell, ['value_added', 'instruments'], ['c14', 'c15']),
  'functional-specialisation': (cell) => {
    const names = ['fab', 'rd'];
    const rows = ECONOMIES.flatMap((economy, c) =>
      names.flatMap((name, i) =>
        PERIODS.map((period, t) => ({ economy, period, function: name, value: cell(name, [c, i, t]) })),
      ),
    );
    return table('series', ['value'], rows);
  },
};

function firmTable(cell: CellOf): Table {
  const numbers = ['employees', 'sales', 'exports_usd'];
  const rows = [0, 1, 2, 3, 4].map((i) =>
    Object.fromEntries(numbers.map((column) => [column, cell(column, [i])])),
  );
  return table('firm_table', numbers, rows);
}

const CHAIN: Row[] = [
  { chain: 'cars', economy: 'MEX', complexity: 'high', codifiability: 'high', capability: 'high' },
  { chain: 'shirts', economy: 'MEX', complexity: 'low', codifiability: 'high', capability: 'high' },
];

type Reads = Pick<IndicatorDefinition, 'id' | 'input'>;

/** Those of plain numbers, by indicator: some tests ask for them thousands of times. */
const plain = new Map<string, Table>();

/** A small table that the indicator can read, its numbers from `cell`. */
export function rowTable(indicator: Reads, cell: CellOf = plainCell): Table {
  if (cell !== plainCell) return madeTable(indicator, cell);
  const found = plain.get(indicator.id) ?? madeTable(indicator, cell);
  plain.set(indicator.id, found);
  return found;
}

function madeTable({ id, input }: Reads, cell: CellOf): Table {
  switch (input.table) {
    case 'industry_panel':
      return panelTable(id === 'productivity-bounds' ? withoutOneLabour(cell) : cell);
    case 'trade_flow':
      return tradeTable(cell);
    case 'firm_table':
      return firmTable(cell);
    case 'policy_instrument': {
      const names = [...new Set(SOME.flatMap((row) => Object.keys(row)))];
      return table(
        'policy_instrument',
        [],
        SOME.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))),
      );
    }
    case 'chain_relation':
      return table('chain_relation', [], CHAIN);
    default:
      return id === 'published-values'
        ? panelTable(cell)
        : (SERIES[id]?.(cell) ?? seriesTable(cell, EVIDENCE, ['manufacturing']));
  }
}

/** One unknown labour cell, which is what `productivity-bounds` asks about. */
function withoutOneLabour(cell: CellOf): CellOf {
  return (column, at) => (column === 'hours' && at[1] === 2 && at[2] === 2 ? null : cell(column, at));
}

/** Options without which an indicator says what it lacks. */
export const ROW_OPTIONS: Readonly<Record<string, RawOptions>> = {
  shapley: { factors: 'persons,hours' },
  'knowledge-share': { members: '334' },
  convergence: { across: 'classes' },
  'productivity-bounds': { labour: 'hours', low: '20', high: '30' },
  eligibility: { rule: 'sales >= 50' },
  'technology-gap': { reference: 'USA' },
};
