import { describe, expect, test } from 'vitest';
import { cip } from '../../../src/indicators/industry/cip.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';

const figures: Readonly<Record<string, readonly number[]>> = {
  mva_per_head: [100, 600, 1100],
  manufactured_exports_per_head: [10, 110, 210],
  tech_share_of_mva: [0.1, 0.4, 0.5],
  mva_share_of_gdp: [0.1, 0.2, 0.3],
  tech_share_of_manufactured_exports: [0.2, 0.5, 0.6],
  manufactures_share_of_exports: [0.4, 0.7, 1],
  world_share_of_mva: [0.01, 0.02, 0.05],
  world_share_of_manufactured_exports: [0.01, 0.02, 0.05],
};
const data = Object.entries(figures).flatMap(([variable, values]) =>
  values.map((value, i) => ({
    economy: ['LOW', 'MEX', 'TOP'][i] as string,
    period: '2010',
    variable,
    value,
  })),
);

describe('cip', () => {
  test('six dimensions and their geometric mean (by hand)', () => {
    const result = compute(cip, longRows(data));
    expect(valueWhere(result, { economy: 'MEX', term: 'cip' })).toBeCloseTo(
      (0.5 * 0.5 * (2 / 3) * 0.6 * 0.0625) ** (1 / 6),
      12,
    );
    expect(valueWhere(result, { economy: 'MEX', term: 'export_quality' })).toBeCloseTo(0.6, 12);
    expect(valueWhere(result, { economy: 'LOW', term: 'cip' })).toBe(0);
    expect(valueWhere(result, { economy: 'TOP', term: 'rank' })).toBe(1);
  });
  test('an economy that lacks a figure is left out and listed', () => {
    const part = data.filter((row) => row.economy !== 'LOW' || row.variable !== 'mva_per_head');
    const result = compute(cip, longRows(part));
    expect(result.dropped[0]?.examples).toEqual(['LOW']);
    expect(valueWhere(result, { economy: 'MEX', term: 'cip' })).toBe(0);
  });
  test('one economy has no scale; none at all is refused; a cell twice too', () => {
    const alone = compute(cip, longRows(data), { economies: ['MEX'] });
    expect(valueWhere(alone, { economy: 'MEX', term: 'cip' })).toBe('too-few-observations');
    expect(() => compute(cip, longRows(data.slice(0, 3)))).toThrow(/eight variables/);
    expect(() => compute(cip, longRows([...data, data[0] as (typeof data)[number]]))).toThrow(
      /LOW \/ \w+ \/ 2010/,
    );
  });
});
