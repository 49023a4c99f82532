import { describe, expect, it } from 'vitest';
import { readSeries } from '../../../src/indicators/capabilities/series-cells.ts';
import { longRows } from '../../support/compute.ts';

const row = (variable: string, value: number | null, period = '2000', economy = 'MEX') => ({
  economy,
  variable,
  period,
  value: value ?? ({ missing: 'confidential' } as const),
});
const read = (rows: Parameters<typeof longRows>[0]) =>
  readSeries(longRows(rows), 'rd-intensity', (name) => name === 'gerd', 'gerd');

describe('a table of series', () => {
  it('gives zero as a number, a gap with its reason, and not-reported where there is no row', () => {
    const cells = read([row('gerd', 0), row('gerd', null, '2001'), row('other', -7)]);
    expect(cells.at('gerd', 'MEX', null, '2000')).toBe(0);
    expect(cells.at('gerd', 'MEX', null, '2001')).toEqual({ missing: 'confidential' });
    expect(cells.at('gerd', 'TWN', null, '2000')).toEqual({ missing: 'not-reported' });
    expect([cells.periods, cells.economies]).toEqual([['2000', '2001'], ['MEX']]);
  });

  it.each([
    ['duplicate-row', [row('gerd', 1), row('gerd', 2)]],
    ['negative-value', [row('gerd', -1)]],
    ['empty-code', [row('gerd', 1, '2000', '')]],
    ['bad-period', [row('gerd', 1, 'y2k')]],
    ['mixed-frequency', [row('gerd', 1), row('gerd', 1, '2000-01')]],
    ['not-computable', [row('gdp', 1)]],
  ])('%s is refused', (code, rows) => {
    expect(() => read(rows)).toThrow(expect.objectContaining({ code }));
  });
});
