import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, type Total } from '../../src/math/balance.ts';
import { gras } from '../../src/math/gras.ts';

const all = (count: number) => Array.from({ length: count }, (_, at) => at);
const linesOf = (matrix: Float64Array, rows: number, columns: number, deviation = 0): Total[] => [
  ...all(rows).map((i) => ({
    rows: [i],
    columns: all(columns),
    total: all(columns).reduce((sum, j) => sum + (matrix[i * columns + j] as number), 0),
    deviation,
  })),
  ...all(columns).map((j) => ({
    rows: all(rows),
    columns: [j],
    total: all(rows).reduce((sum, i) => sum + (matrix[i * columns + j] as number), 0),
    deviation,
  })),
];

const cases = fc
  .record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 4 }) })
  .chain(({ rows, columns }) => {
    const cells = { minLength: rows * columns, maxLength: rows * columns };
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      old: fc.array(fc.integer({ min: 1, max: 100 }), cells),
      moved: fc.array(fc.integer({ min: 50, max: 200 }), cells),
    });
  });

describe('balance', () => {
  it('to totals of rows and columns is what GRAS gives', () => {
    // Junius and Oosterhaven 2003
    const old = Float64Array.of(7, 3, 5, -3, 2, 9, 8, 1, -2, 0, 2, 1);
    const [u, v] = [Float64Array.of(15, 26, -1), Float64Array.of(9, 16, 17, -2)];
    const totals = [
      ...[...u].map((total, i) => ({ rows: [i], columns: all(4), total, deviation: 0 })),
      ...[...v].map((total, j) => ({ rows: all(3), columns: [j], total, deviation: 0 })),
    ];
    const found = balance(old, 4, totals);
    expect(found.unreached).toEqual([]);
    const wanted = gras(old, u, v);
    found.values.forEach((cell, at) => {
      expect(cell).toBeCloseTo(wanted[at] as number, 7);
    });
  });

  it('reaches blocks too, and cells that share all totals keep their ratios', () => {
    fc.assert(
      fc.property(cases, ({ rows, columns, old, moved }) => {
        const before = Float64Array.from(old);
        const goal = before.map((cell, at) => (cell * (moved[at] as number)) / 100);
        const block = {
          rows: [0, 1],
          columns: [0, 1],
          total: [0, 1, columns, columns + 1].reduce((sum, at) => sum + (goal[at] as number), 0),
          deviation: 0,
        };
        const totals = [...linesOf(goal, rows, columns), block];
        const { values, reached, unreached } = balance(before, columns, totals);
        expect(unreached).toEqual([]);
        totals.forEach(({ total }, at) => {
          expect(Math.abs((reached[at] as number) / total - 1)).toBeLessThan(1e-6);
        });
        // +1 −1 / −1 +1 within the block changes no total, so the nearest matrix keeps this product of ratios
        const ratio = (at: number) => (values[at] as number) / (before[at] as number);
        expect((ratio(0) * ratio(columns + 1)) / (ratio(1) * ratio(columns))).toBeCloseTo(1, 5);
      }),
      { numRuns: 60 },
    );
  });

  it('moves nothing where the totals are those it has', () => {
    const old = Float64Array.of(3, 0, 1, 4);
    expect([...balance(old, 2, linesOf(old, 2, 2)).values]).toEqual([...old]);
  });

  it('lets totals that contradict each other give way as they are uncertain', () => {
    const cell = { rows: [0], columns: [0] };
    const { values, held, unreached } = balance(Float64Array.of(5), 1, [
      { ...cell, total: 10, deviation: 1 },
      { ...cell, total: 14, deviation: 3 },
    ]);
    expect(unreached).toEqual([]);
    expect(held[0]).toBeCloseTo(values[0] as number, 8);
    // they meet where both are as many deviations away, but for the length of a step
    expect(Math.abs((values[0] as number) - 11)).toBeLessThan(0.3);
    const sure = balance(Float64Array.of(5), 1, [
      { ...cell, total: 10, deviation: 0 },
      { ...cell, total: 14, deviation: 3 },
    ]);
    expect(sure.values[0]).toBeCloseTo(10, 8);
    expect([...sure.held]).toEqual([10, expect.closeTo(10, 8)]);
  });

  it('names what no matrix has', () => {
    const rows = (total: number[]) =>
      total.map((t, i) => ({ rows: [i], columns: [0, 1], total: t, deviation: 0 }));
    // a row of zeros
    expect(balance(Float64Array.of(0, 0, 1, 1), 2, rows([5, 2])).unreached).toEqual([0]);
    // a cell alone in its row and column must be both
    const alone = balance(Float64Array.of(1, 0, 0, 1), 2, [
      ...rows([3, 4]),
      { rows: [0, 1], columns: [0], total: 4, deviation: 0 },
      { rows: [0, 1], columns: [1], total: 3, deviation: 0 },
    ]);
    expect(alone.unreached.toSorted()).toEqual([0, 1]);
    const nothing = balance(Float64Array.of(1, 2), 2, [{ rows: [0], columns: [0], total: 0, deviation: 0 }]);
    expect([...nothing.values]).toEqual([0, 2]);
  });
});
