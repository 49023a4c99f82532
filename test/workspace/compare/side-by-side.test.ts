import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { same } from '../../../src/base/locale.ts';
import { rowsOf, type Table } from '../../../src/base/table.ts';
import { UNITS, type Unit } from '../../../src/base/unit.ts';
import { KEYS, type LongRow, longTable } from '../../../src/indicators/long-table.ts';
import { term } from '../../../src/indicators/term.ts';
import { sideBySide } from '../../../src/workspace/compare/side-by-side.ts';

const INDICATOR = { id: 'one', terms: [term('share', UNITS.percent, 'share', 'proporción')] };
const NAMES = [same('old'), same('new')] as const;

type Given = readonly [economy: string, unit: Unit, value: LongRow['value']];
const result = (...rows: readonly Given[]): Table =>
  longTable(
    'one',
    [KEYS.economy, KEYS.period],
    rows.map(([economy, unit, value]) => ({ keys: { economy, period: '2000' }, term: 'share', unit, value })),
  );
const compared = (first: Table, second: Table) => sideBySide(INDICATOR, [first, second], NAMES);

describe('two results side by side', () => {
  it('have both numbers, the second less the first, and that in percent of the first', () => {
    const found = compared(
      result(['MEX', UNITS.percent, 40], ['TWN', UNITS.percent, -5], ['KOR', UNITS.percent, 0]),
      result(['TWN', UNITS.percent, 5], ['MEX', UNITS.percent, 50], ['KOR', UNITS.percent, 3]),
    );
    expect(
      rowsOf(found.table).map(({ economy, first, second, difference, percent }) => [
        economy,
        first,
        second,
        difference,
        percent,
      ]),
    ).toEqual([
      ['MEX', 40, 50, 10, 25],
      ['TWN', -5, 5, 10, 200],
      ['KOR', 0, 3, 3, { missing: 'zero-denominator' }],
    ]);
    expect([found.dropped, found.units]).toEqual([[], []]);
    expect(found.table.fields.slice(-4).map(({ title }) => title.es)).toEqual([
      'old',
      'new',
      'Diferencia',
      'Diferencia',
    ]);
  });
  it('count what one of them alone has, by name', () => {
    const found = compared(
      result(['MEX', UNITS.percent, 40], ['TWN', UNITS.percent, 5]),
      result(['MEX', UNITS.percent, 50], ['KOR', UNITS.percent, 5], ['USA', UNITS.percent, 5]),
    );
    expect(found.table.rows).toBe(1);
    expect(found.dropped.map(({ what, count, examples }) => [what.en, count, examples])).toEqual([
      ['numbers that only old has', 1, ['TWN 2000 share']],
      ['numbers that only new has', 2, ['KOR 2000 share', 'USA 2000 share']],
    ]);
  });
  it('give no difference of two units, and none of a number that is missing', () => {
    const found = compared(
      result(['MEX', UNITS.percent, 40], ['TWN', UNITS.percent, { missing: 'not-reported' }]),
      result(['MEX', UNITS.share, 0.4], ['TWN', UNITS.percent, 5]),
    );
    expect(found.units).toEqual([['percent', 'share']]);
    expect(rowsOf(found.table).map(({ unit, difference }) => [unit, difference])).toEqual([
      ['percent', { missing: 'not-defined' }],
      ['percent', { missing: 'not-reported' }],
    ]);
  });
  it('tell numbers apart by unit where one result has a number in several', () => {
    const first = result(['MEX', UNITS.percent, 40], ['MEX', UNITS.points, 4]);
    const found = compared(first, result(['MEX', UNITS.points, 5], ['MEX', UNITS.percent, 42]));
    expect(rowsOf(found.table).map(({ unit, difference }) => [unit, difference])).toEqual([
      ['percent', 2],
      ['points', 1],
    ]);
  });
  it('leave out and count rows of which the keys repeat in either', () => {
    const [mex, usa, twn] = (['MEX', 'USA', 'TWN'] as const).map((of) => [of, UNITS.percent, 1] as const);
    for (const [first, second, counts] of [
      [result(mex, mex, twn), result(mex, mex, twn), [2, 2]],
      [result(mex, twn, usa, usa), result(mex, mex, twn), [2, 1, 2]],
    ] as const) {
      const { table, dropped } = compared(first, second);
      expect(rowsOf(table).map(({ economy }) => economy)).toEqual(['TWN']);
      expect(dropped.map(({ count }) => count)).toEqual(counts);
      expect(dropped.at(-1)?.what.en).toMatch(/^numbers of new that share their keys/);
      expect(dropped.at(-1)?.examples).toEqual(['MEX 2000 share percent']);
    }
    expect(() => compared(result(mex, mex), result(mex))).toThrow(/several are of MEX 2000 share/);
  });
  it('refuse where no number of one is in the other, and say what each has', () => {
    expect(() => compared(result(['MEX', UNITS.percent, 1]), result(['TWN', UNITS.percent, 1]))).toThrow(
      /the first has MEX 2000 share.*the second TWN 2000 share/,
    );
  });
  it('turned round have the opposite difference, and with themselves none', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(values, (some) => {
        const of = (times: number) =>
          result(...some.map((value, i): Given => [`E${i}`, UNITS.percent, value * times]));
        const gaps = (a: Table, b: Table) =>
          rowsOf(compared(a, b).table).map(({ difference }) => Number(difference));
        const [one, two] = [of(1), of(1.5)];
        gaps(one, two).forEach((gap, i) => {
          expect(gap).toBeCloseTo(some[i] * 0.5, 6);
        });
        expect(gaps(two, one).map((gap) => -gap + 0)).toEqual(gaps(one, two).map((gap) => gap + 0));
        expect(gaps(one, one).every((gap) => gap === 0)).toBe(true);
      }),
    );
  });
});
