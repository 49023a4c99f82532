import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EscalarError } from '../../../../src/base/error.ts';
import { rowsOf } from '../../../../src/base/table.ts';
import { UNITS } from '../../../../src/base/unit.ts';
import { chainContext } from '../../../../src/indicators/chains/chain-context.ts';
import { locationQuotients } from '../../../../src/indicators/chains/classical/location-quotients.ts';
import type { IoTable } from '../../../../src/indicators/chains/io-table.ts';
import type { RawOptions } from '../../../../src/indicators/options.ts';
import { parseOptions } from '../../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../../src/math/dense/plain.ts';
import { GERMANY_1995 } from '../../../support/german-table.ts';
import { identity, invert, type Matrix, randomIo, shapes, subtract } from '../../../support/random-io.ts';

const run = (table: IoTable, options: RawOptions) =>
  locationQuotients.computeTable(
    chainContext(table, plainBackend()),
    parseOptions(locationQuotients.options, options),
  );
const column = (table: IoTable, term: string, options: RawOptions): (number | null)[] =>
  rowsOf(run(table, options).table)
    .filter((row) => row.term === term)
    .map(({ value }) => (typeof value === 'number' ? value : null));
const account = (name: string, values: Iterable<number>, unit = UNITS.dataUnit) => ({
  name,
  title: { en: name, es: name },
  unit,
  values: Float64Array.from(values),
});
const withAccounts = (table: IoTable, ...satellites: ReturnType<typeof account>[]): IoTable => ({
  ...table,
  satellites: [...table.satellites, ...satellites],
});

/** A region of Germany with a twentieth of the jobs, much manufacturing and no agriculture. */
const REGION = withAccounts(GERMANY_1995, account('region', [0, 800, 100, 400, 200, 400]));
const JOBS = { region: 'region', nation: 'employment' };
const close = (found: number | null, wanted: number) =>
  expect(Math.abs((found as number) - wanted)).toBeLessThan(1e-9 * (1 + Math.abs(wanted)));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** R of the definition, pair by pair, with A by columns from the table. */
function regionalOf(table: IoTable, e: readonly number[], E: readonly number[], method: string, delta = 0.3) {
  const slq = e.map((weight, i) => weight / sum(e) / ((E[i] as number) / sum(E)));
  const lambda = (Math.log(1 + sum(e) / sum(E)) / Math.LN2) ** delta;
  const q = (i: number, j: number): number => {
    const [own, buyer] = [slq[i] as number, slq[j] as number];
    if (method === 'slq') return own;
    return (method === 'flq' ? lambda : 1) * (i === j ? own : own / buyer);
  };
  const R: Matrix = slq.map((_, i) =>
    slq.map((buyer, j) =>
      buyer === 0
        ? 0
        : ((table.Z[i * table.n + j] as number) / (table.x[j] as number)) * Math.min(1, q(i, j)),
    ),
  );
  return { slq, R };
}

describe('location-quotients', () => {
  const jobs = [...(GERMANY_1995.satellites[1]?.values ?? [])];
  const own = [0, 800, 100, 400, 200, 400];

  it.each(['slq', 'cilq', 'flq'])('are those of the definition, %s', (method) => {
    const { slq, R } = regionalOf(GERMANY_1995, own, jobs, method);
    column(REGION, 'quotient', { ...JOBS, method }).forEach((value, i) => {
      close(value, slq[i] as number);
    });
    // buyer by buyer; agriculture is not there
    const found = column(REGION, 'coefficient', { ...JOBS, method });
    slq.forEach((buyer, j) => {
      R.forEach((row, i) => {
        const value = found[j * 6 + i] as number | null;
        if (buyer === 0) expect(value).toBeNull();
        else close(value, row[j] as number);
      });
    });
    const inverse = invert(subtract(identity(6), R));
    column(REGION, 'multiplier', { ...JOBS, method }).forEach((value, j) => {
      if (j === 0) expect(value).toBeNull();
      else close(value, sum(inverse.map((row) => row[j] as number)));
    });
  });

  it('of a quarter of everything are 1, and λ* is that of Flegg and Webber', () => {
    const table = withAccounts(
      GERMANY_1995,
      account(
        'quarter',
        jobs.map((value) => value / 4),
      ),
    );
    const given = { region: 'quarter', nation: 'employment' };
    for (const value of column(table, 'quotient', given)) close(value, 1);
    for (const value of column(table, 'share', { ...given, method: 'cilq' })) close(value, 1);
    // log2(1.25) = 0.321928…, to the power of 0.3
    for (const value of column(table, 'share', { ...given, delta: '0.3' }))
      expect(value).toBeCloseTo(0.71175, 5);
    for (const value of column(table, 'share', { ...given, delta: '0' })) close(value, 1);
    for (const value of column(table, 'share', { ...given, delta: '1' }))
      expect(value).toBeCloseTo(0.321928, 6);
  });

  it('leave at most the inputs of the nation, less with each step of δ, whatever the unit', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.01, max: 1, noNaN: true }), (shape, scale) => {
        const base = randomIo({ ...shape, idle: false, negative: false });
        const values = [...base.x].map((x, i) => x * scale * (((i * 7) % 5) / 5 + 0.1));
        if (values.some((value, i) => value > (base.x[i] as number))) return;
        const times = (list: readonly number[]) => list.map((value) => value * 1000);
        const table = withAccounts(
          base,
          account('region', values),
          account('more', times(values)),
          account('all', times([...base.x])),
        );
        let before: (number | null)[] = [];
        for (const delta of ['0', '0.2', '0.5', '1']) {
          const shares = column(table, 'share', { region: 'region', delta });
          const other = column(table, 'share', { region: 'more', nation: 'all', delta });
          shares.forEach((share, at) => {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual((before[at] as number) ?? 1);
            close(other[at] as number, share as number);
          });
          before = shares;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are of the economies that the account is of, each by itself', () => {
    const base = randomIo({ economies: 3, sectors: 3, seed: 3, zeros: 0.2, negative: false, idle: false });
    const table = withAccounts(
      base,
      account(
        'region',
        [...base.x].map((x, i) => (base.rowEconomy[i] === 1 ? (x * (1 + (i % 3))) / 10 : 0)),
      ),
    );
    const found = rowsOf(run(table, { region: 'region' }).table);
    expect(new Set(found.map(({ economy }) => economy))).toEqual(new Set(['E1']));
    expect(found.filter(({ term }) => term === 'coefficient')).toHaveLength(9);
    const context = chainContext(table, plainBackend());
    const shown = rowsOf(
      locationQuotients.computeTable(context, { region: 'region', show: { sector: ['s1'] } }).table,
    );
    expect(shown).toEqual(found.filter(({ sector }) => sector === 's1'));
  });

  it.each([
    ['in another unit', account('region', [0, 800, 100, 400, 200, 400], UNITS.personsThousand)],
    ['larger than the nation', account('region', [1e9, 800, 100, 400, 200, 400])],
    ['below zero', account('region', [-1, 800, 100, 400, 200, 400])],
    ['of nothing', account('region', [0, 0, 0, 0, 0, 0])],
  ])('of a region %s are refused; with the accounts that the message asks for they are not', (_, region) => {
    const better = region.values.map((value) => Math.max(1, value));
    const table = withAccounts(
      GERMANY_1995,
      region,
      account('better', better, region.unit),
      account('whole', [1e9, 1e9, 1e9, 1e9, 1e9, 1e9], region.unit),
    );
    let said = '';
    try {
      run(table, { region: 'region' });
    } catch (error) {
      expect(error).toMatchObject({ code: 'not-computable' });
      said = (error as EscalarError).toText('en');
    }
    const [, own = '', all = ''] = /--with (\w+)=ACCOUNT --with (\w+)=ACCOUNT/.exec(said) ?? [];
    for (const value of column(table, 'quotient', { [own]: 'better', [all]: 'whole' }))
      expect(value).toBeGreaterThan(0);
  });

  it('need a weight of the nation wherever there is output', () => {
    const table = withAccounts(REGION, account('nation', [0, 8381, 3236, 9251, 4258, 10206]));
    expect(() => run(table, { region: 'region', nation: 'nation' })).toThrow(/DEU\.agriculture/);
  });

  it('need an account that is there', () => {
    expect(() => run(REGION, {})).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(() => run(REGION, { region: 'regoin' })).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
  });
});
