import { describe, expect, it } from 'vitest';
import { yearInName } from '../../src/base/year-in-name.ts';

describe('the year in a name', () => {
  it('is the last one, and no part of a longer number', () => {
    const years = {
      'icio2021-1995': '1995',
      io_v1234_2008: '2008',
      '2008_v1234': '2008',
      wiot_1995_row: '1995',
      WIOT1995_Nov16_ROW: '1995',
      'edition 20131122 of 2011': '2011',
      table20051231: null,
      v12345: null,
      own: null,
      // a month of release and a price base are no year of the data, unless there is no other
      'ADB-MRIO-2000_Mar2022-3.xlsx': '2000',
      'ADB-MRIO-2024-August 2025.xlsx': '2024',
      'ADB-MRIO62-2020_June2023.xlsx': '2020',
      'ADB MRIO 2015, at constant 2010 prices.xlsx': '2015',
      flows_2015_constant_prices_of_2010: '2015',
      trade_may2010: '2010',
      market_2008_summary2010: '2010',
    };
    for (const [name, year] of Object.entries(years)) expect([name, yearInName(name)]).toEqual([name, year]);
  });
});
