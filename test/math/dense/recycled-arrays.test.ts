import { describe, expect, it } from 'vitest';
import { recycledArrays } from '../../../src/math/dense/recycled-arrays.ts';

const LENGTH = 200_000;

/** Asked without `toBe`, which looks through both for what to say of two that are not one. */
const isSame = (one: Float64Array, other: Float64Array): boolean => one === other;

describe('recycledArrays', () => {
  it('gives an array back to the next of its length, zeroed where asked', () => {
    const arrays = recycledArrays();
    const first = arrays.take(LENGTH, 'zeroed').fill(3);
    arrays.give(first);
    const second = arrays.take(LENGTH, 'as-is');
    expect(isSame(second, first)).toBe(true);
    expect(second[0]).toBe(3);
    arrays.give(second);
    expect(arrays.take(LENGTH, 'zeroed').every((value) => value === 0)).toBe(true);
  });
  it('never gives one array twice, also when it was given back twice', () => {
    const arrays = recycledArrays();
    const first = arrays.take(LENGTH, 'zeroed');
    arrays.give(first);
    arrays.give(first);
    expect(isSame(arrays.take(LENGTH, 'zeroed'), first)).toBe(true);
    expect(isSame(arrays.take(LENGTH, 'zeroed'), first)).toBe(false);
  });
  it('takes neither arrays of others nor views, and keeps two at most', () => {
    const arrays = recycledArrays();
    const other = new Float64Array(LENGTH);
    arrays.give(other);
    expect(isSame(arrays.take(LENGTH, 'as-is'), other)).toBe(false);
    const three = [0, 1, 2].map((k) => arrays.take(LENGTH + k, 'zeroed'));
    for (const array of three) arrays.give(array);
    expect(isSame(arrays.take(LENGTH, 'zeroed'), three[0])).toBe(false);
    expect(isSame(arrays.take(LENGTH + 2, 'zeroed'), three[2])).toBe(true);
    arrays.clear();
    expect(isSame(arrays.take(LENGTH + 1, 'zeroed'), three[1])).toBe(false);
  });
});
