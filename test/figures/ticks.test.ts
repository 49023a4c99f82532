import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, linearScale, logScale } from '../../src/figures/ticks.ts';

const number = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 })
  .map((value) => (Math.abs(value) < 1e-200 ? 0 : value));

describe('linearScale', () => {
  test('steps are 1, 2, 2.5 or 5 times a power of ten', () => {
    expect(linearScale(0, 97).ticks).toEqual([0, 20, 40, 60, 80, 100]);
    expect(linearScale(0, 1, 4).ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(linearScale(-3.2, 7.9).ticks).toEqual([-5, -2.5, 0, 2.5, 5, 7.5, 10]);
  });

  test('one value stands between two ticks, zero at the start', () => {
    const scale = linearScale(7, 7);
    expect(scale.min).toBeLessThan(7);
    expect(scale.max).toBeGreaterThan(7);
    expect(linearScale(0, 0)).toMatchObject({ min: 0, max: 1 });
  });

  test('encloses its values with few, rising, finite ticks', () => {
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 10 }), (a, b, wanted) => {
        const low = Math.min(a, b);
        const high = Math.max(a, b);
        const scale = linearScale(low, high, wanted);
        const slack = Math.max(Math.abs(low), Math.abs(high)) * 1e-8;
        expect(scale.min).toBeLessThanOrEqual(low + slack);
        expect(scale.max).toBeGreaterThanOrEqual(high - slack);
        expect(scale.ticks.every(Number.isFinite)).toBe(true);
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThanOrEqual(wanted + 3);
        expect([...scale.ticks].every((tick, i) => i === 0 || tick > (scale.ticks[i - 1] as number))).toBe(
          true,
        );
      }),
    );
  });
});

describe('logScale', () => {
  test('a short range has 1, 2 and 5, a long one powers of ten', () => {
    expect(logScale(1.5, 40).ticks).toEqual([1, 2, 5, 10, 20, 50]);
    expect(logScale(1, 1e6).ticks).toEqual([1, 10, 100, 1000, 1e4, 1e5, 1e6]);
  });

  test('encloses its values', () => {
    const positive = fc.double({ noNaN: true, min: 1e-200, max: 1e200 });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const scale = logScale(low, high);
        expect(scale.min).toBeLessThanOrEqual(low * (1 + 1e-8));
        expect(scale.max).toBeGreaterThanOrEqual(high * (1 - 1e-8));
        expect(scale.max).toBeGreaterThan(scale.min);
        expect(scale.ticks.length).toBeLessThanOrEqual(12);
        const place = fraction(scale, low, true);
        expect(place).toBeGreaterThanOrEqual(-1e-6);
        expect(place).toBeLessThanOrEqual(1);
      }),
    );
  });
});
