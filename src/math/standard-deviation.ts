import { mean } from './mean.ts';
import { sum } from './sum.ts';

/** What the sum of squares is divided by: `n-1` as R `sd` and Stata, `n` as numpy `std`. */
export type Divisor = 'n-1' | 'n';

/**
 * The standard deviation, by two passes (deviations from the mean, then squares).
 * Cost: linear.
 * @throws RangeError when there are fewer values than the divisor needs (two, or one).
 */
export function standardDeviation(values: ArrayLike<number>, divisor: Divisor = 'n-1'): number {
  const n = values.length;
  const below = divisor === 'n' ? n : n - 1;
  if (below < 1) throw new RangeError(`standardDeviation: ${n} values, divisor ${divisor}`);
  const centre = mean(values);
  const squares = new Float64Array(n);
  for (let i = 0; i < n; i += 1) squares[i] = (values[i] - centre) ** 2;
  return Math.sqrt(sum(squares) / below);
}
