import type { IoDemand, IoRow } from '../../base/io-table-input.ts';

/** What a column of a wide table is. */
export type WideColumn =
  | ({ readonly kind: 'producer' } & IoRow)
  | ({ readonly kind: 'demand' } & IoDemand)
  | { readonly kind: 'output' | 'discrepancy' | 'year' | 'beside' };
