import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { rdIntensity } from '../../../src/indicators/capabilities/rd-intensity.ts';
import { rdStructure } from '../../../src/indicators/capabilities/rd-structure.ts';
import { readVariables } from '../../../src/indicators/capabilities/series-cells.ts';
import { refusal } from '../../study/support.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const row = (variable: string, value: number | null, period = '2000', economy = 'MEX') => ({
  economy,
  variable,
  period,
  value: value ?? ({ missing: 'confidential' } as const),
});
const read = (rows: Parameters<typeof longRows>[0]) =>
  readVariables(longRows(rows), 'rd-intensity', (name) => name === 'gerd', 'gerd');

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

  it('offers no variable that is read already for one that is missing', () => {
    const told = refusal(() => compute(rdStructure, longRows([row('gerd', 5), row('state', 2)])));
    expect(told).toMatch(/the data have gerd, state.*variable:state=/s);
    expect(refusal(() => compute(rdStructure, longRows([row('gerd', 5)])))).toContain('variable:NAME=');
  });
});

describe('units', () => {
  const fields = ['economy', 'variable', 'period', 'unit'].map((name) => ({
    name,
    title: { en: name, es: name },
  }));
  const series = (numbers: Readonly<Record<string, readonly [number, string]>>) =>
    tableOf(
      'series',
      [...fields, { name: 'value', title: { en: 'value', es: 'valor' }, unit: UNITS.dataUnit }],
      Object.entries(numbers).map(([variable, [value, unit]]) => ({ ...row(variable, value), unit })),
    );
  it('amounts that are divided have one; a published ratio needs none of them', () => {
    const apart = { gerd: [1, 'usd'], gdp: [200, 'mxn'] } as const;
    expect(refusal(() => compute(rdIntensity, series(apart)))).toMatch(
      /MEX 2000 .* different units \(usd, mxn\)/,
    );
    const told = compute(rdIntensity, series({ ...apart, gerd_gdp: [0.4, 'percent'] }));
    expect(valueWhere(told, { term: 'rd_intensity' })).toBe(0.4);
    expect(told.notes).toEqual([]);
    expect(
      valueWhere(compute(rdIntensity, series({ ...apart, gerd: [1, 'mxn'] })), { term: 'rd_intensity' }),
    ).toBe(0.5);
    const parts = { gerd: [2, 'usd'], funder_business: [1, 'eur'] } as const;
    expect(refusal(() => compute(rdStructure, series(parts)))).toMatch(/different units \(usd, eur\)/);
  });
});
