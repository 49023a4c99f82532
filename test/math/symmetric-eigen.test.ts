import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../src/math/symmetric-eigen.ts';

const symmetric = (cells: readonly number[], n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return cells[Math.max(i, j) * n + Math.min(i, j)];
  });

/** The largest |A v − λ v| and |v·w − δ|. */
function misses(A: Float64Array, n: number): { residual: number; orthogonal: number } {
  const { values, vectors } = symmetricEigen(A, n);
  let [residual, orthogonal] = [0, 0];
  for (let k = 0; k < n; k += 1) {
    for (let i = 0; i < n; i += 1) {
      let [image, dot] = [0, 0];
      for (let j = 0; j < n; j += 1) {
        image += A[i * n + j] * vectors[k * n + j];
        dot += vectors[k * n + j] * vectors[i * n + j];
      }
      residual = Math.max(residual, Math.abs(image - values[k] * vectors[k * n + i]));
      orthogonal = Math.max(orthogonal, Math.abs(dot - (i === k ? 1 : 0)));
    }
  }
  return { residual, orthogonal };
}

describe('symmetricEigen', () => {
  it('has the eigenvalues of the second difference, 2 − 2 cos(kπ / (n + 1)), from the largest down', () => {
    const n = 12;
    const A = Float64Array.from({ length: n * n }, (_, at) => {
      const apart = Math.abs(Math.floor(at / n) - (at % n));
      return apart === 0 ? 2 : apart === 1 ? -1 : 0;
    });
    const { values } = symmetricEigen(A, n);
    values.forEach((value, k) => {
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - k) * Math.PI) / (n + 1)), 13);
    });
  });
  it('takes a matrix of rank one, the identity, one number and nothing', () => {
    const ones = symmetricEigen(new Float64Array(25).fill(1), 5);
    expect(ones.values[0]).toBeCloseTo(5, 13);
    for (const value of ones.values.slice(1)) expect(Math.abs(value)).toBeLessThan(1e-14);
    expect([...symmetricEigen(Float64Array.of(1, 0, 0, 1), 2).values]).toEqual([1, 1]);
    expect([...symmetricEigen(Float64Array.of(-7), 1).vectors]).toEqual([1]);
    expect(symmetricEigen(new Float64Array(0), 0).values).toHaveLength(0);
  });
  it('gives orthonormal vectors with A v = λ v for any symmetric matrix', () => {
    const matrix = fc.integer({ min: 1, max: 14 }).chain((n) =>
      fc
        .array(fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.constant(0)), {
          minLength: n * n,
          maxLength: n * n,
        })
        .map((cells) => ({ A: symmetric(cells, n), n })),
    );
    fc.assert(
      fc.property(matrix, ({ A, n }) => {
        const norm = Math.max(1e-300, ...A.map(Math.abs));
        const { residual, orthogonal } = misses(A, n);
        expect(residual).toBeLessThan(1e-12 * norm);
        expect(orthogonal).toBeLessThan(1e-12);
      }),
    );
  });
  it('keeps its accuracy at 230 rows, and does not change what it is given', () => {
    let state = 1;
    const random = () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state / 2 ** 32 - 0.5;
    };
    const n = 230;
    const A = symmetric(Array.from({ length: n * n }, random), n);
    const before = A.slice();
    const { residual, orthogonal } = misses(A, n);
    expect(residual).toBeLessThan(1e-12);
    expect(orthogonal).toBeLessThan(1e-12);
    expect(A).toEqual(before);
  });
  it('refuses a wrong length and numbers that are not finite', () => {
    expect(() => symmetricEigen(new Float64Array(3), 2)).toThrow(RangeError);
    expect(() => symmetricEigen(Float64Array.of(Number.NaN), 1)).toThrow(RangeError);
  });
});
