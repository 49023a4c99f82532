import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareTable } from '../../../src/sources/mrio/bare-table.ts';
import { Y, Z } from '../../support/coded-table.ts';
import { ends, orRefused, TIMES } from '../../support/fuzz-ends.ts';
import { mutated, mutation, plainLines, storage, stored } from '../../support/mutated-csv.ts';

const ROWS = Z.map((row, i) => [...row, ...(Y[i] ?? [])].join(',')).join('\n');
/** With a line of names that only count, and without. */
const FILES = [`${ROWS}\n`, `v1,v2,v3,v4,f1,f2,f3,f4\n${ROWS}\n`];
const NAMES = { countrylist: ['MEX', 'ROW'], sectorlist: ['a', 'b'] };

/** [Z|Y] as a plain reading of the text has it; null where a careful reader must refuse. */
function plainTable(text: string): readonly (readonly number[])[] | null {
  const [first = [], ...rest] = plainLines(text);
  const lines = first.every((cell) => /^[a-z]{1,2}\d+$/i.test(cell)) ? rest : [first, ...rest];
  const rows = lines.map((cells) => cells.map((cell) => (cell === '' ? Number.NaN : Number(cell))));
  const isWhole = rows.length === 4 && rows.every((row) => row.length === first.length);
  // two economies of two industries, and as many uses for each
  const uses = (first.length - 4) / 2;
  return isWhole && Number.isInteger(uses) && uses > 0 && rows.flat().every(Number.isFinite) ? rows : null;
}

describe('numbers alone, changed in one way', () => {
  it('are refused with a code, or read as a plain reading of the file has them', () => {
    const met = ends();
    fc.assert(
      fc.property(fc.constantFrom(...FILES), mutation, storage, (file, change, how) => {
        const text = mutated(file, change);
        const bytes = stored(text, how);
        const options = { year: '2011', decimal: 'auto', totals: 'check' } as const;
        const table = orRefused(() => bareTable('adb.csv', bytes, NAMES, options));
        met[table === null ? 'refused' : 'read'] += 1;
        if (table === null) return;
        const plain = how[0] === 'zero byte' ? null : plainTable(text);
        const width = table.demand.length;
        const found = table.rows.map((_, i) => [
          ...table.Z.subarray(i * 4, (i + 1) * 4),
          ...table.Y.subarray(i * width, (i + 1) * width),
        ]);
        expect(found, JSON.stringify([text, how])).toEqual(plain);
      }),
      { numRuns: 3000 * TIMES, seed: 17 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(500);
  });
});
