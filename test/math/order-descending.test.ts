import { describe, expect, test } from 'vitest';
import { orderDescending } from '../../src/math/order-descending.ts';

describe('orderDescending', () => {
  test('puts the largest first and keeps the order of equals', () => {
    expect([...orderDescending([2, 5, 2, 9, 5])]).toEqual([3, 1, 4, 0, 2]);
    expect([...orderDescending([])]).toEqual([]);
  });
});
