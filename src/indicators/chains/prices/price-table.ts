import { isMissing } from '../../../base/missing.ts';
import type { Table } from '../../../base/table.ts';
import { UNITS } from '../../../base/unit.ts';
import { sum } from '../../../math/sum.ts';
import { type Term, term } from '../../term.ts';
import { meldRows } from '../kernels/meld.ts';
import type { Curve } from '../scenarios/curve.ts';
import {
  type Add,
  placesOf,
  type ScenarioLevel,
  SOLD,
  scenarioTableOf,
  VALUE_ADDED,
  WORLD,
} from '../scenarios/scenario-table.ts';
import { atBorder } from './border-taxes.ts';
import { emissionsAt, leakage } from './carbon-emissions.ts';
import type { PriceEconomy } from './price-economy.ts';
import type { PricePoint, PriceRun, PriceState, UnsolvedPoint } from './price-run.ts';
import { finalPrices, realIncome } from './welfare.ts';

/** What a scenario with prices measures. Money is in units of the table, the value added of the world unchanged. */
export const PRICE_TERMS: readonly Term[] = [
  term('applied_size', UNITS.ratio, 'size of the shock', 'magnitud del choque'),
  term('real_income', UNITS.index, 'real income (welfare)', 'ingreso real (bienestar)'),
  term('real_wage', UNITS.index, 'real wage', 'salario real'),
  term('wage', UNITS.index, 'wage', 'salario'),
  term('price_index', UNITS.index, 'prices of final goods', 'precios de los bienes finales'),
  VALUE_ADDED,
  term(
    'value_added_fixed_prices',
    'input',
    'value added when only origins move, at fixed prices',
    'valor agregado si solo cambia el origen de las compras, a precios fijos',
  ),
  ...SOLD,
  term('imports', 'input', 'gross imports', 'importaciones brutas'),
  term('tariff_revenue', 'input', 'revenue of tariffs', 'recaudación arancelaria'),
  term('export_tax_revenue', 'input', 'revenue of export taxes', 'recaudación de impuestos a la exportación'),
];

/** What one with a price of carbon measures besides. */
export const CARBON_TERMS: readonly Term[] = [
  term('carbon_revenue', 'input', 'revenue of a carbon price', 'recaudación del precio al carbono'),
  term('emissions', 'input', 'emissions of industries', 'emisiones de las ramas'),
  term(
    'leakage',
    UNITS.share,
    'leakage: rise of emissions elsewhere, as a share of their fall where the price is levied',
    'fuga: aumento de las emisiones fuera, como proporción de su caída donde se cobra el precio',
  ),
];

/** What a curve over the size of a shock varies: a rate or a change, which need not be a share. */
const SIZE = { title: { en: 'Size of the shock', es: 'Magnitud del choque' } };

/** Before, after and difference of every measure, by economy and by economy and industry, at each point of a curve. */
export function priceTable(run: PriceRun, level: ScenarioLevel, curve: Curve | null): Table {
  const { economy } = run;
  const units = run.units;
  const varied = curve?.over === 'share' ? units[curve.shock] : UNITS.ratio;
  const about = { terms: [...PRICE_TERMS, ...CARBON_TERMS], share: { ...SIZE, unit: varied } };
  const all = [...run.points, ...run.unsolved];
  const points = curve === null ? all : all.toSorted((a, b) => placeIn(curve, a) - placeIn(curve, b));
  return scenarioTableOf(economy.context, points, curve, about, (add, point) => {
    if ('error' in point) return addGaps(add, economy, point.before);
    point.sizes.forEach(({ economy: code, before, after }, i) => {
      const met = isMissing(before) ? before.missing : before;
      add({ shock: String(i + 1), economy: code }, 'applied_size', units[i], met, after);
    });
    const after = { world: point.after, fixed: point.fixed };
    const [old, now] = [point.before, after].map((state) => seenIn(economy, state));
    addEconomies(add, economy, old, now);
    addRows(add, economy, old, now, level);
    addCarbon(add, run, [point.before, after], level);
  });
}

const placeIn = ({ values }: Curve, { value }: PricePoint | UnsolvedPoint): number =>
  value === null ? -1 : values.indexOf(value);

/** What a point without a solution leaves open: a curve is drawn with a gap. */
function addGaps(add: Add, economy: PriceEconomy, before: UnsolvedPoint['before']): void {
  const old = before === undefined ? null : seenIn(economy, before).indices;
  economy.context.table.economies.forEach((code, m) => {
    for (const id of INDICES)
      add({ economy: code }, id, UNITS.index, old ? 100 * old[id][m] : 'not-defined', 'not-defined');
  });
}

/** What an economy has a number of at every point. */
const INDICES = ['real_income', 'real_wage', 'wage', 'price_index'] as const;

/** What is told of a state: numbers by economy, G each, and by row of the table, n each. */
interface Seen {
  /** Multiples of what they are in the table. */
  readonly indices: Readonly<Record<(typeof INDICES)[number], Float64Array>>;
  readonly imports: Float64Array;
  readonly revenue: Float64Array;
  readonly duties: Float64Array;
  readonly rows: Readonly<Record<(typeof OF_ROWS)[number], Float64Array>>;
}

const OF_ROWS = ['value_added', 'value_added_fixed_prices', 'output', 'exports'] as const;

/** The world of a state; the table as it is for null. */
function seenIn(economy: PriceEconomy, state: PriceState | null): Seen {
  const { table, G, v } = economy.context;
  const sold = state?.world.sold ?? economy.sales;
  const border = atBorder(sold, (state?.world ?? economy.taxes).exportTax);
  const cost = state?.world.cost ?? economy.output;
  const ones = new Float64Array(G).fill(1);
  const wage = state?.world.wages ?? ones;
  const price_index = state === null ? ones : finalPrices(economy, state.world);
  return {
    indices: {
      real_income: state === null ? ones : realIncome(economy, state.world),
      real_wage: wage.map((one, m) => one / price_index[m]),
      wage,
      price_index,
    },
    imports: importsOf(economy, border),
    revenue: state?.world.revenue ?? economy.revenue,
    duties: state?.world.duties ?? economy.duties,
    rows: {
      value_added: cost.map((spent, i) => economy.factorShare[i] * spent),
      value_added_fixed_prices:
        state?.fixed.output.map((x, i) => v[i] * x) ??
        table.valueAdded.map((value, i) => (table.x[i] === 0 ? 0 : value)),
      ...rowsOf(economy, sold, border),
    },
  };
}

/** What only a whole economy has. */
function addEconomies(add: Add, { context: { table, G } }: PriceEconomy, old: Seen, now: Seen): void {
  for (let m = 0; m < G; m += 1) {
    const at = { economy: table.economies[m] };
    for (const id of INDICES) add(at, id, UNITS.index, 100 * old.indices[id][m], 100 * now.indices[id][m]);
    add(at, 'imports', table.unit, old.imports[m], now.imports[m]);
    add(at, 'tariff_revenue', table.unit, old.revenue[m], now.revenue[m]);
    add(at, 'export_tax_revenue', table.unit, old.duties[m], now.duties[m]);
  }
}

/** What rows of the table add up to. */
function addRows(add: Add, { context }: PriceEconomy, old: Seen, now: Seen, level: ScenarioLevel): void {
  const { table } = context;
  for (const id of OF_ROWS) {
    const [before, later] = [old, now].map(({ rows }) => meldRows(table, rows[id]));
    for (const { keys, sum } of placesOf(context, level)) add(keys, id, table.unit, sum(before), sum(later));
    add({ economy: WORLD }, id, table.unit, sum(before), sum(later));
  }
}

/** Revenue of a carbon price, emissions of its account, and leakage. */
function addCarbon(
  add: Add,
  { economy, levying }: PriceRun,
  states: readonly [PriceState | null, PriceState],
  level: ScenarioLevel,
): void {
  const { carbon, context } = economy;
  if (!carbon) return;
  const { table } = context;
  const [before, after] = states.map((state) => emissionsAt(economy, state));
  const [was, is] = states.map((state) => state?.world.carbon);
  table.economies.forEach((code, m) => {
    add({ economy: code }, 'carbon_revenue', table.unit, was?.[m] ?? 0, is?.[m] ?? 0);
  });
  const account = carbon.name;
  const [old, now] = [before, after].map((values) => meldRows(table, values));
  for (const { keys, sum: added } of placesOf(context, level))
    add({ ...keys, account }, 'emissions', carbon.unit, added(old), added(now));
  add({ economy: WORLD, account }, 'emissions', carbon.unit, sum(old), sum(now));
  if (levying === null) return;
  const leaks = leakage(economy, levying, before, after);
  add({ account }, 'leakage', UNITS.share, 'not-defined', leaks ?? 'not-defined');
}

/** Sales of each row, all at the prices of producers and those abroad at the border, n each. */
function rowsOf({ context: { table, n, G } }: PriceEconomy, sold: Float64Array, border: Float64Array) {
  const [output, exports] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i += 1)
    for (let m = 0; m < G; m += 1) {
      output[i] += sold[i * G + m];
      if (m !== table.rowEconomy[i]) exports[i] += border[i * G + m];
    }
  return { output, exports };
}

/** What each economy buys from the others before tariffs, G. */
function importsOf({ context: { table, G } }: PriceEconomy, border: Float64Array): Float64Array {
  const imports = new Float64Array(G);
  border.forEach((value, at) => {
    if (at % G !== table.rowEconomy[Math.floor(at / G)]) imports[at % G] += value;
  });
  return imports;
}
