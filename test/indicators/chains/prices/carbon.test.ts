import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../../src/base/error.ts';
import { UNITS, unitOf } from '../../../../src/base/unit.ts';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';
import { withoutTaxes } from '../../../../src/indicators/chains/prices/border-taxes.ts';
import { PRICE_MODELS, type PriceModel } from '../../../../src/indicators/chains/prices/buyers.ts';
import { tonnesIn } from '../../../../src/indicators/chains/prices/carbon-account.ts';
import { emissionsAt, leakage } from '../../../../src/indicators/chains/prices/carbon-emissions.ts';
import { priceEconomy } from '../../../../src/indicators/chains/prices/price-economy.ts';
import type { CarbonPriceShock, PriceShock } from '../../../../src/indicators/chains/prices/price-shock.ts';
import { runPriceScenario } from '../../../../src/indicators/chains/prices/run-prices.ts';
import { realIncome } from '../../../../src/indicators/chains/prices/welfare.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { randomIo, shapes } from '../../../support/random-io.ts';
import {
  byProduct,
  type LevelResult,
  solveLevels,
  tableOfWorld,
  SMALL_WORLD as world,
} from './level-world.ts';

const backend = plainBackend();
const theta = (N: number, value = 5) => new Float64Array(N).fill(value);
const expectAll = (found: Iterable<number>, wanted: readonly number[]) => {
  Array.from(found).forEach((value, i) => {
    expect(Math.abs(value / (wanted[i] as number) - 1)).toBeLessThan(1e-9);
  });
};

/** Million tonnes for each physical unit, [economy][industry]. */
const dirt = [
  [0.02, 0.003],
  [0.05, 0.01],
  [0.03, 0],
];
const tonnesOf = ({ sales, asked }: LevelResult) =>
  dirt.flatMap((row, s) =>
    row.map((each, k) => (each * sales[k][s].reduce((all, sold) => all + sold, 0)) / asked[s][k]),
  );

/** A table with an account of so much, in million tonnes and million dollars. */
const withEmissions = (table: IoTable, values: Float64Array): IoTable => ({
  ...table,
  unit: UNITS.usdMillion,
  satellites: [{ name: 'CO2', title: { en: 'CO2', es: 'CO2' }, unit: unitOf('Mt'), values }],
});
const price = (more: Partial<CarbonPriceShock>): CarbonPriceShock => ({
  kind: 'carbon-price',
  account: 'CO2',
  currency: 'usd',
  price: 5,
  ...more,
});
const TAXES: readonly PriceShock[] = ['E0', 'E1', 'E2'].flatMap((economy, m): readonly PriceShock[] =>
  ['s0', 's1'].flatMap((sector, k): readonly PriceShock[] => {
    const rate = 0.05 * (k + 1) + 0.02 * m;
    const tariff = { kind: 'tariff', economy, activities: [sector], before: rate, after: rate } as const;
    if (m !== 2) return [tariff];
    return [tariff, { kind: 'export-tax', economy, activities: [sector], before: 0.08, after: 0.08 }];
  }),
);

describe('a price of carbon', () => {
  it.each<[string, readonly CarbonPriceShock[], number[][], (k: number, s: number, m: number) => number]>([
    [
      'of one economy',
      [price({ economies: ['E0'] })],
      [
        [5, 5],
        [0, 0],
        [0, 0],
      ],
      () => 0,
    ],
    [
      'of all',
      [price({})],
      [
        [5, 5],
        [5, 5],
        [5, 5],
      ],
      () => 0,
    ],
    [
      'on one industry',
      [price({ economies: ['E1', 'E2'], activities: ['s0'] })],
      [
        [0, 0],
        [5, 0],
        [5, 0],
      ],
      () => 0,
    ],
    [
      'with a border that adjusts, less the price of the origin, which may be the higher one',
      [
        price({ economies: ['E0'], border: true }),
        price({ economies: ['E1'], price: 2, border: true }),
        price({ economies: ['E2'], price: 9, activities: ['s1'] }),
      ],
      [
        [5, 5],
        [2, 2],
        [0, 9],
      ],
      (k, s, m) =>
        s === m
          ? 0
          : Math.max(
              0,
              [5, 2, 0][m] -
                ([
                  [5, 5],
                  [2, 2],
                  [0, 9],
                ][s]?.[k] ?? 0),
            ),
    ],
  ])('leads from the table alone to the world in levels: %s', (_, shocks, own, border) => {
    const before = solveLevels(world);
    const after = solveLevels({
      ...world,
      specific: {
        own: own.map((row, s) => row.map((each, k) => each * dirt[s][k])),
        border: byProduct((k, s, m) => border(k, s, m) * dirt[s][k]),
      },
    });
    const table = withEmissions(tableOfWorld(world, before), Float64Array.from(tonnesOf(before)));
    const context = chainContext(table, backend);
    const run = runPriceScenario(context, [...TAXES, ...shocks], Float64Array.from(world.theta));
    const [{ after: found }] = run.points;
    expectAll(
      found.wages,
      after.wages.map((wage, m) => wage / before.wages[m]),
    );
    expectAll(
      found.logPrice.map(Math.exp),
      after.asked.flatMap((row, s) => row.map((asked, k) => asked / before.asked[s][k])),
    );
    expectAll(found.income, after.income);
    expectAll(
      found.carbon.map((got) => got + 1),
      after.levied.map((got) => got + 1),
    );
    expectAll(
      emissionsAt(run.economy, { world: found }).map((emitted) => emitted + 1),
      tonnesOf(after).map((emitted) => emitted + 1),
    );
    expect(Math.max(...after.levied)).toBeGreaterThan(0.1);
    expect(run.residuals.map(({ identity }) => identity)).toContain("R_c = Σ κ E'");
  });
});

const prices = fc.double({ min: 0.01, max: 0.5, noNaN: true });
const tables = fc.tuple(shapes, fc.integer({ min: 1, max: 1e6 })).map(([shape, seed]) => {
  const table = randomIo(shape);
  const values = table.x.map((x, i) => (((i * 7919 + seed) % 97) / 97) * Math.max(0, x));
  return withEmissions(table, values);
});
const hasWorld = (table: IoTable, model: PriceModel) => {
  const context = chainContext(table, backend);
  const { valueAdded, income, share } = priceEconomy(context, withoutTaxes(context.n * context.G), model);
  return (
    context.G > 1 &&
    [valueAdded, income].every((all) => all.every((value) => value > 0)) &&
    share.every((part) => part >= 0)
  );
};
const solve = (table: IoTable, shocks: readonly CarbonPriceShock[], model: PriceModel) => {
  const run = runPriceScenario(chainContext(table, backend), shocks, theta(table.sectors.length), { model });
  const [{ after }] = run.points;
  return {
    run,
    wages: after.wages,
    real: realIncome(run.economy, after),
    emitted: emissionsAt(run.economy, { world: after }),
    carbon: after.carbon,
  };
};
const near = (found: Float64Array, wanted: Float64Array, within: number) => {
  const size = Math.max(...wanted.map(Math.abs), 1e-300);
  found.forEach((value, i) => {
    expect(Math.abs(value - wanted[i])).toBeLessThan(within * size);
  });
};

/** Whether there is a world after: an economy that owes others more than a price leaves it is refused. */
const isPaid = (solving: () => void): boolean => {
  try {
    solving();
    return true;
  } catch (error) {
    if (error instanceof EscalarError && error.code === 'nothing-left-to-spend') return false;
    throw error;
  }
};

describe.each(PRICE_MODELS)('a price of carbon on any table, by %s', (model) => {
  const holds = (numRuns: number, check: (table: IoTable, each: number) => void) => {
    fc.assert(
      fc.property(tables, prices, (table, each) => {
        fc.pre(hasWorld(table, model) && isPaid(() => check(table, each)));
      }),
      { numRuns },
    );
  };

  it('of zero changes nothing: ones to 1e-12', () => {
    holds(60, (table) => {
      const { wages, real, emitted, carbon } = solve(table, [price({ price: 0, border: true })], model);
      near(
        wages,
        wages.map(() => 1),
        1e-12,
      );
      near(
        real,
        real.map(() => 1),
        1e-12,
      );
      near(emitted, table.satellites[0]?.values ?? emitted, 1e-9);
      expect(carbon.every((got) => got === 0)).toBe(true);
    });
  });

  it('where nobody emits changes nothing, at its border neither', () => {
    holds(40, (table, each) => {
      const clean = withEmissions(table, new Float64Array(table.n));
      const { wages, real } = solve(clean, [price({ price: each, border: true })], model);
      near(
        wages,
        wages.map(() => 1),
        1e-12,
      );
      near(
        real,
        real.map(() => 1),
        1e-12,
      );
    });
  });

  it('is one in dollars and million dollars, and in tonnes and kilograms', () => {
    holds(40, (table, each) => {
      const [account] = table.satellites;
      if (account === undefined) return;
      const shock = price({ price: each, economies: [table.economies[0] as string], border: true });
      const one = solve(table, [shock], model);
      const scaled = (values: Float64Array) => values.map((value) => value * 1e3);
      const other: IoTable = {
        ...table,
        Z: scaled(table.Z),
        Y: scaled(table.Y),
        x: scaled(table.x),
        valueAdded: scaled(table.valueAdded),
        unit: unitOf('usd-thousand'),
        satellites: [
          { ...account, unit: unitOf('kg CO2 eq.'), values: account.values.map((value) => value * 1e9) },
        ],
      };
      const two = solve(other, [shock], model);
      near(two.wages, one.wages, 1e-9);
      near(two.real, one.real, 1e-9);
      near(two.carbon, scaled(one.carbon), 1e-8);
    });
  });

  it('of all economies needs no border, and has nowhere to leak to', () => {
    holds(40, (table, each) => {
      const [all, border] = [false, true].map((on) =>
        solve(table, [price({ price: each, border: on })], model),
      );
      near(all.wages, border.wages, 1e-10);
      expect(leakage(all.run.economy, new Set(table.economies.keys()), all.emitted, all.emitted)).toBe(null);
    });
  });

  it('is a tax on output of the rate that it comes to: revenue over sales is t / p', () => {
    holds(40, (table, each) => {
      const { run, carbon } = solve(
        table,
        [price({ price: each, economies: [table.economies[0] as string] })],
        model,
      );
      const [{ after }] = run.points;
      const levied = after.cost.map((cost, i) => {
        const sold = after.sold.subarray(i * table.economies.length, (i + 1) * table.economies.length);
        return sold.reduce((sum, value) => sum + value, 0) - cost;
      });
      const own = levied.reduce((sum, value, i) => (table.rowEconomy[i] === 0 ? sum + value : sum), 0);
      expect(Math.abs(own - (carbon[0] ?? 0))).toBeLessThan(1e-9 * Math.max(...after.cost));
      expect(carbon.slice(1).every((got) => got === 0)).toBe(true);
    });
  });
});

describe('leakage', () => {
  it('is what emissions rise elsewhere over what they fall at home, and nothing where they do not fall', () => {
    const table = buildTable({
      year: '2020',
      rows: ['A', 'B'].map((economy) => ({ economy, sector: 'a' })),
      demand: ['A', 'B'].map((economy) => ({ economy, category: 'hh' })),
      Z: Float64Array.of(10, 5, 20, 30),
      Y: Float64Array.of(60, 25, 10, 140),
    });
    const context = chainContext(table, backend);
    const economy = priceEconomy(context, withoutTaxes(context.n * context.G));
    const home = new Set([0]);
    expect(leakage(economy, home, Float64Array.of(10, 20), Float64Array.of(6, 21))).toBe(0.25);
    expect(leakage(economy, home, Float64Array.of(10, 20), Float64Array.of(10, 20))).toBe(null);
  });
});

describe('the mass in a unit of an account', () => {
  it.each([
    ['kg', 1e-3],
    ['kg CO2 eq.', 1e-3],
    ['Gg', 1e3],
    ['Gg of CH4', 1e3],
    ['Mt', 1e6],
    ['t CO2', 1],
    ['thousand tonnes', 1e3],
    ['mt', null],
    ['tons', null],
    ['TJ', null],
    ['kg/EUR', null],
    ['unit of the data', null],
  ])('%s is %s tonnes', (label, tonnes) => {
    expect(tonnesIn(label)).toBe(tonnes);
  });
});
