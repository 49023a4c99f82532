import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gras } from '../../src/math/gras.ts';

const totals = (matrix: Float64Array, rows: number, columns: number) => [
  Float64Array.from({ length: rows }, (_, i) =>
    matrix.subarray(i * columns, (i + 1) * columns).reduce((a, b) => a + b, 0),
  ),
  Float64Array.from({ length: columns }, (_, j) =>
    matrix.reduce((sum, cell, at) => (at % columns === j ? sum + cell : sum), 0),
  ),
];
/** r_i s_j of a cell, which the matrix must be made of. */
const scaleOf = (old: number, now: number) => (old > 0 ? now / old : old / now);

/** Any matrix, and totals that some matrix of its signs and zeros has. */
const cases = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) => {
    const cells = rows * columns;
    return fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      sizes: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: cells, maxLength: cells }),
      signs: fc.array(fc.constantFrom(1, 1, 1, 0, -1), { minLength: cells, maxLength: cells }),
      moved: fc.array(fc.integer({ min: 50, max: 200 }), { minLength: cells, maxLength: cells }),
    });
  });

describe('gras', () => {
  it('meets the totals by one factor a row and one a column, which alone is nearest', () => {
    fc.assert(
      fc.property(cases, ({ rows, columns, sizes, signs, moved }) => {
        const old = Float64Array.from(sizes, (size, at) => size * (signs[at] as number));
        const goal = old.map((cell, at) => (cell * (moved[at] as number)) / 100);
        const [u, v] = totals(goal, rows, columns) as [Float64Array, Float64Array];
        const found = gras(old, u, v);
        const [left, right] = totals(found, rows, columns) as [Float64Array, Float64Array];
        left.forEach((total, i) => {
          expect(Math.abs(total - (u[i] as number))).toBeLessThan(1e-7);
        });
        right.forEach((total, j) => {
          expect(Math.abs(total - (v[j] as number))).toBeLessThan(1e-7);
        });
        found.forEach((cell, at) => {
          expect(Math.sign(cell)).toBe(Math.sign(old[at] as number));
        });
        // r_i s_j of four cells that stand in a square
        const at = (i: number, j: number) =>
          scaleOf(old[i * columns + j] as number, found[i * columns + j] as number);
        for (let i = 1; i < rows; i += 1)
          for (let j = 1; j < columns; j += 1) {
            const square = [at(0, 0), at(i, j), at(0, j), at(i, 0)] as [number, number, number, number];
            if (square.some((value) => !Number.isFinite(value) || value <= 0)) continue;
            expect((square[0] * square[1]) / (square[2] * square[3])).toBeCloseTo(1, 6);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('updates the table of Junius and Oosterhaven, with cells and totals below zero', () => {
    const old = Float64Array.from([7, 3, 5, -3, 2, 9, 8, 1, -2, 0, 2, 1]);
    const [u, v] = [Float64Array.of(15, 26, -1), Float64Array.of(9, 16, 17, -2)];
    const [left, right] = totals(gras(old, u, v), 3, 4) as [Float64Array, Float64Array];
    left.forEach((total, i) => {
      expect(total).toBeCloseTo(u[i] as number, 8);
    });
    right.forEach((total, j) => {
      expect(total).toBeCloseTo(v[j] as number, 8);
    });
  });

  it('leaves a matrix that has its totals, a row below zero and an empty one too', () => {
    const old = Float64Array.from([1, 2, -3, -4, 0, 0]);
    const [u, v] = totals(old, 3, 2) as [Float64Array, Float64Array];
    [...gras(old, u, v)].forEach((cell, at) => {
      expect(cell).toBeCloseTo(old[at] as number, 8);
    });
  });

  it('refuses totals that differ, and the way on works', () => {
    const old = Float64Array.of(2, 1, 1, 2);
    const [u, v] = [Float64Array.of(4, 4), Float64Array.of(5, 5)];
    expect(() => gras(old, u, v)).toThrow(expect.objectContaining({ code: 'not-computable' }));
    expect(
      gras(
        old,
        u,
        v.map((total) => (total * 8) / 10),
      ).reduce((a, b) => a + b, 0),
    ).toBeCloseTo(8, 9);
  });

  it('takes totals that were rounded apart for the same', () => {
    const found = gras(Float64Array.of(2, 1, 1, 2), Float64Array.of(4, 4), Float64Array.of(5, 3 + 4e-9));
    expect(found[0]).toBeCloseTo(3.1202, 4);
  });
  it('empties a row whose total is zero', () => {
    const found = gras(Float64Array.of(1, 2, 3, 4), Float64Array.of(0, 7), Float64Array.of(3, 4));
    [0, 0, 3, 4].forEach((cell, at) => {
      expect(found[at]).toBeCloseTo(cell, 9);
    });
  });

  it('turns no sign: a row below zero has no total above it', () => {
    expect(() => gras(Float64Array.of(-1, 5), Float64Array.of(2, 2), Float64Array.of(4))).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
    expect(() => gras(Float64Array.of(1, 5), Float64Array.of(-2, 6), Float64Array.of(4))).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
  });

  it('refuses totals that no such matrix has, and the way on works', () => {
    const [u, v] = [Float64Array.of(1, 3), Float64Array.of(3, 1)];
    expect(() => gras(Float64Array.of(1, 0, 0, 1), u, v)).toThrow(
      expect.objectContaining({ code: 'not-computable' }),
    );
    expect(gras(Float64Array.of(1, 0, 0.01, 1), u, v)[2]).toBeCloseTo(2, 8);
  });
});
