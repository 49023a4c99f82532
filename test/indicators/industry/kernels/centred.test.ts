import { describe, expect, test } from 'vitest';
import { centred } from '../../../../src/indicators/industry/kernels/centred.ts';
import { threeTerm } from '../../../../src/indicators/industry/kernels/three-term.ts';
import { sharesOf } from '../../../../src/math/shares-of.ts';
import { sum } from '../../../../src/math/sum.ts';
import { pairOf } from '../../../support/two-periods.ts';

// shares ½ → ¼ and ½ → ¾; productivity 4 and 1; the aggregate is 2.5
const pair = pairOf([
  [8, 2, 4, 1],
  [2, 2, 3, 3],
]);
const shares = { s0: sharesOf(pair.l0), s1: sharesOf(pair.l1) };

describe('centred', () => {
  test('a class below the aggregate that grows turns from gain to loss', () => {
    const plain = threeTerm(pair);
    const result = centred(plain, shares, 'static', 'base');
    expect(plain.terms.static[1]).toBe(0.25);
    expect(result.terms.static[1]).toBe(0.25 * (1 - 2.5));
    expect(result.terms.static[0]).toBe(-0.25 * (4 - 2.5));
    expect(sum(result.terms.static)).toBe(sum(plain.terms.static));
  });

  test('the references are the base, the end and the mean of both levels', () => {
    const at = (reference: 'base' | 'average' | 'end') =>
      centred(threeTerm(pair), shares, 'static', reference).terms.static[1];
    // 2.5 and 1.75
    expect(at('end')).toBe(0.25 * (1 - 1.75));
    expect(at('average')).toBeCloseTo((at('base') + at('end')) / 2, 15);
  });

  test('does not change what it is given', () => {
    const plain = threeTerm(pair);
    centred(plain, shares, 'static', 'base');
    expect(plain).toEqual(threeTerm(pair));
  });
});
