import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gini, lorenz, weightedGini } from '../../../../src/indicators/industry/kernels/gini.ts';
import { amount, columnsOf, expectNear, there } from '../../../support/numbers.ts';

const amounts = fc.array(amount, { minLength: 2, maxLength: 30 });

describe('gini', () => {
  test('is the mean difference of all pairs over twice the mean', () => {
    fc.assert(
      fc.property(amounts, (x) => {
        const total = x.reduce((a, b) => a + b, 0);
        let pairs = 0;
        for (const a of x) for (const b of x) pairs += Math.abs(a - b);
        expectNear(there(gini(x)), pairs / (2 * x.length * total));
      }),
    );
  });
  test('does not change with the unit, nor when every class is doubled', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (x, unit) => {
        expectNear(there(gini(x.map((value) => value * unit))), there(gini(x)));
        expectNear(there(gini([...x, ...x])), there(gini(x)));
      }),
    );
  });
  test('reaches 1 − 1/n', () => {
    expect(gini([0, 0, 0, 8])).toBe(0.75);
    expect(gini([2, 2, 2])).toBe(0);
    expect(gini([5])).toBe(0);
  });
});

describe('weightedGini', () => {
  const output = [100, 60, 24];
  const labour = [10, 12, 8];
  test('is the labour-weighted mean difference of productivities over twice their mean', () => {
    fc.assert(
      fc.property(columnsOf(2), ([y, l]) => {
        const [ys, ls] = [y as number[], l as number[]];
        const hours = ls.reduce((a, b) => a + b, 0);
        const mean = ys.reduce((a, b) => a + b, 0) / hours;
        let pairs = 0;
        ys.forEach((yi, i) => {
          ys.forEach((yj, j) => {
            const [li, lj] = [ls[i] as number, ls[j] as number];
            pairs += ((li * lj) / hours ** 2) * Math.abs(yi / li - yj / lj);
          });
        });
        expectNear(there(weightedGini(ys, ls)), pairs / (2 * mean));
      }),
    );
  });
  test('with equal labour it is the plain Gini', () => {
    expectNear(there(weightedGini(output, [1, 1, 1])), there(gini(output)));
  });
  test('a class that is not there changes nothing; output without labour has no productivity', () => {
    expect(weightedGini([...output, 0], [...labour, 0])).toBe(weightedGini(output, labour));
    expect(weightedGini([...output, 5], [...labour, 0])).toEqual({ missing: 'zero-denominator' });
  });
  test('the Lorenz curve runs from 0 to 1 under the diagonal, the least productive first', () => {
    const curve = there(lorenz(output, labour));
    expect(curve.labour[0]).toBe(0);
    expect(curve.labour[1]).toBeCloseTo(8 / 30, 15);
    expect(curve.output[1]).toBeCloseTo(24 / 184, 15);
    expect(curve.output.at(-1)).toBeCloseTo(1, 15);
    curve.labour.forEach((share, i) => {
      expect(curve.output[i]).toBeLessThanOrEqual(share + 1e-15);
    });
  });
});
