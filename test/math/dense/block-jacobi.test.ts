import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockJacobi } from '../../../src/math/dense/block-jacobi.ts';
import { openBackend } from '../../../src/math/dense/open-backend.ts';
import { difference, naiveProduct, uniform } from './matrices.ts';

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

function inverseOf(a: Float64Array, n: number): Float64Array {
  const inverse = Float64Array.from(a, (value, at) => Number(at % (n + 1) === 0) - value);
  backend.invert(inverse, n);
  return inverse;
}

/** A as flows and output: the flows are A x̂. */
function systemOf(a: Float64Array, bounds: readonly number[], seed = 3) {
  const n = Math.sqrt(a.length);
  const next = uniform(seed);
  const x = Float64Array.from({ length: n }, () => 1 + 1000 * next());
  const Z = a.map((value, at) => value * (x[at % n] as number));
  return { n, Z, perOutput: x.map((value) => 1 / value), bounds };
}

describe('blockJacobi', () => {
  it('equals rows times the inverse, and the inverse times columns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 1e6 }),
        (economies, sectors, count, seed) => {
          const n = economies * sectors;
          const a = table(economies, sectors, seed);
          const v = Float64Array.from({ length: count * n }, uniform(seed + 1));
          const bounds = Array.from({ length: economies + 1 }, (_, s) => s * sectors);
          const solver = blockJacobi(backend, systemOf(a, bounds));
          const inverse = inverseOf(a, n);
          const [rows, columns] = [solver.rows(v, count), solver.columns(v, count)];
          solver.release();
          if (rows === null || columns === null) throw new Error('it does not settle');
          for (const { steps, residual } of [rows, columns]) {
            expect(steps).toBeLessThan(120);
            expect(residual).toBeLessThan(1e-12);
          }
          expect(difference(rows.values, naiveProduct(count, n, n, v, n, inverse, n))).toBeLessThan(1e-12);
          expect(difference(columns.values, naiveProduct(n, count, n, inverse, n, v, count))).toBeLessThan(
            1e-12,
          );
        },
      ),
      { numRuns: 40, seed: 21 },
    );
  });
  it('solves a small right-hand side beside a large one as well as alone', () => {
    const [n, bounds] = [12, [0, 4, 8, 12]];
    const solver = blockJacobi(backend, systemOf(table(3, 4, 5), bounds));
    const v = Float64Array.from({ length: 2 * n }, (_, at) => (at < n ? 1e12 : 1e-6) * (1 + (at % 5)));
    const both = solver.rows(v, 2)?.values as Float64Array;
    const alone = solver.rows(v.subarray(n), 1)?.values as Float64Array;
    alone.forEach((value, j) => {
      expect(Math.abs((both[n + j] as number) / value - 1)).toBeLessThan(1e-12);
    });
  });
  it('needs one step when nothing crosses a border', () => {
    const n = 6;
    const a = new Float64Array(n * n);
    for (let i = 0; i < n; i += 1) a[i * n + (i ^ 1)] = 0.5;
    const solver = blockJacobi(backend, systemOf(a, [0, 2, 4, 6]));
    for (const side of ['rows', 'columns'] as const) {
      const solved = solver[side](new Float64Array(n).fill(1), 1);
      expect(solved?.steps).toBe(1);
      expect(solved?.values[0]).toBeCloseTo(2, 14);
    }
  });
  it('gives nothing where the iteration grows, or where a domestic block has no inverse', () => {
    // each economy buys nearly all, or more than all, from the other
    const grows = blockJacobi(backend, systemOf(Float64Array.of(0, 1.5, 0.9, 0), [0, 1, 2]));
    expect(grows.rows(Float64Array.of(1, 1), 1)).toBeNull();
    const one = {
      n: 2,
      Z: Float64Array.of(1, 0.2, 0.3, 0),
      perOutput: Float64Array.of(1, 1),
      bounds: [0, 1, 2],
    };
    expect(blockJacobi(backend, one).columns(Float64Array.of(1, 1), 1)).toBeNull();
  });
  it('refuses numbers that are none, and bounds that do not rise', () => {
    const system = systemOf(table(1, 2, 1), [0, 2]);
    expect(() => blockJacobi(backend, system).rows(Float64Array.of(1, Number.NaN), 1)).toThrow(
      /no finite number/,
    );
    expect(() => blockJacobi(backend, { ...system, bounds: [0, 2, 2] })).toThrow(RangeError);
    expect(() => blockJacobi(backend, { ...system, bounds: [0, 1] })).toThrow(RangeError);
  });
  it('gives zeros for zeros', () => {
    const solved = blockJacobi(backend, systemOf(table(1, 2, 1), [0, 2])).rows(new Float64Array(2), 1);
    expect([...(solved?.values ?? []), solved?.residual]).toEqual([0, 0, 0]);
  });
});
