import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noisyTable } from '../../../src/indicators/chains/noisy-table.ts';
import { mean } from '../../../src/math/mean.ts';
import { randomNormals } from '../../../src/math/random-normals.ts';
import { standardDeviation } from '../../../src/math/standard-deviation.ts';
import { smallIo } from '../../support/every-choice.ts';

const table = smallIo(11, '2000', 'residual');
const noise = { error: 0.2, seed: 7 };

/** Sums of the rows and columns of inputs and final demand beside each other. */
function sums({ n, Z, demand, demandValues }: typeof table): readonly number[] {
  const C = demand.length;
  const rows = Array.from({ length: n }, (_, i) =>
    [...Z.subarray(i * n, (i + 1) * n), ...demandValues.subarray(i * C, (i + 1) * C)].reduce(
      (a, b) => a + b,
      0,
    ),
  );
  const column = (values: Float64Array, width: number, j: number) =>
    rows.reduce((sum, _, i) => sum + values[i * width + j], 0);
  return [
    ...rows,
    ...Array.from({ length: n }, (_, j) => column(Z, n, j)),
    ...demand.map((_, c) => column(demandValues, C, c)),
  ];
}

describe('numbers of the standard normal distribution', () => {
  it('have its mean, deviation, tails and no memory', () => {
    const next = randomNormals('a seed');
    const drawn = Array.from({ length: 200_000 }, next);
    expect(Math.abs(mean(drawn))).toBeLessThan(4 / Math.sqrt(drawn.length));
    expect(Math.abs(standardDeviation(drawn) - 1)).toBeLessThan(4 / Math.sqrt(2 * drawn.length));
    const beyond = drawn.filter((one) => Math.abs(one) > 1.959964).length / drawn.length;
    expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / drawn.length));
    const products = drawn.slice(1).map((one, k) => one * (drawn[k] as number));
    expect(Math.abs(mean(products))).toBeLessThan(4 / Math.sqrt(drawn.length));
  });
  it('are the same for the same seed, and others for another', () => {
    const of = (seed: string) => Array.from({ length: 5 }, randomNormals(seed));
    expect(of('1')).toEqual(of('1'));
    expect(of('1')).not.toEqual(of('2'));
  });
});

describe('a table with an error in its cells', () => {
  it('keeps the sums of rows and columns, zeros, signs, output, value added and accounts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.01, max: 0.6, noNaN: true }),
        (draw, error) => {
          const { table: drawn, residuals } = noisyTable(table, { error, seed: 1 }, draw);
          const own = sums(table);
          const scale = Math.max(...own.map(Math.abs));
          const misses = sums(drawn).map((sum, at) => Math.abs(sum - (own[at] as number)));
          expect(Math.max(...misses)).toBeLessThan(1e-9 * scale);
          expect([...drawn.Z].map((cell) => Math.sign(cell) + 0)).toEqual(
            [...table.Z].map((cell) => Math.sign(cell) + 0),
          );
          expect([...drawn.demandValues].map((cell) => Math.sign(cell) + 0)).toEqual(
            [...table.demandValues].map((cell) => Math.sign(cell) + 0),
          );
          expect([drawn.x, drawn.valueAdded, drawn.satellites]).toEqual([
            table.x,
            table.valueAdded,
            table.satellites,
          ]);
          expect(residuals.length).toBe(1);
        },
      ),
      { numRuns: 40 },
    );
  });
  it('adds up final demand by economy', () => {
    const { n, Y, demandValues, demandEconomy, demand, economies } = noisyTable(table, noise, 1).table;
    for (let i = 0; i < n; i += 1)
      for (let g = 0; g < economies.length; g += 1) {
        const own = demand.map(
          (_, c) => (demandEconomy[c] === g ? demandValues[i * demand.length + c] : 0) as number,
        );
        expect(Y[i * economies.length + g]).toBeCloseTo(
          own.reduce((a, b) => a + b, 0),
          9,
        );
      }
  });
  it('is the same for the same seed and draw, and another for another', () => {
    const of = (seed: number, draw: number) => [...noisyTable(table, { error: 0.2, seed }, draw).table.Z];
    expect(of(7, 1)).toEqual(of(7, 1));
    expect(of(7, 1)).not.toEqual(of(7, 2));
    expect(of(7, 1)).not.toEqual(of(8, 1));
  });
  it('is the table itself without an error', () => {
    expect(noisyTable(table, { error: 0, seed: 1 }, 3).table).toBe(table);
  });
});
