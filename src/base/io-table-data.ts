import type { IoTableInput } from './io-table-input.ts';

/** The part of an input-output table that the store keeps: labels and numbers, with what was said of them, before any check of its economics. */
export type IoTableData = Pick<
  IoTableInput,
  'year' | 'rows' | 'demand' | 'Z' | 'Y' | 'output' | 'valueAdded' | 'taxes' | 'satellites' | 'unit' | 'notes'
>;
