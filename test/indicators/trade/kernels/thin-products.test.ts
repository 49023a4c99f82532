import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinProducts } from '../../../../src/indicators/trade/kernels/thin-products.ts';

const of = (rows: readonly (readonly number[])[]) =>
  thinProducts(Float64Array.from(rows.flat()), rows.length, rows[0].length);

/** The three rules as sets over all products, each written out from its definition. */
function bySets(rows: readonly (readonly number[])[]): readonly (string | null)[] {
  const total = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);
  const columns = rows[0].map((_, p) => rows.map((row) => row[p]));
  const all = total(rows.flat());
  return columns.map((column, p) => {
    const world = total(column);
    // everything that stands before it or beside it in the order of trade
    const upTo = columns.filter((other, q) => total(other) < world || (total(other) === world && q <= p));
    if (total(upTo.map(total)) <= 0.00025 * all) return 'least-traded';
    if (world ** 2 / total(column.map((value) => value ** 2)) <= 2) return 'few-exporters';
    const advantaged = column.filter((value, c) => value / total(rows[c]) / (world / all) >= 1);
    return advantaged.length <= 2 ? 'few-with-advantage' : null;
  });
}

describe('thinProducts', () => {
  it('by hand: a tail of 0.025%, two equal exporters, an advantage of two', () => {
    // B, C and D have an advantage in the first; halves are two effective exporters; A and B alone have one in the last
    const rows = [
      [4999, 4000, 0, 1, 1500],
      [6999, 4000, 0, 1, 1500],
      [4999, 0, 4000, 1, 500],
      [4999, 0, 4000, 0, 500],
    ];
    expect(of(rows)).toEqual([null, 'few-exporters', 'few-exporters', 'least-traded', 'few-with-advantage']);
  });
  it('takes as many of the tail as fit, those of equal trade in their order, and products without trade', () => {
    const row = [25_000, 0, 2, 2, 2, 24_994];
    expect(of([row, row, row, row])).toEqual([
      null,
      'least-traded',
      'least-traded',
      'least-traded',
      'least-traded',
      null,
    ]);
    // 4 × 5 of 4 × 50,009 are 0.01%, twice that 0.02%, and the third would be 0.03%
    const wider = [25_000, 0, 5, 5, 5, 24_994];
    expect(of([wider, wider, wider, wider])).toEqual([
      null,
      'least-traded',
      'least-traded',
      'least-traded',
      null,
      null,
    ]);
  });
  it('is the three rules, each over all products', () => {
    const cell = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 5000, max: 90_000 }),
    );
    const rows = fc
      .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 8 }) })
      .chain(({ rows, columns }) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(rows, (values) => {
        expect(of(values)).toEqual(bySets(values));
      }),
    );
  });
});
