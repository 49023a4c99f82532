import { sum } from './sum.ts';

/** Each value's share of the sum, which must not be zero. */
export function sharesOf(values: Float64Array): Float64Array {
  const whole = sum(values);
  return values.map((value) => value / whole);
}
