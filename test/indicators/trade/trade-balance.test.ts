import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tradeBalance } from '../../../src/indicators/trade/trade-balance.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { inRange } from '../../support/in-range.ts';
import { flow, flowTable } from './fixtures.ts';
import { byKey, goldenRows, goldenTable, WIOD, WIOD_MAP } from './golden.ts';

const rows = [flow('2000', 'X', 10), flow('2000', 'M', 15), flow('2001', 'X', 20), flow('2001', 'M', 12)];

describe('trade-balance', () => {
  it('adds up the years', () => {
    const result = compute(tradeBalance, flowTable(rows));
    expect(valueWhere(result, { term: 'balance' })).toBe(3);
    expect(valueWhere(result, { term: 'normalised_balance' })).toBeCloseTo(3 / 57, 12);
    const yearly = compute(tradeBalance, flowTable(rows), { level: 'yearly' });
    expect(valueWhere(yearly, { term: 'balance', from: '2000' })).toBe(-5);
  });
  it('cumulative is the sum of the yearly, for any flows', () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map(inRange);
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 8 }), (years) => {
        const made = years.flatMap(([x, m], i) => [flow(`${2000 + i}`, 'X', x), flow(`${2000 + i}`, 'M', m)]);
        const whole = valueWhere(compute(tradeBalance, flowTable(made)), { term: 'balance' }) as number;
        const yearly = compute(tradeBalance, flowTable(made), { level: 'yearly' });
        const sum = years.reduce(
          (so, _, i) => so + (valueWhere(yearly, { term: 'balance', from: `${2000 + i}` }) as number),
          0,
        );
        const size = years.reduce((so, [x, m]) => so + x + m, 1);
        expect(Math.abs(whole - sum) / size).toBeLessThan(1e-12);
      }),
      { numRuns: 60 },
    );
  });
  it('a balance that the source publishes is added up as it stands', () => {
    const published = [flow('2000', 'B', -5), flow('2001', 'B', -7)];
    expect(valueWhere(compute(tradeBalance, flowTable(published)), { term: 'balance' })).toBe(-12);
  });
  it('a year with exports alone leaves no balance, and is named', () => {
    const lame = [...rows, flow('2002', 'X', 30)];
    const result = compute(tradeBalance, flowTable(lame));
    expect(valueWhere(result, { term: 'balance' })).toBe('not-reported');
    expect(result.notes[0].text.en).toContain('only exports or only imports in 2002');
    expect(valueWhere(compute(tradeBalance, flowTable(lame), { to: '2001' }), { term: 'balance' })).toBe(3);
  });
  it('names years without data', () => {
    const gap = [
      ...rows,
      flow('2002', 'X', 1, { reporter: 'TWN' }),
      flow('2002', 'M', 1, { reporter: 'TWN' }),
    ];
    const { notes } = compute(tradeBalance, flowTable(gap), { economies: 'MEX' });
    expect(notes).toEqual([]);
    const both = compute(tradeBalance, flowTable(gap));
    expect(both.notes.some(({ text }) => text.en.includes('MEX has no data in 2002'))).toBe(true);
  });
  it('leaves out flows it does not know, and counts them', () => {
    const { dropped } = compute(tradeBalance, flowTable([...rows, flow('2000', 'RX', 3)]));
    expect(dropped[0]).toMatchObject({ count: 1, examples: ['RX'] });
  });
  it('nothing traded has no normalised balance', () => {
    const nothing = [flow('2000', 'X', 0), flow('2000', 'M', 0)];
    expect(valueWhere(compute(tradeBalance, flowTable(nothing)), { term: 'normalised_balance' })).toBe(
      'zero-denominator',
    );
  });
});

describe('trade-balance from partners', () => {
  const line = (reporter: string, partner: string, value: number) => ({
    year: '2000',
    reporter,
    partner,
    product: 'p',
    value,
  });
  it('takes imports from the exports of the partners', () => {
    const table = flowTable([line('A', 'B', 10), line('B', 'A', 4), line('C', 'A', 3), line('C', 'B', 1)]);
    const of = (options: Readonly<Record<string, string>>) =>
      valueWhere(compute(tradeBalance, table, { imports: 'partners', ...options }), {
        reporter: 'A',
        term: 'balance',
      });
    expect(of({})).toBe(3);
    expect(of({ economies: 'A', partners: 'B' })).toBe(6);
    expect(() => of({ partners: 'Z' })).toThrow(expect.objectContaining({ code: 'unknown-name' }));
  });
  it('needs partners', () => {
    const bare = flowTable([{ year: '2000', reporter: 'A', value: 1 }]);
    expect(() => compute(tradeBalance, bare, { imports: 'partners' })).toThrow(
      expect.objectContaining({ code: 'missing-column' }),
    );
  });
  const wiod = goldenTable(WIOD, WIOD_MAP);
  it('agrees with the reference on WIOD', () => {
    const options = { imports: 'partners', level: 'yearly', economies: 'MEX,TWN,USA,KOR,CHN' };
    const found = byKey(compute(tradeBalance, wiod, options).table, 'from', 'reporter', 'term');
    for (const row of goldenRows('ref/wiod_goods__gl_aggregate.csv'))
      expect(found.get(`${row.year} ${row.country} balance`)).toBe(Number(row.balance));
  });
});
