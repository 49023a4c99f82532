import type { CrossTable } from '../io-cells/cross-table.ts';

/** Whether a line holds no number but zeros. */
export function isNothing(
  { values, columns, rows }: CrossTable,
  at: number,
  side: 'row' | 'column',
): boolean {
  const width = columns.length;
  const cells = side === 'row' ? columns.map((_, c) => at * width + c) : rows.map((_, r) => r * width + at);
  return cells.every((cell) => !(Math.abs(values[cell]) > 0));
}
