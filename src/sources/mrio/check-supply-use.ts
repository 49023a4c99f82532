import { EscalarError } from '../../base/error.ts';
import { type IoRow, rowName } from '../../base/io-table-input.ts';
import type { SupplyUseInput } from '../../base/supply-use-input.ts';

/** The largest gap of a total, as a share of it, and of the largest total for small ones. */
const [NEAR, SMALL] = [1e-4, 1e-7];

/**
 * Compares what is made of each product with its uses, and what each industry makes with its inputs, taxes and value added.
 * @throws EscalarError `io-total-differs`
 */
export function checkSupplyUse(sut: SupplyUseInput): void {
  const { products, industries, demand, supply, use, Y, valueAdded, taxes } = sut;
  const [p, n, width] = [products.length, industries.length, demand.length];
  const made = new Float64Array(p);
  const used = new Float64Array(p);
  const output = new Float64Array(n);
  const inputs = Float64Array.from({ length: n }, (_, i) => (valueAdded?.[i] ?? 0) + (taxes?.[i] ?? 0));
  for (let r = 0; r < p; r += 1) {
    for (let i = 0; i < n; i += 1) {
      made[r] += supply[r * n + i];
      output[i] += supply[r * n + i];
      used[r] += use[r * n + i];
      inputs[i] += use[r * n + i];
    }
    for (let c = 0; c < width; c += 1) used[r] += Y[r * width + c];
  }
  refuseGaps(products, made, used, 'row');
  if (valueAdded !== undefined) refuseGaps(industries, output, inputs, 'column');
}

function refuseGaps(
  names: readonly IoRow[],
  stated: Float64Array,
  sums: Float64Array,
  side: 'row' | 'column',
): void {
  const most = stated.reduce((all, value) => Math.max(all, Math.abs(value)), 0);
  for (const [at, value] of stated.entries()) {
    const gap = Math.abs(value - sums[at]);
    if (gap > NEAR * Math.abs(value) && gap > SMALL * most)
      throw new EscalarError('io-total-differs', {
        cell: rowName(names[at]),
        stated: value,
        sum: sums[at],
        side,
      });
  }
}
