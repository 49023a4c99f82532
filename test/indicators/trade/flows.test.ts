import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../../src/base/table.ts';
import { canonicalTable } from '../../../src/columns/canonical-table.ts';
import type { IndicatorDefinition } from '../../../src/indicators/define.ts';
import { competitivenessMatrixIndicator } from '../../../src/indicators/trade/competitiveness-matrix.ts';
import {
  FLOW_PARTS,
  type FlowLines,
  joinedLines,
  nameOf,
  ofFlow,
} from '../../../src/indicators/trade/flow-lines.ts';
import { marginalIntraIndustry } from '../../../src/indicators/trade/marginal-intra-industry.ts';
import { marketShareAnalysis } from '../../../src/indicators/trade/market-share-analysis.ts';
import { type FlowChoice, readFlows } from '../../../src/indicators/trade/read-flows.ts';
import { requireSpan } from '../../../src/indicators/trade/require-span.ts';
import { tradeGrowth } from '../../../src/indicators/trade/trade-growth.ts';
import { tradeStructuralChange } from '../../../src/indicators/trade/trade-structural-change.ts';
import { compute } from '../../support/compute.ts';
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
  it.each([
    competitivenessMatrixIndicator,
    marketShareAnalysis,
    marginalIntraIndustry,
    tradeStructuralChange,
  ] as readonly IndicatorDefinition[])('$id is about a change, and one year has none', (indicator) => {
    const rows = ['MEX', 'TWN', 'USA'].flatMap((reporter) =>
      ['X', 'M'].map((side) => flow('2000', side, 1, { reporter, partner: 'CAN' })),
    );
    const one = canonicalTable(flowTable(rows));
    expect(() => compute(indicator, one)).toThrow('the data have a single year');
    const two = canonicalTable(flowTable([...rows, ...rows.map((row) => ({ ...row, year: '2001' }))]));
    expect(compute(indicator, two).table.rows).toBeGreaterThan(0);
    expect(() => compute(indicator, two, { from: '2001' })).toThrow('begins and ends at once');
  });
  it('trade-growth of one year is its trade, without growth', () => {
    const { table, notes } = compute(tradeGrowth, canonicalTable(flowTable([flow('2000', 'X', 5)])));
    expect(rowsOf(table).map(({ term, value }) => [term, value])).toEqual([
      ['first', 5],
      ['last', 5],
      ['growth', { missing: 'not-defined' }],
      ['growth_per_year', { missing: 'not-defined' }],
    ]);
    expect(notes.map(({ text }) => text.en).join()).toContain('First and last year are one, 2000');
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
