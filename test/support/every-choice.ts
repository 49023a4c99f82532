import { EscalarError } from '../../src/base/error.ts';
import { type Row, rowsOf, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { type AnyIndicator, isChain } from '../../src/indicators/catalogue.ts';
import { chainContext } from '../../src/indicators/chains/chain-context.ts';
import type { ChainContext } from '../../src/indicators/chains/context.ts';
import type { ChainIndicator } from '../../src/indicators/chains/define-chain.ts';
import type { IoTable } from '../../src/indicators/chains/io-table.ts';
import { type IndicatorDefinition, inputOf } from '../../src/indicators/define.ts';
import type { OptionSpec, RawOptions } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { plainBackend } from '../../src/math/dense/plain.ts';
import { compute } from './compute.ts';
import { randomIo } from './random-io.ts';
import { ROW_OPTIONS, rowTable } from './row-tables.ts';

/** A small table of a year with an account; supplied value added is what shows a residual. */
export function smallIo(seed: number, year: string, valueAddedFrom: IoTable['valueAddedFrom']): IoTable {
  const table = randomIo({ economies: 4, sectors: 3, seed, zeros: 0.3, negative: true, idle: false });
  const account = {
    name: 'jobs',
    title: { en: 'jobs', es: 'empleos' },
    unit: UNITS.personsThousand,
    values: table.x.map((_, i) => i + 1),
  };
  return { ...table, year, valueAddedFrom, satellites: [account] };
}

const NEEDED: Readonly<Record<string, RawOptions>> = {
  extraction: { economies: 'E1', cut: 'flow', partners: 'E2' },
  introversion: { blocs: 'R:E0+E1' },
  'location-quotients': { region: 'jobs', nation: 'jobs' },
  // households of some economies of the small table spend more than they earn
  multipliers: { households: 'CONS', propensity: '0.5' },
  survival: { cells: 'product-partner' },
  discoveries: { low: '100', high: '120' },
  // fewer than all the classes of the small table
  concentration: { top: '2' },
  'concentration-sensitivity': { top: '2' },
};

/** Productivity and weights of any columns, as tables of firms give them. */
const GIVEN = { productivity: 'persons', weight: 'output_real' };
/** Industries of classes that come and go, and of others. */
const TWO_LEVELS = { nested_in: '3', absent: 'entry-exit' };

/** Choices that show something only together. */
const TOGETHER: Readonly<Record<string, readonly RawOptions[]>> = {
  'shift-share': [
    ...['three-term', 'csls', 'timmer-de-vries', 'griliches-regev', 'foster-haltiwanger-krizan'].map(
      (method) => ({ ...TWO_LEVELS, method, level: 'activity' }),
    ),
    { ...GIVEN, nested_in: 'group' },
    { ...GIVEN, scale: 'logs', method: 'two-term-average', nested_in: 'group' },
  ],
  'melitz-polanec': [
    { ...GIVEN, nested_in: 'group' },
    { nested_in: 'group', scale: 'logs' },
  ],
  'olley-pakes': [{ ...GIVEN, nested_in: 'group', level: 'activity' }],
  'productivity-dispersion': [GIVEN],
  exposure: [{ level: 'bilateral', exposed_to: 'E1' }],
  participation: [{ method: 'tripartite', level: 'sector' }],
  'gross-exports': [{ method: 'miroudot-ye', approach: 'world' }],
  localisation: [{ of: 'output', output: 'output_real' }],
  'growth-accounting': [{ method: 'gross-output', level: 'activity' }],
  inequality: [{ kolm: '0.1' }, { ...GIVEN, kolm: '0.1' }],
  discoveries: [{ method: 'cadot', before: '1', after: '1' }, { select: '854231' }],
  'effective-exchange-rate': [{ level: 'bilateral', prices: 'E0:1.1,E1:0.9,E2:1' }],
  complexity: [
    { presence: 'per-head', level: 'pair' },
    { method: 'fitness', level: 'product' },
  ],

  'rd-intensity': [{ reference: 'USA' }],
  eligibility: [{ vary: 'sales' }],
};

/** A class enters and one leaves. */
export const withEntry = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(
    ({ activity, period }) =>
      !(activity === '311' && period === '2000') && !(activity === '361' && period === '2002'),
  );

/** Small tables that show what the common one cannot. */
const MORE: Readonly<Record<string, (rows: readonly Row[]) => readonly Row[]>> = {
  'shift-share': withEntry,
  gead: withEntry,
  'hours-persons': withEntry,
  joggs: (rows) =>
    withEntry(rows).map((row) => ({
      ...row,
      capital: 3000 * Number(String(row.period).slice(-1)) + 1000,
      human_capital: 1.5,
    })),
  patents: (rows) =>
    rows.flatMap((row) => [
      row,
      ...(row.activity === 'chips'
        ? [
            { ...row, activity: 'total', value: 1000 },
            { ...row, activity: null, variable: 'pop', value: 5 },
          ]
        : []),
    ]),
  // a heading whose parts lie in several of Lall's groups
  'technology-shares': (rows) =>
    rows.map((row) => ({ ...row, product: String(row.product).slice(0, 4).replace('2709', '8544') })),
};

/** The options under which every choice of every option is made at least once, the defaults first. */
export function choicesOf(indicator: AnyIndicator): readonly RawOptions[] {
  const needed = NEEDED[indicator.id] ?? ROW_OPTIONS[indicator.id] ?? {};
  const single = Object.entries<OptionSpec>(indicator.options).flatMap(([name, option]) =>
    option.kind === 'choice' && !Object.hasOwn(needed, name)
      ? option.values.filter((value) => value !== option.default).map((value) => ({ [name]: value }))
      : [],
  );
  return [{}, ...single, ...(TOGETHER[indicator.id] ?? [])].map((options) => ({ ...needed, ...options }));
}

/** The result tables under every choice; a choice that needs another one, or other data, is refused and gives none. */
export function resultsOf(indicator: AnyIndicator): readonly Table[] {
  const results = resultsUnder(indicator);
  return choicesOf(indicator)
    .flatMap((options) => results(options))
    .filter((table) => table !== null);
}

/** The result table of each small input, or of one of them, under some options; null where they are refused. */
export function resultsUnder(
  indicator: AnyIndicator,
  more: readonly Table[] = [],
): (options: RawOptions, only?: number) => readonly (Table | null)[] {
  const runs: readonly ((options: RawOptions) => Table)[] = isChain(indicator)
    ? FROM.map((from) => (options) => chainTable(indicator, from, options))
    : [...inputsOf(indicator), ...more].map((input) => (options) => compute(indicator, input, options).table);
  return (options, only) =>
    runs.map((run, k) => (only === undefined || only === k ? unlessRefused(() => run(options)) : null));
}

/** One small input computed with some options. @throws EscalarError where they are refused */
export function computeOnce(indicator: AnyIndicator, options: RawOptions): Table {
  if (isChain(indicator)) return chainTable(indicator, 'supplied', options);
  const [input] = inputsOf(indicator) as [Table];
  return compute(indicator, input, options).table;
}

function unlessRefused(run: () => Table): Table | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof EscalarError) return null;
    throw error;
  }
}

export function inputsOf(indicator: IndicatorDefinition): readonly Table[] {
  const common = inputOf(indicator, rowTable(indicator));
  const more = MORE[indicator.id];
  if (more === undefined) return [common];
  const rows = more(rowsOf(common));
  const added = Object.keys(rows[0]).filter((name) => !Object.hasOwn(common.columns, name));
  const fields = added.map((name) => ({ name, title: { en: name, es: name }, unit: UNITS.dataUnit }));
  return [common, tableOf(common.name, [...common.fields, ...fields], rows)];
}

const FROM = ['residual', 'supplied'] as const;

type Contexts = readonly [ChainContext, ChainContext];

/** Two years, which all indicators of chains share. */
const contexts = new Map<IoTable['valueAddedFrom'], Contexts>();

function contextsOf(from: IoTable['valueAddedFrom']): Contexts {
  const made = (seed: number, year: string) => chainContext(smallIo(seed, year, from), plainBackend());
  const found = contexts.get(from) ?? [made(11, '2000'), made(12, '2005')];
  contexts.set(from, found);
  return found;
}

function chainTable(indicator: ChainIndicator, from: IoTable['valueAddedFrom'], options: RawOptions): Table {
  const values = parseOptions(indicator.options, options);
  const [first, last] = contextsOf(from);
  return indicator.tables === 'pair'
    ? indicator.computePair(first, last, values).table
    : indicator.computeTable(first, values).table;
}
