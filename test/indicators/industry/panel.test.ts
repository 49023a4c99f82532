import { describe, expect, it } from 'vitest';
import type { EscalarError } from '../../../src/base/error.ts';
import { type Row, type Table, tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { ABSENT, type PanelFilter, readPanels, stateAt } from '../../../src/indicators/industry/panel.ts';
import { longRows } from '../../support/compute.ts';

const all: PanelFilter = { economies: [], exclude: [] };
const read = (table: Table, filter: Partial<PanelFilter> = {}) =>
  readPanels(table, { ...all, ...filter }, 'test');

/** The same rows as a person's file with line numbers. */
function fromFile(rows: readonly Row[]): Table {
  const table = longRows(rows);
  const lines = Float64Array.from(rows, (_, i) => i + 2);
  return {
    ...table,
    columns: { ...table.columns, source_line: { kind: 'number', values: lines } },
    origins: [{ file: 'survey.csv' }],
  };
}

describe('readPanels', () => {
  it('makes one dense panel an economy, periods in time order', () => {
    const [mex, twn] = read(
      longRows([
        { economy: 'MEX', activity: 'b', period: '2001', hours: 1 },
        { economy: 'TWN', activity: 'a', period: '2000', hours: 2 },
        { economy: 'MEX', activity: 'a', period: '2000', hours: 3 },
      ]),
    );
    expect(mex).toMatchObject({ economy: 'MEX', activities: ['b', 'a'], periods: ['2000', '2001'] });
    expect([...mex.cells.hours]).toEqual([Number.NaN, 1, 3, Number.NaN]);
    expect([...mex.states]).toEqual([ABSENT, 0, 0, ABSENT]);
    expect(stateAt(mex, 0)).toBe('missing');
    expect(twn.activities).toEqual(['a']);
  });
  it('refuses two rows of one cell and names both lines', () => {
    const rows = [
      { activity: 'a', period: '2000', hours: 1 },
      { activity: 'b', period: '2000', hours: 1 },
      { activity: 'a', period: '2000', hours: 1 },
    ];
    expect(() => read(fromFile(rows))).toThrow(
      'survey.csv:4: Two rows speak of the same cell: a / 2000 (2, 4).',
    );
  });
  it('refuses what is no period, and periods of different length', () => {
    expect(() => read(longRows([{ activity: 'a', period: '2000-13', hours: 1 }]))).toThrow(/not a period/);
    const mixed = [
      { activity: 'a', period: '2000', hours: 1 },
      { activity: 'a', period: '2001-01', hours: 1 },
    ];
    expect(() => read(longRows(mixed))).toThrow(/different length/);
  });
  it('refuses to keep or leave out what is not there, with the nearest name', () => {
    const table = longRows([{ economy: 'MEX', activity: '311', period: '2000', hours: 1 }]);
    expect(() => read(table, { economies: ['MXE'] })).toThrow(/no economy "MXE"/);
    const refused = (): string => {
      try {
        read(table, { exclude: ['312'] });
      } catch (error) {
        return (error as EscalarError).toText('es');
      }
      return '';
    };
    expect(refused()).toContain('¿Quiso decir "311"?');
    expect(() => read(table, { exclude: ['311'] })).toThrow(/no rows/);
  });
  describe('states', () => {
    const cell = (state: string, hours: number | null, extra: Row = {}): Row => ({
      activity: 'a',
      period: '2000',
      state,
      hours,
      ...extra,
    });
    it('zero is a number even where the cell is empty', () => {
      expect(read(longRows([cell('zero', null)]))[0].cells.hours[0]).toBe(0);
    });
    it('zero beside a number contradicts itself, but a price may stand', () => {
      expect(() => read(fromFile([cell('zero', 5)]))).toThrow(
        'survey.csv:2: hours is 5 at a / 2000, but the state of the cell says zero.',
      );
      const priced = read(longRows([cell('zero', 0, { price_index: 104 })]))[0];
      expect(priced.cells.price_index[0]).toBe(104);
    });
    it.each(['missing', 'suppressed', 'not-in-frame'])('%s keeps the numbers that are there', (state) => {
      const [panel] = read(longRows([cell(state, 7, { output_real: null })]));
      expect(panel.cells.hours[0]).toBe(7);
      expect(panel.cells.output_real[0]).toBeNaN();
      expect(stateAt(panel, 0)).toBe(state);
    });
    it('an unknown state is refused with its line', () => {
      expect(() => read(fromFile([cell('hidden', 1)]))).toThrow(
        'survey.csv:2: "hidden" is not a cell state.',
      );
    });
  });
});

it('a row without a class is refused at its line: it would read as the total', () => {
  const title = { en: 'x', es: 'x' };
  const table = tableOf(
    'panel',
    [
      { name: 'activity', title },
      { name: 'period', title },
      { name: 'output_real', title, unit: UNITS.none },
      { name: 'source_line', title, unit: UNITS.lineNumber },
    ],
    [
      { activity: 'A', period: '2000', output_real: 1, source_line: 2 },
      { activity: null, period: '2000', output_real: 2, source_line: 3 },
    ],
  );
  const read = () => readPanels(table, { economies: [], exclude: [] }, 'shift-share');
  expect(read).toThrow(expect.objectContaining({ code: 'empty-code', where: { line: 3 } }));
});
