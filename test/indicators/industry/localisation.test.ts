import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/base/table.ts';
import { localisationIndicator as localisation } from '../../../src/indicators/industry/localisation.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { amount, expectNear } from '../../support/numbers.ts';

const row = (economy: string, activity: string, persons: number | null, period = '2000') => ({
  economy,
  activity,
  period,
  persons,
});
/** Two states: the north has two thirds of the cars and a quarter of the food. */
const STATES = [
  row('north', 'cars', 20),
  row('north', 'food', 20),
  row('south', 'cars', 10),
  row('south', 'food', 50),
];

describe('localisation', () => {
  const result = compute(localisation, longRows(STATES));
  const of = (economy: string | null, activity: string | null, term: string) =>
    valueWhere(result, { economy, activity, term }) as number;
  it('by hand', () => {
    expectNear(of('north', 'cars', 'location_quotient'), 20 / 40 / (30 / 100));
    expectNear(of('south', 'food', 'location_quotient'), 50 / 60 / (70 / 100));
    expectNear(of(null, 'cars', 'localisation'), 2 / 3 - 40 / 100);
    expectNear(of('north', null, 'specialisation'), 20 / 40 - 30 / 100);
    // with two places the curve is one corner away from the diagonal, as Hoover's coefficient is
    expectNear(of(null, 'cars', 'locational_gini'), 2 / 3 - 40 / 100);
    expect(of(null, null, 'places')).toBe(2);
  });
  it('the example of EconGeo: hoover_index in percent, locational_gini half of ours', () => {
    const PLACES = [
      [100, 0, 0, 0, 0],
      [0, 15, 5, 70, 10],
      [0, 20, 10, 20, 50],
      [0, 25, 30, 5, 40],
      [0, 40, 55, 5, 0],
    ];
    const rows = PLACES.flatMap((jobs, r) => jobs.map((value, i) => row(`R${r}`, `I${i}`, value)));
    const found = compute(localisation, longRows(rows), { levels: 'all' });
    const at = (i: number, term: string) =>
      valueWhere(found, { economy: null, activity: `I${i}`, term }) as number;
    [0.4, 0.18, 0.27, 0.31, 0.28].forEach((area, i) => {
      expectNear(at(i, 'locational_gini') / 2, area);
    });
    [80, 25, 45, 50, 50].forEach((percent, i) => {
      expectNear(100 * at(i, 'localisation'), percent);
    });
  });
  it('output instead of labour', () => {
    const output = STATES.map(({ persons, ...rest }) => ({ ...rest, output: persons }));
    const found = compute(localisation, longRows(output), { of: 'output' });
    expect(valueWhere(found, { economy: 'north', activity: 'cars', term: 'location_quotient' })).toBe(
      of('north', 'cars', 'location_quotient'),
    );
  });
  it('a class that a place does not report is left out and named, or is zero where that is said', () => {
    const more = longRows([...STATES, row('south', 'ships', 5)]);
    const left = compute(localisation, more);
    expect(left.dropped.flatMap(({ examples }) => examples)).toContain('ships');
    expectNear(
      valueWhere(left, { economy: 'north', activity: 'cars', term: 'location_quotient' }) as number,
      of('north', 'cars', 'location_quotient'),
    );
    const zero = compute(localisation, more, { absent: 'entry-exit' });
    expect(valueWhere(zero, { economy: 'north', activity: 'ships', term: 'location_quotient' })).toBe(0);
    expectNear(
      valueWhere(zero, { economy: 'south', activity: 'ships', term: 'location_quotient' }) as number,
      105 / 65,
    );
  });
  it('a class that is nowhere has no index, a place without anything no quotient; one place is refused', () => {
    const none = compute(
      localisation,
      longRows([...STATES, row('north', 'gold', 0), row('south', 'gold', 0)]),
    );
    expect(valueWhere(none, { economy: null, activity: 'gold', term: 'locational_gini' })).toBe(
      'zero-denominator',
    );
    const empty = compute(localisation, longRows([...STATES, row('sea', 'cars', 0), row('sea', 'food', 0)]));
    expect(valueWhere(empty, { economy: 'sea', activity: 'cars', term: 'location_quotient' })).toBe(
      'zero-denominator',
    );
    expect(() => compute(localisation, longRows(STATES.slice(0, 2)))).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
  });
  it('measures every place by persons where one has no hours', () => {
    const hours = [2000, 6000, null, null];
    const persons = [1, 3, 2, 2];
    const rows = STATES.map((one, i) => ({ ...one, hours: hours[i], persons: persons[i] }));
    const found = compute(localisation, longRows(rows));
    const alone = compute(localisation, longRows(rows), { labour: 'persons' });
    expect(rowsOf(found.table)).toEqual(rowsOf(alone.table));
    expect(found.notes.map(({ text }) => text.en)).toContain(
      'Labour is persons: not every economy and class has hours.',
    );
    const without = rows.map((one) => ({ ...one, persons: one.economy === 'north' ? null : one.persons }));
    expect(() => compute(localisation, longRows(without))).toThrow(
      /in hours alone for north and in persons alone for south/,
    );
  });
  it('names the periods that no two places share, and refuses where there is no other', () => {
    const later = STATES.slice(0, 2).map((one) => ({ ...one, period: '2001' }));
    const { dropped } = compute(localisation, longRows([...STATES, ...later]));
    expect(dropped).toContainEqual(expect.objectContaining({ count: 1, examples: ['2001'] }));
    expect(() => compute(localisation, longRows([...STATES.slice(2), ...later]))).toThrow(/no period has/);
  });
  it('keeps to the periods asked for', () => {
    const two = [...STATES, ...STATES.map((one) => ({ ...one, period: '2001' }))];
    const found = compute(localisation, longRows(two), { from: '2001' });
    expect(new Set(rowsOf(found.table).map(({ period }) => period))).toEqual(new Set(['2001']));
  });
  it('the Gini is half the mean difference of quotients between all pairs, weighted by size', () => {
    const amounts = fc.array(amount, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (values) => {
        const rows = values.map((value, at) => row(`r${at >> 2}`, `c${at & 3}`, value));
        const table = compute(localisation, longRows(rows), { levels: 'all' });
        const size = [0, 1, 2].map((r) => values.slice(r * 4, r * 4 + 4).reduce((so, x) => so + x, 0));
        const all = size.reduce((so, x) => so + x, 0);
        const quotient = (r: number) =>
          valueWhere(table, { economy: `r${r}`, activity: 'c1', term: 'location_quotient' }) as number;
        let apart = 0;
        for (const r of [0, 1, 2])
          for (const s of [0, 1, 2])
            apart += (size[r] / all) * (size[s] / all) * Math.abs(quotient(r) - quotient(s));
        const gini = valueWhere(table, { activity: 'c1', term: 'locational_gini' }) as number;
        expect(Math.abs(gini - apart / 2)).toBeLessThan(1e-9);
        const hoover = valueWhere(table, { activity: 'c1', term: 'localisation' }) as number;
        expect(gini).toBeGreaterThanOrEqual(hoover * (1 - 1e-9));
        expect(gini).toBeLessThanOrEqual(1);
      }),
    );
  });
});
