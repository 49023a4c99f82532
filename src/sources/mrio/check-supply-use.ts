import { EscalarError } from '../../base/error.ts';
import { type IoRow, rowName } from '../../base/io-table-input.ts';
import type { SupplyUseInput } from '../../base/supply-use-input.ts';

/** The largest gap of a total, as a share of it, and of the largest total for small ones. */
const [NEAR, SMALL] = [1e-4, 1e-7];

/** A product or an industry whose two sums are not one. */
interface Gap {
  readonly name: string;
  readonly side: 'row' | 'column';
  readonly stated: number;
  readonly sum: number;
  readonly gap: number;
}

/**
 * What is made of each product beside its uses, and, where value added is stated, what each industry makes beside its
 * inputs, taxes and value added: the gaps beyond rounding, how many sums were compared, and all gaps as a share of
 * what was compared.
 */
export function supplyUseGaps(sut: SupplyUseInput): {
  readonly gaps: readonly Gap[];
  readonly compared: number;
  readonly share: number;
} {
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
  const gaps = [
    ...gapsOf(products, made, used, 'row'),
    ...(valueAdded === undefined ? [] : gapsOf(industries, output, inputs, 'column')),
  ];
  const all = gaps.reduce((sum, { gap }) => sum + gap, 0);
  const sides = valueAdded === undefined ? 1 : 2;
  const whole = made.reduce((sum, value) => sum + Math.abs(value), Number.MIN_VALUE);
  return { gaps, compared: p + (sides - 1) * n, share: all / (sides * whole) };
}

/** @throws EscalarError `io-total-differs` for the first gap of `supplyUseGaps` */
export function checkSupplyUse(sut: SupplyUseInput): void {
  const [first] = supplyUseGaps(sut).gaps;
  if (first === undefined) return;
  const { name, stated, sum, side } = first;
  throw new EscalarError('io-total-differs', { cell: name, stated, sum, side });
}

function gapsOf(
  names: readonly IoRow[],
  stated: Float64Array,
  sums: Float64Array,
  side: 'row' | 'column',
): readonly Gap[] {
  const most = stated.reduce((all, value) => Math.max(all, Math.abs(value)), 0);
  return [...stated.entries()].flatMap(([at, value]) => {
    const gap = Math.abs(value - sums[at]);
    if (gap <= NEAR * Math.abs(value) || gap <= SMALL * most) return [];
    return [{ name: rowName(names[at]), side, stated: value, sum: sums[at], gap }];
  });
}
