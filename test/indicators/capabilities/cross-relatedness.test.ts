import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossRelatedness } from '../../../src/indicators/capabilities/cross-relatedness.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { relatedness } from '../../../src/indicators/trade/relatedness.ts';
import { refusal } from '../../study/support.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { codeOf } from '../../support/error-code.ts';
import { expectNear } from '../../support/numbers.ts';
import { economyName, productName, tradeOf, valuesOf } from '../../support/trade-tables.ts';

type Matrix = readonly (readonly number[])[];

const linesOf = (variable: string, values: Matrix, period = '2016') =>
  values.flatMap((row, c) =>
    row.map((value, p) => ({
      economy: economyName(c),
      activity: `${variable[0]}${productName(p)}`,
      variable,
      period,
      value,
    })),
  );
const tableOf = (exports: Matrix, patents: Matrix) =>
  longRows([...linesOf('exports', exports), ...linesOf('patents', patents)]);
const run = (table: ReturnType<typeof longRows>, options: RawOptions = {}) =>
  compute(crossRelatedness, table, options);

/** Ones stand for ratios that reach the threshold. */
const EXPORTS = [
  [1, 1, 0],
  [1, 0, 0],
  [0, 1, 0],
];
const PATENTS = [
  [1, 0],
  [1, 1],
  [0, 0],
];
const GIVEN = { ratios: 'given' };

describe('cross-relatedness', () => {
  it('by hand: three economies, three products, two fields', () => {
    const table = tableOf(
      EXPORTS.map((row) => [...row.slice(0, 2), 0.4]),
      [...PATENTS.slice(0, 2), [0.5, 0.2]],
    );
    const near = valuesOf(run(table, { ...GIVEN, level: 'pair' }), 'cross_proximity');
    // A and B have product 1 and field 1; B alone has field 2; A alone has product 2 and field 1
    expect([...near]).toEqual([
      ['e01/p01/2016', 1],
      ['e01/p02/2016', 0.5],
      ['e02/p01/2016', 0.5],
      ['e02/p02/2016', 0],
      ['e03/p01/2016', 0],
      ['e03/p02/2016', 0],
    ]);
    const result = run(table, GIVEN);
    const density = valuesOf(result, 'cross_density');
    expectNear(Number(density.get('A/e01/2016')), 1 / 1.5);
    expect(density.get('B/e01/2016')).toBe(1);
    expect(density.get('C/e01/2016')).toBe(0);
    expect(density.get('A/e02/2016')).toBe(1);
    expect(density.get('A/e03/2016')).toBe('zero-denominator');
    expect(valueWhere(result, { term: 'economies' })).toBe(3);
    expect(valueWhere(result, { economy: 'C', activity: 'e02', term: 'presence' })).toBe(1);
  });
  it('a threshold that half the ratio reaches brings the third economy in', () => {
    const table = tableOf(EXPORTS, [...PATENTS.slice(0, 2), [0.5, 0.2]]);
    const near = valuesOf(run(table, { ...GIVEN, level: 'pair', threshold: 0.5 }), 'cross_proximity');
    expectNear(Number(near.get('e02/p01/2016')), 2 / 3);
  });
  it('ratios are over all economies of a space, or its world; proximities over those in both', () => {
    const both = [
      [5, 5],
      [5, 10],
    ];
    // D patents only, and makes the first field common: without it A would have no advantage in it
    const patents = [
      ...linesOf('patents', [
        [6, 4],
        [3, 7],
      ]),
      ...[1, 9].map((value, p) => ({ ...linesOf('patents', [[0, 0]])[p], economy: 'D', value })),
    ];
    const table = longRows([...linesOf('exports', both), ...patents]);
    const result = run(table);
    expect(result.dropped.map(({ what, examples }) => [what.en, ...examples])).toEqual([
      ['2016: economies with one of exports and patents', 'D'],
    ]);
    // p01: 10 of 30 patents; A 0.6 of its own, B 0.3
    const near = valuesOf(run(table, { level: 'pair' }), 'cross_proximity');
    expect(near.get('e01/p01/2016')).toBe(1);
    const world = [20, 4].map((value, p) => ({ ...linesOf('patents', [[0, 0]])[p], economy: 'WLD', value }));
    const wide = run(longRows([...linesOf('exports', both), ...patents, ...world]), { level: 'pair' });
    // of the world five sixths are p01, and nobody reaches them
    expect(valuesOf(wide, 'cross_proximity').get('e01/p01/2016')).toBe(0);
    expect(valuesOf(wide, 'cross_proximity').get('e01/p02/2016')).toBe(0.5);
  });
  it('says what is not there, and which periods have one space alone', () => {
    const exports = linesOf('exports', EXPORTS);
    expect(codeOf(() => run(longRows(exports)))).toBe('not-computable');
    expect(() => run(longRows(exports))).toThrow(/exports/);
    const papers = linesOf('publications', PATENTS);
    const told = refusal(() => run(longRows([...exports, ...papers])));
    expect(told).toMatch(/variable patents; the data have exports, publications.*collect.*predictor/s);
    expect(told).not.toContain('recode');
    expect(refusal(() => run(longRows(papers)))).not.toContain('recode');
    const swapped = refusal(() => run(longRows(linesOf('patents', PATENTS))));
    expect(swapped).toMatch(/variable exports; the data have patents\b.*collect/s);
    expect(
      codeOf(() => run(longRows([...exports, ...papers]), { ...GIVEN, predictor: 'publications' })),
    ).toBe('');
    const apart = longRows([...exports, ...linesOf('patents', PATENTS, '2015')]);
    expect(codeOf(() => run(apart, GIVEN))).toBe('not-computable');
    const total = { economy: 'A', activity: 'total', variable: 'patents', period: '2016', value: 99 };
    const withTotal = longRows([...exports, ...linesOf('patents', PATENTS), total]);
    expect([...valuesOf(run(withTotal, { level: 'pair' }), 'cross_proximity').keys()].join()).not.toContain(
      'total',
    );
  });
});

const space = (rows: number) =>
  fc.integer({ min: 2, max: 6 }).chain((columns) =>
    fc.array(
      fc
        .array(fc.integer({ min: 0, max: 50 }), { minLength: columns, maxLength: columns })
        .map((row) => [row[0] + 1, ...row.slice(1)]),
      { minLength: rows, maxLength: rows },
    ),
  );
const spaces = fc.integer({ min: 2, max: 6 }).chain((rows) => fc.tuple(space(rows), space(rows)));

/** The ratios that count, each from its definition. */
function reached(values: Matrix): readonly (readonly boolean[])[] {
  const total = (list: readonly number[]) => list.reduce((so, value) => so + value, 0);
  const world = values[0].map((_, p) => total(values.map((row) => row[p])));
  return values.map((row) =>
    row.map((value, p) => world[p] > 0 && value / total(row) / (world[p] / total(world)) >= 1),
  );
}

describe('cross-relatedness of random spaces', () => {
  it('is what counting says, and densities lie between 0 and 1', () => {
    fc.assert(
      fc.property(spaces, ([exports, patents]) => {
        const [m, n] = [reached(exports), reached(patents)];
        const near = (p: number, t: number): number => {
          const both = m.filter((row, c) => row[p] && n[c][t]).length;
          const most = Math.max(m.filter((row) => row[p]).length, n.filter((row) => row[t]).length);
          return most === 0 ? 0 : both / most;
        };
        const table = tableOf(exports, patents);
        const density = valuesOf(run(table), 'cross_density');
        for (const [key, value] of valuesOf(run(table, { level: 'pair' }), 'cross_proximity')) {
          const [p, t] = key.split('/').map((code) => Number(code.slice(1)) - 1);
          expectNear(Number(value), near(p, t));
        }
        for (const [key, value] of density) {
          const [economy, product] = key.split('/');
          const [c, p] = [economy.charCodeAt(0) - 65, Number(product.slice(1)) - 1];
          const all = patents[0].map((_, t) => near(p, t));
          const whole = all.reduce((so, one) => so + one, 0);
          const own = all.reduce((so, one, t) => so + (n[c][t] ? one : 0), 0);
          if (whole === 0) expect(value).toBe('zero-denominator');
          else expectNear(Number(value), own / whole);
        }
      }),
      { numRuns: 40 },
    );
  });
  it('of a space with itself is its relatedness', () => {
    fc.assert(
      fc.property(spaces, ([exports]) => {
        const itself = run(longRows(linesOf('exports', exports)), { predictor: 'exports' });
        const plain = compute(relatedness, tradeOf(exports), { pairs: 'all' });
        const density = valuesOf(itself, 'cross_density');
        for (const [key, value] of valuesOf(plain, 'density')) {
          const [economy, product] = key.split('/');
          const own = density.get(`${economy}/e${product}/2016`);
          if (typeof value === 'number') expectNear(Number(own), value);
        }
      }),
      { numRuns: 40 },
    );
  });
});
