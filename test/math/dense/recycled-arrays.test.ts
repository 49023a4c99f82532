import { describe, expect, it } from 'vitest';
import { recycledArrays } from '../../../src/math/dense/recycled-arrays.ts';

const LENGTH = 200_000;

describe('recycledArrays', () => {
  it('gives an array back to the next of its length, zeroed where asked', () => {
    const arrays = recycledArrays();
    const first = arrays.take(LENGTH, 'zeroed').fill(3);
    arrays.give(first);
    const second = arrays.take(LENGTH, 'as-is');
    expect(second).toBe(first);
    expect(second[0]).toBe(3);
    arrays.give(second);
    expect(arrays.take(LENGTH, 'zeroed').every((value) => value === 0)).toBe(true);
  });
  it('never gives one array twice, also when it was given back twice', () => {
    const arrays = recycledArrays();
    const first = arrays.take(LENGTH, 'zeroed');
    arrays.give(first);
    arrays.give(first);
    expect(arrays.take(LENGTH, 'zeroed')).toBe(first);
    expect(arrays.take(LENGTH, 'zeroed')).not.toBe(first);
  });
  it('takes neither arrays of others nor views, and keeps two at most', () => {
    const arrays = recycledArrays();
    const other = new Float64Array(LENGTH);
    arrays.give(other);
    expect(arrays.take(LENGTH, 'as-is')).not.toBe(other);
    const three = [0, 1, 2].map((k) => arrays.take(LENGTH + k, 'zeroed'));
    for (const array of three) arrays.give(array);
    expect(arrays.take(LENGTH, 'zeroed')).not.toBe(three[0]);
    expect(arrays.take(LENGTH + 2, 'zeroed')).toBe(three[2]);
    arrays.clear();
    expect(arrays.take(LENGTH + 1, 'zeroed')).not.toBe(three[1]);
  });
});
