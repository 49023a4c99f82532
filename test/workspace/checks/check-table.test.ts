import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { checkTable } from '../../../src/workspace/checks/check-table.ts';

type Line = Readonly<Record<string, Cell>>;

const unitOf = (name: string) =>
  name === 'hours'
    ? UNITS.hoursMillion
    : name === 'persons'
      ? UNITS.personsThousand
      : name === 'rd_share'
        ? UNITS.share
        : null;

const NUMBERS = /^(value|source_line|output|value_added|intermediate_inputs|output_nominal)$/;

function found(lines: readonly Line[], limits: RawOptions = {}) {
  const fields = Object.keys(lines[0] ?? {}).map((name) => {
    const unit = unitOf(name) ?? (NUMBERS.test(name) ? UNITS.dataUnit : null);
    return { name, title: { en: name, es: name }, ...(unit === null ? {} : { unit }) };
  });
  return checkTable(tableOf('any', fields, lines), limits).map(({ check, level, count, place }) => [
    ...[check, level, count, place.en],
  ]);
}

const flow = (more: Line): Line => ({ period: '2010', economy: 'MEX', product: '0101', value: 10, ...more });
const years = (values: readonly number[]) =>
  values.map((value, k) => ({ period: String(2000 + k), economy: 'MEX', variable: 'gdp', value }));

describe('checkTable', () => {
  it('finds rows given twice, alike or not, with their line', () => {
    const lines = [flow({ source_line: 2 }), flow({ source_line: 3 }), flow({ value: 11, source_line: 4 })];
    expect(found(lines)).toEqual([
      ['duplicates', 'fault', 1, 'line 3: 2010, MEX, 0101'],
      ['duplicates', 'fault', 1, 'line 4: 2010, MEX, 0101'],
    ]);
  });
  it('finds negative trade, too many hours and shares above one', () => {
    expect(found([flow({ value: -1 })])).toEqual([['impossible', 'fault', 1, 'row 1: 2010, MEX, 0101']]);
    const work = [
      { period: '2010', economy: 'MEX', hours: 2, persons: 1, rd_share: 0.5 },
      { period: '2011', economy: 'MEX', hours: 9, persons: 1, rd_share: 1.2 },
    ];
    expect(found(work)).toEqual([
      ['impossible', 'fault', 1, 'row 2: 2011, MEX'],
      ['impossible', 'fault', 1, 'row 2: 2011, MEX'],
    ]);
  });
  it('finds parts above their whole, and no rounding or missing part', () => {
    const partners = (world: number, usa: number) => [
      flow({ partner: 'WLD', value: world }),
      flow({ partner: 'USA', value: usa }),
      flow({ partner: 'CAN', value: 60 }),
    ];
    expect(found(partners(100, 90))).toEqual([['totals', 'fault', 1, 'WLD, 2010, MEX, 0101']]);
    expect(found(partners(100, 40))).toEqual([]);
    expect(found(partners(100, 41))).toEqual([]);
    expect(found(partners(100, 10))).toEqual([]);
  });
  it('finds classes above their total in a panel, and no volumes in chained prices', () => {
    const panel = (c: number) => [
      { period: '2010', activity: 'TOT', output_nominal: 100 },
      { period: '2010', activity: 'C', output_nominal: c },
      { period: '2010', activity: 'D', output_nominal: 40 },
    ];
    expect(found(panel(90))).toEqual([['totals', 'fault', 1, 'TOT, 2010']]);
    expect(found(panel(60))).toEqual([]);
  });
  it('finds the place where a sum does not hold that holds elsewhere', () => {
    const gerd = (period: string, business: number, total: number) => [
      { period, economy: 'MEX', variable: 'gerd', value: total },
      { period, economy: 'MEX', variable: 'performer_business', value: business },
      { period, economy: 'MEX', variable: 'performer_government', value: 40 },
    ];
    const amounts = ['2010', '2011', '2012'].flatMap((period) => gerd(period, 160, 200));
    expect(found(amounts)).toEqual([]);
    expect(found([...amounts, ...gerd('2013', 150, 200)])).toEqual([['balances', 'fault', 1, '2013, MEX']]);
    // shares in percent make 100, whatever the total is
    const shares = ['2010', '2011', '2012'].flatMap((period) => gerd(period, 60, 7));
    expect(found(shares)).toEqual([]);
    expect(found([...shares, ...gerd('2013', 70, 7)])).toEqual([['balances', 'fault', 1, '2013, MEX']]);
    const trade = (period: string, balance: number) => [
      { period, variable: 'exports_total', value: 50 },
      { period, variable: 'imports_total', value: 30 },
      { period, variable: 'balance_total', value: balance },
    ];
    expect(found([...trade('2010', 20), ...trade('2011', 20), ...trade('2012', -20)])).toEqual([
      ['balances', 'fault', 1, '2012'],
    ]);
    const panel = (period: string, output: number) => ({
      period,
      output,
      value_added: 40,
      intermediate_inputs: 60,
    });
    expect(found([panel('2010', 100), panel('2011', 100), panel('2012', 110)])).toEqual([
      ['balances', 'fault', 1, '2012'],
    ]);
  });
  it('finds a year without an economy between its first and its last', () => {
    const of = (economy: string, years: readonly number[]) =>
      years.map((year) => ({ period: String(year), economy, value: 10 }));
    const full = of('USA', [2010, 2011, 2012, 2013]);
    expect(found([...full, ...of('MEX', [2010, 2013])])).toEqual([['gaps', 'unusual', 2, 'MEX, 2011']]);
    expect(found([...full, ...of('MEX', [2011, 2012])])).toEqual([]);
  });
  it('takes a limit by the name of the check, and no other name', () => {
    const sides = [
      flow({ flow: 'Exports', partner: 'USA', value: 100 }),
      flow({ flow: 'Imports', economy: 'USA', partner: 'MEX', value: 250 }),
    ];
    expect(found(sides)).toEqual([['mirror', 'unusual', 1, 'MEX, USA, 2010, 0101']]);
    expect(found(sides, { mirror: 3 })).toEqual([]);
    const world = [flow({ partner: 'WLD', value: 100 }), flow({ partner: 'USA', value: 104 })];
    expect(found(world)).toEqual([['totals', 'fault', 1, 'WLD, 2010, MEX, 0101']]);
    expect(found(world, { totals: '0.1' })).toEqual([]);
    expect(found(years([10, 11, 12, 1200, 13, 14]), { jumps: 100 })).toEqual([
      ['jumps', 'fault', 1, 'row 4: 2003, MEX, gdp'],
    ]);
    expect(() => found(sides, { duplicates: 1 })).toThrow(expect.objectContaining({ code: 'unknown-name' }));
    expect(() => found(sides, { mirror: 0 })).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });
  it('finds a year in another unit and a change of unit, not growth', () => {
    expect(found(years([10, 11, 12000, 13, 14, 15]))).toEqual([
      ['jumps', 'fault', 1, 'row 3: 2002, MEX, gdp'],
    ]);
    expect(found(years([10, 11, 12, 12500, 13000, 13500]))).toEqual([
      ['jumps', 'fault', 1, 'row 4: 2003, MEX, gdp'],
    ]);
    expect(found(years([10, 25, 60, 150, 400, 1000]))).toEqual([]);
    expect(found(years([1, 30, 2, 2000, 3, 900]))).toEqual([]);
  });
  it('calls unusual what the sides of a flow disagree on, and another revision', () => {
    const sides = [
      flow({ flow: 'X', partner: 'USA', value: 100 }),
      flow({ flow: 'M', economy: 'USA', partner: 'MEX', value: 250 }),
    ].map(({ period, economy, partner, product, flow: way, value }) => ({
      period,
      economy,
      partner,
      product,
      flow: way,
      value,
    }));
    expect(found(sides)).toEqual([['mirror', 'unusual', 1, 'MEX, USA, 2010, 0101']]);
    const codes = (period: string, list: readonly string[]) =>
      list.map((product) => flow({ period, product }));
    const before = codes('2010', ['010111', '010119', '020110', '030110']);
    expect(found([...before, ...codes('2011', ['010121', '010129', '020110', '030111'])])).toEqual([
      ['breaks', 'unusual', 6, 'product, 2010 > 2011'],
    ]);
    expect(found([...before, ...codes('2011', ['010111', '010119', '020110', '030110'])])).toEqual([]);
  });
  it('of tables without a mistake finds none, whatever their order; one row more is found', () => {
    const line = fc.record({
      period: fc.constantFrom('2010', '2011'),
      economy: fc.constantFrom('MEX', 'USA', 'TWN'),
      product: fc.constantFrom('870321', '870322', '870323'),
      value: fc.double({ min: 0, max: 1e9, noNaN: true }),
    });
    const key = ({ period, economy, product }: Line) => `${period} ${economy} ${product}`;
    const lists = fc.uniqueArray(line, { minLength: 1, selector: key });
    fc.assert(
      fc.property(lists, fc.nat(), (lines, at) => {
        expect(found(lines)).toEqual([]);
        expect(found([...lines].reverse())).toEqual([]);
        const twice = [...lines, lines[at % lines.length] as Line];
        expect(found(twice).map(([check, , count]) => [check, count])).toEqual([['duplicates', 1]]);
      }),
      { numRuns: 500 },
    );
  });
});
