import type { Grid } from '../grid.ts';
import type { ColumnPlan } from '../plan-columns.ts';
import { readNumber } from '../read-number.ts';

/** The cells that a table was read from. */
export interface ReadCells {
  readonly grid: Grid;
  readonly rows: Uint32Array;
  readonly columns: readonly ColumnPlan[];
}

/**
 * Whether the file writes each of the numbers, and always, with decimals that are zeros: `-1.0`, `999,00`. People write no
 * code so; programs that write all numbers so do, but then more than once.
 */
export function areWrittenWithDecimals(
  numbers: readonly number[],
  { grid, rows, columns }: ReadCells,
): boolean {
  const left = new Set(numbers);
  for (const { index, kind } of columns) {
    if (kind !== 'number' && kind !== 'unknown') continue;
    for (const row of rows) {
      const text = grid.text(row, index);
      const read = readNumber(text);
      if (read.kind !== 'number' || !numbers.includes(read.value)) continue;
      if (!/\d[.,]0+\)?$/.test(text)) return false;
      left.delete(read.value);
    }
  }
  return left.size === 0;
}
