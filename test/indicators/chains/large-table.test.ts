import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { classicalIndicators } from '../../../src/indicators/chains/classical/registry.ts';
import type { ChainContext } from '../../../src/indicators/chains/context.ts';
import { leontiefInverse } from '../../../src/indicators/chains/kernels/inverse.ts';
import { chainIndicators } from '../../../src/indicators/chains/registry.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { largeTables } from '../../../src/node/large-tables.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { randomIo } from '../../support/random-io.ts';

beforeAll(useShippedCatalog);

const backend = plainBackend();
const account = {
  name: 'jobs',
  title: { en: 'jobs', es: 'empleos' },
  unit: UNITS.personsThousand,
  values: Float64Array.from({ length: 12 }, (_, i) => i + 1),
};
const SHAPE = { economies: 4, sectors: 3, seed: 11, zeros: 0.3, negative: true, idle: false };
const tables = [
  { ...randomIo(SHAPE), satellites: [account] },
  { ...randomIo({ ...SHAPE, seed: 12 }), year: '2005', satellites: [account] },
];

/** Each table is taken for a large one. */
const EACH = largeTables(undefined, 0);

class NeedsInverse extends Error {}
const refused = () => {
  throw new NeedsInverse();
};

const usual = tables.map((table) => chainContext(table, backend));
/** The same tables, each taken for a large one whose inverse finds no room. */
const solved = tables.map((table) => chainContext(table, backend, refused, EACH));

const NEEDED: Readonly<Record<string, RawOptions>> = {
  extraction: { economies: 'E1' },
  'effective-exchange-rate': { prices: 'E0:0.5,E1:2' },
  'location-quotients': { region: 'jobs', nation: 'jobs' },
  introversion: { blocs: 'R:E0+E1', measure: 'value-added' },
};

type Outcome = 'the same' | 'needs the inverse';

function compare(id: string, options: RawOptions): Outcome {
  const indicator = [...chainIndicators, ...classicalIndicators].find((one) => one.id === id);
  if (indicator === undefined) throw new Error(id);
  const values = parseOptions(indicator.options, { ...NEEDED[id], ...options });
  const run = ([first, last]: readonly ChainContext[]) =>
    indicator.tables === 'pair'
      ? indicator.computePair(first, last, values)
      : indicator.computeTable(first, values);
  const expected = run(usual).table;
  let given: typeof expected;
  try {
    given = run(solved).table;
  } catch (error) {
    if (error instanceof NeedsInverse) return 'needs the inverse';
    throw error;
  }
  expect(given.rows).toBe(expected.rows);
  for (const [name, column] of Object.entries(expected.columns)) {
    const other = given.columns[name];
    if (column.kind === 'text' || other.kind === 'text') {
      expect(other, name).toEqual(column);
      continue;
    }
    const scale = column.values.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 1e-300);
    column.values.forEach((value, k) => {
      const gap = Number.isNaN(value) ? Number(!Number.isNaN(other.values[k])) : other.values[k] - value;
      expect(Math.abs(gap) / scale, `${id} row ${k}`).toBeLessThan(1e-11);
    });
  }
  return 'the same';
}

/** What is computed of a large table for which there is no room to invert, with the options as they come. */
const WITHOUT = [
  'value-added-trade',
  'content',
  'content-rule',
  'exposure',
  'effective-exchange-rate',
  'introversion',
  'upstreamness',
  'chain-length',
  'tiva',
  'value-added-rca',
  'pyramid',
  'leader-mobility',
  'aggregation-bias',
  'linkages',
  'location-quotients',
  'multipliers',
  'supply-paths',
  'satellites',
  'important-coefficients',
  'feedback-loops',
];

describe('a large table', () => {
  const ids = [...chainIndicators, ...classicalIndicators].map(({ id }) => id);
  it.each(ids)('%s gives the same without the inverse, or asks for it', (id) => {
    expect(compare(id, {})).toBe(WITHOUT.includes(id) ? 'the same' : 'needs the inverse');
  });
  it('has the same products with any rows and columns, of many tables', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 3 }),
        (economies, sectors, seed, count) => {
          const table = randomIo({ economies, sectors, seed, zeros: 0.2, negative: false, idle: true });
          const [whole, parts] = [
            chainContext(table, backend),
            chainContext(table, backend, leontiefInverse, EACH),
          ];
          const given = Float64Array.from({ length: count * table.n }, (_, at) => ((at * 7919) % 101) - 50);
          for (const product of ['inverseTimes', 'timesInverse'] as const) {
            const expected = whole[product](given, count);
            const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
            whole.inverse();
            parts[product](given, count).forEach((value, at) => {
              expect(Math.abs(value - expected[at])).toBeLessThanOrEqual(1e-11 * scale);
            });
          }
        },
      ),
      { numRuns: 60, seed: 4 },
    );
  });
  it('that does not settle is inverted', () => {
    // each of two economies buys nearly all it makes from the other, which adds almost nothing
    const slow = buildTable({
      year: '2000',
      rows: ['A', 'B'].map((economy) => ({ economy, sector: 'a' })),
      demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
      Z: Float64Array.of(0, 999.9, 999.9, 0),
      Y: Float64Array.of(0.1, 0, 0, 0.1),
    });
    const context = chainContext(slow, backend, leontiefInverse, EACH);
    const out = context.inverseTimes(Float64Array.of(0.1, 0.1), 1);
    expect(context.solves()).toBe(false);
    for (const value of out) expect(value / 1000).toBeCloseTo(1, 9);
  });
  it('that cannot produce what it delivers is refused as the others are', () => {
    const loop = buildTable({
      year: '2000',
      rows: ['A', 'B'].map((economy) => ({ economy, sector: 'a' })),
      demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
      Z: Float64Array.of(0, 8, 2, 15),
      Y: Float64Array.of(2, 0, 0, -7),
    });
    const codes = [1, 0].map((large) => {
      try {
        chainContext(loop, backend, leontiefInverse, large === 1 ? undefined : EACH).columnSums();
      } catch (error) {
        return error instanceof EscalarError ? error.code : error;
      }
      return 'none';
    });
    expect(codes[1]).toBe(codes[0]);
  });
  it('is refused with its size and the room where the inverse does not fit', () => {
    const ask = (rows: number, most: number) => EACH.beforeInverse(rows, { ...backend, most });
    expect(() => ask(20_000, 3.2e9)).not.toThrow();
    try {
      ask(23_171, 2 ** 32);
      throw new Error('not refused');
    } catch (error) {
      if (!(error instanceof EscalarError)) throw error;
      expect([error.code, error.message.includes('4.3 GB')]).toEqual(['io-memory', true]);
    }
    const small = { ...backend, most: 8 * 12 * 12 - 1 };
    const said: string[] = [];
    const context = chainContext(
      tables[0],
      small,
      leontiefInverse,
      largeTables(({ en }) => said.push(en), 12),
    );
    expect(said).toEqual([expect.stringContaining('12 × 12')]);
    expect(() => context.inverse()).toThrow(/whole inverse/);
    expect(context.table.n).toBe(12);
  });
});
