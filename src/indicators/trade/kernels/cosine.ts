/** a·b/(|a||b|), from 0 to 1 for amounts of zero or more; NaN where one is all zero. */
export function cosine(a: Float64Array, b: Float64Array): number {
  // scaled by the largest: squares of amounts could overflow
  const [topA, topB] = [largest(a), largest(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] / topA, b[i] / topB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return Math.min(1, ab / Math.sqrt(aa * bb));
}

function largest(values: Float64Array): number {
  let top = 0;
  for (const value of values) if (value > top) top = value;
  return top;
}
