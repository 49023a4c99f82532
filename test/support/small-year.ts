import type { IoTableInput } from '../../src/base/io-table-input.ts';

/** A year of two economies with an industry each. */
export function smallYear(year: string): IoTableInput {
  return {
    year,
    rows: ['A', 'B'].map((economy) => ({ economy, sector: 's' })),
    demand: ['A', 'B'].map((economy) => ({ economy, category: '' })),
    Z: Float64Array.from([10, 20, 5, 30]),
    Y: Float64Array.from([60, 10, 15, 50]),
  };
}
