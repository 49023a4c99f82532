import { describe, expect, it } from 'vitest';
import { compute } from '../../support/compute.ts';
import { rowIndicators } from '../../support/row-tables.ts';
import { tradeTable } from '../../support/trade-tables.ts';

const line = (reporter: string, partner: string, product: string, value: number) => ({
  ...{ period: '2010', reporter, partner, product },
  value,
});
const SOLD = [line('MEX', 'USA', 'a', 10), line('MEX', 'USA', 'b', 5), line('USA', 'MEX', 'a', 5)];
const AT_HOME = line('MEX', 'MEX', 'a', 60);

describe('lines of an economy with itself', () => {
  const ids = ['rca', 'trade-balance', 'trade-growth', 'trade-share', 'trade-concentration'];
  const shown = rowIndicators.flatMap((one) => (ids.includes(one.id) ? [[one.id, one] as const] : []));
  it.each(shown)(
    'are told with their part of the value, and only where there are some: %s',
    (_, indicator) => {
      const told = (rows: typeof SOLD) =>
        compute(indicator, tradeTable(rows)).notes.flatMap(({ level, text }) =>
          text.en.includes('with itself') ? [[level, text.en.slice(0, 86)]] : [],
        );
      expect(told(SOLD)).toEqual([]);
      expect(told([...SOLD, AT_HOME])).toEqual([
        ['warning', '1 line is of an economy with itself and counts as its trade: 75.0% of the value. Goods'],
      ]);
    },
  );
});
