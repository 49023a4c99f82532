import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { type BuildTableInput, buildTable } from '../../../src/indicators/chains/build-table.ts';
import { chainContext } from '../../../src/indicators/chains/chain-context.ts';
import { wantedYears } from '../../../src/indicators/chains/chain-options.ts';
import { regroup } from '../../../src/indicators/chains/regroup.ts';
import { plainBackend } from '../../../src/math/dense/plain.ts';

const rows = ['A', 'B'].flatMap((economy) => ['x', 'y'].map((sector) => ({ economy, sector })));

function input(change: Partial<BuildTableInput> = {}): BuildTableInput {
  return {
    year: '2000',
    rows,
    demand: ['A', 'B'].map((economy) => ({ economy, category: 'CONS' })),
    Z: Float64Array.from([2, 1, 1, 1, 1, 2, 0, 1, 1, 0, 2, 1, 1, 1, 1, 2]),
    Y: Float64Array.from([5, 2, 4, 3, 1, 6, 2, 5]),
    ...change,
  };
}

function refusal(change: Partial<BuildTableInput>): EscalarError {
  try {
    buildTable(input(change));
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
  throw new Error('not refused');
}

const withZ = (change: Readonly<Record<number, number>>): Float64Array => {
  const Z = input().Z.slice();
  for (const [at, value] of Object.entries(change)) Z[Number(at)] = value;
  return Z;
};

describe('a broken table', () => {
  it('is refused with its cell', () => {
    expect(refusal({ Z: new Float64Array(15) })).toMatchObject({
      code: 'io-shape',
      params: { part: 'Z', expected: '4 × 4' },
    });
    expect(refusal({ Y: new Float64Array(12) }).params).toEqual({
      part: 'Y',
      expected: '4 × 2',
      found: '4 × 3',
    });
    expect(refusal({ Z: withZ({ 6: Number.NaN }) })).toMatchObject({
      code: 'io-not-finite',
      params: { cell: 'A.y → B.x' },
    });
    expect(
      refusal({ Y: input().Y.map((value, at) => (at === 3 ? Number.POSITIVE_INFINITY : value)) }).params,
    ).toMatchObject({
      cell: 'A.y → B.CONS',
    });
    expect(refusal({ rows: [...rows.slice(0, 3), rows[0]] })).toMatchObject({
      code: 'io-duplicate-label',
      params: { label: 'A.x' },
    });
    expect(
      refusal({
        demand: [
          { economy: 'A', category: '' },
          { economy: 'C', category: '' },
        ],
      }),
    ).toMatchObject({
      code: 'unknown-name',
      params: { name: 'C' },
    });
    expect(refusal({ Y: input().Y.map((value, at) => (at === 0 ? -40 : value)) })).toMatchObject({
      code: 'io-negative-output',
      params: { cell: 'A.x' },
    });
    expect(refusal({ Z: withZ({ 1: 0, 5: 0, 9: 0, 13: 0 }) })).toMatchObject({
      code: 'io-empty-column',
      params: { cell: 'A.y' },
    });
    expect(refusal({ Z: new Float64Array(0), Y: new Float64Array(0), rows: [], demand: [] }).code).toBe(
      'empty-table',
    );
  });

  it('is refused when it does not balance, on either side', () => {
    const uses = buildTable(input()).x;
    expect(() => buildTable(input({ output: uses }))).not.toThrow();
    expect(refusal({ output: uses.map((x, i) => (i === 2 ? 1.1 * x : x)) })).toMatchObject({
      code: 'io-unbalanced',
      params: { cell: 'B.x', side: 'row' },
    });
    const residual = buildTable(input()).valueAdded;
    expect(() => buildTable(input({ valueAdded: residual, valueAddedFrom: 'supplied' }))).not.toThrow();
    const wrong = residual.map((value, i) => (i === 1 ? value + 3 : value));
    expect(refusal({ valueAdded: wrong, valueAddedFrom: 'supplied' })).toMatchObject({
      code: 'io-unbalanced',
      params: { cell: 'A.y', side: 'column' },
    });
  });

  it('is refused when it has no inverse, and says where', () => {
    // A.x uses all that it makes, and only itself
    const Z = withZ({ 0: 9, 1: 0, 2: 0, 3: 0, 4: 0, 8: 0, 12: 0 });
    const Y = input().Y.map((value, at) => (at < 2 ? 0 : value));
    const context = chainContext(buildTable(input({ Z, Y })), plainBackend());
    expect(() => context.inverse()).toThrow(
      expect.objectContaining({ code: 'io-singular', params: expect.objectContaining({ cell: 'A.x' }) }),
    );
  });

  it('says so in both languages', () => {
    const error = refusal({ Z: withZ({ 6: Number.NaN }) });
    expect(error.toText('en')).toContain('Z holds "NaN" at A.y → B.x');
    expect(error.toText('es')).toContain('Z contiene "NaN" en A.y → B.x');
  });
});

describe('a table', () => {
  it('has output as the sum of uses and value added as the rest, and lists odd cells', () => {
    const table = buildTable(input({ Y: input().Y.map((value, at) => (at === 7 ? -1 : value)) }));
    expect([...table.x]).toEqual([12, 11, 11, 6]);
    expect([...table.valueAdded]).toEqual([7, 7, 7, 1]);
    expect(table.degenerate).toEqual([{ kind: 'negative-final-demand', cell: 'B.y → B', amount: -1 }]);
  });

  it('brings the parts of an economy together', () => {
    const apart = buildTable(
      input({
        rows: [rows[0], rows[2], { economy: 'A2', sector: 'x' }, rows[3]],
        parts: { A2: 'A' },
        demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
      }),
    );
    expect(apart.rows.map(({ economy, sector }) => `${economy}.${sector}`)).toEqual([
      'A.x',
      'A2.x',
      'B.x',
      'B.y',
    ]);
    expect([...apart.start]).toEqual([0, 2, 4]);
    expect([...apart.rowSector]).toEqual([0, 0, 0, 1]);
    // rows 0, 2, 1, 3 of the file
    expect([...apart.Z.slice(4, 8)]).toEqual([1, 2, 0, 1]);
  });

  it('is regrouped without touching the inverse of rows that stay', () => {
    const table = buildTable(input());
    const { table: whole, order } = regroup(table, { all: ['A', 'B'] });
    expect(whole.economies).toEqual(['all']);
    expect(order).toEqual([0, 1, 2, 3]);
    expect(whole.Y.length).toBe(4);
    expect(() => regroup(table, { all: ['A', 'Q'] })).toThrow(
      expect.objectContaining({ code: 'unknown-name' }),
    );
    expect(() => regroup(table, { one: ['A'], two: ['A', 'B'] })).toThrow(
      expect.objectContaining({ code: 'io-duplicate-label' }),
    );
  });

  it('does not keep a zero-output row from having an identity row in the inverse', () => {
    const Z = withZ({ 4: 0, 5: 0, 6: 0, 7: 0, 1: 0, 9: 0, 13: 0 });
    const Y = input().Y.map((value, at) => (at === 2 || at === 3 ? 0 : value));
    const context = chainContext(buildTable(input({ Z, Y })), plainBackend());
    expect([...context.inverse().slice(4, 8)]).toEqual([0, 1, 0, 0]);
    expect(context.v[1]).toBe(0);
  });
});

describe('years', () => {
  it('are single or spans', () => {
    const have = ['1995', '1996', '2000', '2001'];
    expect(wantedYears([], have)).toEqual(have);
    expect(wantedYears(['1995..1999', '2001'], have)).toEqual(['1995', '1996', '2001']);
    expect(() => wantedYears(['2010'], have)).toThrow(expect.objectContaining({ code: 'period-not-there' }));
    expect(() => wantedYears(['95'], have)).toThrow(expect.objectContaining({ code: 'bad-option' }));
  });
});
