import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import type { ChainContext } from '../../../src/indicators/chains/context.ts';
import { mobility, placesOf } from '../../../src/indicators/chains/kernels/mobility.ts';
import { leadOf, originsOfProducts } from '../../../src/indicators/chains/kernels/pyramid.ts';
import { leaderMobility } from '../../../src/indicators/chains/leader-mobility.ts';
import { pyramid } from '../../../src/indicators/chains/pyramid.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { randomIo, shapes } from '../../support/random-io.ts';
import { brute, expectClose } from './brute.ts';

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);

describe('origins of final products', () => {
  it('are v B y of an inverse made by hand, of all rows and of some; they add up to final demand', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, pick) => {
        const table = randomIo(shape);
        const context = chainContext(table, plainBackend());
        const { B, v, Y, of, n, G } = brute(table);
        const N = table.sectors.length;
        const some = [...new Set([pick % n, (pick * 7) % n])];
        for (const rows of [null, some]) {
          const wanted = new Array<number>(G * N).fill(0);
          for (let i = 0; i < n; i += 1) {
            if (rows !== null && !rows.includes(i)) continue;
            for (let j = 0; j < n; j += 1)
              wanted[of[i] * N + table.rowSector[j]] += v[i] * B[i][j] * Y[j].reduce((a, b) => a + b, 0);
          }
          expectClose(originsOfProducts(context, rows).values, wanted, 'F');
        }
        const { values, final, idle } = originsOfProducts(context, null);
        const sums = Array.from(final, (_, k) =>
          Array.from({ length: G }, (__, s) => values[s * N + k]).reduce((a, b) => a + b, 0),
        );
        expectClose(
          sums,
          final.map((value, k) => value - idle[k]),
          'Σ F = Σ Y',
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('lead', () => {
  it('counts those far above their size', () => {
    // shares .5 .3 .2; sizes .2 .3 .5: only the first has more than twice its size
    const lead = leadOf(numbers(50, 30, 20), numbers(2, 3, 5), 2);
    if (typeof lead === 'string') throw new Error(lead);
    expect([lead.cr1, lead.cr3, lead.leaders]).toEqual([0.5, 1, 1]);
    expect(lead.hhi).toBeCloseTo(0.38, 14);
    const thrice = leadOf(numbers(50, 30, 20), numbers(2, 3, 5), 3);
    expect(typeof thrice !== 'string' && thrice.leaders).toBe(0);
  });
  it('has a reason where there is nothing, or an amount below zero', () => {
    expect(leadOf(numbers(0, 0), numbers(1, 1), 2)).toBe('zero-denominator');
    expect(leadOf(numbers(2, -1), numbers(1, 1), 2)).toBe('not-defined');
    expect(leadOf(numbers(), numbers(), 2)).toBe('zero-denominator');
  });
});

describe('mobility', () => {
  it('is what pencil and paper give', () => {
    // ranks 1 2 3 4 against 1 3 2 4: 1 − 6·2/(4·15) = .8
    const found = mobility(numbers(0.4, 0.3, 0.2, 0.1), numbers(0.4, 0.2, 0.3, 0.1), 2);
    expect(found.rankCorrelation).toBeCloseTo(0.8, 14);
    expect(found.entrants).toBe(1);
    expect(found.transferred).toBeCloseTo(0.1, 14);
  });
  it('gives equal shares the mean of their ranks, and counts a tie at the edge as inside', () => {
    // ranks 1.5 1.5 3 against 1 2 3: Σ = .5·1 + .5·0 + 1·1 → 1.5/√(1.5·2)
    const found = mobility(numbers(0.4, 0.4, 0.2), numbers(0.5, 0.3, 0.2), 1);
    expect(found.rankCorrelation).toBeCloseTo(1.5 / Math.sqrt(3), 14);
    expect(found.entrants).toBe(0);
    expect([...placesOf(numbers(0.3, 0.4, 0.3))]).toEqual([2, 1, 2]);
  });
  it('does not invent an order', () => {
    expect(mobility(numbers(0.5, 0.5), numbers(0.9, 0.1), 5)).toMatchObject({
      rankCorrelation: null,
      entrants: null,
    });
    expect(mobility(numbers(1), numbers(1), 5)).toEqual({
      rankCorrelation: null,
      entrants: null,
      transferred: 0,
    });
  });
  it('nothing moved: 1, 0, 0; turned round: −1', () => {
    const share = fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(share, (given) => {
        const values = Float64Array.from(given);
        const same = mobility(values, values, 5);
        expect(same.rankCorrelation).toBeCloseTo(1, 12);
        expect([same.entrants, same.transferred]).toEqual([0, 0]);
        expect(
          mobility(
            values,
            values.map((value) => 1 / value),
            5,
          ).rankCorrelation,
        ).toBeCloseTo(-1, 12);
      }),
    );
  });
});

/** Three economies, one of them a region, two industries. */
function world(year: string, scale: number): ChainContext {
  const economies = ['MEX', 'TWN', 'ROW'];
  const rows = economies.flatMap((economy) => ['a', 'b'].map((sector) => ({ economy, sector })));
  const Z = Float64Array.from({ length: 36 }, (_, at) => 1 + (at % 5) + (at % 7 === 0 ? scale : 0));
  const Y = Float64Array.from({ length: 18 }, (_, at) => 20 + (at % 4) * scale);
  const demand = economies.map((economy) => ({ economy, category: '' }));
  return chainContext(buildTable({ year, rows, demand, Z, Y }), plainBackend());
}

const of = (context: ChainContext, options: RawOptions = {}) =>
  pyramid.computeTable(context, parseOptions(pyramid.options, options));

describe('pyramid', () => {
  it('says that a region is not one economy, and leaves it out when told', () => {
    const whole = of(world('2000', 3));
    expect(whole.notes.find(({ level }) => level === 'warning')?.text.en).toMatch(/^ROW is not one economy/);
    const others = of(world('2000', 3), { exclude_economies: 'ROW', level: 'economies' });
    expect(others.notes.some(({ level }) => level === 'warning')).toBe(false);
    expect(others.notes[0]?.text.es).toContain('Quedan fuera: ROW');
    const rows = rowsOf(others.table).filter(
      ({ sector, origins }) => sector === 'a' && origins === 'all_origins',
    );
    const shares = rows.filter(({ term }) => term === 'share').map(({ value }) => value as number);
    expect(shares).toHaveLength(2);
    expect(shares[0] + shares[1]).toBeCloseTo(1, 14);
    const out = rows.find(({ term }) => term === 'excluded_share')?.value as number;
    const all = rowsOf(whole.table).find(({ sector, term }) => sector === 'a' && term === 'value_added');
    const kept = rows.find(({ term }) => term === 'value_added')?.value as number;
    expect(kept / (all?.value as number)).toBeCloseTo(1 - out, 12);
  });
  it('shows knowledge-intensive origins where it knows them or is told', () => {
    const origins = (options: RawOptions) => [
      ...new Set(rowsOf(of(world('2000', 3), options).table).map((row) => row.origins)),
    ];
    expect(origins({})).toEqual(['all_origins']);
    expect(origins({ knowledge: 'b' })).toEqual(['all_origins', 'knowledge_origins']);
    expect(() => origins({ knowledge: 'z' })).toThrow(/z/);
    expect(() => origins({ exclude_economies: 'USA' })).toThrow(/USA/);
  });
  it('all products by all origins are value added itself', () => {
    const context = world('2000', 3);
    const row = rowsOf(of(context).table).find(
      ({ sector, term }) => sector === null && term === 'value_added',
    );
    expect(row?.value).toBeCloseTo(
      context.table.valueAdded.reduce((sum, value) => sum + value, 0),
      9,
    );
  });
});

describe('leader-mobility', () => {
  const between = (first: ChainContext, last: ChainContext, options: RawOptions = {}) =>
    leaderMobility.computePair(first, last, parseOptions(leaderMobility.options, options));
  it('agrees with the shares of pyramid', () => {
    const [first, last] = [world('2000', 3), world('2005', 9)];
    const share = (context: ChainContext) =>
      rowsOf(of(context, { level: 'economies', exclude_economies: 'ROW' }).table)
        .filter(({ sector, term }) => sector === 'b' && term === 'share')
        .map(({ value }) => value as number);
    const [before, after] = [share(first), share(last)];
    const rows = rowsOf(between(first, last, { exclude_economies: 'ROW', level: 'economies' }).table).filter(
      ({ sector }) => sector === 'b',
    );
    const moved = (Math.abs(after[0] - before[0]) + Math.abs(after[1] - before[1])) / 2;
    expect(rows.find(({ term }) => term === 'transferred')?.value).toBeCloseTo(moved, 13);
    expect(rows.find(({ term }) => term === 'entrants')?.value).toEqual({ missing: 'not-defined' });
    expect(rows.filter(({ term }) => term === 'share_last').map(({ value }) => value)).toEqual(after);
  });
  it('refuses tables of other economies', () => {
    const other = chainContext(
      randomIo({ economies: 3, sectors: 2, seed: 1, zeros: 0, negative: false, idle: false }),
      plainBackend(),
    );
    expect(() => between(world('2000', 3), other)).toThrow(/2000/);
  });
});

describe('stocks that run down', () => {
  it('count as nothing and are listed', () => {
    const rows = ['MEX', 'TWN'].flatMap((economy) => ['a', 'b'].map((sector) => ({ economy, sector })));
    // nobody uses Taiwan's product a but its own industry b; stocks of it fall
    const Z = Float64Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
    const Y = Float64Array.from([9, 0, 9, 0, 0, -3, 0, 9]);
    const demand = ['MEX', 'TWN'].map((economy) => ({ economy, category: '' }));
    const found = of(
      chainContext(
        buildTable({ year: '2000', rows, demand, Z, Y, tolerance: { withoutInputs: 1 } }),
        plainBackend(),
      ),
    );
    const lead = rowsOf(found.table).find(({ sector, term }) => sector === 'a' && term === 'cr1');
    expect(lead?.value).toBe(1);
    expect(found.dropped[0]).toMatchObject({ count: 1, examples: ['2000 TWN a all_origins -3.000'] });
  });
});
