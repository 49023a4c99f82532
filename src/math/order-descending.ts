/**
 * The places of `values` from the largest to the smallest; equal values keep their order,
 * so the result is the same on every machine. Cost: a sort.
 */
export function orderDescending(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  return order.sort((a, b) => values[b] - values[a] || a - b);
}
