import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divergingClasses, sequentialClasses } from '../../src/figures/colour-classes.ts';

describe('colour classes', () => {
  test('of an index between −1 and 1 end there', () => {
    expect(divergingClasses(-0.9, 0.95).limits).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(divergingClasses(-0.3, 0.95).limits).toEqual([-0.5, 0, 0.5, 1]);
    expect(sequentialClasses(0.02, 0.97).limits.at(-1)).toBe(1);
  });

  test('never lie beyond a bound of 1, 10 or 100 that holds the data, and hold all of them', () => {
    const share = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom(1, 10, 100), (a, b, bound) => {
        const [low, high] = [Math.min(a, b) * bound, Math.max(a, b) * bound];
        const { limits, roles, roleOf } = divergingClasses(low, high);
        expect(roles).toHaveLength(limits.length - 1);
        expect(Math.max(-limits[0], limits.at(-1) ?? 0)).toBeLessThanOrEqual(bound);
        if (low < 0) expect(limits[0]).toBeLessThanOrEqual(low * (1 - 1e-8));
        if (high > 0) expect(limits.at(-1)).toBeGreaterThanOrEqual(high * (1 - 1e-8));
        if (low < 0) expect(roleOf(low)).toMatch(/^below/);
        if (high > 0) expect(roleOf(high)).toMatch(/^above/);
      }),
    );
  });

  test('are as deep on both sides at the same distance from zero', () => {
    const { roles } = divergingClasses(-3, 1);
    expect(roles).toEqual(['below3', 'below2', 'below1', 'above1']);
    expect(divergingClasses(0, 0).limits).toEqual([0, 0.5]);
  });
});
