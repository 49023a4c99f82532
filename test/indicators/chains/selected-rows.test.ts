import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IoTableInput } from '../../../src/base/io-table-input.ts';
import { UNITS } from '../../../src/base/unit.ts';
import { selectedRows, submatrix } from '../../../src/indicators/chains/selected-rows.ts';

/** n rows and two columns of final demand; every number tells its place. */
function table(n: number): IoTableInput {
  const rows = Array.from({ length: n }, (_, i) => ({ economy: `E${i}`, sector: 'a' }));
  const counted = (count: number, from: number) => Float64Array.from({ length: count }, (_, k) => from + k);
  return {
    year: '2000',
    rows,
    demand: ['hh', 'gov'].map((category) => ({ economy: 'E0', category })),
    Z: counted(n * n, 0),
    Y: counted(n * 2, 1000),
    output: counted(n, 2000),
    satellites: [
      { name: 'jobs', title: { en: 'Jobs', es: 'Empleos' }, unit: UNITS.count, values: counted(n, 3000) },
    ],
  };
}

describe('rows chosen of a table', () => {
  it('take their row and their column of the inputs, and their line of everything else', () => {
    const kept = selectedRows(table(3), [2, 0], [1]);
    expect(kept.rows.map(({ economy }) => economy)).toEqual(['E2', 'E0']);
    expect(kept.demand.map(({ category }) => category)).toEqual(['gov']);
    expect([...kept.Z]).toEqual([8, 6, 2, 0]);
    expect([...kept.Y]).toEqual([1005, 1001]);
    expect([...(kept.output ?? [])]).toEqual([2002, 2000]);
    expect([...(kept.satellites?.[0].values ?? [])]).toEqual([3002, 3000]);
    expect(kept).not.toHaveProperty('taxes');
  });

  it('are the table again where an order and its inverse follow one another', () => {
    const order = fc.integer({ min: 1, max: 7 }).chain((n) =>
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i),
        { minLength: n },
      ),
    );
    fc.assert(
      fc.property(order, (rows) => {
        const given = table(rows.length);
        const back = rows.map((_, i) => rows.indexOf(i));
        expect(selectedRows(selectedRows(given, rows, [1, 0]), back, [1, 0])).toEqual(given);
      }),
    );
  });

  it('are written where they are wanted', () => {
    const out = new Float64Array(2);
    expect(submatrix(Float64Array.of(1, 2, 3, 4), 2, [1], [1, 0], out)).toBe(out);
    expect([...out]).toEqual([4, 3]);
  });
});
