import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { checkInput } from '../../src/indicators/check-input.ts';
import { shiftShare } from '../../src/indicators/industry/shift-share.ts';
import { tradeGrowth } from '../../src/indicators/trade/trade-growth.ts';
import { longRows } from '../support/compute.ts';

const good = { activity: 'a', period: '2000', output_real: 1, hours: 1 };

describe('checkInput', () => {
  it('takes what an indicator needs', () => {
    checkInput(shiftShare, longRows([good]));
  });
  it('takes year for period and economy for reporter', () => {
    const field = (name: string) => ({ name, title: { en: name, es: name } });
    const fields = [field('economy'), field('period'), { ...field('value'), unit: UNITS.dataUnit }];
    checkInput(tradeGrowth, tableOf('t', fields, [{ economy: 'MEX', period: '2000', value: 1 }]));
  });
  it('names the column that is missing, and one of a group', () => {
    const { activity, output_real, ...rest } = good;
    expect(() => checkInput(shiftShare, longRows([{ ...rest, output_real }]))).toThrow(
      /no column "activity"/,
    );
    expect(() => checkInput(shiftShare, longRows([{ ...rest, activity }]))).toThrow(
      /no column "output_real"/,
    );
    expect(() => checkInput(shiftShare, longRows([{ activity, period: '2000', output_real }]))).toThrow(
      /no column "hours"/,
    );
  });
  it('refuses numbers beyond the range of arithmetic, with their column and row; without them it computes', () => {
    for (const value of [1e308, -1e60, 1e-310]) {
      const wild = longRows([good, { ...good, activity: 'b', output_real: value }]);
      expect(() => checkInput(shiftShare, wild)).toThrow(/"output_real" holds .* in row 2/);
    }
    for (const value of [1e49, 1e-49, 0, null])
      checkInput(shiftShare, longRows([good, { ...good, activity: 'b', output_real: value }]));
  });
  it('refuses text where numbers belong, and a table without rows', () => {
    const fields = Object.keys(good).map((name) => ({ name, title: { en: name, es: name } }));
    const words = tableOf('t', fields, [{ activity: 'a', period: '2000', output_real: 'x', hours: 'y' }]);
    expect(() => checkInput(shiftShare, words)).toThrow('Column "output_real" should hold numbers.');
    const empty = { ...longRows([good]), rows: 0 };
    expect(() => checkInput(shiftShare, empty)).toThrow(/no rows/);
  });
});
