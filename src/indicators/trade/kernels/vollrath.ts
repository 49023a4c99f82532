import { restOfWorld, sumsOfOthers } from './totals.ts';

/**
 * Vollrath's relative advantage: a product against all other products, an economy against all other economies,
 * nothing counted twice: `[x/(X_c − x)] / [(w_p − x)/((W − X_c) − (w_p − x))]`. With exports RXA, with imports RMA.
 *
 * @param values economies × products. @param columns how many products.
 * @param world by product, the economies included; null when the economies are the world.
 * @returns economies × products, zero or more; NaN where a denominator is zero: the economy trades nothing else,
 *   nobody else trades the product, or others trade nothing else.
 * Reference: Vollrath 1991, Weltwirtschaftliches Archiv 127, eqs. 5–7.
 */
export function relativeAdvantage(
  values: Float64Array,
  columns: number,
  world: Float64Array | null,
): Float64Array {
  const others = sumsOfOthers(values, columns, 'row');
  const abroad = restOfWorld(values, columns, world);
  const abroadOthers = sumsOfOthers(abroad, columns, 'row');
  return values.map((x, at) =>
    others[at] > 0 && abroad[at] > 0 && abroadOthers[at] > 0
      ? x / others[at] / (abroad[at] / abroadOthers[at])
      : Number.NaN,
  );
}
