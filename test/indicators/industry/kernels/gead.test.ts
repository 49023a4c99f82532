import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decomposition } from '../../../../src/indicators/industry/kernels/decomposition.ts';
import { diewert, diewertSymmetric } from '../../../../src/indicators/industry/kernels/diewert.ts';
import { dumaganPriceResidual } from '../../../../src/indicators/industry/kernels/dumagan.ts';
import { gead } from '../../../../src/indicators/industry/kernels/gead.ts';
import {
  type Aggregate,
  type PricedPeriods,
  preparePriced,
} from '../../../../src/indicators/industry/kernels/priced.ts';
import { threeTerm } from '../../../../src/indicators/industry/kernels/three-term.ts';
import { sum } from '../../../../src/math/sum.ts';
import { arraysOf, industryFixture } from '../../../support/fixture.ts';
import { panels } from '../../../support/two-periods.ts';

const fixture = industryFixture();
const NAMES = ['v0', 'q0', 'l0', 'v1', 'q1', 'l1'] as const;

const price = fc.double({ min: 0.05, max: 20, noNaN: true });

/** Panels with a price for each class and period. */
const priced: fc.Arbitrary<PricedPeriods> = fc
  .tuple(panels, fc.array(fc.tuple(price, price), { minLength: 13, maxLength: 13 }))
  .map(([{ y0, l0, y1, l1 }, prices]) => ({
    v0: y0.map((y, i) => y * prices[i][0]),
    q0: y0,
    l0,
    v1: y1.map((y, i) => y * prices[i][1]),
    q1: y1,
    l1,
  }));

const aggregates: fc.Arbitrary<Aggregate> = fc.oneof(
  fc.constantFrom('laspeyres', 'paasche', 'fisher'),
  fc.record({ deflator0: price, deflator1: price }),
);

function expectClosed({ level0, level1, terms, residual }: Decomposition): void {
  const parts = Object.values(terms).flatMap((values) => Array.from(values, Math.abs));
  expect(Math.abs(residual)).toBeLessThanOrEqual(1e-12 * Math.max(level0, level1, sum(parts)));
}

describe('the small fixture, per unit of the base level', () => {
  const aggregate = { deflator0: 1, deflator1: 1.05 };

  test.each([
    ['tang_wang', gead, ['pure', 'level_effect', 'growth_effect']],
    ['diewert_gini', diewertSymmetric, ['productivity', 'labour', 'price']],
    ['diewert_taylor', diewert, ['productivity', 'labour', 'price', 'pl', 'pp', 'lp', 'plp']],
  ] as const)('%s', (key, decompose, terms) => {
    const golden = fixture.gead[key];
    const result = decompose(arraysOf(fixture.gead, NAMES), aggregate);
    for (const term of terms) {
      (golden[term.replace('_effect', '')] as number[]).forEach((value, i) => {
        expect(result.terms[term][i] / result.level0).toBeCloseTo(value, 12);
      });
    }
    expect(result.level1 / result.level0 - 1).toBeCloseTo(fixture.gead.tang_wang.total, 12);
  });
});

describe('with relative prices', () => {
  test.each([
    ['gead', gead],
    ['diewert', diewert],
    ['diewertSymmetric', diewertSymmetric],
  ] as const)('%s adds up for any aggregate index', (_, decompose) => {
    fc.assert(
      fc.property(priced, aggregates, (pair, aggregate) => {
        expectClosed(decompose(pair, aggregate));
      }),
    );
  });

  test('equal prices everywhere give the three terms of real output', () => {
    fc.assert(
      fc.property(panels, ({ y0, l0, y1, l1 }) => {
        // a class with labour and no output exists for the one and not for the other
        const [q0, q1] = [
          y0.map((y, i) => (l0[i] > 0 && y === 0 ? 1 : y)),
          y1.map((y, i) => (l1[i] > 0 && y === 0 ? 1 : y)),
        ];
        const real = threeTerm({ y0: q0, l0, y1: q1, l1 });
        const nominal = gead({ v0: q0, q0, l0, v1: q1, q1, l1 }, 'fisher');
        for (const [mine, theirs] of [
          ['pure', 'intrinsic'],
          ['level_effect', 'static'],
          ['growth_effect', 'dynamic'],
          ['entry', 'entry'],
        ]) {
          const scale =
            sum(Object.values(real.terms).flatMap((values) => Array.from(values, Math.abs))) + real.level0;
          expect(Math.abs(sum(nominal.terms[mine]) - sum(real.terms[theirs]))).toBeLessThanOrEqual(
            1e-10 * scale,
          );
        }
      }),
    );
  });

  test('the unit of a class deflator does not matter, with a given aggregate deflator', () => {
    fc.assert(
      fc.property(priced, price, (pair, factor) => {
        const aggregate = { deflator0: 1, deflator1: 1.1 };
        const [a, b] = [
          pair,
          { ...pair, q0: pair.q0.map((q) => q * factor), q1: pair.q1.map((q) => q * factor) },
        ].map((one) => gead(one, aggregate));
        const scale =
          sum(Object.values(a.terms).flatMap((values) => Array.from(values, Math.abs))) + a.level0;
        for (const term of ['pure', 'level_effect', 'growth_effect', 'entry', 'exit']) {
          expect(Math.abs(sum(a.terms[term]) - sum(b.terms[term]))).toBeLessThanOrEqual(1e-11 * scale);
        }
      }),
    );
  });

  test('Dumagan: no price residual with the Laspeyres quantity index, one with others', () => {
    fc.assert(
      fc.property(priced, (pair) => {
        const { relative } = dumaganPriceResidual(pair, 'laspeyres');
        const entering = sum(pair.v1.filter((_, i) => pair.q0[i] === 0)) / sum(pair.v1);
        expect(Math.abs(relative)).toBeLessThanOrEqual(1e-12 / (1 - entering));
      }),
    );
    const pair = {
      v0: Float64Array.of(100, 50),
      q0: Float64Array.of(100, 50),
      l0: Float64Array.of(10, 10),
      v1: Float64Array.of(150, 90),
      q1: Float64Array.of(180, 60),
      l1: Float64Array.of(10, 10),
    };
    // Paasche quantity: deflator 83.33 + 75 over 150; residual Σ(r1 − 1) q1
    const deflator = (100 * (150 / 180) + 50 * 1.5) / 150;
    expect(dumaganPriceResidual(pair, 'paasche').total).toBeCloseTo(240 / deflator - 240, 10);
    expect(dumaganPriceResidual(pair, 'paasche').relative).toBeCloseTo(1 - deflator, 10);
  });

  test('indices: Fisher is the geometric mean, and levels follow the quantity index', () => {
    fc.assert(
      fc.property(priced, (pair) => {
        const [l, p, f] = (['laspeyres', 'paasche', 'fisher'] as const).map(
          (name) => preparePriced(pair, name).deflator1,
        );
        expect(Math.abs(f / Math.sqrt(l * p) - 1)).toBeLessThanOrEqual(1e-13);
      }),
    );
  });

  test('refuses prices that make no sense', () => {
    const ok = { v0: [1, 2], q0: [1, 2], l0: [1, 1], v1: [1, 2], q1: [1, 2], l1: [1, 1] };
    const broken = (change: Partial<typeof ok>) => () =>
      gead(arraysOf({ ...ok, ...change }, NAMES), 'fisher');
    const refusal = expect.objectContaining({ code: 'not-computable' });
    expect(broken({})).not.toThrow();
    expect(broken({ q1: [1, 0] })).toThrow(refusal);
    expect(broken({ q1: [1, -2] })).toThrow(refusal);
    expect(broken({ l1: [1, 0] })).toThrow(refusal);
    expect(broken({ v0: [0, 0], q0: [0, 0] })).toThrow(refusal);
    expect(() => gead(arraysOf(ok, NAMES), { deflator0: 0, deflator1: 1 })).toThrow(refusal);
  });
});
