import { beforeAll, describe, expect, it } from 'vitest';
import { codedColumn, type Row, rowsOf, type Table } from '../../src/base/table.ts';
import { wordsIn } from '../../src/base/text-column.ts';
import { catalogue, isChain } from '../../src/indicators/catalogue.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { choicesOf, resultsUnder } from '../support/every-choice.ts';
import { expectSame } from '../support/expect-same.ts';

/** Options that say which rows there are; of others a number that is shown does not hang on which are. */
const LEVELS = ['level', 'by', 'cells', 'method', 'of', 'measure'];

/** Of a pair that is told once a code is shown on either side. */
const shows = (row: Row, column: string, code: string, pairs: readonly string[]): boolean =>
  [column, `other_${column}`, ...(pairs.includes(column) ? pairs : [])].some((name) => row[name] === code);

/** The first and the last code of each column of texts. */
function codesOf(table: Table): readonly (readonly [column: string, code: string])[] {
  return table.fields.flatMap(({ name }) => {
    const column = codedColumn(table, name);
    const words = column === null ? [] : wordsIn(column);
    return [...new Set([words[0], words.at(-1)])].flatMap((code) =>
      code === undefined || code.includes('..') ? [] : [[name, code] as const],
    );
  });
}

describe('show changes no number that remains, and leaves out all others', () => {
  beforeAll(useShippedCatalog);
  it.each(catalogue.map((indicator) => [indicator.id, indicator] as const))('%s', (_, indicator) => {
    const results = resultsUnder(indicator);
    const pairs: readonly string[] = isChain(indicator) ? [] : (indicator.pairs ?? []);
    let compared = 0;
    const levels = choicesOf(indicator).filter(
      (options, k) => k === 0 || LEVELS.some((name) => name in options),
    );
    for (const options of levels)
      results(options).forEach((whole, input) => {
        const rows = whole === null ? [] : rowsOf(whole);
        for (const [column, code] of whole === null ? [] : codesOf(whole)) {
          const part = results({ ...options, [`show.${column}`]: [`"${code}"`] }, input)[input];
          const kept = rows.filter((row) => shows(row, column, code, pairs));
          expectSame(part === null ? null : rowsOf(part), kept, `${column}=${code}`);
          compared += 1;
        }
      });
    expect(compared).toBeGreaterThan(0);
  });
});
