import { checkShape, finite } from './decomposition.ts';

/** Above this the 2ⁿ subsets are no longer cheap. */
export const MOST_FACTORS = 8;

/**
 * Shapley value of each factor of a product, class by class: the factor's marginal effect averaged over all
 * orders of change. Exact for zeros and negative factors; Σ over factors = Π x1 − Π x0. For two factors the
 * Bennet (average) weights, for three those of Gini 1937. Reference: Shorrocks 2013, J. Econ. Inequality 11.
 * Cost: n · 2ⁿ products a class.
 * @param base one array a factor, each of the length of the classes. @param end the same at the end.
 * @returns one array a factor, in units of the product.
 * @throws RangeError outside 1 to 8 factors; EscalarError `not-computable` beyond the range of numbers.
 */
export function shapley(
  base: readonly Float64Array[],
  end: readonly Float64Array[],
): readonly Float64Array[] {
  const factors = base.length;
  if (factors < 1 || factors > MOST_FACTORS || end.length !== factors) {
    throw new RangeError(`${factors} and ${end.length} factors; 1 to ${MOST_FACTORS} are possible`);
  }
  const classes = checkShape(
    Object.fromEntries([...base, ...end].map((values, f) => [`factor ${f}`, values])),
  );
  const weights = orderWeights(factors);
  return base.map((own, factor) => {
    const out = new Float64Array(classes);
    for (let set = 0; set < 1 << factors; set += 1) {
      // sets of the other factors that changed before this one
      if ((set >> factor) & 1) continue;
      const weight = weights[size(set)];
      for (let i = 0; i < classes; i += 1) {
        let product = weight * (end[factor][i] - own[i]);
        for (let f = 0; f < factors; f += 1) if (f !== factor) product *= ((set >> f) & 1 ? end : base)[f][i];
        out[i] += product;
      }
    }
    return out.map(finite);
  });
}

/** k!(n−1−k)!/n! for k factors changed before. */
function orderWeights(factors: number): readonly number[] {
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  return Array.from(
    { length: factors },
    (_, k) => (factorial(k) * factorial(factors - 1 - k)) / factorial(factors),
  );
}

function size(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
