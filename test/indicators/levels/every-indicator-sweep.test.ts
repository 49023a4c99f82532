import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { type Row, rowsOf, type Table, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import type { IndicatorDefinition } from '../../../src/indicators/define.ts';
import { indicators } from '../../../src/indicators/registry.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { compute } from '../../support/compute.ts';

useShippedCatalog();

const NUMBERS = [
  'value',
  'quantity',
  'income',
  'population',
  'gini',
  'output_real',
  'output_nominal',
  'value_added_real',
  'value_added_nominal',
  'persons',
  'hours',
  'price_index',
  'working_age',
  'price_index_input',
  'capital',
  'ppp',
];

function tableFrom(rows: readonly Row[]): Table {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const fields = names.map((name) => {
    const title = { en: name, es: name };
    return NUMBERS.includes(name) ? { name, title, unit: UNITS.dataUnit } : { name, title };
  });
  return tableOf('data', fields, rows);
}

const ECONOMIES = ['MEX', 'USA', 'DEU', 'FRA'];
const PRODUCTS = ['870321', '870899', '851712', '854231'];

/** Bilateral trade in both flows; every number is different and none is the sum of others. */
function trade(years: readonly string[]): readonly Row[] {
  return years.flatMap((year, t) =>
    ['X', 'M'].flatMap((flow, f) =>
      ECONOMIES.flatMap((reporter, i) =>
        ECONOMIES.filter((partner) => partner !== reporter).flatMap((partner, j) =>
          PRODUCTS.map((product, p) => {
            const value =
              1000 +
              37.31 * (i + 1) ** 3 +
              11.7 * (j + 1) ** 2 +
              5.13 * 3 ** p +
              0.417 * t * (i + p + 1) +
              71 * f;
            return {
              year,
              reporter,
              partner,
              product,
              flow,
              value,
              quantity: 2 + p,
              income: 10 * (i + 1),
              population: i + 1,
              gini: 30 + i,
            };
          }),
        ),
      ),
    ),
  );
}

/** Rows added up over a column, and a code for the sum. */
function whole(rows: readonly Row[], column: string, code: (own: string) => string | null): readonly Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const name = code(row[column] as string);
    if (name === null) continue;
    const next: Row = { ...row, [column]: name };
    const key = JSON.stringify(Object.entries(next).filter(([field]) => !NUMBERS.includes(field)));
    const known = sums.get(key);
    if (known === undefined) sums.set(key, next);
    else {
      const added = NUMBERS.filter(
        (field) => !/price|income|population|ppp/.test(field) && known[field] !== undefined,
      );
      sums.set(key, {
        ...known,
        ...Object.fromEntries(
          added.map((field) => [field, (known[field] as number) + (row[field] as number)]),
        ),
      });
    }
  }
  return [...sums.values()];
}

type Named = [string, (rows: readonly Row[]) => readonly Row[], RegExp, 'economy' | 'partner' | 'product'];

const TRADE: readonly Named[] = [
  ['partner World', (rows) => whole(rows, 'partner', () => 'World'), /partner: World > /, 'partner'],
  ['partner Mundo', (rows) => whole(rows, 'partner', () => 'Mundo'), /partner: Mundo > /, 'partner'],
  [
    'an unnamed sum of partners',
    (rows) => whole(rows, 'partner', () => 'zona 9'),
    /partner: zona 9 > /,
    'partner',
  ],
  [
    'product Total general',
    (rows) => whole(rows, 'product', () => 'Total general'),
    /product: Total general > /,
    'product',
  ],
  ['product _T', (rows) => whole(rows, 'product', () => '_T'), /product: _T > /, 'product'],
  [
    'levels 2, 4 and 6 of the HS',
    (rows) => [
      ...whole(rows, 'product', (own) => own.slice(0, 2)),
      ...whole(rows, 'product', (own) => own.slice(0, 4)),
    ],
    /product: 87 > 8703, 8708; 85 > 8517, 8542; 8703 > 870321/,
    'product',
  ],
  [
    'the world of all products beside each partner and product',
    (rows) =>
      whole(
        whole(rows, 'partner', () => 'WLD'),
        'product',
        () => 'TOTAL',
      ),
    /partner: WLD > .*product: TOTAL > /,
    'partner',
  ],
  [
    'reporter EU27_2020',
    (rows) =>
      whole(
        rows.filter(({ reporter }) => reporter === 'DEU' || reporter === 'FRA'),
        'reporter',
        () => 'EU27_2020',
      ),
    /economy: EU27_2020 > DEU, FRA/,
    'economy',
  ],
  ['reporter G20', (rows) => whole(rows, 'reporter', () => 'G20'), /economy: G20 > /, 'economy'],
];

const CLASSES = ['311110', '311210', '321110', '325410', '333111'];

/** One economy's classes. */
function panel(periods: readonly string[]): readonly Row[] {
  return periods.flatMap((period, t) =>
    CLASSES.map((activity, i) => {
      const output = 1000 + 271.3 * (i + 1) ** 2 + 13.7 * t * (i + 1);
      return {
        economy: 'MEX',
        activity,
        period,
        output_real: output,
        output_nominal: output * (1.1 + 0.01 * t),
        value_added_real: output / 2.1,
        value_added_nominal: output / 1.9,
        persons: 20 + 3.1 * i ** 2 + 0.7 * t,
        hours: 900 + 100.3 * i ** 2 + 11 * t,
        price_index: 100 + t + i,
        price_index_input: 100 + 2 * t,
        working_age: 5000 + t,
        capital: 70 + i,
        ppp: 2,
      };
    }),
  );
}

type NamedPanel = [string, (rows: readonly Row[]) => readonly Row[], RegExp];

const PANEL: readonly NamedPanel[] = [
  ['TOT', (rows) => whole(rows, 'activity', () => 'TOT'), /activity: TOT > 311110, /],
  [
    'Total industries',
    (rows) => whole(rows, 'activity', () => 'Total industries'),
    /activity: Total industries > /,
  ],
  ['31-33', (rows) => whole(rows, 'activity', () => '31-33'), /activity: 31-33 > /],
  [
    '311 and 31-33',
    (rows) => [
      ...whole(rows, 'activity', () => '31-33'),
      ...whole(rows, 'activity', (own) => own.slice(0, 3)),
    ],
    /31-33 > 311, 321, 325, …; 311 > 311110, 311210/,
  ],
  ['an unnamed sum', (rows) => whole(rows, 'activity', () => 'manufacturas'), /activity: manufacturas > /],
];

const sumsOver = (indicator: IndicatorDefinition, dimension: string): boolean => {
  const { sums } = indicator;
  return typeof sums === 'function' ? false : sums.some((one) => one === dimension);
};

function numbersOf(indicator: IndicatorDefinition, rows: readonly Row[], options = {}): readonly Row[] {
  return rowsOf(compute(indicator, tableFrom(rows), options).table);
}

function codeOf(indicator: IndicatorDefinition, rows: readonly Row[]): string {
  try {
    compute(indicator, tableFrom(rows));
    return 'none';
  } catch (error) {
    if (error instanceof EscalarError) return error.code;
    throw error;
  }
}

const named = (table: string): readonly [string, IndicatorDefinition][] =>
  indicators
    .filter(({ input, sums }) => input.table === table && (typeof sums === 'function' || sums.length > 0))
    .map((indicator) => [indicator.id, indicator]);

/** The indicators that need more than one year of data; the others are tried with one as well. */
const computes = (indicator: IndicatorDefinition, rows: readonly Row[]): boolean =>
  codeOf(indicator, rows) === 'none';

describe.each(named('trade_flow'))('%s on trade with wholes beside their parts', (_, indicator) => {
  const spans = [['2010', '2011', '2012'], ['2010']].filter((years) => computes(indicator, trade(years)));
  it('computes the table without them', () => expect(spans.length).toBeGreaterThan(0));
  it.each(TRADE)(
    '%s: refuses by default, and finest gives the numbers without it',
    (_name, add, pair, dimension) => {
      for (const years of spans) {
        const parts = trade(years);
        const both = [...add(parts), ...parts];
        const given = dimension === 'economy' && !sumsOver(indicator, 'economy') ? null : both;
        if (given === null) continue;
        expect(() => compute(indicator, tableFrom(given))).toThrow(pair);
        expect(codeOf(indicator, given)).toBe('wholes-among-parts');
        expect(numbersOf(indicator, given, { levels: 'finest' })).toEqual(numbersOf(indicator, parts));
      }
    },
  );
  it('keeps the rows of so many digits', () => {
    for (const years of spans) {
      const parts = trade(years);
      const headings = whole(parts, 'product', (own) => own.slice(0, 4));
      const chapters = whole(parts, 'product', (own) => own.slice(0, 2));
      const all = [...chapters, ...headings, ...parts];
      expect(numbersOf(indicator, all, { levels: 6 })).toEqual(numbersOf(indicator, parts));
      expect(numbersOf(indicator, all, { levels: '4' })).toEqual(numbersOf(indicator, headings));
    }
  });
});

describe.each(named('industry_panel'))('%s on classes with wholes beside their parts', (_, indicator) => {
  const spans = [['2010', '2011', '2012'], ['2010', '2011'], ['2010']].filter((periods) =>
    computes(indicator, panel(periods)),
  );
  it.each(PANEL)('%s: refuses by default, and finest gives the numbers without it', (_name, add, pair) => {
    for (const periods of spans) {
      const parts = panel(periods);
      const both = [...add(parts), ...parts];
      expect(() => compute(indicator, tableFrom(both))).toThrow(pair);
      expect(numbersOf(indicator, both, { levels: 'finest' })).toEqual(numbersOf(indicator, parts));
    }
  });
});

describe('imports that are the exports of the partners', () => {
  const parts = trade(['2010', '2011', '2012']).filter(({ flow }) => flow === 'X');
  const both = [...whole(parts, 'reporter', () => 'WLD'), ...parts];
  it.each([
    ['technology-shares', { flow: 'M' }],
    ['technology-shares', { flow: 'M', imports: 'partners' }],
    ['complementarity', {}],
    ['trade-structural-change', { flow: 'M' }],
    ['trade-balance', { imports: 'partners' }],
  ])('%s with %o adds reporters up, and refuses the world among them', (id, options) => {
    const indicator = indicators.find((one) => one.id === id) as IndicatorDefinition;
    expect(() => compute(indicator, tableFrom(both), options)).toThrow(/economy: WLD > /);
    expect(numbersOf(indicator, both, { ...options, levels: 'finest' })).toEqual(
      numbersOf(indicator, parts, options),
    );
  });
  it('exports of each economy apart are shown beside those of the world', () => {
    const shares = indicators.find((one) => one.id === 'technology-shares') as IndicatorDefinition;
    expect(numbersOf(shares, both).some(({ reporter }) => reporter === 'WLD')).toBe(true);
  });
});
