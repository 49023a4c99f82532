import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { POLICY_FIELDS } from '../../../src/catalog/policy-fields.ts';
import { counts, inForce, type Span } from '../../../src/indicators/policy/kernels/in-force.ts';
import { policyDuration } from '../../../src/indicators/policy/policy-duration.ts';
import { policyReach } from '../../../src/indicators/policy/policy-reach.ts';
import { policySequence } from '../../../src/indicators/policy/policy-sequence.ts';
import { policyStock } from '../../../src/indicators/policy/policy-stock.ts';
import { readTabularBytes } from '../../../src/sources/tabular/read-tabular.ts';
import { refusal } from '../../study/support.ts';
import { compute, valueWhere } from '../../support/compute.ts';
import { policies, SOME } from './fixtures.ts';

const table = policies(SOME);
const words = (notes: readonly { text: { en: string } }[]) => notes.map(({ text }) => text.en).join(' ');

describe('inForce', () => {
  it.each<[Span, number, string]>([
    [{ start: 1990, end: 1994, asOf: null }, 1989, 'no'],
    [{ start: 1990, end: 1994, asOf: null }, 1990, 'yes'],
    [{ start: 1990, end: 1994, asOf: null }, 1994, 'yes'],
    [{ start: 1990, end: 1994, asOf: null }, 1995, 'no'],
    [{ start: 1990, end: 'in-force', asOf: 2000 }, 2000, 'yes'],
    [{ start: 1990, end: 'in-force', asOf: 2000 }, 2001, 'end-unknown'],
    [{ start: 1990, end: 'in-force', asOf: null }, 2050, 'yes'],
    [{ start: 1990, end: null, asOf: 2000 }, 1990, 'yes'],
    [{ start: 1990, end: null, asOf: 2000 }, 1991, 'end-unknown'],
    [{ start: null, end: 1994, asOf: null }, 1993, 'start-unknown'],
    [{ start: null, end: 1994, asOf: null }, 1994, 'yes'],
    [{ start: null, end: 1994, asOf: null }, 1995, 'no'],
    [{ start: null, end: 'in-force', asOf: 2000 }, 2000, 'yes'],
    [{ start: null, end: null, asOf: 2000 }, 1990, 'both-unknown'],
  ])('%j in %i: %s', (span, year, state) => {
    expect(inForce(span, year)).toBe(state);
  });
  it('counting more never counts fewer', () => {
    const year = fc.option(fc.integer({ min: 1990, max: 1999 }));
    const span = fc.record({
      start: year,
      end: fc.oneof(year, fc.constant('in-force' as const)),
      asOf: fc.constant(1999),
    });
    fc.assert(
      fc.property(span, fc.integer({ min: 1985, max: 2005 }), (one, at) => {
        const state = inForce(one, at);
        const [none, all] = (['leave-out', 'count'] as const).map((choice) =>
          counts(state, { unknown_start: choice, unknown_end: choice }),
        );
        expect(none).toBe(state === 'yes');
        expect(all).toBe(state !== 'no');
      }),
    );
  });
});

describe('policy-stock', () => {
  const at = (
    result: ReturnType<typeof compute>,
    economy: string,
    period: string,
    term: string,
    group: string | null = null,
    by = 'type',
  ) => valueWhere(result, { economy, period, term, type: null, orientation: null, [by]: group });
  it('counts what is in force, with bounds for unknown dates', () => {
    const result = compute(policyStock, table);
    expect(at(result, 'MEX', '1992', 'instruments')).toBe(2);
    expect(at(result, 'MEX', '1992', 'instruments_least')).toBe(1);
    expect(at(result, 'MEX', '1992', 'instruments_most')).toBe(3);
    expect(at(result, 'MEX', '1995', 'instruments_least')).toBe(1);
    expect(at(result, 'MEX', '1973', 'instruments')).toBe(0);
    expect(at(result, 'TWN', '1991', 'instruments')).toBe(3);
    expect(at(result, 'TWN', '1992', 'instruments')).toBe(2);
    expect(words(result.notes)).toContain('First year not known: a-cars.');
    expect(words(result.notes)).toContain('Last year not known: a-relief.');
    expect(words(result.notes)).toContain('approximate count as written: b-tax.');
  });
  it('follows the choice for unknown dates', () => {
    const all = compute(policyStock, table, { unknown_start: 'count' });
    expect(at(all, 'MEX', '1992', 'instruments')).toBe(3);
    const none = compute(policyStock, table, { unknown_end: 'leave-out' });
    expect(at(none, 'MEX', '1992', 'instruments')).toBe(1);
    expect(at(none, 'MEX', '1990', 'instruments')).toBe(2);
  });
  it('gives the share that chooses whom to support; of nothing there is none', () => {
    const result = compute(policyStock, table, { unknown_start: 'count' });
    expect(at(result, 'MEX', '1992', 'vertical_share')).toBeCloseTo(100 / 3, 12);
    expect(at(result, 'MEX', '1996', 'vertical_share')).toBe(0);
    expect(at(result, 'TWN', '1992', 'vertical_share')).toBe(100);
    expect(at(compute(policyStock, table), 'MEX', '1985', 'vertical_share')).toBe('zero-denominator');
    expect(at(compute(policyStock, table, { mixed: 'half' }), 'TWN', '1992', 'vertical_share')).toBe(75);
    expect(at(compute(policyStock, table, { mixed: 'horizontal' }), 'TWN', '1992', 'vertical_share')).toBe(
      50,
    );
    const contingent = compute(policyStock, table, { vertical: 'export-contingent' });
    expect(at(contingent, 'MEX', '1996', 'vertical_share')).toBe(100);
  });
  it('counts by type, where the groups add to the total, and by orientation, where they may exceed it', () => {
    const types = compute(policyStock, table, { by: 'type' });
    expect(at(types, 'TWN', '1991', 'instruments', 'plan')).toBe(1);
    expect(at(types, 'TWN', '1992', 'instruments', 'plan')).toBe(0);
    expect(types.residuals[0]?.value).toBe(0);
    const whom = compute(policyStock, table, { by: 'orientation' });
    expect(at(whom, 'MEX', '1992', 'instruments', 'horizontal', 'orientation')).toBe(2);
    expect(at(whom, 'MEX', '1992', 'instruments', 'export-contingent', 'orientation')).toBe(1);
  });
  it('says when a year lies beyond what is known, and refuses years that are none', () => {
    expect(words(compute(policyStock, table, { to: '2010' }).notes)).toContain('known up to 2000');
    expect(() => compute(policyStock, table, { from: '2010', to: '2000' })).toThrow(/no year to show/);
    expect(() => compute(policyStock, table, { economies: 'MEXX' })).toThrow(/MEXX/);
    expect(() => compute(policyStock, table, { types: 'plans' })).toThrow(/plans/);
    expect(() => compute(policyStock, policies([{ ...SOME[0], start: 'soon' }]))).toThrow(
      /"soon" in column start of the instrument a-plan is not a year/,
    );
  });
});

describe('a CSV of instruments', () => {
  const csv = (lines: string) =>
    readTabularBytes(
      'mine.csv',
      new TextEncoder().encode(`economy,instrument,type,orientation,start,end\n${lines}`),
    ).table;
  it('has years as numbers, and may say in-force or nothing where the last year stands', () => {
    const table = csv(
      'MEX,a,grant,horizontal,1990,1999\nMEX,b,loan,sectoral,1995,in-force\nMEX,c,park,place,1995,\n',
    );
    const options = { from: '1996', to: '1996' };
    const stock = compute(policyStock, table, options);
    const value = (term: string) => valueWhere(stock, { economy: 'MEX', period: '1996', term });
    expect(['instruments', 'instruments_least', 'instruments_most'].map(value)).toEqual([3, 2, 3]);
    expect(value('vertical_share')).toBeCloseTo(200 / 3, 12);
  });
  it('a mistyped orientation is named: it would choose nobody in silence', () => {
    const table = csv('MEX,a,grant,sectorial,1990,1999\n');
    expect(words(compute(policyStock, table, {}).notes)).toContain('a (sectorial)');
  });
});

describe('policy-duration', () => {
  it('counts both years, an open end up to what is known, and nothing without a date', () => {
    const result = compute(policyDuration, table);
    expect(valueWhere(result, { instrument: 'a-plan' })).toBe(6);
    expect(valueWhere(result, { instrument: 'b-lab' })).toBe(28);
    expect(valueWhere(result, { instrument: 'a-relief' })).toBe('not-reported');
    expect(rowsOf(result.table).find(({ instrument }) => instrument === 'b-lab')).toMatchObject({
      end: '2000',
      end_state: 'in-force',
    });
  });
});

describe('policy-sequence', () => {
  it('says who came first, by how many years, and in which order within the economy', () => {
    const result = compute(policySequence, table);
    expect(valueWhere(result, { type: 'plan', economy: 'MEX', term: 'years_after_first' })).toBe(9);
    expect(valueWhere(result, { type: 'plan', economy: 'TWN', term: 'years_after_first' })).toBe(0);
    expect(valueWhere(result, { type: 'rd-institute', term: 'years_after_first' })).toBe(
      'too-few-observations',
    );
    expect(valueWhere(result, { type: 'tax-expenditure', economy: 'TWN', term: 'order' })).toBe(3);
    expect(rowsOf(result.table).some(({ type }) => type === 'content-rule')).toBe(false);
    expect(words(result.notes)).toContain('First year not known: a-cars.');
  });
  it('marks a first year that an undated instrument of the kind could precede', () => {
    const older = policies([
      ...SOME,
      { instrument: 'a-old', economy: 'MEX', type: 'plan', orientation: 'horizontal' },
    ]);
    const states = rowsOf(compute(policySequence, older).table).map(
      ({ type, economy, start_state: state }) => `${type} ${economy} ${state}`,
    );
    expect(states).toContain('plan MEX at-latest');
    expect(states).toContain('plan TWN exact');
    expect(states).toContain('tax-expenditure TWN about');
  });
});

describe('policy-reach', () => {
  it('counts the instruments that name an industry', () => {
    const result = compute(policyReach, table, { unknown_start: 'count' });
    const at = (economy: string, activity: string, period: string) =>
      valueWhere(result, { economy, activity, period, term: 'instruments' });
    expect(at('TWN', 'c14', '1990')).toBe(1);
    expect(() => at('TWN', 'c15', '1990')).toThrow('0 rows');
    expect(at('MEX', 'c15', '1995')).toBe(1);
    expect(at('MEX', 'c15', '1996')).toBe(0);
    expect(result.dropped.map(({ count }) => count)).toEqual([4]);
  });
  it('shows industries that nobody targets when asked, and open instruments in all', () => {
    const result = compute(policyReach, table, {
      activities: 'c3,c14',
      untargeted: 'count-in-all',
      from: '1991',
      to: '1991',
    });
    expect(valueWhere(result, { economy: 'TWN', activity: 'c3', term: 'instruments' })).toBe(2);
    expect(valueWhere(result, { economy: 'TWN', activity: 'c14', term: 'instruments' })).toBe(3);
    expect(result.dropped).toEqual([]);
    expect(valueWhere(result, { economy: 'MEX', activity: 'c14', term: 'instruments' })).toBe(2);
  });
  it('refuses more places than a result should have', () => {
    const codes = Array.from({ length: 30_000 }, (_, i) => String(100_000 + i));
    const long = policies(codes.map((product) => ({ ...SOME[0], classification: 'HS2012', product })));
    const beyond = { from: '1900', to: '2000' };
    expect(() => compute(policyReach, long, beyond)).toThrow(/more than 2000000/);
    expect(compute(policyReach, long, { ...beyond, activities: '100000' }).table.rows).toBe(303);
  });
  it('asks which classification where there are two', () => {
    const two = policies([
      ...SOME,
      {
        instrument: 'b-list',
        economy: 'TWN',
        type: 'loan',
        start: '1985',
        classification: 'HS1992',
        product: '8542',
      },
    ]);
    expect(() => compute(policyReach, two)).toThrow(/classification/);
    const result = compute(policyReach, two, { classification: 'HS1992' });
    expect(
      valueWhere(result, { economy: 'TWN', activity: '8542', period: '1990', term: 'instruments' }),
    ).toBe(1);
    expect(words(result.dropped.map(({ what }) => ({ text: what })))).toContain('in another classification');
  });
});

describe('a table of instruments', () => {
  const [plan] = SOME as [(typeof SOME)[number]];
  const numbers = ['start', 'end', 'as_of'];
  it('may hold its years as numbers, as CSV files do', () => {
    const fields = POLICY_FIELDS.map((field) =>
      numbers.includes(field.name) ? { ...field, unit: UNITS.none } : field,
    );
    const rows = SOME.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, numbers.includes(name) ? Number(cell) : cell]),
      ),
    );
    const read = tableOf('policy_instrument', fields, rows);
    expect(rowsOf(compute(policyStock, read).table)).toEqual(rowsOf(compute(policyStock, table).table));
  });
  it('is refused where an instrument ends before it starts', () => {
    expect(refusal(() => compute(policyDuration, policies([{ ...plan, end: '1980' }])))).toMatch(
      /ends in 1980/,
    );
  });
  it.each([{ start: '1999' }, { end: '1999' }, { type: 'loan' }])(
    'is refused where rows of one instrument differ: %j',
    (other) => {
      const twice = policies([plan, { ...plan, ...other }]);
      expect(refusal(() => compute(policyDuration, twice))).toMatch(/different types or years/);
    },
  );
  it('an instrument of unknown orientation is counted, is in no vertical share, and is named', () => {
    const open = { ...plan, instrument: 'open' };
    const cars = { ...plan, instrument: 'cars', orientation: 'sectoral' };
    const odd = { ...plan, instrument: 'odd', orientation: 'vertical (technology)' };
    const none = { ...plan, instrument: 'none', orientation: null };
    const year = { from: '1990', to: '1990' };
    const result = compute(policyStock, policies([open, cars, odd, none]), year);
    expect(valueWhere(result, { term: 'instruments' })).toBe(4);
    expect(valueWhere(result, { term: 'vertical_share' })).toBe(50);
    expect(words(result.notes)).toContain('odd (vertical (technology)), none (–)');
    const named = compute(policyStock, policies([open, odd]), { ...year, vertical: 'vertical (technology)' });
    expect(valueWhere(named, { term: 'vertical_share' })).toBe(50);
    expect(words(named.notes)).not.toContain('unknown orientation');
    expect(valueWhere(compute(policyStock, policies([none]), year), { term: 'vertical_share' })).toBe(
      'zero-denominator',
    );
  });
});
