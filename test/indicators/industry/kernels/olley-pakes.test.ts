import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { olleyPakes } from '../../../../src/indicators/industry/kernels/olley-pakes.ts';
import { arraysOf, industryFixture } from '../../../support/fixture.ts';
import { panels } from '../../../support/two-periods.ts';

const fixture = industryFixture();

describe('the small fixture', () => {
  const pair = () => arraysOf(fixture, ['y0', 'l0', 'y1', 'l1']);

  test('Olley–Pakes in both periods', () => {
    const { y0, l0, y1, l1 } = pair();
    for (const [result, golden] of [
      [olleyPakes(y0, l0), fixture.olley_pakes_0],
      [olleyPakes(y1, l1), fixture.olley_pakes_1],
    ]) {
      expect(result.level).toBeCloseTo(golden.P, 12);
      expect(result.mean).toBeCloseTo(golden.mean, 12);
      expect(result.covariance).toBeCloseTo(golden.cov, 12);
      expect(result.n).toBe(4);
    }
  });
});

describe('olleyPakes', () => {
  test('mean and covariance add up to the level', () => {
    fc.assert(
      fc.property(panels, ({ y0, l0 }) => {
        const result = olleyPakes(y0, l0);
        const scale = Math.max(result.level, result.mean, Math.abs(result.covariance));
        expect(Math.abs(result.residual)).toBeLessThanOrEqual(1e-12 * scale);
      }),
    );
  });

  test('equal shares have no covariance, and one class is its own mean', () => {
    expect(olleyPakes(Float64Array.of(3, 9, 5), Float64Array.of(2, 2, 2)).covariance).toBeCloseTo(0, 15);
    expect(olleyPakes(Float64Array.of(8), Float64Array.of(2))).toMatchObject({
      level: 4,
      mean: 4,
      covariance: 0,
    });
  });

  test('a class contributes by how far its share is from an equal one (by hand)', () => {
    // shares 1/4 and 3/4, productivities 6 and 2/3
    const { parts } = olleyPakes(Float64Array.of(6, 2), Float64Array.of(1, 3));
    expect(parts[0]).toBeCloseTo(-(1 / 4) * (8 / 3), 14);
    expect(parts[1]).toBeCloseTo(-(1 / 4) * (8 / 3), 14);
  });

  test('refuses a period without labour', () => {
    expect(() => olleyPakes(Float64Array.of(0), Float64Array.of(0))).toThrow(/no labour/);
  });
});
