import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import type { ChainContext } from '../../../../src/indicators/chains/context.ts';
import type { IoDemand, IoRow, IoTable } from '../../../../src/indicators/chains/io-table.ts';
import { withoutTaxes } from '../../../../src/indicators/chains/prices/border-taxes.ts';
import { ELASTICITY } from '../../../../src/indicators/chains/prices/elasticity-range.ts';
import { equilibrium } from '../../../../src/indicators/chains/prices/equilibrium.ts';
import type { PriceChanges } from '../../../../src/indicators/chains/prices/price-changes.ts';
import { type PriceEconomy, priceEconomy } from '../../../../src/indicators/chains/prices/price-economy.ts';
import { runPriceScenario } from '../../../../src/indicators/chains/prices/run-prices.ts';
import { finalPrices, realIncome } from '../../../../src/indicators/chains/prices/welfare.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { refusal } from '../../../study/support.ts';
import { randomIo, shapes } from '../../../support/random-io.ts';
import {
  byProduct,
  type LevelWorld,
  solveLevels,
  tableOfWorld,
  SMALL_WORLD as world,
} from './level-world.ts';

const backend = plainBackend();
const none = ({ context: { n, G }, taxes, deficit }: PriceEconomy): PriceChanges => ({
  ...taxes,
  deficit,
  tradeCost: new Float64Array(n * G).fill(1),
  productivity: new Float64Array(n).fill(1),
  subsidy: new Float64Array(n),
});
const free = ({ n, G }: ChainContext) => withoutTaxes(n * G);
const theta = (N: number, value = 5) => new Float64Array(N).fill(value);
const expectAll = (found: Iterable<number>, wanted: readonly number[], digits: number) => {
  Array.from(found).forEach((value, i) => {
    expect(Math.abs(value / (wanted[i] as number) - 1)).toBeLessThan(10 ** -digits);
  });
};

/** Two economies that are alike, one industry without inputs: `abroad` of each unit bought comes from the other. */
function alike(abroad: number) {
  const table = buildTable({
    year: '2020',
    rows: ['A', 'B'].map((economy) => ({ economy, sector: 'a' })),
    demand: ['A', 'B'].map((economy) => ({ economy, category: 'hh' })),
    Z: new Float64Array(4),
    Y: Float64Array.of(1 - abroad, abroad, abroad, 1 - abroad).map((share) => 100 * share),
    tolerance: { withoutInputs: 1 },
  });
  return chainContext(table, backend);
}

/** The table with its rows and columns in another order. */
function inOrder(
  { rows, demand, Z, Y, n, year }: IoTable,
  order: readonly number[],
  markets: readonly number[],
): IoTable {
  const G = demand.length;
  return buildTable({
    year,
    rows: order.map((i) => rows[i] as IoRow),
    demand: markets.map((m) => demand[m] as IoDemand),
    Z: Float64Array.from(
      { length: n * n },
      (_, at) => Z[(order[Math.floor(at / n)] ?? 0) * n + (order[at % n] ?? 0)] ?? 0,
    ),
    Y: Float64Array.from(
      { length: n * G },
      (_, at) => Y[(order[Math.floor(at / G)] ?? 0) * G + (markets[at % G] ?? 0)] ?? 0,
    ),
  });
}

const G = 3;
const N = 2;
describe('equilibrium', () => {
  it('of a world without changes is the world: ones to 1e-12, of any table', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const context = chainContext(randomIo(shape), backend);
        const economy = priceEconomy(context, free(context));
        fc.pre(economy.valueAdded.every((value) => value > 0));
        const solve = () => equilibrium(economy, none(economy), theta(context.table.sectors.length));
        // of a world where somebody's final use is below zero there is no such thing
        if (economy.income.some((income) => income <= 0)) {
          expect(refusal(solve)).toContain('nothing left to spend');
          return;
        }
        const found = solve();
        for (const values of [found.wages, finalPrices(economy, found), realIncome(economy, found)])
          for (const value of values) expect(Math.abs(value - 1)).toBeLessThan(1e-12);
        found.sold.forEach((sold, at) => {
          expect(Math.abs(sold - economy.sales[at])).toBeLessThan(1e-9 * Math.max(...economy.sales));
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each<[name: string, change: Partial<LevelWorld>]>([
    [
      'tariffs',
      { tariff: byProduct((k, s, m) => (s === m ? 0 : m === 0 ? 0.3 : 0.05 * (k + 1) + 0.02 * m)) },
    ],
    [
      'costs of trade',
      {
        cost: byProduct((k, s, m) =>
          s === m ? 1 : (1.3 + 0.1 * k + 0.07 * s + 0.05 * m) * (s === 2 ? 0.8 : 1),
        ),
      },
    ],
    [
      'technology',
      {
        technology: [
          [1.2, 2],
          [1.5, 0.7],
          [0.9, 1.3],
        ],
      },
    ],
    [
      'subsidies',
      {
        subsidy: [
          [0.2, 0],
          [0, 0],
          [0, 0.1],
        ],
      },
    ],
    [
      'export taxes and subsidies',
      { exportTax: byProduct((k, s, m) => (s === m ? 0 : s === 1 ? 0.25 - 0.4 * k : s === 2 ? 0.03 : 0)) },
    ],
    ['deficits', { deficit: [0, 0, 0] }],
  ])('finds from the table alone what a world in levels becomes: %s', (_, change) => {
    const before = solveLevels(world);
    const later = { ...world, ...change };
    const after = solveLevels(later);
    const context = chainContext(tableOfWorld(world, before), backend);
    const flat = (tariff: number[][][]) =>
      Float64Array.from(
        { length: G * N * G },
        (_, at) => tariff[Math.floor(at / G) % N]?.[Math.floor(at / G / N)]?.[at % G] ?? 0,
      );
    const taxesOf = ({ tariff, exportTax }: LevelWorld) => ({
      tariff: flat(tariff),
      exportTax: flat(exportTax),
    });
    const economy = priceEconomy(context, taxesOf(world));
    expectAll(economy.income, before.income, 10);
    const changes: PriceChanges = {
      ...taxesOf(later),
      tradeCost: flat(later.cost).map((cost, at) => cost / flat(world.cost)[at]),
      productivity: Float64Array.from(
        { length: G * N },
        (_, i) =>
          (later.technology[Math.floor(i / N)]?.[i % N] ?? 0) /
          (world.technology[Math.floor(i / N)]?.[i % N] ?? 0),
      ),
      subsidy: Float64Array.from({ length: G * N }, (_, i) => later.subsidy[Math.floor(i / N)]?.[i % N] ?? 0),
      deficit: Float64Array.from(later.deficit, (part) => 100 * part),
    };
    const found = equilibrium(economy, changes, Float64Array.from(world.theta));
    expectAll(
      found.wages,
      after.wages.map((wage, m) => wage / (before.wages[m] ?? 0)),
      10,
    );
    expectAll(
      found.logIndex.map(Math.exp),
      after.prices.flatMap((row, m) => row.map((price, k) => price / (before.prices[m]?.[k] ?? 0))),
      10,
    );
    expectAll(
      found.sold.map((sold) => sold + 1),
      Array.from(
        { length: G * N * G },
        (_, at) => 1 + (after.sales[Math.floor(at / G) % N]?.[Math.floor(at / G / N)]?.[at % G] ?? 0),
      ),
      9,
    );
    expectAll(found.income, after.income, 10);
    expectAll(
      found.duties.map((got) => got + 1),
      after.duties.map((got) => got + 1),
      10,
    );
  });

  it('is that of a closed form where two economies are alike', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.6, noNaN: true }),
        fc.double({ min: 0.4, max: 3, noNaN: true }),
        fc.double({ min: 1, max: 12, noNaN: true }),
        (abroad, cost, elasticity) => {
          const context = alike(abroad);
          const economy = priceEconomy(context, free(context));
          const tradeCost = Float64Array.of(1, cost, cost, 1);
          const found = equilibrium(economy, { ...none(economy), tradeCost }, theta(1, elasticity));
          const price = (1 - abroad + abroad * cost ** -elasticity) ** (-1 / elasticity);
          expectAll(found.wages, [1, 1], 12);
          expectAll(realIncome(economy, found), [1 / price, 1 / price], 12);
          // Arkolakis, Costinot and Rodríguez-Clare 2012: welfare from the own share and the elasticity alone
          const own = (found.share[0] ?? 0) / (1 - abroad);
          expectAll(realIncome(economy, found), [own ** (-1 / elasticity), own ** (-1 / elasticity)], 11);
        },
      ),
      { numRuns: 60 },
    );
  });
  it('comes to autarky where trade costs without end', () => {
    const context = alike(0.2);
    const economy = priceEconomy(context, free(context));
    const found = equilibrium(
      economy,
      { ...none(economy), tradeCost: Float64Array.of(1, 1e9, 1e9, 1) },
      theta(1, 4),
    );
    expectAll(realIncome(economy, found), [0.8 ** 0.25, 0.8 ** 0.25], 12);
  });
  it.each([0.5, 1.5, 2, 4])('is found for large shocks too: productivity times %d', (factor) => {
    const context = chainContext(tableOfWorld(world, solveLevels(world)), backend);
    const economy = priceEconomy(context, free(context));
    const productivity = new Float64Array(G * N).fill(1).fill(factor, 0, N);
    for (const elasticity of [2.5, 5, 10]) {
      const { gap } = equilibrium(economy, { ...none(economy), productivity }, theta(N, elasticity));
      expect(gap).toBeLessThan(1e-9);
    }
  });
  it('is the same whoever is named first', () => {
    const table = tableOfWorld(world, solveLevels(world));
    const order = [2, 0, 1];
    const rows = order.flatMap((s) => [s * N + 1, s * N]);
    const dearer = (one: IoTable) => {
      const context = chainContext(one, backend);
      const economy = priceEconomy(context, free(context));
      const at = (who: string) => one.economies.indexOf(who);
      const tariff = free(context).tariff.map((_, cell) =>
        cell % G === at('E1') && one.rowEconomy[Math.floor(cell / G)] === at('E2') ? 0.4 : 0,
      );
      const { wages } = equilibrium(economy, { ...none(economy), tariff }, theta(N));
      return ['E0', 'E1', 'E2'].map((who) => wages[at(who)] ?? 0);
    };
    expectAll(dearer(inOrder(table, rows, order)), dearer(table), 12);
  });
  it('does not change where an industry is published in two parts that are alike', () => {
    const table = tableOfWorld(world, solveLevels(world));
    // the first row of E0 as two halves: each sells half, and buys half
    const from = [0, 0, ...Array.from({ length: G * N - 1 }, (_, i) => i + 1)];
    const half = (i: number) => (i < 2 ? 0.5 : 1);
    const n = from.length;
    const split = buildTable({
      year: '2020',
      rows: from.map((i, part) => (part === 1 ? { economy: 'E0b', sector: 's0' } : (table.rows[i] as IoRow))),
      parts: { E0b: 'E0' },
      demand: table.demand,
      Z: Float64Array.from({ length: n * n }, (_, at) => {
        const [i, j] = [Math.floor(at / n), at % n];
        return (table.Z[(from[i] ?? 0) * table.n + (from[j] ?? 0)] ?? 0) * half(i) * half(j);
      }),
      Y: Float64Array.from(
        { length: n * G },
        (_, at) => (table.Y[(from[Math.floor(at / G)] ?? 0) * G + (at % G)] ?? 0) * half(Math.floor(at / G)),
      ),
    });
    const dearer = (one: IoTable) => {
      const context = chainContext(one, backend);
      const economy = priceEconomy(context, free(context));
      const tariff = free(context).tariff.map((_, cell) =>
        cell % G === 1 && one.rowEconomy[Math.floor(cell / G)] === 0 ? 0.4 : 0,
      );
      return equilibrium(economy, { ...none(economy), tariff }, theta(N)).wages;
    };
    expectAll(dearer(split), Array.from(dearer(table)), 12);
  });

  it('is not sought for elasticities so small that rounding would be the answer', () => {
    const context = alike(0.3);
    const tariff = [{ kind: 'tariff', economy: 'B', after: 0.25 }] as const;
    const at = (value: number) => runPriceScenario(context, tariff, theta(1, value));
    for (const value of [1e-16, 1e-12, 0.019, 1e308, Number.NaN])
      expect(refusal(() => at(value))).toContain('elasticity (a)');
    const income = [ELASTICITY.least, 2 * ELASTICITY.least].map(
      (value) => at(value).points[0]?.after.wages[0] ?? 0,
    );
    // where buyers hardly react, how little does not matter
    expect(Math.abs((income[0] as number) - (income[1] as number))).toBeLessThan(0.01);
  });
  it('refuses a world in which nobody earns', () => {
    const context = alike(0.3);
    const economy = priceEconomy(context, free(context));
    const poor = { ...economy, valueAdded: Float64Array.of(1, 0) };
    expect(refusal(() => equilibrium(poor, none(economy), theta(1)))).toContain('B has no value added');
  });
});
