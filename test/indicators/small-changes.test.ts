import { beforeAll, describe, expect, it } from 'vitest';
import { type Row, rowsOf, type Table, tableOf } from '../../src/base/table.ts';
import { olleyPakesIndicator } from '../../src/indicators/industry/olley-pakes.ts';
import { eligibility } from '../../src/indicators/policy/eligibility.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { compute, longRows, valueWhere } from '../support/compute.ts';
import { type CellOf, plainCell, ROW_OPTIONS, rowIndicators, rowTable } from '../support/row-tables.ts';

/** The largest share of a change that a gain of 2% leaves to parts of the size of the level. */
const MOST = { share: 200, 'percent-of-change': 20_000 } as const;

/** Amounts of two classes or products swap, so that the total hardly moves; labour stays. */
const still: CellOf = (column, at) => {
  const time = at.at(-1) as number;
  const place = (at.at(-2) ?? 0) % 2;
  if (/hours|persons|population|working|income|price/.test(column))
    return plainCell(column, [...at.slice(0, -1), 0]);
  return (place + (time > 0 ? 1 : 0)) % 2 === 0 ? 100 : 50 + 0.001 * time;
};
/** Everything falls by half. */
const falling: CellOf = (column, at) =>
  (plainCell(column, [...at.slice(0, -1), 0]) as number) / (1 + (at.at(-1) as number));

describe('shares of a change', () => {
  beforeAll(useShippedCatalog);
  const swinging = rowIndicators.filter(({ input }) =>
    ['industry_panel', 'trade_flow'].includes(input.table),
  );
  it.each(swinging.map((indicator) => [indicator.id, indicator] as const))(
    '%s gives none beyond what its guard allows',
    (id, indicator) => {
      for (const cell of [still, falling])
        for (const row of rowsOf(result(indicator, rowTable(indicator, cell), id))) {
          const limit = MOST[row.unit as keyof typeof MOST];
          if (limit !== undefined && typeof row.value === 'number')
            expect(Math.abs(row.value), JSON.stringify(row)).toBeLessThan(limit);
        }
    },
  );
  it('shares of a total whose parts cancel are not given', () => {
    const classes = (second: number) =>
      longRows([
        { activity: 'a', period: '2000', output_real: 100, hours: 10 },
        { activity: 'b', period: '2000', output_real: second, hours: 30 },
      ]);
    const covariance = (second: number) =>
      valueWhere(compute(olleyPakesIndicator, classes(second)), { term: 'covariance_share' });
    expect(covariance(-99.9)).toBe('undefined-share-of-change');
    expect(typeof covariance(50)).toBe('number');
    const firms = (sales: number): Table =>
      tableOf(
        'firm_table',
        ['employees', 'sales'].map((name) => ({
          name,
          title: { en: name, es: name },
          unit: { id: 'x', label: { en: '', es: '' }, decimals: 0 },
        })),
        [
          { employees: 5, sales: 100 },
          { employees: 50, sales },
        ] as Row[],
      );
    const held = (sales: number) =>
      valueWhere(compute(eligibility, firms(sales), { rule: 'employees >= 10', amounts: 'sales' }), {
        term: 'amount_share',
        size: null,
        variable: 'sales',
      });
    expect(held(-99.9)).toBe('undefined-share-of-change');
    expect(held(100)).toBe(50);
  });
});

/** The table, or an empty one where the indicator says in words that there is nothing to compute. */
function result(indicator: (typeof rowIndicators)[number], table: Table, id: string): Table {
  return compute(indicator, table, ROW_OPTIONS[id]).table;
}
