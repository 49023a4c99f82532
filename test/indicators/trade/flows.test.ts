import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { canonicalTable } from '../../../src/columns/canonical-table.ts';
import {
  FLOW_PARTS,
  type FlowLines,
  joinedLines,
  nameOf,
  ofFlow,
} from '../../../src/indicators/trade/flow-lines.ts';
import { type FlowChoice, readFlows } from '../../../src/indicators/trade/read-flows.ts';
import { requireSpan } from '../../../src/indicators/trade/require-span.ts';
import { flow, flowTable } from './fixtures.ts';

const all: FlowChoice = { economies: [], partners: [], products: [] };
const read = (rows: readonly Row[], options: Partial<FlowChoice> = {}) =>
  readFlows(canonicalTable(flowTable(rows)), { ...all, ...options }, 'test');

const listed = (lines: FlowLines) =>
  Array.from(lines.value, (value, line) =>
    [...FLOW_PARTS.map((part) => nameOf(lines, part, line)), value, `(${lines.row[line]})`].join(' '),
  );

describe('readFlows', () => {
  it('keeps what the filters name and counts lines without a value', () => {
    const rows = [flow('2000', 'X', 1), flow('2000', 'X', 2, { partner: 'CAN' }), flow('2001', 'X', null)];
    const { lines, dropped } = read(rows, { partners: ['USA'] });
    expect(lines.value).toHaveLength(1);
    expect(dropped[0].count).toBe(1);
  });
  it('refuses a filter that nothing meets', () => {
    expect(() => read([flow('2000', 'X', 1)], { partners: ['UAS'] })).toThrow('There is no partner "UAS".');
  });
  it('refuses two lines of one flow', () => {
    expect(() => read([flow('2000', 'X', 1), flow('2000', 'X', 1)])).toThrow(
      'Two rows speak of the same cell: MEX / USA / p / X / 2000.',
    );
  });
  it('refuses what is no period, and years beside months', () => {
    expect(() => read([flow('two', 'X', 1)])).toThrow('"two" is not a period.');
    expect(() => read([flow('2000', 'X', 1), flow('2000-01', 'X', 1)])).toThrow(/different length/);
  });
  it('takes the world and exports where columns are left out', () => {
    const rows = [{ year: '2000', reporter: 'MEX', value: 5 }];
    expect(listed(read(rows).lines)).toEqual(['MEX   X 2000 5 (0)']);
  });
  it('a row that names no flow among others is one of exports', () => {
    const rows = [flow('2000', 'M', 1), { ...flow('2000', 'X', 2), flow: '' }];
    expect(listed(read(rows, { flow: 'X' }).lines)).toEqual(['MEX USA p X 2000 2 (1)']);
    const twice = [...rows, flow('2000', 'X', 3)];
    expect(() => read(twice)).toThrow('Two rows speak of the same cell: MEX / USA / p / X / 2000.');
  });
  it('a row without a value says nothing of a cell that another row has', () => {
    const { lines, dropped } = read([flow('2000', 'X', null), flow('2000', 'X', 4)]);
    expect(listed(lines)).toEqual(['MEX USA p X 2000 4 (1)']);
    expect(dropped[0].count).toBe(1);
  });
});

describe('spans and flows', () => {
  it('must be in the data and in order', () => {
    const years = ['2000', '2001'];
    expect(requireSpan({ from: null, to: null }, years)).toEqual({ from: '2000', to: '2001' });
    expect(() => requireSpan({ from: '2001', to: '2000' }, years)).toThrow(/runs backwards/);
    expect(() => requireSpan({ from: null, to: '2002' }, years)).toThrow(/no period 2002/);
    expect(() => ofFlow(read([flow('2000', 'X', 1)]).lines, 'M')).toThrow('There is no flow "M".');
  });
  it('keep the names that occur, and share them when joined', () => {
    const rows = [flow('2000', 'X', 1), flow('2001', 'M', 2, { partner: 'CAN' }), flow('2001', 'X', 3)];
    const { lines } = read(rows);
    const [exports, imports] = [ofFlow(lines, 'X'), ofFlow(lines, 'M')];
    expect(imports.partner.names).toEqual(['CAN']);
    expect(imports.year.names).toEqual(['2001']);
    const both = joinedLines(imports, exports);
    expect(both.partner.names).toEqual(['CAN', 'USA']);
    expect(listed(both)).toEqual([
      'MEX CAN p M 2001 2 (1)',
      'MEX USA p X 2000 1 (0)',
      'MEX USA p X 2001 3 (2)',
    ]);
  });
});
