import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { notes, outcome, read, rows } from './support.ts';
import { packed, partsOf, rowXml } from './xlsx/fixture.ts';

const TEXT = 'activity,year,hours\na,2000,5\nb,2000,6\n';
const ROWS = [
  { activity: 'a', period: '2000', hours: 5 },
  { activity: 'b', period: '2000', hours: 6 },
];
const csv = strToU8(TEXT);

describe('a packed table', () => {
  it('of gzip is read, also of several parts', () => {
    expect(rows(read(gzipSync(csv)))).toEqual(ROWS);
    const parts = [gzipSync(strToU8('activity,year,hours\na,2000,5\n')), gzipSync(strToU8('b,2000,6\n'))];
    expect(rows(read(Buffer.concat(parts)))).toEqual(ROWS);
  });
  it('of zip is read where it is the only one, beside words about it', () => {
    const result = read(
      zipSync({
        'data/panel.csv': csv,
        'Metadata_Country.csv': strToU8('x,y\n1,2\n'),
        'Readme.txt': strToU8('Hello'),
      }),
    );
    expect(rows(result)).toEqual(ROWS);
    expect(notes(result)).toContain(
      'Read from the zip: data/panel.csv (beside it: Metadata_Country.csv, Readme.txt).',
    );
    expect(rows(read(zipSync({ 'panel.csv.gz': gzipSync(csv) })))).toEqual(ROWS);
  });
  it('may be a workbook in a zip', () => {
    const cells = [
      ['activity', 'year', 'hours'],
      ['a', 2000, 5],
      ['b', 2000, 6],
    ]
      .map((row, i) => rowXml(i + 1, row))
      .join('');
    expect(rows(read(zipSync({ 'book.xlsx': packed(partsOf({ cells })) })))).toEqual(ROWS);
  });
  it('is asked for where there are several, and named', () => {
    const two = zipSync({ 'a.csv': csv, 'b.csv': strToU8('activity,year,hours\nz,2001,7\n') });
    expect(outcome(() => read(two))).toBe('which-member');
    expect(rows(read(two, { member: 'b.csv' }))).toEqual([{ activity: 'z', period: '2001', hours: 7 }]);
    expect(outcome(() => read(two, { member: 'c.csv' }))).toBe('unknown-name');
  });
  it('that is damaged or holds no table is refused', () => {
    expect(outcome(() => read(gzipSync(csv).subarray(0, 30)))).toBe('damaged-file');
    const flipped = gzipSync(csv).slice();
    flipped[flipped.length - 6] = (flipped[flipped.length - 6] as number) ^ 1;
    expect(outcome(() => read(flipped))).toBe('damaged-file');
    expect(outcome(() => read(zipSync({ 'a.pdf': csv })))).toBe('not-a-table');
  });
});
