import { describe, expect, it } from 'vitest';
import type { EscalarError } from '../../../src/base/error.ts';
import type { Row } from '../../../src/base/table.ts';
import { measurePanels } from '../../../src/indicators/industry/measure-panels.ts';
import { NOMINAL_FIRST, REAL_FIRST } from '../../../src/indicators/industry/measured-panel.ts';
import { labourOptions, panelOptions } from '../../../src/indicators/industry/panel-options.ts';
import type { RawOptions } from '../../../src/indicators/options.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
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
  it('makes value added real by its own prices, output by those of output', () => {
    const rows = [
      ['2000', 100, 50, 300, 80],
      ['2005', 220, 100, 500, 100],
    ].map(([period, value_added_nominal, price_index_value_added, output_nominal, price_index]) => ({
      ...{ ...row, period, value_added_nominal, price_index_value_added },
      ...{ output_nominal, price_index },
    }));
    const outputOf = (options: RawOptions) => [...measure(rows, options).panels[0].output];
    expect(outputOf({ output: 'value_added_real' })).toEqual([100, 110]);
    expect(outputOf({ output: 'value_added_real', price_base: '2005' })).toEqual([200, 220]);
    expect(outputOf({})).toEqual([300, 400]);
    const { notes } = measure(rows, { output: 'value_added_real' });
    expect(notes.map(({ text }) => text.en).join()).toMatch(/value_added_nominal at the prices of 2000/);
  });
  it('leads to the prices that belong to the measure', () => {
    const { notes } = measure([{ ...row, value_added: 3 }]);
    expect(notes.map(({ text }) => text.en).join()).toMatch(
      /COLUMN=value_added_nominal beside a price_index_value_added/,
    );
    const wayOn = (one: Row): string => {
      try {
        measure([{ ...row, ...one }]);
      } catch (error) {
        return (error as EscalarError).toJSON().try.en;
      }
      return '';
    };
    expect(wayOn({ value_added_nominal: 3 })).toContain('--map COLUMN=price_index_value_added');
    expect(wayOn({ output_nominal: 3 })).toContain('--map COLUMN=price_index)');
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
  it('measures labour alike in every economy, and leaves out those without', () => {
    const of = (economy: string, hours: number | null, persons: number | null) => ({
      ...{ ...row, economy, hours, persons, output_real: 1 },
    });
    const some = measure([of('A', 4, 2), of('B', null, 3), of('C', null, null)]);
    expect(
      some.panels.map(({ panel, labourName, labour }) => [panel.economy, labourName, labour[0]]),
    ).toEqual([
      ['A', 'persons', 2],
      ['B', 'persons', 3],
    ]);
    expect(some.notes.map(({ text }) => text.en)).toContain(
      'Labour is persons: not every economy and class has hours.',
    );
    expect(some.dropped.map(({ what, examples }) => [what.en, examples])).toEqual([
      ['economies without labour', ['C']],
    ]);
    const ofClass = (activity: string, hours: number | null) => ({ ...of('A', hours, 2), activity });
    expect(measure([ofClass('a', 4), ofClass('b', null)]).panels[0].labourName).toBe('persons');
    const byHours = measure([of('A', 4, 2), of('B', null, 3)], { labour: 'hours' });
    expect(byHours.panels.map(({ panel }) => panel.economy)).toEqual(['A']);
    expect(byHours.dropped.map(({ what }) => what.en)).toEqual(['economies without hours']);
    expect(() => measure([of('A', 4, null), of('B', null, 3)])).toThrow(
      /in hours alone for A and in persons alone for B/,
    );
    expect(() => measure([of('A', null, null)])).toThrow(/"hours, persons" has no number/);
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
