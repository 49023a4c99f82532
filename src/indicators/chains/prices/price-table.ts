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
  scenarioTableOf,
  WORLD,
} from '../scenarios/scenario-table.ts';
import type { PriceEconomy } from './price-economy.ts';
import type { PricePoint, PriceRun, UnsolvedPoint } from './price-run.ts';
import { sizeOf } from './price-shock.ts';
import { finalPrices, realIncome } from './welfare.ts';

/** What a scenario with prices measures. Money is in units of the table, the value added of the world unchanged. */
export const PRICE_TERMS: readonly Term[] = [
  term('applied_size', UNITS.ratio, 'size of the shock', 'magnitud del choque'),
  term('real_income', UNITS.index, 'real income (welfare)', 'ingreso real (bienestar)'),
  term('real_wage', UNITS.index, 'real wage', 'salario real'),
  term('wage', UNITS.index, 'wage', 'salario'),
  term('price_index', UNITS.index, 'prices of final goods', 'precios de los bienes finales'),
  term('value_added', 'input', 'value added', 'valor agregado'),
  term(
    'value_added_fixed_prices',
    'input',
    'value added when only origins move, at fixed prices',
    'valor agregado si solo cambia el origen de las compras, a precios fijos',
  ),
  term('output', 'input', 'output', 'producción'),
  term('exports', 'input', 'gross exports', 'exportaciones brutas'),
  term('imports', 'input', 'gross imports', 'importaciones brutas'),
  term('tariff_revenue', 'input', 'revenue of tariffs', 'recaudación arancelaria'),
];

/** What a curve over the size of a shock varies: a rate or a change, which need not be a share. */
const SIZE = { title: { en: 'Size of the shock', es: 'Magnitud del choque' }, unit: UNITS.ratio };

/** Before, after and difference of every measure, by economy and by economy and industry, at each point of a curve. */
export function priceTable(run: PriceRun, level: ScenarioLevel, curve: Curve | null): Table {
  const { economy } = run;
  const about = { terms: PRICE_TERMS, share: SIZE };
  const all = [...run.points, ...run.unsolved];
  const points = curve === null ? all : all.toSorted((a, b) => placeIn(curve, a) - placeIn(curve, b));
  return scenarioTableOf(economy.context, points, curve, about, (add, point) => {
    if ('error' in point) return addGaps(add, economy);
    point.shocks.forEach((shock, i) => {
      const { before, after } = sizeOf(shock);
      add({ shock: String(i + 1), economy: shock.economy }, 'applied_size', UNITS.ratio, before, after);
    });
    addEconomies(add, economy, point);
    addRows(add, economy, point, level);
  });
}

const placeIn = ({ values }: Curve, { value }: PricePoint | UnsolvedPoint): number =>
  value === null ? -1 : values.indexOf(value);

/** What a point without a solution leaves open: a curve is drawn with a gap. */
function addGaps(add: Add, { context: { table } }: PriceEconomy): void {
  for (const economy of table.economies)
    for (const id of INDICES) add({ economy }, id, UNITS.index, 100, 'not-defined');
}

/** What an economy has a number of at every point. */
const INDICES = ['real_income', 'real_wage', 'wage', 'price_index'] as const;

/** What only a whole economy has. */
function addEconomies(add: Add, economy: PriceEconomy, { after }: PricePoint): void {
  const { table, G } = economy.context;
  const prices = finalPrices(economy, after);
  const income = realIncome(economy, after);
  const [old, now] = [importsOf(economy, economy.sales), importsOf(economy, after.sold)];
  for (let m = 0; m < G; m += 1) {
    const at = { economy: table.economies[m] };
    const indices: Readonly<Record<(typeof INDICES)[number], number>> = {
      real_income: income[m],
      real_wage: after.wages[m] / prices[m],
      wage: after.wages[m],
      price_index: prices[m],
    };
    for (const id of INDICES) add(at, id, UNITS.index, 100, 100 * indices[id]);
    add(at, 'imports', table.unit, old[m], now[m]);
    add(at, 'tariff_revenue', table.unit, economy.revenue[m], after.revenue[m]);
  }
}

/** What rows of the table add up to. */
function addRows(add: Add, economy: PriceEconomy, { after, fixed }: PricePoint, level: ScenarioLevel): void {
  const { context } = economy;
  const { table, v } = context;
  const old = rowsOf(economy, economy.sales);
  const now = rowsOf(economy, after.sold);
  const earned = after.cost.map((cost, i) => economy.factorShare[i] * cost);
  const pairs = {
    value_added: [economy.output.map((sold, i) => economy.factorShare[i] * sold), earned],
    value_added_fixed_prices: [table.valueAdded, fixed.output.map((x, i) => v[i] * x)],
    output: [old.output, now.output],
    exports: [old.exports, now.exports],
  } as const;
  for (const [id, rows] of Object.entries(pairs)) {
    const [before, later] = rows.map((values) => meldRows(table, values));
    for (const { keys, sum } of placesOf(context, level)) add(keys, id, table.unit, sum(before), sum(later));
    add({ economy: WORLD }, id, table.unit, sum(before), sum(later));
  }
}

/** Sales of each row, all and abroad, n each. */
function rowsOf({ context: { table, n, G } }: PriceEconomy, sold: Float64Array) {
  const [output, exports] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i += 1)
    for (let m = 0; m < G; m += 1) {
      output[i] += sold[i * G + m];
      if (m !== table.rowEconomy[i]) exports[i] += sold[i * G + m];
    }
  return { output, exports };
}

/** What each economy buys from the others before tariffs, G. */
function importsOf({ context: { table, G } }: PriceEconomy, sold: Float64Array): Float64Array {
  const imports = new Float64Array(G);
  sold.forEach((value, at) => {
    if (at % G !== table.rowEconomy[Math.floor(at / G)]) imports[at % G] += value;
  });
  return imports;
}
