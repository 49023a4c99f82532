import { describe, expect, test } from 'vitest';
import { technologyGap } from '../../../../src/indicators/industry/kernels/technology-gap.ts';

describe('technologyGap', () => {
  const reference = { output: 200, labour: 2, ppp: 1 };
  test('converts at the purchasing power parity of the sector', () => {
    expect(technologyGap({ output: 900, labour: 6, ppp: 6 }, reference)).toEqual({
      relativeProductivity: 0.25,
      gap: 0.75,
    });
  });
  test('the reference is at parity with itself, and one ahead has a negative gap', () => {
    expect(technologyGap(reference, reference)).toEqual({ relativeProductivity: 1, gap: 0 });
    expect(technologyGap({ output: 300, labour: 2, ppp: 1 }, reference).gap).toBe(-0.5);
  });
  test('without labour, price or output of the reference there is none', () => {
    const none = { missing: 'zero-denominator' };
    for (const cell of [
      { output: 1, labour: 0, ppp: 1 },
      { output: 1, labour: 1, ppp: 0 },
    ]) {
      expect(technologyGap(cell, reference)).toEqual({ relativeProductivity: none, gap: none });
      expect(technologyGap(reference, cell).gap).toEqual(none);
    }
    expect(technologyGap(reference, { output: 0, labour: 1, ppp: 1 }).gap).toEqual(none);
  });
});
