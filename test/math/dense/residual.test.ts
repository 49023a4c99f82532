import { describe, expect, it } from 'vitest';
import { plainBackend } from '../../../src/math/dense/plain.ts';
import { relativeResidual } from '../../../src/math/dense/residual.ts';
import { matrixOf } from './matrices.ts';

const backend = plainBackend();

describe('relativeResidual', () => {
  it('is 0.5/(4·0.75) for a rough inverse of a 2 × 2 matrix', () => {
    const a = Float64Array.of(2, 0, 0, 4);
    const x = Float64Array.of(0.75, 0, 0, 0.25);
    expect(relativeResidual(backend, a, 2, x, null, 2)).toBeCloseTo(0.5 / (4 * 0.75), 15);
    expect(relativeResidual(backend, a, 2, x, null, 2, 1)).toBeLessThan(0.2);
  });
  it('sees one wrong number of a solution, by columns or as a whole', () => {
    const n = 40;
    const a = matrixOf('leontief', n, 4);
    const x = a.slice();
    backend.invert(x, n);
    for (const sample of ['all', n, 7] as const) {
      expect(relativeResidual(backend, a, n, x, null, n, sample)).toBeLessThan(1e-15);
    }
    x[3 * n + 5] = (x[3 * n + 5] as number) + 1e-6;
    expect(relativeResidual(backend, a, n, x, null, n)).toBeGreaterThan(1e-8);
  });
  it('compares with a right side of its own', () => {
    const a = Float64Array.of(2, 1, 0, 1);
    const x = Float64Array.of(1, 2);
    expect(relativeResidual(backend, a, 2, x, Float64Array.of(4, 2), 1)).toBe(0);
    expect(relativeResidual(backend, a, 2, x, Float64Array.of(4, 3), 1)).toBeCloseTo(1 / (2 * 3), 15);
  });
  it('is infinite where zeros cannot give the right side', () => {
    const zero = new Float64Array(4);
    expect(relativeResidual(backend, zero, 2, zero, null, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(relativeResidual(backend, zero, 2, zero, zero, 2)).toBe(0);
  });
});
