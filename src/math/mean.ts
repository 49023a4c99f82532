import { sum } from './sum.ts';

/**
 * The arithmetic mean. Cost: linear.
 * @throws RangeError when there is nothing to average.
 */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('mean: no values');
  return sum(values) / values.length;
}
