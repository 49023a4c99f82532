import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../../src/base/error.ts';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import { PRICE_MODELS } from '../../../../src/indicators/chains/prices/buyers.ts';
import type { PriceShock } from '../../../../src/indicators/chains/prices/price-shock.ts';
import { runPriceScenario } from '../../../../src/indicators/chains/prices/run-prices.ts';
import { finalPrices, realIncome } from '../../../../src/indicators/chains/prices/welfare.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { decodeIoFile } from '../../../../src/sources/release/io-file.ts';
import { randomIo, shapes } from '../../../support/random-io.ts';

const backend = plainBackend();
const ten = () => {
  const bytes = readFileSync(new URL('../../../../data/wiod-2013-ten/io_table_2008.io', import.meta.url));
  return chainContext(buildTable(decodeIoFile(bytes)), backend);
};
const thetas = (N: number, value: number) => new Float64Array(N).fill(value);

describe('a price that one use alone pays', () => {
  it('is no equilibrium where it lacks: stocks of Taiwan drawn down, with a tariff of 100%; the way on solves', () => {
    const context = ten();
    const shocks = [{ kind: 'tariff', economy: 'TWN', after: 1 }] as const;
    const run = (model?: 'antras2018') =>
      runPriceScenario(context, shocks, thetas(35, 5), model ? { model } : {});
    let said: unknown;
    try {
      run('antras2018');
    } catch (error) {
      said = error;
    }
    expect(said).toBeInstanceOf(EscalarError);
    const error = said as EscalarError;
    expect(error.code).toBe('no-equilibrium');
    expect(error.toText('en')).toContain('Or leave out the model');
    expect(error.toText('es')).toContain('O quite el modelo');
    const { economy, points } = run();
    const income = points.map(
      ({ after }) => realIncome(economy, after)[economy.context.table.economies.indexOf('TWN')],
    );
    expect(income.map((one) => (100 * (Number(one) - 1)).toFixed(2))).toEqual(['-4.47']);
  });

  it('may lack for a guess: the search goes on to what a solver of its own finds (numpy, to 2e-12)', () => {
    const shocks: readonly PriceShock[] = [
      { kind: 'trade-cost', economy: 'USA', change: -0.2 },
      { kind: 'productivity', economy: 'MEX', change: 0.5 },
      { kind: 'subsidy', economy: 'TWN', rate: 0.1 },
      { kind: 'trade-deficit', economy: 'USA', change: -1 },
      { kind: 'tariff', economy: 'CHN', after: 1 },
    ];
    const { economy, points } = runPriceScenario(ten(), shocks, thetas(35, 6), { model: 'antras2018' });
    const after = points[0]?.after;
    if (after === undefined) throw new Error('no point');
    // table order: MEX TWN USA CHN JPN KOR DEU BRA EUR ROW
    const wanted = [
      [
        2.13049233396, 1.21687166783, 0.897839523764, 1.17320634969, 0.972730418998, 0.954477785537,
        0.980918635104, 0.98524640853, 0.987699369859, 0.986021260817,
      ],
      [
        2.02351487787, 0.923756506984, 0.975979226807, 0.998468430507, 1.01410546892, 1.00687584521,
        1.01524386981, 1.01753054892, 1.01776573303, 1.02085240968,
      ],
    ];
    [after.wages, realIncome(economy, after)].forEach((found, row) => {
      found.forEach((value, m) => {
        expect(Math.abs(value / Number(wanted[row]?.[m]) - 1)).toBeLessThan(1e-10);
      });
    });
  });

  it('is finite in every run that is not refused, with all identities, of tables with stocks drawn down', () => {
    const codes = ['no-equilibrium', 'nothing-left-to-spend', 'no-value-added-to-pay', 'residual-too-large'];
    const seen = { solved: 0, refused: 0 };
    fc.assert(
      fc.property(
        shapes,
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: -0.6, max: 2, noNaN: true }),
        fc.double({ min: 0.5, max: 9, noNaN: true }),
        fc.constantFrom(...PRICE_MODELS),
        (shape, after, change, theta, model) => {
          const context = chainContext(
            randomIo({ ...shape, economies: Math.max(2, shape.economies), negative: true }),
            backend,
          );
          const shocks: readonly PriceShock[] = [
            { kind: 'tariff', economy: 'E0', after },
            { kind: 'trade-cost', economy: 'E1', change },
          ];
          try {
            const run = runPriceScenario(context, shocks, thetas(context.table.sectors.length, theta), {
              model,
            });
            const { economy, points, residuals } = run;
            seen.solved += 1;
            expect(residuals).toHaveLength(6);
            for (const { value } of residuals) expect(value).toBeLessThan(1e-9);
            for (const { after: world, fixed } of points)
              for (const values of [
                world.wages,
                world.income,
                world.sold,
                finalPrices(economy, world),
                realIncome(economy, world),
                fixed.output,
              ])
                expect(values.every(Number.isFinite)).toBe(true);
          } catch (error) {
            if (!(error instanceof EscalarError)) throw error;
            seen.refused += 1;
            expect(codes).toContain(error.code);
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(seen.solved).toBeGreaterThan(50);
    expect(seen.refused).toBeGreaterThan(0);
  });
});

describe('a row that sells nothing and buys', () => {
  const of = (columns: readonly number[]) => {
    // E0 s1 sells nothing; what it buys stands in the second column
    const Z = Float64Array.of(5, 0, 3, 0, 0, 0, 0, 0, 2, 0, 4, 1, 1, 0, 2, 3);
    columns.forEach((value, i) => {
      Z[4 * i + 1] = value;
    });
    const places = ['E0', 'E0', 'E1', 'E1'].map((economy, i) => ({ economy, sector: `s${i % 2}` }));
    const demand = ['E0', 'E1'].map((economy) => ({ economy, category: 'hh' }));
    const Y = Float64Array.of(10, 2, 0, 0, 3, 20, 1, 9);
    return chainContext(buildTable({ year: '2020', rows: places, demand, Z, Y }), backend);
  };
  const none = [{ kind: 'trade-cost', economy: 'E0', change: 0 }] as const;

  it.each(PRICE_MODELS)(
    'is final use of its economy: no change gives back the table, and it is said (%s)',
    (model) => {
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 9, noNaN: true }),
          fc.double({ min: 0.1, max: 9, noNaN: true }),
          (home, abroad) => {
            const { economy, points, residuals, notes } = runPriceScenario(
              of([home, 0, abroad, 0]),
              none,
              Float64Array.of(5, 3),
              { model },
            );
            for (const { after, fixed } of points) {
              for (const ones of [after.wages, finalPrices(economy, after), realIncome(economy, after)])
                for (const one of ones) expect(Math.abs(one - 1)).toBeLessThan(1e-12);
              // final use of E0 is 10 + 3 + 1, and what the row buys
              expect(after.income[0]).toBeCloseTo(14 + home + abroad, 10);
              fixed.output.forEach((x, i) => {
                expect(x).toBeCloseTo(Number(economy.context.table.x[i]), 10);
              });
            }
            for (const { value } of residuals) expect(value).toBeLessThan(1e-12);
            expect(
              notes.filter(
                ({ text }) =>
                  text.en.includes('1 industry sells nothing') &&
                  text.en.includes('E0') &&
                  text.es.includes('1 industria no vende nada'),
              ),
            ).toHaveLength(1);
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  it.each(PRICE_MODELS)('is as if final users had bought it, under any shock (%s)', (model) => {
    const shocks: readonly PriceShock[] = [
      { kind: 'tariff', economy: 'E0', before: 0.1, after: 0.6 },
      { kind: 'productivity', economy: 'E1', change: 0.3 },
    ];
    const same = of([0, 0, 0, 0]).table;
    const Y = same.Y.slice();
    Y[0] = Number(Y[0]) + 1.5;
    Y[4] = Number(Y[4]) + 2.5;
    const { rows, Z } = same;
    const demand = ['E0', 'E1'].map((economy) => ({ economy, category: 'hh' }));
    const moved = chainContext(buildTable({ year: '2020', rows, demand, Z, Y }), backend);
    const [found, wanted] = [of([1.5, 0, 2.5, 0]), moved].map((context) => {
      const { economy, points } = runPriceScenario(context, shocks, Float64Array.of(5, 3), { model });
      return points.flatMap(({ after, fixed }) => [
        ...after.wages,
        ...realIncome(economy, after),
        ...after.sold,
        ...fixed.output,
      ]);
    });
    expect(found?.length).toBeGreaterThan(10);
    found?.forEach((value, i) => {
      expect(value).toBeCloseTo(Number(wanted?.[i]), 10);
    });
  });
});

describe('an origin whose share becomes less than a number can say', () => {
  it.each(PRICE_MODELS)('is left at fixed prices, as one whose share is small (%s)', (model) => {
    const rows = ['A', 'B'].map((economy) => ({ economy, sector: 'a' }));
    const demand = ['A', 'B'].map((economy) => ({ economy, category: 'hh' }));
    const amounts = { Z: Float64Array.of(10, 5, 20, 30), Y: Float64Array.of(60, 25, 10, 140) };
    const context = chainContext(buildTable({ year: '2020', rows, demand, ...amounts }), backend);
    const output = (after: number) =>
      runPriceScenario(context, [{ kind: 'tariff', economy: 'A', after }], Float64Array.of(5), {
        model,
      }).points.flatMap(({ fixed }) => [...fixed.output]);
    const wanted = output(1e40);
    output(1e70).forEach((x, i) => {
      expect(x).toBeCloseTo(Number(wanted[i]), 6);
    });
  });
});
