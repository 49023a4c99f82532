import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../../src/base/table.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { complexity } from '../../../src/indicators/trade/complexity.ts';
import { openStore } from '../../../src/store/store.ts';
import { shippedRoot } from '../../../src/store/store-roots.ts';
import { compute } from '../../support/compute.ts';
import { codeOf } from '../../support/error-code.ts';
import { expectNear } from '../../support/numbers.ts';
import { repository } from '../../support/source-files.ts';
import {
  economyName,
  productName,
  type TradeLine,
  tradeOf,
  tradeTable,
  valuesOf,
} from '../../support/trade-tables.ts';

/** Nested baskets: A has all four products, D one. Every row adds up to 12. */
const NESTED = [
  [3, 3, 3, 3],
  [4, 4, 4, 0],
  [6, 6, 0, 0],
  [12, 0, 0, 0],
];
const LOW = { threshold: 0.01 };

const run = (table: ReturnType<typeof tradeOf>, options: RawOptions = {}) =>
  compute(complexity, table, options);
const eci = (table: ReturnType<typeof tradeOf>, options: RawOptions = {}) =>
  valuesOf(run(table, options), 'eci');
const pci = (table: ReturnType<typeof tradeOf>, options: RawOptions = {}) =>
  valuesOf(run(table, { ...options, level: 'product' }), 'pci');

/** Trade of 3 to 7 economies in 3 to 9 products, everybody with some of the first, with zeros. */
const world = fc
  .record({ rows: fc.integer({ min: 3, max: 7 }), columns: fc.integer({ min: 3, max: 9 }) })
  .chain(({ rows, columns }) => {
    const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10_000 }));
    const row = fc
      .tuple(
        fc.integer({ min: 1, max: 1000 }),
        fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 }),
      )
      .map(([first, rest]) => [first, ...rest]);
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

/** Whether the index is there and far from being arbitrary. */
function distinct(result: ReturnType<typeof run>): boolean {
  const [two] = valuesOf(result, 'lambda2').values();
  const [three] = valuesOf(result, 'lambda3').values();
  return typeof two === 'number' && typeof three === 'number' && two - three > 1e-3;
}

function sameValues(
  found: ReadonlyMap<string, number | string>,
  wanted: ReadonlyMap<string, number | string>,
): void {
  for (const [key, value] of wanted) {
    const own = found.get(key);
    if (typeof value === 'number' && typeof own === 'number')
      expect(Math.abs(own - value), key).toBeLessThan(1e-8 * Math.max(1, Math.abs(value)));
    else expect(own, key).toBe(value);
  }
}

describe('complexity', () => {
  it('by hand: two baskets that overlap in one product', () => {
    // M = [1 1 0; 0 1 1], d = (2, 2), u = (1, 2, 1): D⁻¹ M U⁻¹ M′ = [3/4 1/4; 1/4 3/4], so λ₂ = 1/2 and e = (1, −1)
    const table = tradeOf([
      [5, 5, 0],
      [0, 5, 5],
    ]);
    const result = run(table, LOW);
    expectNear(valuesOf(result, 'lambda2').values().next().value as number, 0.5);
    expect([...valuesOf(result, 'eci').values()].map(Number)).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(-1, 12),
    ]);
    const products = pci(table, LOW);
    expect(Number(products.get('01'))).toBeCloseTo(2, 12);
    expect(Number(products.get('02'))).toBeCloseTo(0, 12);
    expect(Number(products.get('03'))).toBeCloseTo(-2, 12);
  });
  it('orders nested baskets by diversity, and products by rarity', () => {
    const economies = eci(tradeOf(NESTED), LOW);
    const order = [...economies].sort((a, b) => Number(b[1]) - Number(a[1])).map(([name]) => name);
    expect(order).toEqual(['A', 'B', 'C', 'D']);
    expect([...valuesOf(run(tradeOf(NESTED), LOW), 'rank').values()]).toEqual([1, 2, 3, 4]);
    const products = [...pci(tradeOf(NESTED), LOW)].sort((a, b) => Number(b[1]) - Number(a[1]));
    expect(products.map(([name]) => name)).toEqual(['04', '03', '02', '01']);
  });
  it('a ratio equal to the threshold counts, and with comparison=above it does not', () => {
    // all shares are those of the world, so every RCA is 1
    const equal = tradeOf([
      [1, 3],
      [2, 6],
    ]);
    expect([...valuesOf(run(equal), 'diversity').values()]).toEqual([2, 2]);
    expect([...valuesOf(run(equal, { preset: 'stata' }), 'diversity').values()]).toEqual([0, 0]);
    const wins = run(equal, { preset: 'stata', comparison: 'at-least' });
    expect([...valuesOf(wins, 'diversity').values()]).toEqual([2, 2]);
    expect([...valuesOf(run(equal), 'eci').values()]).toEqual(['not-defined', 'not-defined']);
  });
  it('gives an economy and a product without trade a reason, and leaves the others as they were', () => {
    const wider = [...NESTED.map((row) => [...row, 0]), [0, 0, 0, 0, 0]];
    const before = eci(tradeOf(NESTED), LOW);
    const after = eci(tradeOf(wider), LOW);
    expect(after.get('E')).toBe('zero-denominator');
    for (const [name, value] of before) expect(after.get(name)).toBe(value);
    expect(pci(tradeOf(wider), LOW).get('05')).toBe('zero-denominator');
    const found = run(tradeOf(wider), { ...LOW, level: 'product' });
    expect(valuesOf(found, 'ubiquity').get('05')).toBe('zero-denominator');
    expect(run(tradeOf(wider), { ...LOW, level: 'pair' }).table.rows).toBe(50);
  });
  it('tells a graph in two parts, and refuses to choose among three', () => {
    const two = run(
      tradeOf([
        [5, 0],
        [0, 5],
      ]),
    );
    expectNear(Number(valuesOf(two, 'lambda2').values().next().value), 1);
    expect(two.notes.map(({ text }) => text.en).join()).toMatch(/two parts/);
    const three = run(
      tradeOf([
        [5, 0, 0],
        [0, 5, 0],
        [0, 0, 5],
      ]),
    );
    expect([...valuesOf(three, 'eci').values()]).toEqual(['not-defined', 'not-defined', 'not-defined']);
    expect(three.notes.map(({ level }) => level)).toEqual(['warning']);
    expect(() => run(tradeOf([[5, 5]]))).toThrow(expect.objectContaining({ code: 'one-economy' }));
  });
  it('warns where the second and third eigenvalues nearly meet', () => {
    const ring = tradeOf([
      [5, 5, 0, 0, 0],
      [0, 5, 5, 0, 0],
      [0, 0, 5, 5, 0],
      [0, 0, 0, 5, 5],
      [5, 0, 0, 0, 6],
    ]);
    // a ring has its second eigenvalue twice
    expect(eci(ring, LOW).get('A')).toBe('not-defined');
  });
  it('two stages: PCI of the ranked, ECI of all as the mean PCI of their baskets', () => {
    const lines = (codes: readonly string[]): TradeLine[] =>
      codes.flatMap((reporter, c) =>
        [...(NESTED[c] ?? [0, 6, 0, 6])].map((value, p) => ({ reporter, product: productName(p), value })),
      );
    const ranked = tradeTable(lines(['MEX', 'BRA', 'CHL', 'PER']));
    const all = tradeTable(lines(['MEX', 'BRA', 'CHL', 'PER', 'TWN']));
    const alone = pci(ranked, LOW);
    const staged = { ...LOW, pci_from: 'ranked' };
    sameValues(pci(all, staged), alone);
    const economies = eci(all, staged);
    sameValues(economies, eci(ranked, LOW));
    expectNear(Number(economies.get('TWN')), (Number(alone.get('02')) + Number(alone.get('04'))) / 2);
  });
  it('takes the PCI of a column as it is', () => {
    const lines = NESTED.flatMap((row, c) =>
      row.map((value, p) => ({
        reporter: economyName(c),
        product: productName(p),
        value,
        pci: p === 3 ? null : p,
      })),
    );
    const table = tradeTable(lines);
    const external = eci(table, { ...LOW, pci_from: 'column' });
    expect([...external.values()]).toEqual([1, 1, 0.5, 0]);
    expect(
      run(table, LOW)
        .notes.map(({ text }) => text.en)
        .join(),
    ).toMatch(/pci was not used/);
    const wrong = lines.map((line, i) => (i === 0 ? { ...line, pci: 9 } : line));
    expect(codeOf(() => eci(tradeTable(wrong), { ...LOW, pci_from: 'column' }))).toBe('not-computable');
  });
  it('presence per head: a small population counts for more', () => {
    const lines = NESTED.flatMap((row, c) =>
      row.map((value, p) => ({
        reporter: economyName(c),
        product: productName(p),
        value,
        population: c === 0 ? 1 : 100,
      })),
    );
    const found = run(tradeTable(lines), { presence: 'per-head', level: 'pair' });
    // A has 3 of 25 of product 01 with 1 of 301 people
    expectNear(Number(valuesOf(found, 'ratio').get('A/01')), 3 / 1 / (25 / 301));
    expect(codeOf(() => run(tradeOf(NESTED), { presence: 'per-head' }))).toBe('missing-column');
    const either = run(tradeTable(lines), { presence: 'either', level: 'pair' });
    expectNear(Number(valuesOf(either, 'ratio').get('D/01')), 12 / 12 / (25 / 48));
  });
  it('says what every filter leaves out', () => {
    const lines: TradeLine[] = ['MEX', 'BRA', 'TWN', 'ABW', 'CUB'].flatMap((reporter, c) =>
      ['01', '02', '9999'].map((product, p) => ({
        reporter,
        product,
        value: 10 * (c + 1) + p,
        population: c + 1,
      })),
    );
    const table = tradeTable(lines);
    const left = (options: RawOptions) =>
      run(table, { ...LOW, level: 'pair', ...options }).dropped.map(({ what, examples }) => [
        what.en,
        examples.join(),
      ]);
    expect(left({ filter: 'ranked' })).toEqual([
      ['economies that the Atlas does not rank', 'ABW,TWN'],
      ['headings for goods not specified', '9999'],
    ]);
    expect(left({ filter: 'trusted', unspecified: 'keep' })).toEqual([
      ['economies whose data the Atlas does not trust', 'ABW,CUB'],
    ]);
    expect(left({ min_trade: 100 })).toEqual([['economies below min_trade', 'BRA,MEX,TWN']]);
    expect(left({ min_population: 3 })).toEqual([['economies below min_population', 'BRA,MEX']]);
    expect(left({ min_product_trade: 156 })).toEqual([['products below min_product_trade', '01,02']]);
    expect(left({ unspecified: 'drop' })).toEqual([['headings for goods not specified', '9999']]);
    expect(codeOf(() => run(table, { min_trade: 1e9 }))).toBe('empty-table');
    expect(codeOf(() => run(table, { economies: 'MEX,XYZ' }))).toBe('unknown-name');
  });
  it('the world of the ratio is the sample, or all', () => {
    const table = tradeOf(NESTED);
    const ratio = (options: RawOptions) =>
      valuesOf(run(table, { economies: 'A,B', level: 'pair', ...options }), 'rca').get('A/04');
    expectNear(Number(ratio({})), 3 / 12 / (3 / 24));
    expectNear(Number(ratio({ ratio_world: 'all' })), 3 / 12 / (3 / 48));
  });
  it('the sign: with diversity, or as a reporter is named', () => {
    const up = eci(tradeOf(NESTED), LOW);
    const down = eci(tradeOf(NESTED), { ...LOW, positive: 'D' });
    for (const [name, value] of up) expectNear(Number(down.get(name)), -Number(value));
    expect(codeOf(() => eci(tradeOf(NESTED), { ...LOW, positive: 'Q' }))).toBe('unknown-name');
  });
  it('reflections count as R does, by hand at four iterations, and refuse an odd number', () => {
    const found = run(tradeOf(NESTED), {
      ...LOW,
      method: 'reflections',
      iterations: 4,
      normalisation: 'none',
    });
    // k_p(1) is the mean diversity of a product's exporters, k_c(2) its mean over a basket
    const k1 = [10 / 4, 9 / 3, 7 / 2, 4];
    const second = [4, 3, 2, 1].map((n) => k1.slice(0, n).reduce((a, b) => a + b, 0) / n);
    [...valuesOf(found, 'eci').values()].forEach((value, c) => {
      expectNear(Number(value), second[c]);
    });
    expect(codeOf(() => run(tradeOf(NESTED), { method: 'reflections', iterations: 5 }))).toBe('bad-option');
  });
  it('fitness by hand after one update, mean 1, and says when it does not converge or dies away', () => {
    const once = run(tradeOf(NESTED), { ...LOW, method: 'fitness', iterations: 2 });
    // F~ = diversity (4, 3, 2, 1), mean 2.5
    expect([...valuesOf(once, 'fitness').values()]).toEqual([1.6, 1.2, 0.8, 0.4]);
    const long = run(tradeOf(NESTED), { ...LOW, method: 'fitness' });
    expect(long.notes.map(({ text }) => text.en).join()).toContain('goes to zero: 1 (D)');
    const ranks = run(tradeOf(NESTED), { ...LOW, method: 'fitness', converge: 'ranks' });
    expect(valuesOf(ranks, 'iterations').values().next().value).toBeLessThan(120);
    expect(codeOf(() => run(tradeOf(NESTED), { method: 'fitness', pci_from: 'ranked' }))).toBe(
      'option-without-meaning',
    );
  });
  it('computes every year apart', () => {
    const lines = ['2000', '2001'].flatMap((year) =>
      NESTED.flatMap((row, c) =>
        (year === '2000' ? row : [...row].reverse()).map((value, p) => ({
          year,
          reporter: economyName(c),
          product: productName(p),
          value,
        })),
      ),
    );
    const found = eci(tradeTable(lines), LOW);
    expect(found.size).toBe(8);
    expectNear(Number(found.get('A/2000')), Number(found.get('A/2001')));
  });
});

describe('identities of complexity', () => {
  it('the index does not change with the scale of the values or the order of economies and products', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 2, max: 1000 }), (values, scale) => {
        const result = run(tradeOf(values));
        fc.pre(distinct(result));
        const before = valuesOf(result, 'eci');
        // powers of two keep every ratio to the last bit, so that none crosses the threshold
        const factor = 2 ** (scale % 20);
        sameValues(eci(tradeOf(values.map((row) => row.map((value) => value * factor)))), before);
        const turned = [...values].reverse().map((row) => [...row].reverse());
        const after = eci(tradeOf(turned));
        values.forEach((_, c) => {
          const own = before.get(economyName(c));
          const other = after.get(economyName(values.length - 1 - c));
          if (typeof own !== 'number' || typeof other !== 'number') expect(other).toBe(own);
          // the sign is arbitrary where the index does not move with diversity
          else expect(Math.abs(Math.abs(own) - Math.abs(other))).toBeLessThan(1e-8);
        });
      }),
    );
  });
  it('ECI is the mean PCI of the basket, the eigenvalues are in [0, 1], and what is empty changes nothing', () => {
    fc.assert(
      fc.property(world, (values) => {
        const result = run(tradeOf(values));
        fc.pre(distinct(result));
        for (const term of ['lambda2', 'lambda3'])
          for (const value of valuesOf(result, term).values()) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        const economies = valuesOf(result, 'eci');
        const products = pci(tradeOf(values));
        const presence = valuesOf(run(tradeOf(values), { level: 'pair' }), 'presence');
        for (const [economy, value] of economies) {
          const basket = [...products].filter(([product]) => presence.get(`${economy}/${product}`) === 1);
          if (typeof value !== 'number') continue;
          const mean = basket.reduce((sum, [, one]) => sum + Number(one), 0) / basket.length;
          expect(Math.abs(mean - value)).toBeLessThan(1e-9);
        }
        const wider = [...values.map((row) => [...row, 0]), new Array<number>(values[0].length + 1).fill(0)];
        const after = eci(tradeOf(wider));
        expect(after.get(economyName(values.length))).toBe('zero-denominator');
        sameValues(after, economies);
      }),
    );
  });
  it('fitness has mean 1 on both sides', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 60 }), (values, iterations) => {
        const options = { method: 'fitness', iterations };
        for (const [level, term] of [
          ['economy', 'fitness'],
          ['product', 'product_complexity'],
        ]) {
          const found = [...valuesOf(run(tradeOf(values), { ...options, level }), term).values()];
          const known = found.filter((value) => typeof value === 'number');
          expectNear(known.reduce((a, b) => a + b, 0) / known.length, 1);
        }
      }),
    );
  });
});

describe('the Atlas’s exports of 2016 by four digits of the HS', () => {
  let table: Table;
  beforeAll(async () => {
    const store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
    table = await store.table('atlas-2016', 'trade_flow', {
      columns: ['reporter', 'product', 'value'],
    });
    await store.close();
  });
  const known = new Map<string, ReturnType<typeof run>>();
  /** The two pages name the same options; each is computed once. */
  const computed = (options: RawOptions) => {
    const key = JSON.stringify(options);
    const found = known.get(key) ?? run(table, options);
    known.set(key, found);
    return found;
  };
  const mexico = (options: RawOptions): number =>
    Number(valuesOf(computed({ preset: 'growthlab', ...options }), 'eci').get('MEX'));
  it.each(['why-is-your-number-different.md', 'por-que-su-numero-es-otro.md'])(
    'the figures of docs/%s are these',
    { timeout: 60_000 },
    (page) => {
      const lines = readFileSync(join(repository, 'docs', page), 'utf8').split('\n');
      const rows = lines.flatMap((line) => {
        const [, said, index, rank] = line.split('|').slice(1, -1);
        const options = [...(said ?? '').matchAll(/`([a-z_]+)=([^`]+)`/g)].map(([, name, value]) => [
          name,
          value,
        ]);
        return /^ \d\.\d{3} $/.test(index ?? '') && options.length > 0 ? [{ options, index, rank }] : [];
      });
      expect(rows).toHaveLength(12);
      for (const { options, index, rank } of rows) {
        const found = computed(Object.fromEntries(options));
        expect(Number(valuesOf(found, 'eci').get('MEX')).toFixed(3), String(options)).toBe(index.trim());
        const [place, of] = rank.match(/\d+/g) ?? [];
        expect(valuesOf(found, 'rank').get('MEX'), String(options)).toBe(Number(place));
        expect(valuesOf(found, 'eci').size, String(options)).toBe(Number(of));
      }
    },
  );
  it('all 234 economies put Mexico near 0.96, and its 133 ranked ones near 1.08', () => {
    const all = computed({ preset: 'growthlab' });
    expect(valuesOf(all, 'eci').size).toBe(234);
    // an independent run in numpy gives 0.9691718330902741 and 1.0848222157082452
    expectNear(Number(valuesOf(all, 'eci').get('MEX')), 0.9691718330902741);
    expectNear(mexico({ filter: 'ranked' }), 1.0848222157082452);
    // without heading 9999 and with n − 1, the figures often quoted: 0.957 and 1.081
    expectNear(mexico({ unspecified: 'drop', ddof: '1' }), 0.9573197276061359);
    expectNear(mexico({ filter: 'ranked', ddof: '1' }), 1.0807362418083797);
  });
});
