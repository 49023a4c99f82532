import type { MissingReason } from '../../../base/missing.ts';
import { type Cell, type Field, type Row, type Table, tableOf } from '../../../base/table.ts';
import { UNITS, type Unit } from '../../../base/unit.ts';
import { type Term, term, withTermTitles } from '../../term.ts';
import { CHAIN_KEYS } from '../chain-keys.ts';
import type { ChainContext } from '../context.ts';
import { shareOf } from '../emit.ts';
import { meldRows } from '../kernels/meld.ts';
import { times } from '../kernels/products.ts';
import type { Curve } from './curve.ts';
import type { Measured } from './measure.ts';
import type { ScenarioPoint, ScenarioRun } from './scenario-run.ts';

/** Totals of an economy only, or its industries too. */
export type ScenarioLevel = 'country' | 'sector';

/** What a scenario of every model measures. */
export const VALUE_ADDED = term('value_added', 'input', 'value added', 'valor agregado');
export const SOLD: readonly Term[] = [
  term('output', 'input', 'output', 'producción'),
  term('exports', 'input', 'gross exports', 'exportaciones brutas'),
];

/** What a scenario measures. */
export const SCENARIO_TERMS: readonly Term[] = [
  term('applied_size', UNITS.share, 'size of the shock', 'magnitud del choque'),
  term('moved', 'input', 'sales that change markets', 'ventas que cambian de mercado'),
  term(
    'target_content',
    UNITS.share,
    'domestic share that has a target',
    'contenido nacional que tiene meta',
  ),
  term(
    'origin_share',
    UNITS.share,
    'share of these imports that comes from those named',
    'proporción de esas importaciones que viene de las indicadas',
  ),
  VALUE_ADDED,
  ...SOLD,
  term('domestic_share', UNITS.share, 'domestic share of exports', 'contenido nacional de las exportaciones'),
  term('backward', UNITS.share, 'backward participation', 'participación hacia atrás'),
  term('forward', UNITS.share, 'forward participation', 'participación hacia adelante'),
  term('account', 'input', 'account', 'cuenta'),
  term(
    'exposure',
    'input',
    'value added lost when the market falls',
    'valor agregado que se pierde si cae el mercado',
  ),
];

/** The whole world, by the code of the catalog. */
export const WORLD = 'WLD';

/** A change of a number by less than this part of it is what solving the table leaves: none. */
const SOLVED_TO = 1e-12;

const number = (name: string, en: string, es: string): Field => ({
  name,
  title: { en, es },
  unit: UNITS.none,
});

const FIELDS: readonly Field[] = [
  CHAIN_KEYS.year,
  { name: 'shock', title: { en: 'Shock', es: 'Choque' } },
  CHAIN_KEYS.account,
  CHAIN_KEYS.economy,
  CHAIN_KEYS.sector,
  CHAIN_KEYS.partner,
  { name: 'term', title: { en: 'Term', es: 'Término' } },
  { name: 'unit', title: { en: 'Unit', es: 'Unidad' } },
  number('before', 'Before', 'Antes'),
  number('after', 'After', 'Después'),
  number('difference', 'Difference', 'Diferencia'),
];

/** Before, after and difference of every measure, by economy and by economy and industry, at each point of a curve. */
export function scenarioTable(
  context: ChainContext,
  run: ScenarioRun,
  level: ScenarioLevel,
  curve: Curve | null,
): Table {
  const about = { terms: SCENARIO_TERMS, share: SHARE };
  return scenarioTableOf(context, run.points, curve, about, (add, point) => {
    addSizes(add, context, point);
    addMeasures(add, context, run.before, point.after, level);
    addExposures(add, context, point, level);
  });
}

/** The rows that are written for each point of a curve; what varies is a column, `share`, `target` or `elasticity`. */
export function scenarioTableOf<P extends { readonly value: number | null }>(
  context: ChainContext,
  points: readonly P[],
  curve: Curve | null,
  { terms, share }: { readonly terms: readonly Term[]; readonly share: Varied },
  write: (add: Add, point: P) => void,
): Table {
  const rows: Row[] = [];
  const year = context.table.year || null;
  for (const point of points) {
    const at = curve === null ? { year } : { year, [curve.over]: point.value };
    write((keys, term, unit, before, solved) => {
      const after = withoutNoise(before, solved);
      const difference = typeof before === 'number' && typeof after === 'number' ? after - before : null;
      rows.push({
        ...at,
        ...keys,
        term,
        unit: unit.id,
        before: cellOf(before),
        after: cellOf(after),
        difference: difference ?? cellOf(typeof after === 'number' ? before : after),
      });
    }, point);
  }
  const table = tableOf('scenario', curve === null ? FIELDS : withCurve(curve, share), rows);
  return withTermTitles('scenario', terms, table);
}

type Value = number | MissingReason;
type Keys = Readonly<Record<string, string | null>>;
/** Appends a row. */
export type Add = (keys: Keys, term: string, unit: Unit, before: Value, after: Value) => void;

function withoutNoise(before: Value, after: Value): Value {
  if (typeof before !== 'number' || typeof after !== 'number') return after;
  return Math.abs(after - before) <= SOLVED_TO * Math.abs(before) ? before : after;
}

const cellOf = (value: Value): Cell => (typeof value === 'number' ? value : { missing: value });

/** What a curve varies, as the head of its column. */
type Varied = Omit<Field, 'name'>;

const SHARE: Varied = { title: { en: 'Share', es: 'Proporción' }, unit: UNITS.share };
const OVER: Readonly<Record<Exclude<Curve['over'], 'share'>, Varied>> = {
  target: { title: { en: 'Target', es: 'Meta' }, unit: UNITS.share },
  elasticity: { title: { en: 'Trade elasticity', es: 'Elasticidad comercial' }, unit: UNITS.ratio },
};

function withCurve({ over }: Curve, share: Varied): readonly Field[] {
  const [year, ...others] = FIELDS;
  return [year, { name: over, ...(over === 'share' ? share : OVER[over]) }, ...others];
}

function addSizes(add: Add, { table }: ChainContext, { applied }: ScenarioPoint): void {
  applied.forEach(({ size, taker, content, amount, mix }, i) => {
    const who = mix?.buyer ?? taker;
    const keys = { shock: String(i + 1), economy: who === null ? null : table.economies[who] };
    add(keys, 'applied_size', UNITS.share, 0, size);
    if (amount !== null) add(keys, 'moved', table.unit, 0, amount);
    if (content !== null) add(keys, 'target_content', UNITS.share, content.before, content.after);
    if (mix !== undefined) add(keys, 'origin_share', UNITS.share, mix.before, mix.after);
  });
}

/** A place of the result: the rows of the table that add up to it. */
export interface Place {
  readonly keys: { readonly economy: string; readonly sector: string | null };
  sum(values: Float64Array): number;
}

export function placesOf({ table }: ChainContext, level: ScenarioLevel): readonly Place[] {
  const N = table.sectors.length;
  const range = (values: Float64Array, from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += values[i];
    return sum;
  };
  return table.economies.flatMap((economy, s) => {
    const whole: Place = {
      keys: { economy, sector: null },
      sum: (values) => range(values, s * N, (s + 1) * N),
    };
    if (level === 'country') return [whole];
    return [
      whole,
      ...table.sectors.map((sector, k) => ({
        keys: { economy, sector },
        sum: (values: Float64Array) => values[s * N + k],
      })),
    ];
  });
}

/** An amount of each economy and industry, G × N. */
interface Amount {
  readonly account?: string;
  readonly term: string;
  readonly unit: Unit;
  readonly old: Float64Array;
  readonly now: Float64Array;
}

function addMeasures(
  add: Add,
  context: ChainContext,
  before: Measured,
  after: Measured,
  level: ScenarioLevel,
): void {
  const { table, perOutput } = context;
  const both = (of: (measured: Measured) => Float64Array) => ({
    old: meldRows(table, of(before)),
    now: meldRows(table, of(after)),
  });
  const exports = both((of) => of.exports);
  const amounts: readonly Amount[] = [
    { term: 'value_added', unit: table.unit, ...both((of) => of.valueAdded) },
    { term: 'output', unit: table.unit, ...both((of) => of.output) },
    { term: 'exports', unit: table.unit, ...exports },
  ];
  const parts = { domestic_share: both((of) => of.domestic), backward: both((of) => of.foreign) };
  const accounts: readonly Amount[] = table.satellites.map(({ name: account, unit, values }) => {
    const per = times(values, perOutput);
    return { account, term: 'account', unit, ...both((of) => times(per, of.output)) };
  });
  for (const { keys, sum } of placesOf(context, level)) {
    const [sold, sells] = [sum(exports.old), sum(exports.now)];
    addAmounts(add, amounts, keys, sum);
    for (const [term, { old, now }] of Object.entries(parts))
      add(keys, term, UNITS.share, shareOf(sum(old), sold), shareOf(sum(now), sells));
    const s = table.economies.indexOf(keys.economy);
    if (keys.sector === null)
      add(keys, 'forward', UNITS.share, shareOf(before.forward[s], sold), shareOf(after.forward[s], sells));
    addAmounts(add, accounts, keys, sum);
  }
  addAmounts(add, [...amounts, ...accounts], { economy: WORLD }, total);
}

function addAmounts(add: Add, amounts: readonly Amount[], keys: Keys, sum: Place['sum']): void {
  for (const { account, term, unit, old, now } of amounts)
    add(account === undefined ? keys : { ...keys, account }, term, unit, sum(old), sum(now));
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Value added lost when the market that was left falls, before and after leaving it. */
function addExposures(
  add: Add,
  context: ChainContext,
  { exposures }: ScenarioPoint,
  level: ScenarioLevel,
): void {
  const { table } = context;
  for (const { shock, market, before, after } of exposures) {
    const [old, now] = [meldRows(table, before), meldRows(table, after)];
    const partner = table.economies[market];
    for (const { keys, sum } of placesOf(context, level))
      add({ ...keys, shock: String(shock + 1), partner }, 'exposure', table.unit, sum(old), sum(now));
  }
}
