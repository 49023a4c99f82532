import type { Grid } from '../tabular/grid.ts';

/** A sheet, or the variables of Stata, as the text file that they would be with tabs between the cells. */
export function gridText(grid: Grid): Uint8Array {
  const rows = Array.from({ length: grid.rows }, (_, row) => row);
  const width = Math.max(0, ...rows.map((row) => grid.width(row)));
  const cell = (row: number, column: number): string => {
    const text = grid.text(row, column);
    return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) => Array.from({ length: width }, (_, c) => cell(row, c)).join('\t'));
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
