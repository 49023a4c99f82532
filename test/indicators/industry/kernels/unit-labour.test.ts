import { describe, expect, test } from 'vitest';
import { unitLabour } from '../../../../src/indicators/industry/kernels/unit-labour.ts';
import { pairOf } from '../../../support/two-periods.ts';

describe('unitLabour', () => {
  test('is labour over output, and a fall is a gain', () => {
    const result = unitLabour(
      pairOf([
        [10, 5, 20, 5],
        [10, 5, 20, 8],
      ]),
    );
    expect(result.level0).toBe(0.5);
    expect(result.level1).toBe(13 / 40);
    expect(result.terms.intrinsic[0]).toBeCloseTo(0.5 * (0.25 - 0.5), 15);
    expect(result.terms.structural[0]).toBe(0);
  });

  test('labour of a class that starts or stops producing is entry or exit', () => {
    const { terms, residual } = unitLabour(
      pairOf([
        [10, 5, 10, 5],
        [0, 2, 10, 4],
        [5, 3, 0, 1],
      ]),
    );
    expect([...terms.entry]).toEqual([0, 4 / 20, 1 / 20]);
    expect([...terms.exit]).toEqual([0, -2 / 15, -3 / 15]);
    expect(residual).toBeCloseTo(0, 15);
  });

  test('labour of a class that never produces is intrinsic', () => {
    const { terms } = unitLabour(
      pairOf([
        [10, 5, 10, 5],
        [0, 2, 0, 1],
      ]),
    );
    expect(terms.intrinsic[1]).toBeCloseTo(-0.1, 15);
  });

  test('refuses negative output and a period without output', () => {
    expect(() =>
      unitLabour(
        pairOf([
          [10, 5, 10, 5],
          [-1, 2, 1, 1],
        ]),
      ),
    ).toThrow(/negative/);
    expect(() => unitLabour(pairOf([[0, 5, 10, 5]]))).toThrow(/no output/);
  });
});
