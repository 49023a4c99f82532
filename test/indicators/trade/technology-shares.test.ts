import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, type Table, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { groupTotals } from '../../../src/indicators/trade/kernels/group-shares.ts';
import { technologyShares } from '../../../src/indicators/trade/technology-shares.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { shippedRoot } from '../../../src/store/store-roots.ts';
import { inRange } from '../../support/in-range.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ roots: [{ path: shippedRoot(), writable: false }] });
});
afterAll(() => store.close());

function flows(products: Readonly<Record<string, number>>): Table {
  const fields = ['reporter', 'product'].map((name) => ({ name, title: { en: name, es: name } }));
  const value = { name: 'value', title: { en: 'value', es: 'valor' }, unit: UNITS.dataUnit };
  const rows = Object.entries(products).map(([product, amount]) => ({
    reporter: 'A',
    product,
    value: amount,
  }));
  return tableOf('trade_flow', [...fields, value], rows);
}

function sharesOf(table: Table, raw: RawOptions = {}): Readonly<Record<string, unknown>> {
  const result = technologyShares.compute(table, parseOptions(technologyShares.options, raw));
  return Object.fromEntries(
    rowsOf(result.table).map((row) => [String(row.group ?? row.term), row.value] as const),
  );
}

describe('technology-shares', () => {
  // 8542 microassemblies HT1, 0803 bananas PP, 9999 in no class; of the ten codes of 8544 (wire and cable) nine are MT3 and one RB2
  const table = flows({ '854211': 50, '080300': 30, '999999': 20 });

  it('is of all trade, of what is grouped, or of manufactures', () => {
    expect(sharesOf(table)).toMatchObject({ HT1: 0.5, PP: 0.3, outside: 0.2, MT1: 0 });
    expect(sharesOf(table, { of: 'grouped' })).toMatchObject({ HT1: 0.625, PP: 0.375 });
    expect(sharesOf(table, { of: 'manufactures' })).toMatchObject({ HT1: 1 });
    expect(sharesOf(table, { of: 'manufactures' })).not.toHaveProperty('PP');
  });

  it('has manufactures of Lall’s classes alone: HT and LT of another list are not all of its own', () => {
    for (const grouping of ['hs1992-chain', 'hs1992-stage', 'isic3-oecd-technology'])
      expect(() => sharesOf(table, { of: 'manufactures', grouping })).toThrow(`Invalid of: "manufactures".`);
    for (const grouping of ['hs1992-lall', 'hs1992-lall-sitc3', 'sitc2-lall'])
      expect(() => sharesOf(table, { of: 'manufactures', grouping })).not.toThrow();
  });

  it('families put the classes of one letter together', () => {
    expect(sharesOf(flows({ '854211': 50, '300390': 50 }), { level: 'family' })).toMatchObject({ HT: 1 });
  });

  it('are of value chains too, whole or by stage', () => {
    const chains = flows({ '854231': 30, '851713': 20, '870323': 25, '870840': 15, '270900': 10 });
    const grouping = 'hs2022-chain';
    expect(sharesOf(chains, { grouping })).toEqual({
      ...{ TEX1: 0, TEX2: 0, FTW1: 0, FTW2: 0 },
      ...{ ELE1: 0.3, ELE2: 0.2, VEH1: 0.15, VEH2: 0.25, outside: 0.1 },
    });
    expect(sharesOf(chains, { grouping, level: 'family' })).toEqual({
      ...{ TEX: 0, FTW: 0, ELE: 0.5, VEH: 0.4, outside: 0.1 },
    });
  });

  it('a heading whose parts differ follows its majority, or as one says, and is shown as mixed', () => {
    const heading = flows({ '8544': 100 });
    expect(sharesOf(heading)).toMatchObject({ MT3: 1, RB2: 0, mixed: 1 });
    const equal = sharesOf(heading, { mixed: 'equal' });
    expect(equal.MT3).toBeCloseTo(0.9, 12);
    expect(equal.RB2).toBeCloseTo(0.1, 12);
    expect(sharesOf(heading, { mixed: 'outside' })).toMatchObject({ outside: 1, MT3: 0 });
  });

  it('without trade there is no share', () => {
    expect(sharesOf(flows({ '854211': 0 })).HT1).toEqual({ missing: 'zero-denominator' });
    expect(sharesOf(flows({ '999999': 5 }), { of: 'manufactures' }).HT1).toEqual({
      missing: 'zero-denominator',
    });
  });

  it('gives the structure of Mexico and Taiwan in 2016 (numpy, headings by the majority of their codes)', async () => {
    const atlas = await store.table('atlas-2016', 'trade_flow', { where: { reporter: ['MEX', 'TWN'] } });
    const result = technologyShares.compute(atlas, parseOptions(technologyShares.options, {}));
    const share = (reporter: string, group: string) =>
      rowsOf(result.table).find((row) => row.reporter === reporter && row.group === group)?.value;
    expect(share('MEX', 'HT1')).toBeCloseTo(0.1962, 4);
    expect(share('MEX', 'MT1')).toBeCloseTo(0.2146, 4);
    expect(share('MEX', 'MT3')).toBeCloseTo(0.2193, 4);
    expect(share('TWN', 'HT1')).toBeCloseTo(0.5201, 4);
  });
});

describe('groupTotals', () => {
  it('groups and what is outside add up to all', () => {
    const cell = fc.record({
      value: fc.double({ min: 0, max: 1e12, noNaN: true }).map(inRange),
      kind: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const trade = Float64Array.from(cells, ({ value }) => value);
        const kinds = [
          [],
          [[0, 1]],
          [[1, 1]],
          [
            [0, 0.25],
            [1, 0.75],
          ],
        ] as const;
        const weights = cells.map(({ kind }) => kinds[kind as 0 | 1 | 2 | 3]);
        const several = Uint8Array.from(cells, ({ kind }) => (kind === 3 ? 1 : 0));
        const { values, outside, mixed } = groupTotals(trade, weights, several, 2);
        const all = trade.reduce((sum, value) => sum + value, 0);
        expect(Math.abs(values[0] + values[1] + outside - all)).toBeLessThanOrEqual(1e-12 * all);
        expect(mixed).toBeLessThanOrEqual(all);
      }),
    );
  });
});
