import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPoint } from '../../src/math/fixed-point.ts';

describe('fixedPoint', () => {
  it('finds where the cosine meets its argument, in fewer steps than plain iteration', () => {
    const cosine = (u: Float64Array) => u.map(Math.cos);
    const found = fixedPoint(cosine, Float64Array.of(0, 1), { tolerance: 1e-14, steps: 200 });
    const plain = fixedPoint(cosine, Float64Array.of(0, 1), { tolerance: 1e-14, steps: 200, memory: 0 });
    expect(found.found).toBe(true);
    expect(Array.from(found.at)).toEqual([
      expect.closeTo(0.7390851332151607, 13),
      expect.closeTo(0.7390851332151607, 13),
    ]);
    expect(Array.from(plain.at)).toEqual([
      expect.closeTo(0.7390851332151607, 13),
      expect.closeTo(0.7390851332151607, 13),
    ]);
    expect(found.steps).toBeLessThan(plain.steps / 3);
  });
  it('solves a linear map of which plain iteration diverges', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: -1.5, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (slope, shift) => {
          const map = (u: Float64Array) => Float64Array.of(slope * u[0] + shift, 0.5 * u[1], -0.4 * u[2] + 1);
          const { at, found } = fixedPoint(map, new Float64Array(3), { tolerance: 1e-12, steps: 100 });
          expect(found).toBe(true);
          expect(at[0]).toBeCloseTo(shift / (1 - slope), 9);
          expect(at[2]).toBeCloseTo(1 / 1.4, 9);
        },
      ),
      { numRuns: 40 },
    );
  });
  it('moves no further in a step than it may', () => {
    const seen: number[] = [];
    const map = (u: Float64Array) => {
      seen.push(u[0] ?? 0);
      return Float64Array.of(0.5 * (u[0] ?? 0) + 5, 0);
    };
    const found = fixedPoint(map, new Float64Array(2), { tolerance: 1e-9, steps: 60, longest: 1 });
    expect(found.at[0]).toBeCloseTo(10, 8);
    seen.slice(1).forEach((value, i) => {
      expect(Math.abs(value - (seen[i] ?? 0))).toBeLessThanOrEqual(1 + 1e-12);
    });
  });
  it('says how far it came when it ends, and stops where there is no number', () => {
    const away = fixedPoint((u) => u.map((value) => value + 1), Float64Array.of(0), {
      tolerance: 1e-9,
      steps: 7,
    });
    expect(away).toMatchObject({ found: false, steps: 7, residual: 1 });
    const none = fixedPoint(() => Float64Array.of(Number.NaN), Float64Array.of(0), {
      tolerance: 1e-9,
      steps: 7,
    });
    expect(none).toMatchObject({ found: false, steps: 1 });
  });
});
