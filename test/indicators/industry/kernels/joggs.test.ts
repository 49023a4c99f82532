import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joggs, tfpStep } from '../../../../src/indicators/industry/kernels/joggs.ts';
import { sum } from '../../../../src/math/sum.ts';
import { pairOf, panels } from '../../../support/two-periods.ts';

const people = fc.double({ min: 1, max: 1e5, noNaN: true });
const positive = fc.double({ min: 0.01, max: 1e4, noNaN: true });

describe('joggs', () => {
  test('a case worked by hand', () => {
    // per worker 10 → 12, employed per working age 0.5 → 0.6, working age per head 0.6 → 0.65
    const input = {
      ...pairOf([[300, 30, 468, 39]]),
      workingAge0: 60,
      workingAge1: 65,
      population0: 100,
      population1: 100,
    };
    const result = joggs(input);
    expect(result.level0).toBeCloseTo(3, 12);
    expect(result.level1).toBeCloseTo(4.68, 12);
    expect(result.productivity).toBeCloseTo(
      2 * ((0.5 * 0.6 + 0.6 * 0.65) / 3 + (0.5 * 0.65 + 0.6 * 0.6) / 6),
      12,
    );
    expect(result.employment).toBeCloseTo(
      0.1 * ((10 * 0.6 + 12 * 0.65) / 3 + (10 * 0.65 + 12 * 0.6) / 6),
      12,
    );
    expect(result.productivity + result.employment + result.workingAge).toBeCloseTo(1.68, 12);
  });

  test('classes add up to productivity and employment, and all to the change', () => {
    fc.assert(
      fc.property(panels, fc.tuple(people, people, people, people), (pair, [w0, w1, n0, n1]) => {
        const result = joggs({ ...pair, workingAge0: w0, workingAge1: w1, population0: n0, population1: n1 });
        const { within, between, entry, exit, employment } = result.terms;
        const inside = [...within, ...between, ...entry, ...exit];
        const scale = sum([...inside, ...employment].map(Math.abs)) + result.level0 + result.level1;
        expect(Math.abs(sum(inside) - result.productivity)).toBeLessThanOrEqual(1e-11 * scale);
        expect(Math.abs(sum(employment) - result.employment)).toBeLessThanOrEqual(1e-11 * scale);
        expect(Math.abs(result.residual)).toBeLessThanOrEqual(1e-11 * scale);
      }),
    );
  });

  test('refuses a population of zero', () => {
    const input = {
      ...pairOf([[3, 3, 4, 3]]),
      workingAge0: 60,
      workingAge1: 65,
      population0: 0,
      population1: 100,
    };
    expect(() => joggs(input)).toThrow(/population/);
  });
});

describe('tfpStep', () => {
  test('adds up to the change of output per worker', () => {
    fc.assert(
      fc.property(
        fc.tuple(positive, positive, positive, positive, positive, positive),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        ([omega0, omega1, k0, k1, h0, h1], alpha) => {
          const { tfp, capital, human } = tfpStep({ omega0, omega1, k0, k1, h0, h1, alpha });
          const scale = omega0 + omega1 + Math.abs(tfp) + Math.abs(capital) + Math.abs(human);
          expect(Math.abs(tfp + capital + human - (omega1 - omega0))).toBeLessThanOrEqual(1e-11 * scale);
        },
      ),
    );
  });

  test('with capital and human capital still, all is productivity', () => {
    expect(tfpStep({ omega0: 4, omega1: 6, k0: 9, k1: 9, h0: 2, h1: 2, alpha: 0.3 })).toMatchObject({
      capital: 0,
      human: 0,
    });
    expect(() => tfpStep({ omega0: 4, omega1: 6, k0: 9, k1: 0, h0: 2, h1: 2, alpha: 0.3 })).toThrow(
      /above zero/,
    );
    for (const alpha of [0, 1])
      expect(() => tfpStep({ omega0: 4, omega1: 6, k0: 9, k1: 9, h0: 2, h1: 2, alpha })).toThrow(
        /between 0 and 1/,
      );
  });
});
