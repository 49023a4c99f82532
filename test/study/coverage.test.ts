import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { coverageOf } from '../../src/study/coverage.ts';
import type { ReleaseReader } from '../../src/workspace/host.ts';
import type { SourceSpec } from '../../src/workspace/source-schema.ts';
import { refusalOf } from './support.ts';

const none = () => Promise.reject(new Error('none'));
const fields = ['economy', 'year', 'variable'].map((name) => ({ name, title: { en: name, es: name } }));
const value = { name: 'value', title: { en: 'value', es: 'value' }, unit: UNITS.dataUnit };
const table = tableOf(
  'series',
  [...fields, value],
  [
    { economy: 'MEX', year: '1995', variable: 'a', value: 1 },
    { economy: 'MEX', year: '2008', variable: 'a', value: 2 },
    { economy: 'TWN', year: '1995', variable: 'a', value: 3 },
    { economy: 'TWN', year: '2008', variable: 'b', value: 4 },
    { economy: 'KOR', year: '1995', variable: 'a', value: 5 },
    { economy: 'KOR', year: '2008', variable: 'a', value: { missing: 'not-reported' } },
  ],
);
const store: ReleaseReader = {
  releases: async () => [],
  release: none,
  table: async () => table,
  ioYears: async () => [],
  ioTable: none,
};
const lackingOf = async (spec: Partial<SourceSpec>) => {
  const data = { own: { release: 'x', table: 'series', ...spec } as SourceSpec };
  return (await coverageOf('own', data, store)).lacking;
};
const economy = ['MEX', 'TWN', 'KOR', 'VNM'];

describe('what a source covers', () => {
  it('is the economies with a row in the table', async () => {
    expect(await lackingOf({ covers: { economy } })).toEqual(['VNM']);
  });
  it('is those with a number in every period, of the variables that are read', async () => {
    const covers = { economy, year: ['1995', '2008'] };
    expect(await lackingOf({ covers })).toEqual(['KOR', 'VNM']);
    expect(await lackingOf({ covers, where: { variable: ['a'] } })).toEqual(['TWN', 'KOR', 'VNM']);
    expect(await lackingOf({ covers: { ...covers, year: ['1995'] } })).toEqual(['VNM']);
  });
  it('is not asked of a column that is not there, which would be nothing of anybody', async () => {
    for (const covers of [{ economy, yaer: ['1995'] }, { economi: economy }])
      expect(await refusalOf(lackingOf({ covers }))).toMatch(/yaer.*covers.*year|economi.*covers.*economy/s);
  });
});
