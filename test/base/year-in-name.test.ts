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
    };
    for (const [name, year] of Object.entries(years)) expect([name, yearInName(name)]).toEqual([name, year]);
  });
});
