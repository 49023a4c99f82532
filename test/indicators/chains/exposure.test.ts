import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../../src/base/table.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { exposure } from '../../../src/indicators/chains/exposure.ts';
import type { IoTable } from '../../../src/indicators/chains/io-table.ts';
import { exposureOf } from '../../../src/indicators/chains/kernels/exposure.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { randomIo, shapes } from '../../support/random-io.ts';
import { type Brute, brute, sum } from './brute.ts';

const run = (table: IoTable, options: RawOptions = {}) =>
  exposure.computeTable(chainContext(table, plainBackend()), parseOptions(exposure.options, options));

const MEASURES = ['final-demand', 'exports', 'output'] as const;

/** F by definition, [economy][sector][partner]. */
function byHand({ table, measure, side }: { table: IoTable; measure: string; side: string }): number[][][] {
  const { n, G, B, v, Y, x, e, of }: Brute = brute(table);
  const sector = table.rowSector;
  const out = table.economies.map(() => table.sectors.map(() => new Array<number>(G).fill(0)));
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const flow = v[i] * B[i][j];
      for (let k = 0; k < G; k += 1) {
        if (side === 'destinations') out[of[i]][sector[i]][k] += flow * Y[j][k];
        else if (measure === 'final-demand') out[k][sector[j]][of[i]] += flow * Y[j][k];
        else if (of[j] === k) out[k][sector[j]][of[i]] += flow * (measure === 'exports' ? sum(e[j]) : x[j]);
      }
    }
  }
  return out;
}

/** The rows of a place by term, those of partners as `term partner`. */
function termsOf(rows: readonly Row[], side: string, economy: string, sector: string | null) {
  const own = rows.filter((row) => row.side === side && row.economy === economy && row.sector === sector);
  return new Map(
    own.map(({ term, partner, value }) => [partner === null ? term : `${term} ${partner}`, value]),
  );
}

const near = (found: unknown, wanted: number) => expect(found).toBeCloseTo(wanted, 9);

describe('exposure', () => {
  it('is what v B y of an inverse made by hand gives, on both sides, by economy and by industry', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(...MEASURES), fc.boolean(), (shape, measure, bySector) => {
        const table = randomIo(shape);
        const { economies, sectors } = table;
        const level = bySector ? 'bilateral-sector' : 'bilateral';
        const rows = rowsOf(run(table, { measure, level }).table);
        for (const side of ['origins', 'destinations']) {
          const wanted = byHand({ table, measure, side });
          economies.forEach((economy, s) => {
            (bySector ? sectors : [null]).forEach((sector, k) => {
              const all = bySector
                ? wanted[s][k]
                : economies.map((_, t) => sum(wanted[s].map((of) => of[t])));
              const amounts = all.map((value) => (Math.abs(value) < 1e-12 ? 0 : Math.max(value, 0)));
              const found = termsOf(rows, side, economy, sector);
              const total = sum(amounts);
              const foreign = total - amounts[s];
              near(found.get('value_added'), total);
              if (total < 1e-9) return;
              near(found.get('home_share'), amounts[s] / total);
              near(found.get('hhi'), sum(amounts.map((value) => (value / total) ** 2)));
              for (const [t, partner] of economies.entries())
                near(found.get(`share ${partner}`), amounts[t] / total);
              if (foreign < 1e-9) return;
              const others = amounts.filter((_, t) => t !== s);
              near(found.get('hhi_abroad'), sum(others.map((value) => (value / foreign) ** 2)));
              near(found.get('first_abroad'), Math.max(...others) / foreign);
            });
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  /** Without inputs value added is what is sold: MEX uses 50 of its own, 20 of TWN, 30 of USA. */
  const simple = buildTable({
    year: '2020',
    rows: ['MEX', 'TWN', 'USA'].map((economy) => ({ economy, sector: 'a' })),
    demand: ['MEX', 'TWN', 'USA'].map((economy) => ({ economy, category: 'hh' })),
    Z: new Float64Array(9),
    Y: Float64Array.of(50, 0, 0, 20, 90, 5, 30, 10, 95),
    tolerance: { withoutInputs: 1 },
  });
  const of = (options: RawOptions, side = 'origins', economy = 'MEX') =>
    termsOf(rowsOf(run(simple, options).table), side, economy, null);

  it('is what pencil and paper give', () => {
    const found = of({ level: 'bilateral', exposed_to: 'TWN,USA' });
    expect(found.get('value_added')).toBe(100);
    near(found.get('hhi'), 0.25 + 0.04 + 0.09);
    near(found.get('hhi_abroad'), 0.16 + 0.36);
    near(found.get('first_abroad'), 0.6);
    near(found.get('exposed_share'), 0.5);
    near(found.get('share_abroad USA'), 0.6);
    expect(found.has('share_abroad MEX')).toBe(false);
    // all of Mexico's own stays at home: nothing abroad to be concentrated
    const goes = of({}, 'destinations');
    expect([goes.get('hhi'), goes.get('home_share')]).toEqual([1, 1]);
    expect(goes.get('hhi_abroad')).toEqual({ missing: 'zero-denominator' });
  });
  it('counts an economy that is named twice once', () => {
    near(of({ exposed_to: 'USA,USA' }).get('exposed_share'), 0.3);
  });
  it('leaves economies out of the shares, and says how much they are', () => {
    const found = of({ exclude_economies: 'USA', level: 'bilateral' });
    near(found.get('home_share'), 50 / 70);
    near(found.get('excluded_share'), 0.3);
    expect(found.has('share USA')).toBe(false);
    expect(() => run(simple, { exclude_economies: 'USA', exposed_to: 'USA' })).toThrow(/USA/);
    expect(() => run(simple, { exposed_to: 'DEU' })).toThrow(/DEU/);
  });
  it('counts a group as one economy whose own trade is at home', () => {
    const rows = rowsOf(run(simple, { groups: 'NA:MEX+USA' }).table);
    // of 200 that both use 20 + 5 come from Taiwan
    near(termsOf(rows, 'origins', 'NA', null).get('home_share'), 1 - 25 / 200);
  });
  it('has a reason where there is nothing, or an amount below zero', () => {
    expect(exposureOf(Float64Array.of(0, 0), 0).hhi).toEqual({ missing: 'zero-denominator' });
    expect(exposureOf(Float64Array.of(2, -1), 0).hhi).toEqual({ missing: 'not-defined' });
    expect(exposureOf(Float64Array.of(3), 0)).toMatchObject({
      hhi: 1,
      hhiAbroad: { missing: 'zero-denominator' },
    });
  });
});
