import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../../../src/base/table.ts';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import { prices } from '../../../../src/indicators/chains/classical/prices.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../../../src/indicators/options.ts';
import { parseOptions } from '../../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import {
  identity,
  invert,
  multiplyVector,
  randomIo,
  shapes,
  subtract,
  vectorMultiply,
} from '../../../support/random-io.ts';

const run = (table: IoTable, options: RawOptions = {}) =>
  prices.computeTable(chainContext(table, plainBackend()), parseOptions(prices.options, options));
const rowsWith = (table: IoTable, term: string, options: RawOptions): Row[] =>
  rowsOf(run(table, options).table).filter((row) => row.term === term);
const column = (table: IoTable, term: string, options: RawOptions): number[] =>
  rowsWith(table, term, options).map(({ value }) => value as number);

const TEXTBOOK = buildTable({
  year: '2009',
  rows: ['s1', 's2'].map((sector) => ({ economy: 'AAA', sector })),
  demand: [{ economy: 'AAA', category: '' }],
  Z: Float64Array.from([150, 500, 200, 100]),
  Y: Float64Array.from([350, 1700]),
});

describe('prices', () => {
  it('follow the costs of one industry through the textbook table', () => {
    // value added of s1 is 0.65 of its output: 0.065 · (1.2541, 0.3300)
    const found = column(TEXTBOOK, 'price', { activities: 's1' });
    expect(found[0]).toBeCloseTo(6.5 * 1.2541, 2);
    expect(found[1]).toBeCloseTo(6.5 * 0.33, 2);
  });

  it('solve the price equations again with the new costs', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: -50, max: 300, noNaN: true }), (shape, change) => {
        const table = randomIo(shape);
        const { n, Z, x } = table;
        const A = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (__, j) =>
            x[j] === 0 ? 0 : (Z[i * n + j] as number) / (x[j] as number),
          ),
        );
        const B = invert(subtract(identity(n), A));
        const hit = (i: number) => table.rowEconomy[i] === 0;
        const v = Array.from(table.valueAdded, (va, i) => (x[i] === 0 ? 0 : va / (x[i] as number)));
        const before = vectorMultiply(v, B);
        const after = vectorMultiply(
          v.map((one, i) => (hit(i) ? one * (1 + change / 100) : one)),
          B,
        );
        column(table, 'price', { economies: 'E0', change: String(change) }).forEach((value, j) => {
          expect(Math.abs(value - 100 * ((after[j] as number) - (before[j] as number)))).toBeLessThan(
            1e-7 * (1 + Math.abs(change)),
          );
        });
        const sales = Array.from({ length: n }, (_, i) => {
          const final = table.Y.slice(i * table.economies.length, (i + 1) * table.economies.length);
          return hit(i) ? (change / 100) * final.reduce((a, b) => a + b, 0) : 0;
        });
        const pulled = multiplyVector(B, sales);
        column(table, 'price', { economies: 'E0', change: String(change), model: 'ghosh' }).forEach(
          (value, i) => {
            const wanted = x[i] === 0 ? 0 : (100 * (pulled[i] as number)) / (x[i] as number);
            expect(Math.abs(value - wanted)).toBeLessThan(1e-7 * (1 + Math.abs(wanted)));
          },
        );
      }),
      { numRuns: 40 },
    );
  });

  it('all rise by the same percent where everything costs more, those of final use too', () => {
    const table = randomIo({ economies: 3, sectors: 3, seed: 4, zeros: 0.3, negative: true, idle: false });
    for (const model of ['leontief', 'ghosh'])
      for (const value of column(table, 'price', { model, change: '12' })) expect(value).toBeCloseTo(12, 10);
    for (const value of column(table, 'final_price', { change: '12' })) expect(value).toBeCloseTo(12, 10);
  });

  it('are the sum of what economies, and their industries, contribute', () => {
    const table = randomIo({ economies: 3, sectors: 2, seed: 9, zeros: 0.1, negative: false, idle: false });
    for (const model of ['leontief', 'ghosh'])
      for (const by of ['economy', 'industry']) {
        const options = { model, by, economies: 'E0,E2' };
        const parts = rowsWith(table, 'contribution', options);
        expect(new Set(parts.map(({ origin }) => origin))).toEqual(new Set(['E0', 'E2']));
        for (const { economy, sector, value } of rowsWith(table, 'price', options)) {
          const own = parts.filter((row) => row.economy === economy && row.sector === sector);
          expect(own).toHaveLength(by === 'economy' ? 2 : 4);
          expect(own.reduce((sum, row) => sum + (row.value as number), 0)).toBeCloseTo(value as number, 11);
        }
      }
  });

  it('refuses more pairs than are allowed, and both ways on work', () => {
    const table = randomIo({ economies: 3, sectors: 2, seed: 9, zeros: 0, negative: false, idle: false });
    let said = '';
    try {
      run(table, { by: 'industry', most: 35 });
    } catch (error) {
      said = (error as { toText(lang: string): string }).toText('en');
    }
    expect(said).toMatch(/36 cells.*most=36/s);
    expect(column(table, 'contribution', { by: 'industry', most: 36 })).toHaveLength(36);
    expect(column(table, 'contribution', { by: 'industry', most: 35, show: 'E1' })).toHaveLength(12);
    expect(() => run(table, { economies: 'E9' })).toThrow(expect.objectContaining({ code: 'unknown-name' }));
  });
});
