import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf, type Table } from '../../../src/base/table.ts';
import { settleLevels } from '../../../src/indicators/levels/settle-levels.ts';
import { longRows } from '../../support/compute.ts';

/** Output by class, a number a period. */
type Classes = Readonly<Record<string, readonly number[]>>;

const tableOf = (classes: Classes): Table =>
  longRows(
    Object.entries(classes).flatMap(([activity, values]) =>
      values.map((output, t) => ({ activity, period: String(2008 + t), output })),
    ),
  );

function settle(classes: Classes, levels: string) {
  const plan = { sums: ['activity' as const], options: {}, ownTotals: [], levels };
  const { table, notes } = settleLevels(tableOf(classes), plan, {});
  return {
    left: [...new Set(rowsOf(table).map(({ activity }) => activity as string))],
    notes: notes.map(({ text }) => text.en).join(' '),
  };
}

const ACCOUNTS: Classes = {
  agriculture: [10_341, 11_207, 9_885],
  mining: [4_112, 3_998, 5_207],
  food: [20_551, 21_302, 19_776],
  textiles: [7_903, 8_114, 7_001],
  trade: [31_209, 30_118, 33_641],
  transport: [12_877, 13_054, 12_208],
};
const sumOf = (...names: readonly string[]): readonly number[] =>
  [0, 1, 2].map((t) => names.reduce((sum, name) => sum + (ACCOUNTS[name]?.[t] ?? 0), 0));

describe('a subtotal of some classes without a telling name', () => {
  it.each([
    ['before its parts', { industry: sumOf('food', 'textiles'), ...ACCOUNTS }, 'industry > food, textiles'],
    ['behind them', { ...ACCOUNTS, services: sumOf('trade', 'transport') }, 'services > trade, transport'],
    ['rounded apart', { ...ACCOUNTS, services: [44_087, 43_171, 45_849] }, 'services > trade, transport'],
    [
      'two of them',
      { ...ACCOUNTS, s: sumOf('trade', 'transport'), p: sumOf('agriculture', 'mining') },
      'p > ag',
    ],
  ] as const)('%s is refused, and left out by finest', (_, classes, pair) => {
    expect(() => settle(classes, 'refuse')).toThrow(pair);
    expect(settle(classes, 'finest').left).toEqual(Object.keys(ACCOUNTS));
    expect(settle(classes, 'all').left).toHaveLength(Object.keys(classes).length);
  });

  it('parts that are neighbours in the alphabet and not in the file', () => {
    const { agriculture, ...others } = ACCOUNTS;
    const classes = {
      m1: agriculture as readonly number[],
      ...others,
      m2: [3_051, 2_777, 4_010],
      x: [0, 0, 0],
    };
    const whole = [0, 1, 2].map((t) => (classes.m1[t] ?? 0) + (classes.m2[t] ?? 0));
    expect(() => settle({ ...classes, q: whole }, 'refuse')).toThrow('q > m1, m2');
  });

  it('parts that are neighbours nowhere', () => {
    const { agriculture, food, mining, ...others } = ACCOUNTS;
    const classes = { zinc: mining ?? [], industry: sumOf('mining', 'trade'), ...others, b: food ?? [] };
    expect(() => settle({ agriculture: agriculture ?? [], ...classes }, 'refuse')).toThrow(
      /industry > (zinc, trade|trade, zinc)/,
    );
    const rounded = { ...classes, industry: sumOf('mining', 'trade').map((value) => value + 1) };
    expect(() => settle({ agriculture: agriculture ?? [], ...rounded }, 'refuse')).toThrow('industry >');
    const other = { ...classes, industry: sumOf('mining', 'trade').map((value, t) => value + 3 * t) };
    expect(settle({ agriculture: agriculture ?? [], ...other }, 'refuse').left).toContain('industry');
  });

  it('a total of subtotals is found when these are gone', () => {
    const [goods, services] = [
      sumOf('agriculture', 'mining', 'food', 'textiles'),
      sumOf('trade', 'transport'),
    ];
    const all = goods.map((value, t) => value + (services[t] ?? 0));
    expect(settle({ everything: all, goods, services, ...ACCOUNTS }, 'finest').left).toEqual(
      Object.keys(ACCOUNTS),
    );
  });

  it('in one period it is a warning, unless it is called a subtotal', () => {
    const once = Object.fromEntries(
      Object.entries(ACCOUNTS).map(([name, values]) => [name, [...values, 7].map((v) => v * 1013)]),
    );
    const first = Object.fromEntries(
      Object.entries(once).map(([name, values]) => [name, values.slice(0, 1)]),
    );
    const whole = [(first.trade?.[0] ?? 0) + (first.transport?.[0] ?? 0)];
    const { left, notes } = settle({ ...first, services: whole }, 'refuse');
    expect(left).toContain('services');
    expect(notes).toMatch(
      /"services" \(activity\) equals the sum of others \(trade, transport\), perhaps by chance/,
    );
    expect(() => settle({ ...first, 'Subtotal B': whole }, 'refuse')).toThrow(
      'Subtotal B > trade, transport',
    );
  });

  it('shares that never change are one agreement, however many the periods', () => {
    const grown = Object.fromEntries(
      Object.entries(ACCOUNTS).map(([name, [value = 0]]) => [name, [value, value * 1.1, value * 1.21]]),
    );
    const whole = (grown.trade ?? []).map((value, t) => value + (grown.transport?.[t] ?? 0));
    expect(settle({ ...grown, services: whole }, 'refuse').left).toContain('services');
  });

  it('numbers without such sums raise nothing', () => {
    const number = fc.double({ min: 1, max: 14, noNaN: true }).map((x) => Math.round(Math.exp(x)));
    const table = fc.integer({ min: 2, max: 6 }).chain((periods) =>
      fc.array(fc.array(number, { minLength: periods, maxLength: periods }), {
        minLength: 8,
        maxLength: 40,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const classes = Object.fromEntries(rows.map((values, i) => [`class ${i}`, values]));
        expect(settle(classes, 'refuse')).toEqual({ left: Object.keys(classes), notes: '' });
      }),
      { numRuns: 200, seed: 20261128 },
    );
  });
});
