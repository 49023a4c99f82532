import { beforeAll, describe, expect, it } from 'vitest';
import { MISSING_REASONS } from '../../src/base/missing.ts';
import type { Table } from '../../src/base/table.ts';
import { wordsIn } from '../../src/base/text-column.ts';
import { catalogue, isChain } from '../../src/indicators/catalogue.ts';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { choicesOf, resultsUnder } from '../support/every-choice.ts';
import { type CellOf, plainCell, rowTable } from '../support/row-tables.ts';

/** Cells that may bring a number that cannot be: gaps, zeros, one period alone, nothing at all, amounts below zero. */
const CELLS: Readonly<Record<string, CellOf>> = {
  gaps: (column, at) => (spread(column, at) % 4 === 0 ? null : plainCell(column, at)),
  zeros: (column, at) => (spread(column, at) % 3 === 0 ? 0 : plainCell(column, at)),
  'all zero': () => 0,
  'an economy of zeros': (column, at) => (at[0] === 0 ? 0 : plainCell(column, at)),
  'a period without numbers': (column, at) => (at.at(-1) === 1 ? null : plainCell(column, at)),
  'below zero': (column, at) =>
    spread(column, at) % 5 === 0 ? -(plainCell(column, at) ?? 0) : plainCell(column, at),
};

function spread(column: string, at: readonly number[]): number {
  return at.reduce((sum, place, k) => sum + (k + 2) * place, column.length);
}

/** What stands in a table and is neither a number, nor a text, nor a gap that says why. */
function untyped({ fields, columns, rows }: Table): readonly string[] {
  return fields.flatMap(({ name }) => {
    const column = columns[name];
    if (column.kind === 'text') {
      const short = column.codes.length === rows ? [] : [`${name}: ${column.codes.length} of ${rows} rows`];
      return wordsIn(column).some((word) => word.trim() === '')
        ? [...short, `${name}: an empty text`]
        : short;
    }
    const { values, reason } = column;
    return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
      const [value, why] = [values[row], reason?.[row] ?? 0];
      if (why === 0) return Number.isFinite(value) ? [] : [`${name}: ${value} without a reason`];
      if (why > MISSING_REASONS.length) return [`${name}: reason ${why}`];
      return Number.isNaN(value) ? [] : [`${name}: ${value}, and missing`];
    });
  });
}

describe('in a result a number that is missing says why, and nothing else stands for it', () => {
  beforeAll(useShippedCatalog);
  it.each(catalogue.map((indicator) => [indicator.id, indicator] as const))('%s', (_, indicator) => {
    const inputs = isChain(indicator) ? [] : Object.values(CELLS).map((cell) => rowTable(indicator, cell));
    const results = resultsUnder(indicator, inputs);
    const found = choicesOf(indicator).flatMap((options) => results(options).filter((one) => one !== null));
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found.flatMap(untyped))]).toEqual([]);
  });
  it('finds what is not typed', () => {
    const fields = ['text', 'number'].map((name) => ({ name, title: { en: name, es: name } }));
    const columns: Table['columns'] = {
      text: { kind: 'text', words: ['a', ''], codes: Uint32Array.of(1, 2, 0) },
      number: {
        kind: 'number',
        values: Float64Array.of(Number.NaN, 1, Number.NaN),
        reason: Uint8Array.of(0, 2, 99),
      },
    };
    expect(untyped({ name: 'own', rows: 3, fields, columns })).toEqual([
      'text: an empty text',
      'number: NaN without a reason',
      'number: 1, and missing',
      'number: reason 99',
    ]);
  });
});
