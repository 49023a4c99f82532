import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../src/base/text-column.ts';
import { csvGrid } from '../../../src/sources/tabular/csv-grid.ts';
import { tokenizeCsv } from '../../../src/sources/tabular/tokenize-csv.ts';

const COMMA = 44;
const cell = fc.oneof(
  fc.constantFrom('', 'a', ' a', '"a"', '"a,b"', '"a ""b"""', 'año', '01', "'=1", '" "'),
  fc.integer({ min: 0, max: 5000 }).map((n) => `code${n}`),
);

describe('a column of a text file coded from its bytes', () => {
  it('holds the text of each cell, and each different text once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 300 }), (lines) => {
        const bytes = Buffer.from(lines.map((line) => `${line.join()}\n`).join(''));
        const grid = csvGrid('x.csv', bytes, tokenizeCsv(bytes, COMMA));
        const rows = Uint32Array.from({ length: grid.rows }, (_, row) => row).filter((row) => row % 3 !== 1);
        for (const column of [0, 1, 2]) {
          const coded = grid.texts?.(rows, column);
          if (coded === undefined) throw new Error('a text file codes its columns');
          expect(textsOf(coded)).toEqual(Array.from(rows, (row) => grid.text(row, column) || null));
          expect(new Set(coded.words).size).toBe(coded.words.length);
        }
      }),
    );
  });

  it('keeps a text that stands again after an empty cell', () => {
    const bytes = Buffer.from('MEX,1\n,2\nMEX,3\n,\n,\nMEX,4\n');
    const grid = csvGrid('x.csv', bytes, tokenizeCsv(bytes, COMMA));
    const rows = Uint32Array.from({ length: grid.rows }, (_, row) => row);
    const coded = grid.texts?.(rows, 0);
    expect(coded && textsOf(coded)).toEqual(['MEX', null, 'MEX', null, null, 'MEX']);
  });

  it('has room for many different texts', () => {
    const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, i) => `c${i % 7919}\n`).join(''));
    const grid = csvGrid('x.csv', bytes, tokenizeCsv(bytes, COMMA));
    const rows = Uint32Array.from({ length: grid.rows }, (_, row) => row);
    const coded = grid.texts?.(rows, 0);
    expect(coded?.words).toHaveLength(7919);
    expect(coded && textsOf(coded)[19_999]).toBe(`c${19_999 % 7919}`);
  });
});
