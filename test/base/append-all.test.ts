import { expect, it } from 'vitest';
import { appendAll } from '../../src/base/append-all.ts';

it('appendAll takes more items than a call can hold', () => {
  const list = [0];
  const items = Array.from({ length: 1_000_000 }, (_, i) => i + 1);
  expect(() => list.push(...items)).toThrow(RangeError);
  appendAll(list, items);
  expect(list).toHaveLength(1_000_001);
  expect(list.at(-1)).toBe(1_000_000);
});
