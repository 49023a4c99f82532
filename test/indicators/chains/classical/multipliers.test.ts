import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../src/base/table.ts';
import { UNITS } from '../../../../src/base/unit.ts';
import { buildTable } from '../../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import { multipliers } from '../../../../src/indicators/chains/classical/multipliers.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../../../src/indicators/options.ts';
import { parseOptions } from '../../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { GERMANY_1995 } from '../../../support/german-table.ts';
import { identity, invert, randomIo, shapes, subtract, vectorMultiply } from '../../../support/random-io.ts';

const run = (table: IoTable, options: RawOptions = {}) =>
  multipliers.computeTable(chainContext(table, plainBackend()), parseOptions(multipliers.options, options));
const column = (table: IoTable, account: string, term: string, options: RawOptions = {}): number[] =>
  rowsOf(run(table, options).table)
    .filter((row) => row.term === term && row.account === account)
    .map(({ value }) => (typeof value === 'number' ? value : Number.NaN));

/** Miller and Blair 2009, section 2.5: two industries, and households that earn 300 and 500 and buy 50 and 400. */
const TEXTBOOK = buildTable({
  year: '2009',
  rows: ['s1', 's2'].map((sector) => ({ economy: 'AAA', sector })),
  demand: ['households', 'others'].map((category) => ({ economy: 'AAA', category })),
  Z: Float64Array.from([150, 500, 200, 100]),
  Y: Float64Array.from([50, 300, 400, 1300]),
  satellites: [
    {
      name: 'wages',
      title: { en: 'wages', es: 'salarios' },
      unit: UNITS.dataUnit,
      values: Float64Array.of(300, 500),
    },
  ],
});
// of 1000 that households have, 50 is paid among themselves: what they buy of industries is 450 of the other 950
const CLOSED = { households: 'households', earnings: 'wages', propensity: String(0.45 / 0.95) };

describe('multipliers', () => {
  it('are those of the textbook, open and closed', () => {
    const close = (found: number[], wanted: number[]) =>
      found.forEach((value, j) => {
        expect(value).toBeCloseTo(wanted[j] as number, 3);
      });
    close(column(TEXTBOOK, 'output', 'open', CLOSED), [1.5182, 1.4521]);
    // column sums of the rows of industries of the closed inverse: 1.365 + 0.527, 0.425 + 1.348
    close(column(TEXTBOOK, 'output', 'type_2', CLOSED), [1.8924, 1.7734]);
    // income: 0.3 · 1.254 + 0.25 · 0.264, over 0.3
    close(column(TEXTBOOK, 'wages', 'type_1', CLOSED), [0.4423 / 0.3, 0.3795 / 0.25]);
    // the row of households of the closed inverse, less what households pay one another
    close(column(TEXTBOOK, 'income', 'closed', CLOSED), [0.5698 * 0.95, 0.489 * 0.95]);
  });

  it('are those of the Eurostat manual for Germany 1995', () => {
    const published = {
      gva: [0.845, 0.7647, 0.8615, 0.9019, 0.9393, 0.9199],
      employment: [0.0326, 0.0162, 0.0207, 0.0237, 0.0112, 0.0242],
    };
    for (const [account, wanted] of Object.entries(published))
      column(GERMANY_1995, account, 'open').forEach((value, j) => {
        expect(Math.abs(value - (wanted[j] as number))).toBeLessThanOrEqual(0.5001e-4);
      });
  });

  it('with households are those of the whole matrix with a row and a column of each economy', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.constantFrom('domestic', 'world'),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (shape, scope, share) => {
          const table = randomIo(shape);
          const { n, Z, x, v: added = table.valueAdded } = { ...table, v: undefined };
          const G = table.economies.length;
          const found = column(table, 'output', 'closed', {
            households: 'CONS',
            propensity: String(share),
            scope,
          });
          for (let s = 0; s < (scope === 'world' ? 1 : G); s += 1) {
            const rows = Array.from({ length: n }, (_, i) => i).filter(
              (i) => scope === 'world' || table.rowEconomy[i] === s,
            );
            const homes = scope === 'world' ? table.economies.map((_, k) => k) : [s];
            const size = rows.length + homes.length;
            const A = Array.from({ length: size }, () => new Array<number>(size).fill(0));
            rows.forEach((i, p) => {
              rows.forEach((j, q) => {
                (A[p] as number[])[q] = x[j] === 0 ? 0 : (Z[i * n + j] as number) / (x[j] as number);
              });
              homes.forEach((k, h) => {
                const bought = (of: number) => table.demandValues[of * table.demand.length + 2 * k] as number;
                const all = Array.from({ length: n }, (_, of) => bought(of)).reduce((a, b) => a + b, 0);
                (A[p] as number[])[rows.length + h] = all === 0 ? 0 : (share * bought(i)) / all;
                const mine = table.rowEconomy[i] === k && x[i] !== 0;
                (A[rows.length + h] as number[])[p] = mine ? (added[i] as number) / (x[i] as number) : 0;
              });
            });
            const whole = invert(subtract(identity(size), A));
            const sums = vectorMultiply(
              [...rows.map((i) => (x[i] === 0 ? 0 : 1)), ...homes.map(() => 0)],
              whole,
            );
            rows.forEach((j, q) => {
              if ((x[j] as number) > 0)
                expect(Math.abs((found[j] as number) / (sums[q] as number) - 1)).toBeLessThan(1e-8);
            });
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('downstream are those of Ghosh’s inverse of the textbook, and of an inverse made by hand', () => {
    // Miller and Blair 2009, section 12.1: G = (1.2541 0.6600; 0.1320 1.1221), here without the own part
    column(TEXTBOOK, 'output', 'downstream').forEach((value, i) => {
      expect(value).toBeCloseTo([0.2541 + 0.66, 0.132 + 0.1221][i] as number, 3);
    });
    // a worker of s2 gets 500/2000 of its output, of s1 300/1000
    column(TEXTBOOK, 'wages', 'downstream').forEach((value, i) => {
      expect(value).toBeCloseTo([0.2541 * 0.3 + 0.66 * 0.25, 0.132 * 0.3 + 0.1221 * 0.25][i] as number, 4);
    });
    fc.assert(
      fc.property(shapes, fc.constantFrom('domestic', 'world'), (shape, scope) => {
        const table = randomIo(shape);
        const { n, Z, x, rowEconomy } = table;
        // shares of sales, x̂⁻¹ Z, between rows of one model
        const sold = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (__, j) =>
            x[i] > 0 && (scope === 'world' || rowEconomy[i] === rowEconomy[j]) ? Z[i * n + j] / x[i] : 0,
          ),
        );
        const G = invert(subtract(identity(n), sold));
        const found = column(table, 'income', 'downstream', { scope });
        const f = table.valueAdded.map((value, j) => (x[j] > 0 ? value / x[j] : 0));
        for (let i = 0; i < n; i += 1) {
          if (!(x[i] > 0)) continue;
          const wanted = G[i].reduce((total, value, j) => total + value * f[j], 0) - f[i];
          expect(Math.abs(found[i] - wanted)).toBeLessThan(1e-9 * (1 + Math.abs(wanted)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('with income of the world spent nowhere are those of the open model', () => {
    const table = randomIo({ economies: 3, sectors: 2, seed: 3, zeros: 0, negative: false, idle: false });
    const options = { households: 'CONS', propensity: '1e-15', scope: 'world' };
    const [open, closed] = ['open', 'closed'].map((term) => column(table, 'output', term, options)) as [
      number[],
      number[],
    ];
    open.forEach((value, j) => {
      expect(closed[j]).toBeCloseTo(value, 12);
    });
  });

  it('refuses households that spend more than they earn, and both ways on work', () => {
    const short = { households: 'households', earnings: 'wages' };
    const rich = {
      ...TEXTBOOK,
      satellites: TEXTBOOK.satellites.map((one) => ({ ...one, values: one.values.map((w) => w / 4) })),
    };
    let said = '';
    try {
      run(rich, short);
    } catch (error) {
      said = (error as { toText(lang: string): string }).toText('en');
    }
    expect(said).toMatch(/households of AAA buy 2\.25 times their income/);
    const [, propensity = ''] = /propensity=([\d.]+)\./.exec(said) ?? [];
    expect(column(rich, 'output', 'closed', { ...short, propensity })).toHaveLength(2);
    expect(column(rich, 'output', 'closed', { households: 'households' })).toHaveLength(2);
  });

  it('refuses a world that spends all it earns, and the way on works', () => {
    const whole = randomIo({ economies: 2, sectors: 2, seed: 3, zeros: 0, negative: false, idle: false });
    const all = { households: 'CONS', scope: 'world' };
    expect(() => run(whole, { ...all, propensity: '1' })).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
    expect(column(whole, 'output', 'closed', { ...all, propensity: '0.9' })).toHaveLength(4);
  });

  it('names the accounts and categories that there are', () => {
    expect(() => run(TEXTBOOK, { earnings: 'jobs' })).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
    const bare = randomIo({ economies: 1, sectors: 2, seed: 3, zeros: 0, negative: false, idle: false });
    expect(() => run(bare, { earnings: 'jobs' })).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ known: [], way: expect.anything() }) }),
    );
    expect(() => run(TEXTBOOK, { households: 'CONS' })).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
  });
});
