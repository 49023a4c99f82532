import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import { canonicalTable } from '../../../src/columns/canonical-table.ts';
import { type FlowOptions, ofFlow, readFlows, requireSpan } from '../../../src/indicators/trade/flows.ts';
import { flow, flowTable } from './fixtures.ts';

const all: FlowOptions = { reporters: [], partners: [], products: [] };
const read = (rows: readonly Row[], options: Partial<FlowOptions> = {}) =>
  readFlows(canonicalTable(flowTable(rows)), { ...all, ...options }, 'test');

describe('readFlows', () => {
  it('keeps what the filters name and counts lines without a value', () => {
    const rows = [flow('2000', 'X', 1), flow('2000', 'X', 2, { partner: 'CAN' }), flow('2001', 'X', null)];
    const { flows, dropped } = read(rows, { partners: ['USA'] });
    expect(flows).toHaveLength(1);
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
    expect(read(rows).flows).toEqual([
      { year: '2000', reporter: 'MEX', partner: '', product: '', flow: 'X', value: 5, row: 0 },
    ]);
  });
});

describe('spans and flows', () => {
  it('must be in the data and in order', () => {
    const years = ['2000', '2001'];
    expect(requireSpan({ from: null, to: null }, years)).toEqual({ from: '2000', to: '2001' });
    expect(() => requireSpan({ from: '2001', to: '2000' }, years)).toThrow(/runs backwards/);
    expect(() => requireSpan({ from: null, to: '2002' }, years)).toThrow(/no period 2002/);
    expect(() => ofFlow(read([flow('2000', 'X', 1)]).flows, 'M')).toThrow('There is no flow "M".');
  });
});
