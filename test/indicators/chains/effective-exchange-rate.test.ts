import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { effectiveExchangeRate } from '../../../src/indicators/chains/effective-exchange-rate.ts';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { codeOf } from '../../support/error-code.ts';
import { randomIo, shapes } from '../../support/random-io.ts';
import { brute, sum } from './brute.ts';

const run = (table: IoTable, options: RawOptions = {}) =>
  effectiveExchangeRate.computeTable(
    chainContext(table, plainBackend()),
    parseOptions(effectiveExchangeRate.options, options),
  );
const values = (table: IoTable, options: RawOptions) =>
  new Map(
    rowsOf(run(table, options).table).map(({ term, economy, sector, partner, value }) => [
      [term, economy, sector, partner].filter((part) => part !== null).join(' '),
      value,
    ]),
  );

/** What sells to whom, [economy-industry][economy], by definition. */
function sales(table: IoTable): number[][] {
  const { n, G, B, v, Y } = brute(table);
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: G }, (_, k) => sum(Array.from({ length: n }, (_, j) => v[i] * B[i][j] * Y[j][k]))),
  );
}

describe('the effective exchange rate', () => {
  it('weighs competitors by the sum over all markets, for economies and industries', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const table = randomIo(shape);
        const { economies, sectors, rowEconomy } = table;
        const F = sales(table);
        const G = economies.length;
        const markets = Array.from({ length: G }, (_, k) => sum(F.map((row) => row[k])));
        if (markets.some((all) => Math.abs(all) < 1e-6)) return;
        const facing = (own: readonly number[], other: readonly number[]) =>
          sum(own.map((sold, k) => ((sold / sum(own)) * other[k]) / markets[k]));
        const country = economies.map((_, s) =>
          markets.map((_, k) => sum(F.filter((_, i) => rowEconomy[i] === s).map((row) => row[k]))),
        );
        const found = values(table, { level: 'bilateral' });
        economies.forEach((economy, s) => {
          if (Math.abs(sum(country[s])) < 1e-6) return;
          const own = facing(country[s], country[s]);
          expect(found.get(`own_share ${economy}`)).toBeCloseTo(own, 8);
          economies.forEach((partner, j) => {
            if (j === s || Math.abs(1 - own) < 1e-6) return;
            const weight = facing(country[s], country[j]) / (1 - own);
            expect(found.get(`weight ${economy} ${partner}`)).toBeCloseTo(weight, 7);
          });
        });
        if (sectors.length * G !== table.n) return;
        const fine = values(table, { level: 'bilateral-sector' });
        F.forEach((row, i) => {
          if (Math.abs(sum(row)) < 1e-6) return;
          const own = facing(row, row);
          if (Math.abs(1 - own) < 1e-6) return;
          const [home, sector] = [economies[rowEconomy[i]], sectors[table.rowSector[i]]];
          const others = facing(row, country[rowEconomy[i]]) - own;
          expect(fine.get(`weight ${home} ${sector} ${home}`)).toBeCloseTo(others / (1 - own), 7);
        });
      }),
      { numRuns: 25 },
    );
  });

  /** Without inputs value added is what is sold: MEX uses 50 of its own, 20 of TWN, 30 of USA. */
  const simple = buildTable({
    year: '2020',
    rows: ['MEX', 'TWN', 'USA'].map((economy) => ({ economy, sector: 'a' })),
    demand: ['MEX', 'TWN', 'USA'].map((economy) => ({ economy, category: 'hh' })),
    Z: new Float64Array(9),
    Y: Float64Array.of(50, 0, 50, 20, 80, 0, 30, 20, 50),
    tolerance: { withoutInputs: 1 },
  });
  it('is what pencil and paper give', () => {
    const found = values(simple, { level: 'bilateral', prices: 'MEX:1.1,TWN:1,USA:1' });
    // Mexico sells half at home and half in the United States, and each of these markets is of size 100
    expect(found.get('own_share MEX')).toBeCloseTo(0.5, 12);
    expect(found.get('weight MEX TWN')).toBeCloseTo((0.5 * 0.2) / 0.5, 12);
    expect(found.get('weight MEX USA')).toBeCloseTo((0.5 * 0.3 + 0.5 * 0.5) / 0.5, 12);
    expect(found.get('rate MEX')).toBeCloseTo(110, 9);
    const weight = found.get('weight TWN MEX') as number;
    expect(found.get('rate TWN')).toBeCloseTo(100 * 1.1 ** -weight, 9);
  });
  it('does not move where all prices do, and leaves out partners without a price', () => {
    for (const [key, value] of values(simple, { prices: 'MEX:1.3,TWN:1.3,USA:1.3' }))
      if (key.startsWith('rate')) expect(value).toBeCloseTo(100, 9);
    const some = values(simple, { prices: 'MEX:2,USA:1' });
    expect(some.get('priced_share MEX')).toBeCloseTo(0.8, 12);
    expect(some.get('rate MEX')).toBeCloseTo(200, 9);
    expect(some.get('rate TWN')).toEqual({ missing: 'not-reported' });
    expect(values(simple, { prices: 'MEX:2' }).get('rate MEX')).toEqual({ missing: 'zero-denominator' });
    expect(values(simple, {}).has('rate MEX')).toBe(false);
  });
  it('of an industry leaves the weight of others at home as it is, and needs the price of a partner', () => {
    const two = buildTable({
      year: '2020',
      rows: ['MEX a', 'MEX b', 'TWN a', 'USA a'].map((row) => ({
        economy: row.slice(0, 3),
        sector: row.slice(4),
      })),
      demand: ['MEX', 'TWN', 'USA'].map((economy) => ({ economy, category: 'hh' })),
      Z: new Float64Array(16),
      Y: Float64Array.of(40, 0, 40, 10, 0, 10, 20, 80, 0, 30, 20, 50),
      tolerance: { withoutInputs: 1 },
    });
    // own part 0.4; weights: home 0.1/0.6, Taiwan 0.1/0.6, United States 0.4/0.6
    const some = values(two, { level: 'sector', prices: 'MEX:2,USA:1.5' });
    expect(some.get('priced_share MEX a')).toBeCloseTo(0.8, 12);
    expect(some.get('rate MEX a')).toBeCloseTo(100 * (2 / 1.5) ** (5 / 6), 9);
    const whole = values(two, { level: 'sector', prices: 'MEX:2,TWN:3,USA:1.5' });
    expect(whole.get('priced_share MEX a')).toBeCloseTo(1, 12);
    expect(whole.get('rate MEX a')).toBeCloseTo((100 * 2 ** (5 / 6)) / (3 ** (1 / 6) * 1.5 ** (2 / 3)), 9);
    const alone = values(two, { level: 'sector', prices: 'MEX:2' });
    expect(alone.get('rate MEX a')).toEqual({ missing: 'zero-denominator' });
    expect(alone.get('priced_share MEX a')).toBe(0);
  });
  it.each([
    ['MEX', 'bad-option'],
    ['MEX:0', 'bad-option'],
    ['MEX:x', 'bad-option'],
    ['MEX:2:7,USA:1', 'bad-option'],
    ['MEX:0.5,MEX:2,USA:1', 'bad-option'],
    ['DEU:1', 'unknown-name'],
  ])('refuses the prices %s', (prices, code) => {
    expect(codeOf(() => run(simple, { prices }))).toBe(code);
  });
  it('has no weights where an economy sells nothing', () => {
    const idle = buildTable({
      year: '2020',
      rows: ['MEX', 'TWN', 'USA'].map((economy) => ({ economy, sector: 'a' })),
      demand: ['MEX', 'TWN', 'USA'].map((economy) => ({ economy, category: 'hh' })),
      Z: new Float64Array(9),
      Y: Float64Array.of(0, 0, 0, 20, 80, 0, 30, 20, 50),
      tolerance: { withoutInputs: 1 },
    });
    const found = values(idle, { level: 'bilateral', prices: 'MEX:1,TWN:1,USA:2' });
    for (const key of ['own_share MEX', 'weight MEX USA']) expect(found.get(key)).toHaveProperty('missing');
    expect(found.get('weight TWN USA')).toBe(1);
  });
});
