import { sum } from '../../../math/sum.ts';

/** a·b/(|a||b|), from 0 to 1 for amounts of zero or more; NaN where one is all zero. */
export function cosine(a: Float64Array, b: Float64Array): number {
  const length = (v: Float64Array) => Math.sqrt(sum(v.map((x) => x * x)));
  // shares first: squares of amounts could overflow
  const [p, q] = [a, b].map((v) => {
    const total = sum(v);
    return v.map((x) => x / total);
  });
  return Math.min(1, sum(p.map((x, i) => x * q[i])) / (length(p) * length(q)));
}
