import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import { withoutTaxes } from '../../../../src/indicators/chains/prices/border-taxes.ts';
import { PRICE_MODELS } from '../../../../src/indicators/chains/prices/buyers.ts';
import { equilibrium } from '../../../../src/indicators/chains/prices/equilibrium.ts';
import { type PriceEconomy, priceEconomy } from '../../../../src/indicators/chains/prices/price-economy.ts';
import { realIncome } from '../../../../src/indicators/chains/prices/welfare.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { randomIo, shapes } from '../../../support/random-io.ts';

const rates = fc.double({ min: 0.01, max: 0.6, noNaN: true });

interface Rates {
  /** On all that the first economy buys abroad, and on all that it sells abroad. */
  readonly imports: number;
  readonly exports: number;
}

/** Balanced trade with such taxes of the first economy: real incomes and what it earns from them, over its wages. */
function worldWith(economy: PriceEconomy, theta: number, { imports, exports }: Rates) {
  const { table, n, G } = economy.context;
  const { tariff, exportTax } = withoutTaxes(n * G);
  for (let i = 0; i < n; i += 1)
    for (let m = 0; m < G; m += 1) {
      const from = table.rowEconomy[i];
      if (m === 0 && from !== 0) tariff[i * G + m] = imports;
      if (m !== 0 && from === 0) exportTax[i * G + m] = exports;
    }
  const changes = {
    tariff,
    exportTax,
    tradeCost: new Float64Array(n * G).fill(1),
    productivity: new Float64Array(n).fill(1),
    subsidy: new Float64Array(n),
    deficit: new Float64Array(G),
  };
  const found = equilibrium(economy, changes, new Float64Array(table.sectors.length).fill(theta));
  const levied = (found.revenue[0] ?? 0) + (found.duties[0] ?? 0);
  return {
    real: Array.from(realIncome(economy, found)),
    levied: levied / (found.wages[0] ?? 0),
    wage: (found.wages[0] ?? 0) / (found.wages[1] ?? 0),
  };
}

/** Any table of two economies or more in which everybody earns and spends. */
const tables = shapes.map((shape) => priceEconomyOf(randomIo(shape)));
function priceEconomyOf(table: ReturnType<typeof randomIo>) {
  return (model: (typeof PRICE_MODELS)[number]) => {
    const context = chainContext(table, plainBackend());
    return priceEconomy(context, withoutTaxes(context.n * context.G), model);
  };
}
// stocks drawn down are uses below zero, with which there may be no equilibrium, or several
const hasWorld = ({ context, valueAdded, income, sales, share }: PriceEconomy) =>
  context.G > 1 &&
  valueAdded.every((value) => value > 0) &&
  income.every((value) => value > 0) &&
  share.every((part) => part >= 0) &&
  trades(context.G, sales, context.table.rowEconomy);
/** Lerner's theorem is about who trades: an economy that buys or sells nothing abroad cannot balance at all. */
const trades = (G: number, sales: Float64Array, rowEconomy: Int32Array) =>
  Array.from({ length: G }, (_, m) => m).every((m) => {
    const crosses = (from: boolean) =>
      sales.some((sold, at) => {
        const s = rowEconomy[Math.floor(at / G)];
        return sold > 0 && s !== at % G && (from ? s === m : at % G === m);
      });
    return crosses(true) && crosses(false);
  });

describe.each(PRICE_MODELS)('taxes on exports and on imports with balanced trade, by %s', (model) => {
  it('are one: the same rate on all exports and on all imports leads to the same world (Lerner 1936)', () => {
    fc.assert(
      fc.property(tables, rates, fc.integer({ min: 2, max: 8 }), (of, rate, theta) => {
        const economy = of(model);
        fc.pre(hasWorld(economy));
        const tariff = worldWith(economy, theta, { imports: rate, exports: 0 });
        const exportTax = worldWith(economy, theta, { imports: 0, exports: rate });
        exportTax.real.forEach((real, m) => {
          expect(Math.abs(real / (tariff.real[m] ?? 0) - 1)).toBeLessThan(1e-9);
        });
        // the wage falls by the rate where it is levied on exports, and buys as much
        expect(exportTax.wage * (1 + rate)).toBeCloseTo(tariff.wage, 8);
        expect(Math.abs(exportTax.levied / tariff.levied - 1)).toBeLessThan(1e-8);
      }),
      { numRuns: 60 },
    );
  });

  it('undo one another: a tariff beside a subsidy to exports of the same wedge changes nothing real', () => {
    fc.assert(
      fc.property(tables, rates, fc.integer({ min: 2, max: 8 }), (of, rate, theta) => {
        const economy = of(model);
        fc.pre(hasWorld(economy));
        const none = worldWith(economy, theta, { imports: 0, exports: 0 });
        const both = worldWith(economy, theta, { imports: rate, exports: 1 / (1 + rate) - 1 });
        both.real.forEach((real, m) => {
          expect(Math.abs(real / (none.real[m] ?? 0) - 1)).toBeLessThan(1e-9);
        });
        expect(both.wage / (1 + rate)).toBeCloseTo(none.wage, 8);
        expect(both.levied).toBeCloseTo(0, 7);
      }),
      { numRuns: 60 },
    );
  });
});
