import { describe, expect, it } from 'vitest';
import { patents } from '../../../src/indicators/capabilities/patents.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const cell = (
  economy: string,
  activity: string | null,
  period: string,
  value: number,
  variable = 'patents',
) => ({
  economy,
  activity,
  variable,
  period,
  value,
});
const table = longRows([
  cell('TWN', 'total', '1998', 100),
  cell('TWN', 'chips', '1998', 40),
  cell('TWN', 'food', '1998', 59),
  cell('TWN', 'total', '2018', 400),
  cell('TWN', 'chips', '2018', 399),
  cell('TWN', 'food', '2018', 0),
  cell('WLD', 'total', '1998', 1000),
  cell('WLD', 'chips', '1998', 200),
  cell('WLD', 'food', '1998', 800),
  cell('WLD', 'total', '2018', 1600),
  cell('WLD', 'chips', '2018', 1600),
  cell('WLD', 'food', '2018', 0),
  cell('TWN', null, '1998', 20, 'pop'),
]);
const at = (activity: string, from: string, to = from) => ({ economy: 'TWN', activity, from, to });

describe('patents', () => {
  const result = compute(patents, table, { show: 'TWN' });

  it('counts, per million persons, in the economy and in the world', () => {
    expect(valueWhere(result, { ...at('chips', '1998'), term: 'patents' })).toBe(40);
    expect(valueWhere(result, { ...at('chips', '1998'), term: 'per_million' })).toBe(2);
    expect(valueWhere(result, { ...at('chips', '2018'), term: 'per_million' })).toBe('not-reported');
    expect(valueWhere(result, { ...at('chips', '1998'), term: 'share' })).toBe(40);
    expect(valueWhere(result, { ...at('chips', '1998'), term: 'world_share' })).toBe(20);
    expect(valueWhere(result, { ...at('food', '2018'), term: 'world_share' })).toBe('zero-denominator');
  });

  it('grows between the first and the last period', () => {
    expect(valueWhere(result, { ...at('total', '1998', '2018'), term: 'growth' })).toBe(300);
    expect(valueWhere(result, { ...at('total', '1998', '2018'), term: 'growth_per_year' })).toBeCloseTo(
      100 * (4 ** 0.05 - 1),
      12,
    );
    const back = compute(
      patents,
      longRows(
        [cell('A', 'x', '1', 0), cell('A', 'x', '2', 5)].map((one) => ({
          ...one,
          period: `200${one.period}`,
        })),
      ),
    );
    expect(valueWhere(back, { from: '2001', to: '2002', term: 'growth' })).toBe('zero-denominator');
  });

  it('says what the fields miss: rounding is no fault, more is a warning', () => {
    expect(valueWhere(result, { ...at('total', '1998'), term: 'field_miss' })).toBe(1);
    expect(result.residuals.map(({ identity }) => identity)).not.toContain('Σ_j P_ij = P_i');
    expect(result.notes.map(({ level }) => level)).toEqual(['info']);
    const overlapping = compute(
      patents,
      longRows([cell('WLD', 'total', '2000', 10), cell('WLD', 'a', '2000', 8), cell('WLD', 'b', '2000', 7)]),
    );
    expect(overlapping.residuals.map(({ identity }) => identity)).not.toContain('Σ_j P_ij = P_i');
    expect(overlapping.notes[0]).toMatchObject({
      level: 'warning',
      text: { en: expect.stringContaining('5 patents more than the total in WLD 2000') },
    });
  });

  it('fractions are not rounded: their fields must add up', () => {
    const exact = (part: number) =>
      compute(
        patents,
        longRows([
          cell('WLD', 'total', '2000', 1.5),
          cell('WLD', 'a', '2000', 1),
          cell('WLD', 'b', '2000', part),
        ]),
      );
    expect(exact(0.5).notes).toEqual([]);
    expect(exact(0.5).residuals[0]?.value).toBe(0);
    expect(exact(0.4).notes[0]?.level).toBe('warning');
  });

  it('without a total the fields make it, without a world the economies do', () => {
    const two = longRows([
      cell('A', 'x', '2000', 1),
      cell('A', 'y', '2000', 3),
      cell('B', 'x', '2000', 4),
      cell('B', 'y', '2000', 0),
    ]);
    const found = compute(patents, two);
    expect(valueWhere(found, { economy: 'A', activity: 'y', term: 'share' })).toBe(75);
    expect(valueWhere(found, { economy: 'A', activity: 'x', term: 'world_share' })).toBe(20);
    expect(found.notes[0]?.text.en).toContain('the world is the sum of their 2 economies');
  });

  it('shows the fields and terms asked for; refuses what is not there and persons in the wrong unit', () => {
    const few = compute(patents, table, { 'show.activity': 'chips', 'show.term': 'share', show: 'TWN' });
    expect(few.table.rows).toBe(2);
    for (const options of [{ 'show.activity': 'chip' }, { 'show.term': 'shares' }, { show: 'MEX' }])
      expect(() => compute(patents, table, options)).toThrow(
        expect.objectContaining({ code: 'shows-nothing' }),
      );
    const thousands = longRows([cell('A', 'x', '2000', 1), cell('A', null, '2000', 23_000, 'pop')]);
    expect(() => compute(patents, thousands)).toThrow(expect.objectContaining({ code: 'not-computable' }));
    expect(() => compute(patents, table, { from: '1999' })).toThrow(
      expect.objectContaining({ code: 'period-not-there' }),
    );
  });
});

describe('what some economies lack', () => {
  const some = longRows([
    cell('A', 'x', '2000', 1),
    cell('A', 'y', '2000', 2),
    cell('A', 'total', '2000', 4),
    cell('B', 'x', '2000', 1),
    cell('B', 'y', '2000', 3),
    cell('A', 'x', '2001', 1),
    cell('C', null, '2000', 9, 'pop'),
  ]);
  const of = (economy: string, activity: string, period: string, term: string) =>
    ({ economy, activity, from: period, to: period, term }) as const;
  const result = compute(patents, some);

  it('a total is the sum of the fields where an economy has none, in its shares and in the world', () => {
    expect(valueWhere(result, of('A', 'x', '2000', 'share'))).toBe(25);
    expect(valueWhere(result, of('B', 'x', '2000', 'share'))).toBe(25);
    expect(valueWhere(result, of('B', 'total', '2000', 'patents'))).toBe(4);
    expect(valueWhere(result, of('B', 'total', '2000', 'world_share'))).toBe(50);
    expect(valueWhere(result, of('A', 'x', '2001', 'share'))).toBe('not-reported');
  });

  it('a world that lacks an economy somewhere says so; economies without any patents are no part of it', () => {
    const text = result.notes.map((note) => note.text.en).join(' ');
    expect(text).toMatch(/the sum of their 2 economies/);
    expect(text).toMatch(/lacks numbers .*1: B x 2001/);
    expect(text).not.toMatch(/count twice/);
  });

  it('groups would count twice in a sum beside their members, and not beside a row of the world', () => {
    const rows = [cell('IDN', 'x', '2000', 1), cell('ASEAN', 'x', '2000', 5)];
    expect(() => compute(patents, longRows(rows))).toThrow(/economy: ASEAN > IDN/);
    expect(compute(patents, longRows([...rows, cell('WLD', 'x', '2000', 9)])).table.rows).toBeGreaterThan(0);
    expect(compute(patents, longRows([cell('DEU', 'x', '2000', 1), rows[1]])).table.rows).toBeGreaterThan(0);
  });

  it('a row without a field is a total', () => {
    const whole = [
      cell('A', null, '2000', 10),
      cell('A', null, '2000', 2, 'pop'),
      cell('B', null, '2000', 30),
    ];
    const found = compute(patents, longRows(whole));
    expect(valueWhere(found, of('A', 'total', '2000', 'per_million'))).toBe(5);
    expect(valueWhere(found, of('A', 'total', '2000', 'world_share'))).toBe(25);
    const bare = longRows(whole.map(({ activity: _, ...rest }) => rest));
    expect(valueWhere(compute(patents, bare), of('B', 'total', '2000', 'world_share'))).toBe(75);
  });
});
