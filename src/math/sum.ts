/**
 * The sum with Neumaier's compensation: the error does not grow with the number of terms,
 * and `[1e100, 1, -1e100]` sums to 1. Empty input sums to 0.
 *
 * Cost: linear. Reference: Neumaier 1974, ZAMM 54, p. 39.
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  // beyond the range of float64 the compensation is infinite minus infinite
  return Number.isFinite(total) ? total + lost : total;
}
