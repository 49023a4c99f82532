import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { readTable, tableReading } from '../../../src/indicators/chains/table-reading.ts';
import { parseOptions, type RawOptions } from '../../../src/indicators/options.ts';

/** Two economies by two industries; every row of Z and Y adds up to `output` but for what rounding lost. */
function input(more: Partial<IoTableInput> = {}): IoTableInput {
  const rows = ['A', 'B'].flatMap((economy) => ['x', 'y'].map((sector) => ({ economy, sector })));
  return {
    year: '2000',
    rows,
    demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
    Z: Float64Array.from([4, 1, 2, 0, 3, 2, 0, 1, 2, 0, 5, 1, 0, 2, 1, 3]),
    Y: Float64Array.from([10, 3, 12, 2, 1, 11, 2, 12]),
    output: Float64Array.from([20.3, 20, 20, 20]),
    valueAdded: Float64Array.from([11, 15, 12, 15]),
    ...more,
  };
}

const read = (raw: RawOptions, more: Partial<IoTableInput> = {}) =>
  readTable(input(more), parseOptions(tableReading, raw));

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof EscalarError) return error.code;
    throw error;
  }
  return 'none';
}

describe('readTable', () => {
  it('takes output and value added from the uses unless asked for the published ones', () => {
    expect([...read({}).x]).toEqual([20, 20, 20, 20]);
    expect([...read({}).valueAdded]).toEqual([11, 15, 12, 15]);
    expect([...read({ output: 'published' }).x]).toEqual([20.3, 20, 20, 20]);
    expect(read({ 'value-added': 'supplied' }).valueAddedFrom).toBe('supplied');
  });

  it('gives back what rounding lost, row by row, but not what is no rounding', () => {
    const { x, Z } = read({ rounding: 'spread' });
    expect(x[0]).toBeCloseTo(20.3, 12);
    expect(Z[0]).toBeCloseTo((4 * 7.3) / 7, 12);
    expect([...x.subarray(1)]).toEqual([20, 20, 20]);
    const far = Float64Array.from([29, 20, 20, 20]);
    expect(refusal(() => read({ rounding: 'spread' }, { output: far }))).toBe('io-unbalanced');
  });

  it('knows the parts of the OECD tables, and takes others that are named, or none', () => {
    const names = ['MX1', 'MX2'];
    const parts = {
      rows: names.flatMap((economy) => ['x', 'y'].map((sector) => ({ economy, sector }))),
      demand: [
        { economy: 'MEX', category: 'C' },
        { economy: 'MEX', category: 'G' },
      ],
    };
    expect(read({}, parts).economies).toEqual(['MEX']);
    const apart = {
      ...parts,
      demand: names.map((economy) => ({ economy, category: '' })),
    };
    expect(read({ parts: 'none' }, apart).economies).toEqual(names);
    expect(read({ parts: 'B:A' }).economies).toEqual(['A']);
    expect(refusal(() => read({ parts: 'B' }))).toBe('bad-option');
  });

  it('adds up economies and industries before anything is computed', () => {
    const all = read({ sectors: 'all:*' });
    expect(all.rows.map((row) => row.sector)).toEqual(['all', 'all']);
    expect([...all.x]).toEqual([40, 40]);
    expect(read({ economies: 'W:A+B', sectors: 'x,rest:*' }).rows).toEqual([
      { economy: 'W', sector: 'x' },
      { economy: 'W', sector: 'rest' },
    ]);
    expect(refusal(() => read({ economies: 'W:A+C' }))).toBe('unknown-name');
    expect(refusal(() => read({ economies: 'W:' }))).toBe('bad-option');
  });

  it('refuses a reading that needs numbers which are not there', () => {
    const { output: _o, valueAdded: _v, ...bare } = input();
    for (const raw of [{ output: 'published' }, { rounding: 'spread' }, { 'value-added': 'supplied' }])
      expect(refusal(() => readTable(bare, parseOptions(tableReading, raw)))).toBe('bad-option');
  });
});
