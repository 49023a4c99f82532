import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { cliDesk, valuesAt } from '../support/cli-desk.ts';
import { book, type Row } from '../support/cross-books.ts';

const { put, escalar } = cliDesk();
beforeAll(() => useShippedCatalog());

/** A national table of the WIOD: year, code, words and origin beside the numbers; A makes 100 and C 97. */
const LINES: readonly Row[] = [
  ['A', 'Crops', 'Domestic', 20, 30, 30, 20, 100],
  ['C', 'Goods', 'Domestic', 10, 15, 40, 32, 97],
  ['A', 'Crops', 'Imports', 4, 6, 10, 0, 20],
  ['C', 'Goods', 'Imports', 8, 5, 18, 2, 33],
  ['II_fob', 'Total intermediate consumption', 'TOT', 42, 56, 98, 54, 250],
  ['TXSP', 'taxes less subsidies on products', 'TOT', 2, 3, 4, 0, 9],
  ['VA', 'Value added at basic prices', 'TOT', 56, 38, 0, 0, 94],
  ['GO', 'Output at basic prices', 'TOT', 100, 97, 102, 54, 353],
];
const of = (year: number, by: number, lines: readonly Row[]): readonly Row[] =>
  lines.map((line) => [year, ...line.map((cell) => (typeof cell === 'number' ? cell * by : cell))]);
const niot = (lines = LINES): Uint8Array =>
  book({
    'National IO-tables': [
      ['Year', 'Code', 'Description', 'Origin', 'A', 'C', 'CONS_h', 'EXP', 'GO'],
      [null, null, null, null, 'Crops', 'Goods', 'Households', 'Exports', 'Output'],
      ...of(2013, 1, lines),
      ...of(2014, 2, lines),
    ],
  });

describe('a national table of all years in one sheet, domestic and imported in lines of their own', () => {
  it('is a table for each year, with its imports from ROW', async () => {
    put(niot(), 'MEX_NIOT_nov16.xlsx');
    const { out, err, code } = await escalar('compute upstreamness --csv --data MEX_NIOT_nov16.xlsx');
    expect(code, err).toBe(0);
    for (const year of [2013, 2014]) {
      // 100 − 42 of 100, and 97 − 56 of 97
      const share = (sector: string) =>
        valuesAt(out, `year=${year} economy=MEX sector=${sector} term=value_added_share`)[0];
      expect(share('A')).toBeCloseTo(0.58, 12);
      expect(share('C')).toBeCloseTo(41 / 97, 12);
    }
    const exports = await escalar(
      'compute gross-exports --csv --data MEX_NIOT_nov16.xlsx --read unit=usd-million',
    );
    expect(exports.code, exports.err).toBe(0);
    // 20 and 32 of its own, and 2 that pass through it are of ROW
    expect(exports.out).toMatch(/^2013,MEX,,,,,,GEXP,usd-million,52$/m);
    expect(exports.out).toMatch(/^2014,MEX,,,,,,GEXP,usd-million,104$/m);
  });
  it('is refused with the line where a number or an origin is another', async () => {
    const changed = (row: number, cell: number, value: string | number): readonly Row[] =>
      LINES.map((line, r) => (r === row ? line.map((old, c) => (c === cell ? value : old)) : line));
    for (const [name, lines] of [
      ['a number', changed(0, 3, 25)],
      ['an origin', changed(1, 2, 'Imports')],
      ['a code', changed(1, 0, 'X')],
      ['a row', LINES.filter((_, r) => r !== 6)],
    ] as const) {
      const file = `${name.replaceAll(' ', '-')}-MEX_NIOT_nov16.xlsx`;
      put(niot(lines), file);
      const { err, code } = await escalar('compute upstreamness --data', file);
      expect(code, `${name} ${err}`).toBe(1);
      expect(err).toContain('MEX_NIOT');
    }
  });
});
