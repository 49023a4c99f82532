import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { melitzPolanec } from '../../../../src/indicators/industry/kernels/melitz-polanec.ts';
import { arraysOf, industryFixture } from '../../../support/fixture.ts';
import { pairOf, panels } from '../../../support/two-periods.ts';

const fixture = industryFixture();

describe('the small fixture', () => {
  test('mean, covariance, entry, exit', () => {
    const golden = fixture.melitz_polanec;
    const result = melitzPolanec(arraysOf(fixture, ['y0', 'l0', 'y1', 'l1']));
    expect(result.mean).toBeCloseTo(golden.mean, 12);
    expect(result.covariance).toBeCloseTo(golden.cov, 12);
    expect(result.entry).toBeCloseTo(golden.entry, 12);
    expect(result.exit).toBeCloseTo(golden.exit, 12);
    expect(result.level1 - result.level0).toBeCloseTo(golden.total, 12);
  });
});

describe('melitzPolanec', () => {
  test('the four terms add up to the change', () => {
    fc.assert(
      fc.property(panels, (pair) => {
        const { level0, level1, mean, covariance, entry, exit, residual } = melitzPolanec(pair);
        // the mean of the classes may be far above the level
        const means = [pair.y0, pair.y1].map((y, t) =>
          y.reduce(
            (most, value, i) => Math.max(most, value / Math.max((t === 0 ? pair.l0 : pair.l1)[i], 0.01)),
            0,
          ),
        );
        const scale = Math.max(level0, level1, ...means);
        expect(Math.abs(residual)).toBeLessThanOrEqual(1e-11 * scale);
        expect(Math.abs(mean + covariance + entry + exit - (level1 - level0))).toBeLessThanOrEqual(
          1e-11 * scale,
        );
      }),
    );
  });

  test('an entrant below the survivors of its own period counts against the change', () => {
    const pair = pairOf([
      [10, 2, 20, 2],
      [0, 0, 7, 1],
    ]);
    expect(melitzPolanec(pair).entry).toBeCloseTo((1 / 3) * (7 - 10), 12);
  });

  test('refuses when no class stays', () => {
    const pair = pairOf([
      [1, 1, 0, 0],
      [0, 0, 1, 1],
    ]);
    expect(() => melitzPolanec(pair)).toThrow(/no class is there in both periods/);
  });
});
