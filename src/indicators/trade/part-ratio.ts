import type { SampledPresence } from './complexity-model.ts';

/** The ratio by the part's economies and products (or products and economies), 0 where it is not defined. */
export function partRatio({ ratio, part, sample }: SampledPresence, turned = false): Float64Array {
  const [rows, columns] = [part.rowOf.length, part.columnOf.length];
  const out = new Float64Array(rows * columns);
  part.rowOf.forEach((row, c) => {
    part.columnOf.forEach((column, p) => {
      out[turned ? p * rows + c : c * columns + p] = ratio[row * sample.products.length + column] || 0;
    });
  });
  return out;
}
