import { describe, expect, it } from 'vitest';
import { hybrid, repeated } from '../../../src/report/parquet/hybrid.ts';

describe('one number again and again', () => {
  it('has the bytes that a list of it has, of any length and width', () => {
    for (const bits of [1, 3, 8, 9, 17, 24])
      for (const times of [0, 1, 2, 7, 8, 9, 63, 64, 131_072]) {
        const value = 2 ** bits - 1;
        const listed = hybrid(new Uint32Array(times).fill(value), bits);
        expect([bits, times, [...repeated(value, times, bits)]]).toEqual([bits, times, [...listed]]);
      }
  });
});
