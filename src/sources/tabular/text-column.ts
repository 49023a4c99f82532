import type { TextColumn } from '../../base/table.ts';
import { textBuilder } from '../../base/text-column.ts';
import type { Grid } from './grid.ts';

/** The text of a cell; inside a merged range, that of the range. */
export function textAt(grid: Grid, row: number, column: number): string {
  const text = grid.text(row, column);
  return text === '' ? (grid.merged(row, column)?.text ?? '') : text;
}

/** A column of codes or names: zeros before a code stay, only a blank cell is nothing. */
export function textsOf(grid: Grid, rows: Uint32Array, column: number): TextColumn {
  const coded = grid.texts?.(rows, column);
  if (coded !== undefined) return coded;
  const builder = textBuilder(rows.length);
  for (const row of rows) builder.add(textAt(grid, row, column) || null);
  return builder.column();
}
