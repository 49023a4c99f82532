import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf, type Table } from '../../../src/base/table.ts';
import type { WholeDimension } from '../../../src/catalog/wholes/named-whole.ts';
import { canonicalTable } from '../../../src/columns/canonical-table.ts';
import { concentrationIndicator } from '../../../src/indicators/industry/concentration.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import { settleLevels } from '../../../src/indicators/levels/settle-levels.ts';
import { publishedValues } from '../../../src/indicators/series/published-values.ts';
import { rca } from '../../../src/indicators/trade/rca.ts';
import { tradeGrowth } from '../../../src/indicators/trade/trade-growth.ts';
import { tradeShare } from '../../../src/indicators/trade/trade-share.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { tradeTable } from '../trade/golden.ts';

type Line = readonly [code: string, value: number, rest?: Row];

const goods = (...lines: readonly Line[]): Table =>
  tradeTable(
    lines.map(([product, value, rest]) => ({ year: '2010', reporter: 'MEX', product, value, ...rest })),
  );
const classes = (...lines: readonly Line[]): Table =>
  longRows(lines.map(([activity, output, rest]) => ({ activity, period: '2010', output, ...rest })));

function settle(table: Table, levels: string, ...sums: WholeDimension[]) {
  const settled = settleLevels(canonicalTable(table), { sums, options: {}, ownTotals: [], levels }, {});
  return {
    ...settled,
    codes: rowsOf(settled.table).map((row) => row[sums[0] as string]),
    warnings: settled.notes.map(({ text }) => text.en).join(' '),
  };
}
const refused = (table: Table, ...sums: WholeDimension[]) => expect(() => settle(table, 'refuse', ...sums));

describe('settleLevels', () => {
  it('says of a table what it says of one that was not asked before, whatever was asked between', () => {
    const lines: Line[] = ['USA', 'CAN', 'World'].flatMap((partner, at) => [
      ['85', [40, 60, 100][at], { partner, flow: 'X' }] as const,
      ['8542', [40, 60, 100][at], { partner, flow: 'X' }] as const,
      ['01', [10, 7, 17][at], { partner, flow: 'X' }] as const,
    ]);
    const asked = [
      { levels: 'finest' },
      { levels: 'all' },
      { levels: 'finest', partners: ['USA'] },
      { levels: 'finest', partners: ['CAN'] },
      { levels: 'finest', partners: ['CAN'], products: ['85'] },
      { levels: '4', world: 'USA' },
    ];
    const table = goods(...lines);
    const plan = { options: tradeShare.options, ownTotals: [], sums: ['partner', 'product'] as const };
    const answers = (fresh: boolean) =>
      [...asked, ...asked].map(({ levels, ...options }) => {
        const { table: kept, notes } = settleLevels(
          fresh ? { ...table } : table,
          { ...plan, levels },
          options,
        );
        return [rowsOf(kept), notes];
      });
    expect(answers(false)).toEqual(answers(true));
    expect(settleLevels(table, { ...plan, levels: 'finest' }, {})).toBe(
      settleLevels(table, { ...plan, levels: 'finest' }, {}),
    );
  });
  it('W1: subsectors beside their classes', () => {
    const table = classes(['311', 300], ['311110', 100], ['311120', 200], ['321', 400], ['321110', 400]);
    expect(() => compute(concentrationIndicator, table, { top: 1 })).toThrow(
      /activity: 311 > 311110, 311120; 321 > 321110/,
    );
    for (const levels of ['finest', '6', '3']) {
      const share = valueWhere(compute(concentrationIndicator, table, { top: 1, levels }), {
        term: 'top_share',
      });
      expect(share).toBeCloseTo(100 * (400 / 700), 10);
    }
    expect(
      compute(concentrationIndicator, table, { top: 1, levels: 'all' })
        .notes.map(({ text }) => text.en)
        .join(),
    ).toMatch(/levels=all takes every row.*311 > /);
  });
  it('W4: levels of the HS in one column', () => {
    const lines = ['2000', '2008'].flatMap((year) =>
      ['85', '8542', '854211'].map((code): Line => [code, year === '2000' ? 10 : 30, { year }]),
    );
    expect(() => compute(tradeGrowth, goods(...lines))).toThrow(/85 > 8542; 8542 > 854211/);
    const { table } = compute(tradeGrowth, goods(...lines), { levels: 2 });
    expect(
      rowsOf(table)
        .map(({ value }) => value)
        .slice(0, 2),
    ).toEqual([10, 30]);
  });
  it('Comtrade: partner 0 beside partners, in months too, and alone', () => {
    const line = (partner: string, value: number, year = '2010-01') => ({
      year,
      reporter: '484',
      partner,
      product: '8703',
      value,
    });
    const table = tradeTable([line('0', 100), line('842', 60), line('124', 40), line('0', 70, '2010-02')]);
    expect(() => compute(tradeShare, table, { by: 'partner' })).toThrow(/partner: 0 > 842, 124/);
    const { codes, dropped } = settle(table, 'finest', 'partner');
    expect(codes).toEqual(['842', '124', '0']);
    expect(dropped).toMatchObject([{ count: 1, examples: ['2010-01 / 484 / 0 / 8703'] }]);
    expect(compute(tradeShare, tradeTable([line('0', 100)]), { by: 'partner' }).table.rows).toBe(1);
    expect(() => compute(tradeShare, table, { by: 'partner', partners: '842,124' })).not.toThrow();
  });
  it('a total beside classes in two periods, by name', () => {
    const table = longRows(
      (
        [
          ['TOT', '2008', 150, 20],
          ['C', '2008', 100, 10],
          ['D', '2008', 50, 10],
          ['TOT', '2009', 190, 21],
          ['C', '2009', 130, 11],
          ['D', '2009', 60, 10],
        ] as const
      ).map(([activity, period, output_real, persons]) => ({ activity, period, output_real, persons })),
    );
    expect(() => compute(shiftShare, table)).toThrow(/activity: TOT > C, D/);
    expect(compute(shiftShare, table, { exclude: 'TOT' }).table).toEqual(
      compute(shiftShare, table, { levels: 'finest' }).table,
    );
  });
  it.each<[string, Line, Line]>([
    ['31-33', ['311', 10], ['339', 20]],
    ['C', ['C10-C12', 10], ['C13', 20]],
    ['D', ['15', 10], ['16', 20]],
    ['_T', ['A', 10], ['B', 20]],
    ['Total general', ['A', 10], ['B', 20]],
  ])('%s beside its classes, larger than their sum where some are confidential', (whole, ...parts) => {
    const table = classes([whole, 40], ...parts);
    refused(table, 'activity').toThrow(new RegExp(`activity: ${whole} > ${parts[0][0]}, ${parts[1][0]}`));
    const { codes, warnings } = settle(table, 'finest', 'activity');
    expect(codes).toEqual(parts.map(([code]) => code));
    expect(warnings).toMatch(new RegExp(`activity ${whole}: 75 %`));
  });
  it('headings of goods are wholes also where their parts add up to more, and how much more is said', () => {
    const table = goods(['85', 100], ['8542', 70], ['8517', 50], ['87', 10]);
    refused(table, 'product').toThrow('product: 85 > 8542, 8517');
    const { codes, warnings } = settle(table, 'finest', 'product');
    expect(codes).toEqual(['8542', '8517', '87']);
    expect(warnings).toMatch('product 85: 120 % (value)');
    expect(settle(table, '2', 'product').codes).toEqual(['85', '87']);
    expect(settle(table, 'all', 'product').codes).toHaveLength(4);
  });
  it('a code that is smaller than what begins with it is none, and a warning says so', () => {
    const { codes, warnings } = settle(
      classes(['10', 5], ['101', 7], ['102', 9], ['20', 3]),
      'refuse',
      'activity',
    );
    expect(codes).toHaveLength(4);
    expect(warnings).toMatch(/parts add up to more.*10 > 101, 102/);
    const rounded = classes(['10', 1000], ['101', 400.4], ['102', 599.7]);
    refused(rounded, 'activity').toThrow(/10 > 101, 102/);
  });
  it('labels that only number things are no hierarchy, and one digit is where its sums are equal', () => {
    const running = Array.from({ length: 20 }, (_, i): Line => [`${i + 1}`, 100 + i * 13.7]);
    expect(settle(classes(...running), 'refuse', 'activity')).toMatchObject({ notes: [], dropped: [] });
    const wiod = Array.from({ length: 35 }, (_, i): Line => [`c${i + 1}`, i === 0 ? 90_000 : 100 + i * 13.7]);
    expect(settle(classes(...wiod), 'refuse', 'activity').notes).toEqual([]);
    refused(goods(['7', 300.123], ['71', 100.101], ['72', 200.022], ['8', 5]), 'product').toThrow(
      /7 > 71, 72/,
    );
    expect(
      settle(goods(['7', 300.123], ['71', 100.101], ['72', 250.022]), 'refuse', 'product').notes,
    ).toEqual([]);
  });
  it('an unnamed sum of all others: refused in three periods, a warning where it may be chance', () => {
    const lines = ['2000', '2001', '2002'].flatMap((period, t): Line[] => [
      ['x', 10 + t, { period }],
      ['y', 20 + t, { period }],
      ['99', 30 + 2 * t, { period }],
    ]);
    refused(classes(...lines), 'activity').toThrow(/99 > x, y/);
    const two = settle(classes(...lines.slice(0, 6)), 'refuse', 'activity');
    expect(two.codes).toHaveLength(6);
    expect(two.warnings).toMatch(/"99" \(activity\) equals the sum of others/);
    expect(settle(classes(...lines.slice(0, 6)), 'all', 'activity').notes).toEqual([]);
    const labour = ['2000', '2001', '2002'].flatMap((period, t) => [
      { activity: 'x', period, output: 1.2, persons: 10 + t },
      { activity: 'y', period, output: 3.4, persons: 20 + t },
      { activity: 'todo', period, output: 4.4, persons: 30 + 2 * t },
    ]);
    refused(
      longRows(
        labour.map((row) => ({ ...row, activity: row.activity === 'todo' ? 'suma 1' : row.activity })),
      ),
      'activity',
    ).toThrow(/suma 1 > x, y/);
  });
  it('groups of economies count only beside their members, in the same year', () => {
    const line = (reporter: string, year: string, product = '0901') => ({
      year,
      reporter,
      product,
      value: 10,
    });
    expect(
      settle(tradeTable([line('EUN', '2010'), line('MEX', '2010'), line('USA', '2010')]), 'refuse', 'economy')
        .codes,
    ).toHaveLength(3);
    expect(
      settle(tradeTable([line('SUN', '1990'), line('RUS', '1993')]), 'refuse', 'economy').codes,
    ).toHaveLength(2);
    refused(tradeTable([line('SUN', '1990'), line('RUS', '1990')]), 'economy').toThrow(/SUN > RUS/);
    const mixed = tradeTable([
      line('EU27_2020', '2010'),
      line('EU27_2020', '2010', '8703'),
      line('Alemania', '2010'),
      line('Areas, nes', '2010'),
    ]);
    refused(mixed, 'economy').toThrow(/economy: EU27_2020 > Alemania/);
    expect(settle(mixed, 'finest', 'economy').codes).toEqual(['Alemania', 'Areas, nes']);
  });
  it('the world that an option names is none of the economies, and any other whole still is', () => {
    const line = (reporter: string, product: string, value: number) => ({
      year: '2010',
      reporter,
      product,
      value,
    });
    const rows = [
      line('DEU', '8703', 60),
      line('BRA', '8703', 10),
      line('DEU', '0901', 40),
      line('BRA', '0901', 90),
      line('WLD', '8703', 500),
      line('WLD', '0901', 500),
    ];
    expect(() => compute(rca, tradeTable(rows))).toThrow(/WLD > DEU, BRA/);
    expect(compute(rca, tradeTable(rows), { world: 'WLD' }).entered).toBeUndefined();
    expect(() => compute(rca, tradeTable([...rows, line('EUN', '8703', 60)]), { world: 'WLD' })).toThrow(
      /EUN > DEU/,
    );
    expect(compute(rca, tradeTable(rows), { levels: 'finest' }).entered?.rows).toBe(4);
  });
  it('a number of digits says what it loses, and refuses digits that no code has', () => {
    const { codes, warnings, dropped } = settle(
      goods(['85', 50], ['87', 100], ['8703', 60], ['870321', 60], ['8708', 40]),
      '4',
      'product',
    );
    expect(codes).toEqual(['8703', '8708']);
    expect(warnings).toMatch(/levels=4: without a row of 4 digits, and so out: 85 \(50 of value\)/);
    expect(dropped.map(({ count }) => count)).toEqual([2, 1]);
    expect(() => settle(goods(['85', 1]), '6', 'product')).toThrow(/No code of "product" has 6 digits/);
  });
  it('re-exports, which lie within exports, are never added to them', () => {
    const flows = (value: number, flow: string) => ({
      year: '2010',
      reporter: 'MEX',
      product: '8703',
      flow,
      value,
    });
    const { table } = compute(tradeGrowth, tradeTable([flows(10, 'X'), flows(4, 'RX'), flows(6, 'DX')]));
    expect(valueWhere({ table, residuals: [], notes: [], dropped: [] }, { term: 'last' })).toBe(10);
  });
  it('published values show wholes and parts alike', () => {
    expect(compute(publishedValues, classes(['TOT', 30], ['A', 10], ['B', 20])).table.rows).toBe(3);
    expect(publishedValues.options).not.toHaveProperty('levels');
  });
  it('for any tree of codes, finest keeps the leaves and their sum is that of the top', () => {
    const code = fc.stringMatching(/^[1-9]\d{5}$/);
    const codesOfLeaves = fc.uniqueArray(code, { minLength: 1, maxLength: 12 });
    const order = Array.from({ length: 12 }, (_, k) => k);
    const shuffled = fc.shuffledSubarray(order, { minLength: 12 });
    const noise = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(codesOfLeaves, shuffled, noise, (leaves, ranks, more) => {
        // each number is more than all smaller ones together, so that none is by chance the sum of others
        const list = leaves.map((leaf, i) => [leaf, 1000 * 3 ** ranks[i] + more[i]] as const);
        const sums = new Map<string, number>();
        for (const [code, value] of list)
          for (const length of [2, 4])
            sums.set(code.slice(0, length), (sums.get(code.slice(0, length)) ?? 0) + value);
        const table = goods(
          ...[...sums].map(([code, value]): Line => [code, value]),
          ...list.map(([code, value]): Line => [code, value]),
        );
        const { codes, notes } = settle(table, 'finest', 'product');
        expect([...codes].sort()).toEqual(list.map(([code]) => code).sort());
        expect(notes).toEqual([]);
      }),
    );
  });
});
