import type { IoDemand, IoRow, IoTableInput } from './io-table-input.ts';

/**
 * A supply and a use table as they were read, at basic prices. Products p, industries i, C columns of final demand;
 * matrices are row-major.
 */
export interface SupplyUseInput extends Pick<IoTableInput, 'year' | 'unit' | 'notes'> {
  readonly products: readonly IoRow[];
  readonly industries: readonly IoRow[];
  readonly demand: readonly IoDemand[];
  /** What each industry makes of each product, p × i. */
  readonly supply: Float64Array;
  /** What each industry uses of each product, p × i. */
  readonly use: Float64Array;
  /** Final demand of each product, p × C. */
  readonly Y: Float64Array;
  /** By industry, where stated. */
  readonly valueAdded?: Float64Array;
  readonly taxes?: Float64Array;
}
