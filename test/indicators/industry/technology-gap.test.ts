import { describe, expect, test } from 'vitest';
import { technologyGapIndicator } from '../../../src/indicators/industry/technology-gap.ts';
import { compute, longRows, valueWhere } from '../../support/compute.ts';
import { plainCsv } from '../../support/fixture.ts';
import { sharedPath } from '../../support/shared.ts';

const pld = sharedPath('data/industry/ggdc_pld2023.csv');
const data = [
  { economy: 'MEX', activity: 'food', value_added_nominal: 900, persons: 6, ppp_value_added: 6 },
  { economy: 'MEX', activity: 'cars', value_added_nominal: 600, persons: 2, ppp_value_added: 3 },
  { economy: 'MEX', activity: 'mezcal', value_added_nominal: 10, persons: 1, ppp_value_added: 3 },
  { economy: 'USA', activity: 'food', value_added_nominal: 200, persons: 2, ppp_value_added: 1 },
  { economy: 'USA', activity: 'cars', value_added_nominal: 400, persons: 2, ppp_value_added: 1 },
].map((row) => ({ ...row, period: '2017' }));

describe.skipIf(pld === null)('technology-gap: Productivity Level Database 2023', () => {
  test('Mexican manufacturing 2017: value added at its parity, per person, over the United States', () => {
    const rows = plainCsv(pld as string).filter((row) => ['MEX', 'USA'].includes(row.countrycode as string));
    const table = longRows(
      rows.map((row) => ({
        economy: row.countrycode as string,
        activity: row.sector as string,
        period: row.year as string,
        value_added_nominal: Number(row.VA),
        persons: Number(row.EMP),
        ppp_value_added: Number(row.PPP_va),
      })),
    );
    const at = (economy: string) => {
      const row = rows.find(
        (one) => one.countrycode === economy && one.sector === 'man' && one.year === '2017',
      );
      return Number(row?.VA) / Number(row?.PPP_va) / Number(row?.EMP);
    };
    const result = compute(technologyGapIndicator, table);
    const found = valueWhere(result, { activity: 'man', period: '2017', term: 'relative_productivity' });
    expect(found).toBeCloseTo(at('MEX') / at('USA'), 12);
    expect(found).toBeGreaterThan(0.1);
    expect(found).toBeLessThan(0.6);
  });
});

describe('technology-gap', () => {
  test('class by class and in total, over the classes both have', () => {
    const result = compute(technologyGapIndicator, longRows(data));
    expect(valueWhere(result, { activity: 'food', term: 'relative_productivity' })).toBe(0.25);
    expect(valueWhere(result, { activity: 'cars', term: 'gap' })).toBe(0.5);
    // (150 + 200)/8 over 600/4
    expect(valueWhere(result, { activity: null, term: 'relative_productivity' })).toBeCloseTo(
      43.75 / 150,
      12,
    );
    expect(result.dropped[0]?.examples).toEqual(['mezcal']);
  });
  test('without a parity it warns, and with ppp=none it takes output as it is', () => {
    const bare = longRows(data.map(({ ppp_value_added: _, ...row }) => row));
    const warned = compute(technologyGapIndicator, bare);
    expect(warned.notes.some((note) => note.level === 'warning')).toBe(true);
    const silent = compute(technologyGapIndicator, bare, { ppp: 'none', level: 'total' });
    expect(silent.notes.some((note) => note.level === 'warning')).toBe(false);
    expect(silent.table.rows).toBe(2);
  });
  test('the leader joins the chosen economies; one that is not there is refused', () => {
    const result = compute(technologyGapIndicator, longRows(data), { economies: ['MEX'] });
    expect(valueWhere(result, { activity: 'food', term: 'gap' })).toBe(0.75);
    expect(() => compute(technologyGapIndicator, longRows(data), { reference: 'DEU' })).toThrow(/DEU/);
    expect(() => compute(technologyGapIndicator, longRows(data), { ppp: 'ppp_gdp' })).toThrow(/ppp_gdp/);
  });
});
