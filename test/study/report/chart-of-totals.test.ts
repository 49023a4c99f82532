import { describe, expect, it } from 'vitest';
import { same } from '../../../src/base/locale.ts';
import { tableOf, textColumn } from '../../../src/base/table.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { chartOfResult } from '../../../src/study/report/chart-of-result.ts';

const FIELDS = ['activity', 'period', 'term', 'unit'].map((name) => ({ name, title: same(name) }));

/** Firms by year, a row each and one for all of them. */
function panel(firms: number, years: readonly string[], total: boolean) {
  const classes = [...Array.from({ length: firms }, (_, i) => `f${i + 1}`), ...(total ? [''] : [])];
  const rows = years.flatMap((period) =>
    classes.map((activity, i) => ({ activity, period, term: 'productivity', unit: 'ratio', value: i + 1 })),
  );
  const value = { name: 'value', title: same('Value'), unit: UNITS.ratio };
  return tableOf('labour-productivity', [...FIELDS, value], rows);
}

const request = { title: same('Productivity'), source: same('own.csv') };
const YEARS = ['2000', '2001', '2002'];

describe('the figure of a result with more classes by year than have a place', () => {
  it('draws their totals, and says so', () => {
    const chart = chartOfResult(panel(60, YEARS, true), request);
    if (!('id' in chart)) throw new Error(`it varies in ${chart.varying}`);
    expect([chart.kind, chart.x, chart.table.rows]).toEqual(['line', 'period', 3]);
    expect(textColumn(chart.table, 'activity')).toEqual(['', '', '']);
    expect(chart.note).toEqual({
      en: '3 of the 183 rows of the result are drawn: the totals.',
      es: 'Se dibujan 3 de las 183 filas del resultado: los totales.',
    });
  });
  it('draws none of them without a total, and all of them where they have a place', () => {
    expect(chartOfResult(panel(61, YEARS, false), request)).toEqual({ varying: ['activity', 'period'] });
    const few = chartOfResult(panel(20, YEARS, true), request);
    expect('id' in few && few.table.rows).toBe(63);
  });
});
