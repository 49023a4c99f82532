import { EscalarError } from '../../base/error.ts';
import type { Measured } from '../../base/missing.ts';
import { yearsBetween } from '../../base/period.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { growthCloses } from '../growth-closes.ts';
import { worstOf } from '../industry/worst-of.ts';
import { byTerm, type Lineage, within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { ratioOf } from '../ratio-of.ts';
import { term, unitOfTerm } from '../term.ts';
import {
  capabilityOptions,
  growthPerYear,
  shownEconomies,
  shownPeriods,
  worldOption,
} from './capability-options.ts';
import { type FieldMisses, fieldMisses, missNotes } from './field-misses.ts';
import { FIELD_KEY, patentFields } from './patent-fields.ts';
import { readVariables, type SeriesCells } from './series-cells.ts';
import { asPublished, hasWorld, type PatentCount, TOTAL_FIELD, worldNote, worldOf } from './world-patents.ts';

const keys = [KEYS.economy, FIELD_KEY, KEYS.from, KEYS.to];
const VARIABLES = ['patents', 'pop'];
const terms = [
  term('patents', UNITS.count, 'patents', 'patentes'),
  term('per_million', UNITS.perMillionPersons, 'per million persons', 'por millón de personas'),
  term('share', UNITS.percent, 'share', 'participación'),
  term('world_share', UNITS.percent, 'share in the world', 'participación en el mundo'),
  term('growth', UNITS.percent, 'growth', 'crecimiento'),
  term('growth_per_year', UNITS.percentPerYear, 'growth per year', 'crecimiento anual'),
  term('field_miss', UNITS.count, 'total minus the fields', 'total menos los campos'),
];

const ofEconomy = within('endpoints', 'economy');

/** The total is the sum of the fields where the data have none. */
const ofField: Lineage = (row, options, input) =>
  (row.activity === TOTAL_FIELD ? ofEconomy : within('endpoints', 'economy', 'activity'))(
    row,
    options,
    input,
  );

/**
 * @example
 * import { patents } from 'escalar/capabilities';
 * import { rowsOf } from 'escalar/core';
 * import { readTabularBytes } from 'escalar/sources';
 *
 * const csv =
 *   'economy,period,variable,value\nMEX,2008,patents,55\nTWN,2008,patents,6339\nMEX,2008,pop,110\nTWN,2008,pop,23\n';
 * const { table } = readTabularBytes('patents.csv', new TextEncoder().encode(csv));
 * rowsOf(patents.compute(table).table)
 *   .filter(({ term }) => term === 'per_million')
 *   .map(({ value }) => value); // => [0.5, 275.6087]
 */
export const patents = defineIndicator({
  id: 'patents',
  room: 'capabilities',
  title: { en: 'Patents by technical field', es: 'Patentes por campo técnico' },
  summary: {
    en: 'How many patents an economy is granted in each field, per person, within the economy and in the world.',
    es: 'Cuántas patentes se conceden a una economía en cada campo, por persona, dentro de la economía y en el mundo.',
  },
  formula: [
    'per_million = P_ij/population in millions',
    'share = 100·P_ij/P_i;  world_share = 100·P_ij/P_j',
    'growth = 100·(P_to/P_from − 1);  growth_per_year = 100·[(P_to/P_from)^(1/years) − 1]',
    'field_miss = P_i − Σ_j P_ij',
  ],
  references: [{ work: 'oecd2009' }, { work: 'schmoch2008' }],
  input: { table: 'series', fields: patentFields },
  options: {
    ...capabilityOptions,
    world: worldOption,
  },
  sums: (options, table) => (hasWorld(table, options.world) ? [] : ['economy']),
  output: longFields(keys),
  terms,
  conventions: [
    {
      en: 'P_i is the published total (activity total) where the data have it, else the sum of the fields, where none of them lacks a number. Fractional counts add up; counts of whole patents that belong to several fields do not, and a warning says so.',
      es: 'P_i es el total publicado (activity total) donde los datos lo tienen; si no, la suma de los campos, siempre que a ninguno le falte el número. Los conteos fraccionados suman; los de patentes enteras que pertenecen a varios campos no, y una advertencia lo dice.',
    },
    {
      en: 'Where all counts are whole numbers the fields may miss the total by half a patent each, from rounding; a larger miss is a warning.',
      es: 'Donde todos los conteos son enteros, los campos pueden apartarse del total media patente cada uno, por redondeo; una diferencia mayor es una advertencia.',
    },
    {
      en: 'Population is a variable pop in million persons, without field. Patents of an office say how much inventors seek its market: the home economy of the office is not comparable with the others.',
      es: 'La población es una variable pop en millones de personas, sin campo. Las patentes de una oficina dicen cuánto buscan su mercado los inventores: la economía sede de la oficina no es comparable con las demás.',
    },
    {
      en: 'A few patents a year go up and down by chance: growth from a small number says little.',
      es: 'Unas cuantas patentes al año suben y bajan por azar: el crecimiento desde un número pequeño dice poco.',
    },
  ],
  lineage: byTerm(
    { share: ofEconomy, field_miss: ofEconomy, world_share: within('endpoints', 'activity') },
    ofField,
  ),
  compute(table, options) {
    const cells = readVariables(table, 'patents', (name) => VARIABLES.includes(name), 'patents, pop');
    const fields = fieldsOf(cells);
    const all = hasTotal(cells) ? [TOTAL_FIELD, ...fields] : fields;
    const count = withTotals(cells, fields);
    const periods = shownPeriods(cells, options);
    const world = worldOf(cells, count, options.world);
    const economies = shownEconomies(cells, options);
    const misses = fieldMisses(cells, economies, fields, periods);
    const residuals: Residual[] = [];
    const rows = economies.flatMap((economy) => [
      ...all.flatMap((field) =>
        periods.flatMap((period) => ofCell({ cells, count, world, residuals }, economy, field, period)),
      ),
      ...all.flatMap((field) => growthOf(count, economy, field, periods, residuals)),
      ...missRows(misses, economy),
    ]);
    return {
      table: longTable('patents', keys, rows),
      residuals: worstOf([...residualsOf(misses), ...residuals]),
      notes: [...missNotes(misses), ...worldNote(cells, { count, fields: all, periods }, options.world)],
      dropped: [],
    };
  },
});

/** Whether some row is a total: called so, or without a field. */
function hasTotal(cells: SeriesCells): boolean {
  if (cells.activities.includes(TOTAL_FIELD)) return true;
  const published = asPublished(cells);
  return cells.economies.some((economy) =>
    cells.periods.some((period) => typeof published(economy, TOTAL_FIELD, period) === 'number'),
  );
}

/** The fields that add up to a total. */
function fieldsOf(cells: SeriesCells): readonly string[] {
  return cells.activities.filter((field) => field !== TOTAL_FIELD);
}

interface Basis {
  readonly cells: SeriesCells;
  readonly count: PatentCount;
  readonly world: (field: string, period: string) => Measured;
  readonly residuals: Residual[];
}

function ofCell(
  { cells, count, world, residuals }: Basis,
  economy: string,
  field: string,
  period: string,
): LongRow[] {
  const place = { economy, activity: field, from: period, to: period };
  const own = count(economy, field, period);
  const term = (name: string, value: Measured): LongRow => ({
    keys: place,
    term: name,
    unit: unitOfTerm(terms, name),
    value,
  });
  const rows = [term('patents', own)];
  if (cells.variables.has('pop'))
    rows.push(term('per_million', ratioOf(own, persons(cells, economy, period))));
  if (field !== TOTAL_FIELD) rows.push(term('share', ratioOf(own, count(economy, TOTAL_FIELD, period), 100)));
  const all = world(field, period);
  const share = ratioOf(own, all, 100);
  if (typeof share === 'number' && typeof all === 'number' && typeof own === 'number')
    residuals.push(closes('share of the world · world = own', (share / 100) * all - own, own));
  return [...rows, term('world_share', share)];
}

/** No economy has ten thousand million people: such a number is in thousands or in persons. */
const MOST_PERSONS = 10_000;

function persons(cells: SeriesCells, economy: string, period: string): Measured {
  const value = cells.at('pop', economy, null, period);
  if (typeof value !== 'number' || value < MOST_PERSONS) return value;
  throw new EscalarError('not-computable', {
    indicator: 'patents',
    why: {
      en: `the population of ${economy} would be ${value} million in ${period}`,
      es: `la población de ${economy} sería de ${value} millones en ${period}`,
    },
    try: { en: 'Give pop in million persons.', es: 'Dé pop en millones de personas.' },
  });
}

/** The data, and the sum of the fields where they have no total. */
function withTotals(cells: SeriesCells, fields: readonly string[]): PatentCount {
  const published = asPublished(cells);
  return (economy, field, period) => {
    const own = published(economy, field, period);
    if (field !== TOTAL_FIELD || typeof own === 'number') return own;
    const parts = fields.map((one) => published(economy, one, period));
    const gap = parts.find((part) => typeof part !== 'number');
    return parts.length === 0 ? own : (gap ?? sum(parts as number[]));
  };
}

function growthOf(
  count: PatentCount,
  economy: string,
  field: string,
  periods: readonly string[],
  residuals: Residual[],
): LongRow[] {
  const [from, to] = [periods[0], periods.at(-1) as string];
  if (from === to) return [];
  const place = { economy, activity: field, from, to };
  const [first, last] = [from, to].map((period) => count(economy, field, period)) as [Measured, Measured];
  const ratio = ratioOf(last, first, 100);
  const growth = typeof ratio === 'number' ? ratio - 100 : ratio;
  const years = yearsBetween(from, to);
  const perYear = growthPerYear(first, last, years);
  residuals.push(...growthCloses(first, last, growth, 1), ...growthCloses(first, last, perYear, years));
  return [
    { keys: place, term: 'growth', unit: UNITS.percent, value: growth },
    { keys: place, term: 'growth_per_year', unit: UNITS.percentPerYear, value: perYear },
  ];
}

function missRows({ of }: FieldMisses, economy: string): LongRow[] {
  return of
    .filter((one) => one.economy === economy)
    .map(({ period, miss }) => ({
      keys: { economy, activity: TOTAL_FIELD, from: period, to: period },
      term: 'field_miss',
      unit: UNITS.count,
      value: miss,
    }));
}

/** Counts that were not rounded add up to the dust of arithmetic; what others miss is told in a note and in rows. */
function residualsOf({ of, most, allowed }: FieldMisses): readonly Residual[] {
  const scale = Math.max(...of.map((one) => one.total), 1);
  const exact = most !== null && Math.abs(most.miss) <= Math.min(allowed, 1e-9 * scale);
  return exact ? [closes('Σ_j P_ij = P_i', most.miss, scale)] : [];
}
