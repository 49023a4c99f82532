import type { Missing } from '../../../base/missing.ts';
import { mean } from '../../../math/mean.ts';
import { meanOverBasket, type Presence, sizesOf } from './presence.ts';

export interface Reflections {
  /** k(N−2) of the economies and k(N−1) of the products, less a constant that standardising takes away. */
  readonly economies: Float64Array;
  readonly products: Float64Array;
  /** Those constants. */
  readonly economyLevel: number;
  readonly productLevel: number;
}

/**
 * The method of reflections: k(0) is diversity and ubiquity, k(i) the mean of the other side's k(i−1). Values converge
 * to one constant, so each step carries its mean apart and the deviations keep all their digits, which the packages'
 * plain iteration loses (about 1e-9 at 20 iterations).
 * Counted as the R package economiccomplexity and Datawheel do: with N iterations, economies after N − 2 steps and
 * products after N − 1. Missing `too-few-observations` below two rows or columns, `not-defined` where the deviations
 * have died away.
 * Cost: N times the number of presences. Reference: Hidalgo and Hausmann 2009, PNAS 106(26), equations 3 and 4.
 * @param iterations N, even, from 4
 */
export function reflections(m: Presence, iterations: number): Reflections | Missing {
  if (m.rows < 2 || m.columns < 2) return { missing: 'too-few-observations' };
  let economies = apart(sizesOf(m.ofRow), 0);
  let products = apart(sizesOf(m.ofColumn), 0);
  let result = economies;
  for (let step = 1; step < iterations; step += 1) {
    const next = apart(meanOverBasket(m.ofRow, products.values), products.level);
    products = apart(meanOverBasket(m.ofColumn, economies.values), economies.level);
    economies = next;
    if (step === iterations - 2) result = economies;
  }
  const dead = (values: Float64Array): boolean => values.every((value) => Math.abs(value) < 1e-280);
  if (dead(result.values) || dead(products.values)) return { missing: 'not-defined' };
  return {
    economies: result.values,
    products: products.values,
    economyLevel: result.level,
    productLevel: products.level,
  };
}

interface Apart {
  readonly values: Float64Array;
  readonly level: number;
}

function apart(values: Float64Array, level: number): Apart {
  const centre = mean(values);
  return { values: values.map((value) => value - centre), level: level + centre };
}
