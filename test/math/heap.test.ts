import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drained, heap } from '../../src/math/heap.ts';

it('a heap gives the largest first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const items = heap<number>((item) => item);
      for (const item of numbers) items.push(item);
      expect(items.size).toBe(numbers.length);
      expect(items.peek()).toBe(numbers.length === 0 ? null : Math.max(...numbers));
      expect(drained(items)).toEqual(numbers.toSorted((a, b) => b - a));
      expect(items.pop()).toBeNull();
    }),
  );
});
