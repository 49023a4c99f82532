import { expect, test } from 'vitest';
import { worstOf } from '../../../src/indicators/industry/worst-of.ts';

test('worstOf keeps the largest residual of each identity', () => {
  const residual = (identity: string, value: number) => ({ identity, value, tolerance: 1e-9 });
  const all = [residual('a', 1e-16), residual('b', 0), residual('a', 3e-12)];
  expect(worstOf(all)).toEqual([residual('a', 3e-12), residual('b', 0)]);
  expect(worstOf([])).toEqual([]);
});
