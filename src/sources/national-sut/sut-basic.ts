import { EscalarError } from '../../base/error.ts';
import { added } from '../io-cells/cross-totals.ts';
import type { SutSums } from './sut-sums.ts';

/** Uses at basic prices with the taxes on products that were taken out of each column. */
export interface BasicUses {
  /** Products × columns, row-major. */
  readonly uses: Float64Array;
  readonly taxes: Float64Array;
}

/**
 * Uses at purchasers' prices as uses at basic prices, each of a product with the same share of its margins and taxes: a use u of
 * a product with supply b at basic prices, margins m and taxes t gives u b/(b+m+t) of the product, and the margins of a column
 * go to the products that are margins (m below zero) in the shares of their margins. Of those, what is bought by itself
 * is b+m, which bears their taxes. Each row sums to b and each column, with its taxes, to what it was.
 * Reference: Eurostat (2008), Manual of Supply, Use and Input-Output Tables, chapter 6, where it stands for what is unknown.
 * @param off imports of each product, below zero
 * @param uses products × columns, row-major
 */
export function proportionalBasic(
  { output, margins, taxes }: SutSums,
  off: Float64Array | null,
  uses: Float64Array,
  width: number,
): BasicUses {
  const n = output.length;
  const basic = added(
    n,
    output,
    off?.map((value) => -value),
  );
  const [out, paid, carried] = [
    new Float64Array(uses.length),
    new Float64Array(width),
    new Float64Array(width),
  ];
  for (let p = 0; p < n; p += 1) {
    const price = basic[p] + margins[p] + taxes[p];
    const own = basic[p] + Math.min(0, margins[p]);
    for (let c = 0; c < width; c += 1) {
      const use = uses[p * width + c];
      if (use === 0) continue;
      // what nothing is supplied of has uses that cancel
      const share = price === 0 ? 0 : use / price;
      out[p * width + c] = price === 0 ? use : share * own;
      paid[c] += share * taxes[p];
      carried[c] += share * Math.max(0, margins[p]);
    }
  }
  const all = margins.reduce((sum, value) => sum + Math.max(0, -value), 0);
  for (let p = 0; p < n; p += 1)
    if (margins[p] < 0)
      for (let c = 0; c < width; c += 1) out[p * width + c] += (carried[c] * -margins[p]) / all;
  keepsColumns(uses, out, paid);
  return { uses: out, taxes: paid };
}

/** @throws EscalarError `residual-too-large` where a column with its taxes is not what it was, as when margins go to no product */
function keepsColumns(before: Float64Array, after: Float64Array, taxes: Float64Array): void {
  const width = taxes.length;
  const miss = taxes.slice();
  let whole = Number.MIN_VALUE;
  for (const [at, value] of before.entries()) {
    miss[at % width] += after[at] - value;
    whole += Math.abs(value);
  }
  const residual = miss.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / whole;
  if (!(residual <= TOLERANCE))
    throw new EscalarError('residual-too-large', {
      identity: 'Σ uses at basic prices + taxes = Σ uses',
      residual,
      tolerance: TOLERANCE,
    });
}

const TOLERANCE = 1e-9;
