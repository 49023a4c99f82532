import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate, realValueAdded } from '../../../../src/indicators/industry/kernels/deflation.ts';
import { columnsOf, expectNear, there } from '../../../support/numbers.ts';

describe('deflate', () => {
  test('prices of one period, or the mean of several', () => {
    expect(deflate([100, 121], [1, 1.1], [0])).toEqual([100, 121 * (1 / 1.1)]);
    expectNear(there(deflate([100, 121], [1, 1.1], [0, 1])[0] as number), 105);
  });
  test('keeps nominal values in the base, and does not feel the base of the index', () => {
    fc.assert(
      fc.property(columnsOf(2), ([value, index]) => {
        const plain = deflate(value as number[], index as number[], [1]).map(there);
        const rebased = deflate(
          value as number[],
          (index as number[]).map((x) => x * 37),
          [1],
        ).map(there);
        expectNear(plain[1] as number, value?.[1] as number);
        plain.forEach((x, t) => {
          expectNear(rebased[t] as number, x);
        });
      }),
    );
  });
  test('an index of zero gives no price', () => {
    const none = { missing: 'zero-denominator' };
    expect(deflate([1, 1], [1, 0], [0])).toEqual([1, none]);
    expect(deflate([1, 1], [1, 0], [1])).toEqual([none, none]);
    expect(() => deflate([1], [1], [])).toThrow(RangeError);
  });
});

describe('realValueAdded', () => {
  const account = { grossOutput: [100, 120], inputs: [60, 80], outputIndex: [1, 1.2], inputIndex: [1, 1] };
  test('single, double and Törnqvist double deflation by hand', () => {
    const found = realValueAdded(account, 0);
    expectNear(there(found.single[1] as number), 40 / 1.2);
    expectNear(there(found.double[1] as number), 20);
    // v̄ = (0.4 + 1/3)/2, Δln GO = 0, Δln II = ln(4/3)
    const v = (0.4 + 1 / 3) / 2;
    expectNear(there(found.tornqvist[1] as number), 40 * Math.exp((-(1 - v) / v) * Math.log(4 / 3)));
    expect(found.negative).toEqual([]);
  });
  test('one price for outputs and inputs: all three start together, single and double stay so', () => {
    fc.assert(
      fc.property(columnsOf(3), ([used, added, index]) => {
        const output = (used as number[]).map((x, t) => x + (added?.[t] as number));
        const found = realValueAdded(
          {
            grossOutput: output,
            inputs: used as number[],
            outputIndex: index as number[],
            inputIndex: index as number[],
          },
          0,
        );
        const start = output[0] as number;
        expect(Math.abs(there(found.double[0] as number) - (added?.[0] as number))).toBeLessThan(
          1e-9 * start,
        );
        found.single.forEach((value, t) => {
          expect(Math.abs(there(value) - there(found.double[t] as number))).toBeLessThan(
            (1e-9 * ((output[t] as number) * (index?.[0] as number))) / (index?.[t] as number),
          );
        });
      }),
    );
  });
  test('the chain runs both ways from the base', () => {
    const forth = realValueAdded(account, 0).tornqvist.map(there);
    const back = realValueAdded(account, 1).tornqvist.map(there);
    expectNear((forth[1] as number) / (forth[0] as number), (back[1] as number) / (back[0] as number));
    expectNear(back[1] as number, 40);
  });
  test('double deflation below zero is kept and flagged', () => {
    const found = realValueAdded({ ...account, outputIndex: [1, 2] }, 0);
    expectNear(there(found.double[1] as number), -20);
    expect(found.negative).toEqual([1]);
  });
  test('no inputs at all: value added is output', () => {
    const found = realValueAdded({ ...account, inputs: [0, 0] }, 0);
    expectNear(there(found.tornqvist[1] as number), 100);
    expectNear(there(found.double[1] as number), 100);
  });
  test('inputs of a thousandth still count (by hand)', () => {
    const small = { grossOutput: [1000, 1000], inputs: [1, 1], outputIndex: [1, 1], inputIndex: [1, 0.5] };
    // v = 0.999, inputs at constant prices double
    const growth = (0 - 0.001 * Math.log(2)) / 0.999;
    expectNear(there(realValueAdded(small, 0).tornqvist[1] as number), 999 * Math.exp(growth));
  });
  test('nominal value added of zero or less stops the Törnqvist chain only', () => {
    const found = realValueAdded({ ...account, inputs: [60, 130] }, 0);
    expect(found.tornqvist).toEqual([40, { missing: 'not-defined' }]);
    expect(there(found.double[1] as number)).toBe(-30);
    expect(realValueAdded({ ...account, inputs: [130, 60] }, 0).tornqvist).toEqual([
      { missing: 'not-defined' },
      { missing: 'not-defined' },
    ]);
  });
});
