import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvGrid } from '../../../src/sources/tabular/csv-grid.ts';
import { tokenizeCsv } from '../../../src/sources/tabular/tokenize-csv.ts';
import { bytesOf, outcome } from './support.ts';

function cells(text: string, delimiter = ','): string[][] {
  const bytes = bytesOf(text);
  const grid = csvGrid('t.csv', bytes, tokenizeCsv(bytes, delimiter.charCodeAt(0)));
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.width(row) }, (_, column) => grid.text(row, column)),
  );
}

function lines(text: string): number[] {
  const bytes = bytesOf(text);
  return [...tokenizeCsv(bytes, 44).line];
}

describe('tokenizeCsv', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
    ['"a,b",c', [['a,b', 'c']]],
    ['"a ""b""",c', [['a "b"', 'c']]],
    [
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['a, "b,c" ,d', [['a', 'b,c', 'd']]],
    ['5" pipe,b', [['5" pipe', 'b']]],
    ['"",b', [['', 'b']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    [
      'a \rb,c\nd,e',
      [
        ['a \rb', 'c'],
        ['d', 'e'],
      ],
    ],
  ])('cuts %j', (text, expected) => {
    expect(cells(text as string)).toEqual(expected);
  });
  it('cuts at tabs without eating them as blanks', () => {
    expect(cells('a\t\tb\n\t1\t"x"\t', '\t')).toEqual([
      ['a', '', 'b'],
      ['', '1', 'x', ''],
    ]);
  });
  it('counts the line a record begins on, through quoted line ends', () => {
    expect(lines('a\n"b\nc"\nd')).toEqual([1, 2, 4]);
    expect(lines('a\r\n"b\r\nc"\r\nd')).toEqual([1, 2, 4]);
    expect(lines('a\r"b\rc"\rd')).toEqual([1, 2, 4]);
  });
  it('names where a quotation mark opens that is never closed, or is followed by letters', () => {
    expect(outcome(() => cells('a,b\n1,"2\n3,4\n'))).toBe('unclosed-quote@2:2');
    expect(outcome(() => cells('a,b\n"1"x,2\n'))).toBe('stray-quote@2:1');
  });
  it('agrees with csv-parse on whatever a spreadsheet can write', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '1', ',', '"', '\n', '.', '€'), maxLength: 6 });
    const record = fc.array(cell, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        (records, end) => {
          const text = records
            .map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
            .join(end);
          const theirs = parse(text, { relax_column_count: true }) as string[][];
          expect(cells(text)).toEqual(theirs.map((row) => row.map((c) => c.trim())));
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('gives equal cells again from its cache, whatever came between', () => {
    const random = Array.from({ length: 50_000 }, (_, i) => `k${(i * 7919) % 40_009},${i % 7}`);
    const got = cells(random.join('\n')).map((row) => row.join(','));
    expect(got).toEqual(random);
  });
});
