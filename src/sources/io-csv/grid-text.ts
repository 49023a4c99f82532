import type { Grid } from '../tabular/grid.ts';

/**
 * A sheet, or the variables of Stata, as the text file that they would be with tabs between the cells. Numbers with a type
 * have no mark (1.234 is `1234e-3`): nothing in them can be doubted, and they prove nothing of cells that are text.
 */
export function gridText(grid: Grid): Uint8Array {
  const rows = Array.from({ length: grid.rows }, (_, row) => row);
  const width = Math.max(0, ...rows.map((row) => grid.width(row)));
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, c) => numberText(grid, row, c)).join('\t'),
  );
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** A cell as such a file has it, among tabs. */
export function numberText(grid: Grid, row: number, column: number): string {
  const text = grid.text(row, column);
  const typed = row * column > 0 ? grid.number(row, column) : Number.NaN;
  if (String(typed) === text && text.includes('.'))
    return typed
      .toExponential()
      .replace(/\.(\d+)e(.+)/, (_, behind, power) => `${behind}e${power - behind.length}`);
  return cellText(text);
}

/** A cell among tabs. */
export function cellText(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
