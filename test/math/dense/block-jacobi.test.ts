import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leontiefRows } from '../../../src/math/dense/block-jacobi.ts';
import { openBackend } from '../../../src/math/dense/open-backend.ts';
import { difference, matrixOf, naiveProduct, uniform } from './matrices.ts';

const backend = await openBackend({ threads: 1 });

/** A of `economies` × `sectors`, most inputs domestic. */
function table(economies: number, sectors: number, seed: number): Float64Array {
  const n = economies * sectors;
  const next = uniform(seed);
  const a = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1) {
    let total = 0;
    for (let i = 0; i < n; i += 1) {
      const home = Math.floor(i / sectors) === Math.floor(j / sectors);
      const input = next() * (home ? 1 : 0.1);
      a[i * n + j] = input;
      total += input;
    }
    const share = 0.2 + 0.6 * next();
    for (let i = 0; i < n; i += 1) a[i * n + j] = ((a[i * n + j] as number) / total) * share;
  }
  return a;
}

function inverseRows(a: Float64Array, n: number, v: Float64Array, rows: number): Float64Array {
  const inverse = Float64Array.from(a, (value, at) => Number(at % (n + 1) === 0) - value);
  backend.invert(inverse, n);
  return naiveProduct(rows, n, n, v, n, inverse, n);
}

describe('leontiefRows', () => {
  it('equals V times the inverse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 1e6 }),
        (economies, sectors, rows, seed) => {
          const n = economies * sectors;
          const a = table(economies, sectors, seed);
          const v = Float64Array.from({ length: rows * n }, uniform(seed + 1));
          const bounds = Array.from({ length: economies + 1 }, (_, s) => s * sectors);
          const { y, method, steps, residual } = leontiefRows(backend, a, n, bounds, v, rows);
          expect(method).toBe('block-jacobi');
          expect(steps).toBeLessThan(120);
          expect(residual).toBeLessThan(1e-12);
          expect(difference(y, inverseRows(a, n, v, rows))).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 40, seed: 21 },
    );
  });
  it('needs one step when nothing crosses a border', () => {
    const n = 6;
    const a = new Float64Array(n * n);
    for (let i = 0; i < n; i += 1) a[i * n + (i ^ 1)] = 0.5;
    const { steps, y } = leontiefRows(backend, a, n, [0, 2, 4, 6], new Float64Array(n).fill(1), 1);
    expect(steps).toBe(1);
    expect(y[0]).toBeCloseTo(2, 14);
  });
  it('factorises the whole where the iteration grows', () => {
    // each economy buys nearly all, or more than all, from the other
    const a = Float64Array.of(0, 1.5, 0.9, 0);
    const { method, y, residual } = leontiefRows(backend, a, 2, [0, 1, 2], Float64Array.of(1, 1), 1);
    expect(method).toBe('lu');
    expect(residual).toBeLessThan(1e-14);
    // y (I − A) = v by Cramer: determinant 1 − 1.35
    expect(y[0]).toBeCloseTo((1 + 0.9) / (1 - 1.35), 12);
    expect(y[1]).toBeCloseTo((1 + 1.5) / (1 - 1.35), 12);
  });
  it('factorises the whole where a domestic block has no inverse', () => {
    const a = Float64Array.of(1, 0.2, 0.3, 0);
    const { method, y } = leontiefRows(backend, a, 2, [0, 1, 2], Float64Array.of(1, 1), 1);
    expect(method).toBe('lu');
    expect((y[0] as number) * 0 - (y[1] as number) * 0.3).toBeCloseTo(1, 12);
    expect(-(y[0] as number) * 0.2 + (y[1] as number)).toBeCloseTo(1, 12);
  });
  it('refuses a system without a solution, numbers that are none, and bounds that do not rise', () => {
    const one = Float64Array.of(1);
    expect(() => leontiefRows(backend, one, 1, [0, 1], one, 1)).toThrow(/no inverse/);
    expect(() =>
      leontiefRows(backend, matrixOf('random', 2, 1), 2, [0, 2], Float64Array.of(1, Number.NaN), 1),
    ).toThrow(/no finite number/);
    expect(() => leontiefRows(backend, new Float64Array(4), 2, [0, 2, 2], new Float64Array(2), 1)).toThrow(
      RangeError,
    );
    expect(() => leontiefRows(backend, new Float64Array(4), 2, [0, 1], new Float64Array(2), 1)).toThrow(
      RangeError,
    );
  });
  it('gives zeros for zeros', () => {
    const { y, residual } = leontiefRows(backend, new Float64Array(4), 2, [0, 1, 2], new Float64Array(2), 1);
    expect([...y, residual]).toEqual([0, 0, 0]);
  });
});
