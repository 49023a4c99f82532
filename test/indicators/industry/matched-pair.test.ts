import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/base/table.ts';
import {
  coverageNote,
  matchMoments,
  matchPair,
  periodsOf,
  spans,
} from '../../../src/indicators/industry/matched-pair.ts';
import { measurePanels } from '../../../src/indicators/industry/measure-panels.ts';
import { REAL_FIRST } from '../../../src/indicators/industry/measured-panel.ts';
import { labourOptions, panelOptions } from '../../../src/indicators/industry/panel-options.ts';
import { shiftShare } from '../../../src/indicators/industry/shift-share.ts';
import { parseOptions } from '../../../src/indicators/parse-options.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const cell = (
  activity: string,
  period: string,
  output_real: number | null,
  hours: number | null,
  state = 'observed',
): Row => ({
  activity,
  period,
  output_real,
  hours,
  state,
});
const measured = (rows: readonly Row[]) =>
  measurePanels(longRows(rows), parseOptions({ ...panelOptions, ...labourOptions }, {}), {
    indicator: 'test',
    prefer: REAL_FIRST,
    labour: true,
  }).panels[0];

const a = [cell('a', '2000', 10, 1), cell('a', '2001', 12, 1)];

describe('matchPair', () => {
  it('a class without a row is missing by default, entry when told so', () => {
    const panel = measured([...a, cell('b', '2001', 5, 1)]);
    const closed = matchPair(panel, 0, 1, 'missing');
    expect(closed.activities).toEqual(['a']);
    expect(closed.unmatched).toEqual(['b']);
    const open = matchPair(panel, 0, 1, 'entry-exit');
    expect(open.activities).toEqual(['a', 'b']);
    expect([...open.l0]).toEqual([1, 0]);
  });
  it.each(['suppressed', 'not-in-frame', 'missing'])('a class that is %s never enters', (state) => {
    const panel = measured([...a, cell('b', '2000', null, null, state), cell('b', '2001', 5, 1)]);
    for (const absent of ['missing', 'entry-exit'] as const) {
      const pair = matchPair(panel, 0, 1, absent);
      expect(pair.activities).toEqual(['a']);
      expect(pair.unmatched).toEqual(['b']);
    }
  });
  it('a class that is zero in one period enters or leaves', () => {
    const panel = measured([...a, cell('b', '2000', null, null, 'zero'), cell('b', '2001', 5, 1)]);
    expect(matchPair(panel, 0, 1, 'missing').activities).toEqual(['a', 'b']);
  });
  it('output without labour has no productivity', () => {
    const panel = measured([...a, cell('b', '2000', 5, 0), cell('b', '2001', 5, 1)]);
    expect(matchPair(panel, 0, 1, 'missing').unmatched).toEqual(['b']);
  });
  it('refuses when nothing can be compared', () => {
    expect(() =>
      matchPair(measured([cell('a', '2000', 1, 1), cell('b', '2001', 1, 1)]), 0, 1, 'missing'),
    ).toThrow(/No class of the data has both output and labour in 2000 and 2001/);
  });
  it('says how much of output and labour it holds', () => {
    const panel = measured([...a, cell('b', '2000', 30, 3), cell('b', '2001', null, 3)]);
    const pair = matchPair(panel, 0, 1, 'missing');
    expect(pair.coverage).toEqual({ output0: 0.25, output1: 1, labour0: 0.25, labour1: 0.25 });
    expect(coverageNote(pair, 'MEX')[0].text.en).toBe(
      'MEX 2000–2001: the matched classes hold 25.0% of output and 25.0% of labour in 2000, and 100.0% and 25.0% in 2001.',
    );
    expect(coverageNote(matchPair(measured(a), 0, 1, 'missing'), '')).toEqual([]);
  });
  it('reaches the reader of shift-share', () => {
    const rows = [...a, cell('b', '2000', 30, 3), cell('b', '2001', null, 3)];
    const result = compute(shiftShare, longRows(rows));
    expect(result.notes.some(({ text }) => text.es.includes('25.0%'))).toBe(true);
    expect(result.dropped[0]).toMatchObject({ count: 1, examples: ['b'] });
    expect(valueWhere(result, { term: 'growth' })).toBeCloseTo(20, 12);
  });
});

describe('matchMoments', () => {
  it('keeps the classes of every period, zero included', () => {
    const panel = measured([
      ...a,
      cell('a', '2002', 13, 1),
      cell('b', '2000', 5, 1),
      cell('b', '2002', 5, 1),
      cell('c', '2000', null, null, 'zero'),
      cell('c', '2001', 5, 1),
      cell('c', '2002', 6, 1),
    ]);
    const matched = matchMoments(panel, 0, 2, 'missing');
    expect(matched.activities).toEqual(['a', 'c']);
    expect(matched.unmatched).toEqual(['b']);
    expect(matched.moments.map(({ l }) => [...l])).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('spans and periods', () => {
  const panel = measured(['2000', '2001', '2002', '2003'].map((period) => cell('a', period, 1, 1)));
  it('cut at the breaks', () => {
    expect(spans(panel, { from: null, to: null, breaks: ['2001'] })).toEqual([
      [0, 1],
      [1, 3],
    ]);
    expect(periodsOf(panel, '2001', null)).toEqual([1, 2, 3]);
  });
  it('refuse to run backwards or to stand still', () => {
    expect(() => spans(panel, { from: '2001', to: '2001', breaks: [] })).toThrow(/begins and ends at once/);
    expect(() => periodsOf(panel, '2003', '2000')).toThrow(/runs backwards/);
    expect(() => periodsOf(panel, '1999', null)).toThrow(/no period 1999/);
  });
});
