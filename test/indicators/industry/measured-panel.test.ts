import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { measurePanels, NOMINAL_FIRST, REAL_FIRST } from '../../../src/indicators/industry/measured-panel.ts';
import { labourOptions, panelOptions } from '../../../src/indicators/industry/panel-options.ts';
import { parseOptions, type RawOptions } from '../../../src/indicators/options.ts';
import { longRows } from '../../support/compute.ts';

const specs = { ...panelOptions, ...labourOptions };
const measure = (rows: readonly Row[], options: RawOptions = {}, prefer: readonly string[] = REAL_FIRST) =>
  measurePanels(longRows(rows), parseOptions(specs, options), { indicator: 'test', prefer, labour: true });

const row = { activity: 'a', period: '2000', hours: 2, persons: 1 };

describe('measurePanels', () => {
  it('takes the first measure of output in the order asked for', () => {
    const both = [{ ...row, output_real: 1, output_nominal: 2 }];
    expect(measure(both).panels[0].outputName).toBe('output_real');
    expect(measure(both, {}, NOMINAL_FIRST).panels[0].outputName).toBe('output_nominal');
    expect(measure(both, { output: 'output_nominal' }).panels[0].outputName).toBe('output_nominal');
  });
  it('says what is missing, with the nearest name', () => {
    expect(() => measure([{ ...row, output_rael: 1 }])).toThrow(/no column "output_real"/);
    expect(() => measure([{ activity: 'a', period: '2000', output_real: 1 }])).toThrow(/no column "hours"/);
    expect(() => measure([{ ...row, output_real: 1 }], { output: 'value_added_real' })).toThrow(
      /no column "value_added_real"/,
    );
  });
  it('prefers hours, takes persons where hours are empty or when told', () => {
    expect(measure([{ ...row, output_real: 1 }]).panels[0].labourName).toBe('hours');
    expect(measure([{ ...row, hours: null, output_real: 1 }]).panels[0].labourName).toBe('persons');
    expect(measure([{ ...row, output_real: 1 }], { labour: 'persons' }).panels[0].labourName).toBe('persons');
  });
  it('refuses negative labour, and negative output unless the indicator can', () => {
    expect(() => measure([{ ...row, output_real: -3 }])).toThrow('output_real is negative (-3) at a / 2000');
    expect(() => measure([{ ...row, output_real: 3, hours: -2 }])).toThrow(/hours is negative/);
    const kept = measurePanels(longRows([{ ...row, output_real: -3 }]), parseOptions(specs, {}), {
      indicator: 'test',
      prefer: REAL_FIRST,
      labour: true,
      negativeOutput: 'keep',
    });
    expect(kept.panels[0].output[0]).toBe(-3);
  });
  it('says which years it left out and which class-years are incomplete', () => {
    const months = Array.from({ length: 13 }, (_, i) => ({
      activity: 'a',
      period: `${2003 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      output_real: i === 3 ? null : 1,
      hours: 1,
    }));
    const { dropped } = measure(months);
    expect(dropped.map(({ examples }) => examples)).toEqual([['2004'], ['a 2003']]);
  });
});

describe('a total among the classes', () => {
  const years = ['2000', '2001', '2002'];
  const classes = years.flatMap((period, t) => [
    { activity: 'x', period, output_real: 10 + t, hours: 1 },
    { activity: 'y', period, output_real: 20 + t, hours: 1 },
  ]);
  const total = (activity: string, more = 0) =>
    years.map((period, t) => ({ activity, period, output_real: 30 + 2 * t + more, hours: 2 }));
  it('is refused by its numbers, whatever its name', () => {
    expect(() => measure([...classes, ...total('99')])).toThrow(/Class "99" equals the sum of all others/);
    expect(measure([...classes, ...total('99')], { exclude: '99' }).panels[0].panel.activities).toEqual([
      'x',
      'y',
    ]);
  });
  it('is not seen in a class that agrees twice by chance', () => {
    const two = [...classes, ...total('z')].filter(({ period }) => period !== '2002');
    expect(measure(two).panels[0].panel.activities).toEqual(['x', 'y', 'z']);
  });
  it.each(['Total', 'TOTAL', 'suma', 'Manufacturing total'])(
    'is refused by the name %s in one year',
    (name) => {
      const one = [...classes, ...total(name)].filter(({ period }) => period === '2000');
      expect(() => measure(one)).toThrow(/it is a total/);
    },
  );
  it('is refused by its name where suppressed classes make it larger than the sum', () => {
    expect(() => measure([...classes, ...total('Total', 5)])).toThrow(/it is a total/);
  });
  it('is refused beside a single class', () => {
    const one = classes.filter(({ activity }) => activity === 'x');
    const twin = one.map((cell) => ({ ...cell, activity: 'total' }));
    expect(() => measure([...one, ...twin])).toThrow(/it is a total/);
    expect(measure([...one, ...one.map((cell) => ({ ...cell, activity: 'w' }))]).panels).toHaveLength(1);
  });
});
