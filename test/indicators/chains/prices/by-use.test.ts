import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import type { ChainContext } from '../../../../src/indicators/chains/context.ts';
import { type BorderTaxes, withoutTaxes } from '../../../../src/indicators/chains/prices/border-taxes.ts';
import { equilibrium } from '../../../../src/indicators/chains/prices/equilibrium.ts';
import type { PriceChanges } from '../../../../src/indicators/chains/prices/price-changes.ts';
import { type PriceEconomy, priceEconomy } from '../../../../src/indicators/chains/prices/price-economy.ts';
import { runPriceScenario } from '../../../../src/indicators/chains/prices/run-prices.ts';
import { finalPrices, realIncome } from '../../../../src/indicators/chains/prices/welfare.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { refusal } from '../../../study/support.ts';
import { randomIo, shapes } from '../../../support/random-io.ts';
import { solveUses, tableOfUses, type UseWorld } from './level-uses.ts';
import { solveLevels, tableOfWorld } from './level-world.ts';

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
const near = (found: Iterable<number>, wanted: readonly number[], digits: number) => {
  Array.from(found).forEach((value, i) => {
    expect(Math.abs(value / (wanted[i] as number) - 1)).toBeLessThan(10 ** -digits);
  });
};

const [G, N] = [3, 2];
const byProduct = <T>(make: (k: number, s: number, m: number) => T) =>
  Array.from({ length: N }, (_, k) =>
    Array.from({ length: G }, (_, s) => Array.from({ length: G }, (_, m) => make(k, s, m))),
  );
const world: UseWorld = {
  G,
  N,
  technology: [
    [1, 2],
    [1.5, 0.7],
    [0.9, 1.1],
  ],
  labour: [10, 25, 4],
  // inputs of the second industry and final goods travel otherwise than those of the first
  cost: byProduct((k, s, m) =>
    Array.from({ length: N + 1 }, (_, u) =>
      s === m ? 1 : 1.2 + 0.1 * k + 0.07 * s + 0.2 * u + 0.05 * m * u,
    ),
  ),
  tariff: byProduct((k, s, m) => (s === m ? 0 : 0.05 * (k + 1) + 0.02 * m)),
  exportTax: byProduct((_, s, m) => (s === 2 && m !== 2 ? 0.08 : 0)),
  valueAdded: [0.45, 0.6],
  inputs: [
    [0.7, 0.2],
    [0.3, 0.8],
  ],
  tastes: [0.35, 0.65],
  theta: [4, 7.5],
  deficit: [0.01, -0.025, 0.015],
};
const flat = (of: number[][][]) =>
  Float64Array.from(
    { length: G * N * G },
    (_, at) => of[Math.floor(at / G) % N]?.[Math.floor(at / G / N)]?.[at % G] ?? 0,
  );
const taxesOf = ({ tariff, exportTax }: UseWorld): BorderTaxes => ({
  tariff: flat(tariff),
  exportTax: flat(exportTax),
});

describe('origins of each use apart (Antràs and Chor 2018)', () => {
  it('of a world without changes is the world: ones to 1e-12, of any table', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const context = chainContext(randomIo(shape), backend);
        const economy = priceEconomy(context, free(context), 'antras2018');
        fc.pre(economy.valueAdded.every((value) => value > 0));
        const solve = () => equilibrium(economy, none(economy), theta(context.table.sectors.length));
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
      { numRuns: 100 },
    );
  });

  it.each<[name: string, change: Partial<UseWorld>]>([
    [
      'tariffs',
      { tariff: byProduct((k, s, m) => (s === m ? 0 : m === 0 ? 0.3 : 0.05 * (k + 1) + 0.02 * m)) },
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
      'export taxes',
      { exportTax: byProduct((k, s, m) => (s === m ? 0 : s === 1 ? 0.25 - 0.4 * k : s === 2 ? 0.03 : 0)) },
    ],
    ['deficits', { deficit: [0, 0, 0] }],
  ])('finds from the table alone what a world in levels becomes: %s', (_, change) => {
    const before = solveUses(world);
    const later = { ...world, ...change };
    const after = solveUses(later);
    const context = chainContext(tableOfUses(world, before), backend);
    const economy = priceEconomy(context, taxesOf(world), 'antras2018');
    near(economy.income, before.income, 10);
    const changes: PriceChanges = {
      ...none(economy),
      ...taxesOf(later),
      productivity: Float64Array.from(
        { length: G * N },
        (_, i) =>
          (later.technology[Math.floor(i / N)]?.[i % N] ?? 0) /
          (world.technology[Math.floor(i / N)]?.[i % N] ?? 0),
      ),
      deficit: Float64Array.from(later.deficit, (part) => 100 * part),
    };
    const found = equilibrium(economy, changes, Float64Array.from(world.theta));
    near(
      found.wages,
      after.wages.map((wage, m) => wage / (before.wages[m] ?? 0)),
      10,
    );
    near(
      finalPrices(economy, found),
      after.index.map((price, m) => price / (before.index[m] ?? 0)),
      10,
    );
    near(found.income, after.income, 10);
    const sales = after.sales.map((of) =>
      of.map((to) => to.map((uses) => uses.reduce((sum, one) => sum + one, 0))),
    );
    near(
      found.sold.map((sold) => sold + 1),
      Array.from(flat(sales), (value) => value + 1),
      9,
    );
    // with the origins of all uses added up, the answer would be another
    const pooled = equilibrium(
      priceEconomy(context, taxesOf(world)),
      changes,
      Float64Array.from(world.theta),
    );
    expect(
      Math.max(...found.wages.map((wage, m) => Math.abs(wage / (pooled.wages[m] ?? 0) - 1))),
    ).toBeGreaterThan(1e-6);
  });

  it('is the world of Caliendo and Parro where all uses have the same origins', () => {
    const same = {
      ...world,
      subsidy: Array.from({ length: G }, () => [0, 0]),
      cost: byProduct((k, s, m) => (s === m ? 1 : 1.3 + 0.1 * k + 0.05 * m)),
    };
    const context = chainContext(tableOfWorld(same, solveLevels(same)), backend);
    const changed = (model: 'caliendo2015' | 'antras2018') => {
      const economy = priceEconomy(context, taxesOf(world), model);
      const tariff = economy.taxes.tariff.map((rate, at) => (at % G === 1 && rate > 0 ? 0.5 : rate));
      const found = equilibrium(economy, { ...none(economy), tariff }, Float64Array.from(world.theta));
      return [...found.wages, ...realIncome(economy, found), ...found.revenue];
    };
    near(changed('antras2018'), changed('caliendo2015'), 10);
  });

  it('loses by autarky what Arkolakis, Costinot and Rodríguez-Clare say, by the own shares of final goods and of inputs', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.6, noNaN: true }),
        fc.double({ min: 0.05, max: 0.6, noNaN: true }),
        fc.double({ min: 1, max: 12, noNaN: true }),
        fc.double({ min: 0.2, max: 0.6, noNaN: true }),
        (inputs, final, elasticity, bought) => {
          // two economies alike: of inputs and of final goods other parts come from abroad
          const table = buildTable({
            year: '2020',
            rows: ['A', 'B'].map((economy) => ({ economy, sector: 'a' })),
            demand: ['A', 'B'].map((economy) => ({ economy, category: 'hh' })),
            Z: Float64Array.of(1 - inputs, inputs, inputs, 1 - inputs).map((part) => 100 * bought * part),
            Y: Float64Array.of(1 - final, final, final, 1 - final).map((part) => 100 * (1 - bought) * part),
          });
          const context = chainContext(table, backend);
          const economy = priceEconomy(context, free(context), 'antras2018');
          const tradeCost = Float64Array.of(1, 1e40, 1e40, 1);
          const found = equilibrium(economy, { ...none(economy), tradeCost }, theta(1, elasticity));
          // p = P_z^γ and P_u = p λ_u^(−1/θ) at home, so that W = λ_f^(1/θ) λ_z^(γ/(1 − γ)/θ)
          const wanted =
            (1 - final) ** (1 / elasticity) * (1 - inputs) ** (bought / (1 - bought) / elasticity);
          near(realIncome(economy, found), [wanted, wanted], 11);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('closes its identities, beside the same change of origins at fixed prices, of a table of any size', () => {
    const context = chainContext(tableOfUses(world, solveUses(world)), backend);
    const shock = [{ kind: 'tariff', economy: 'E1', from: ['E0'], after: 0.25 }] as const;
    const run = runPriceScenario(context, shock, theta(N), { model: 'antras2018' });
    expect(run.residuals.map(({ value }) => value < 1e-9)).toEqual(new Array(6).fill(true));
    const [point] = run.points;
    expect(point?.after.wages[0]).toBeLessThan(1);
    expect(point?.after.revenue[1]).toBeGreaterThan(0);
    const sales = point?.fixed.output.reduce((sum, x) => sum + x, 0) ?? 0;
    expect(Math.abs(sales / context.table.x.reduce((sum, x) => sum + x, 0) - 1)).toBeLessThan(0.05);
  });
});
