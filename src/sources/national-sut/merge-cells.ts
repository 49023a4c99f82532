import { EscalarError } from '../../base/error.ts';
import { type CrossLine, type CrossTable, lineName } from '../io-cells/cross-table.ts';

/**
 * Tables of the same side as one: lines of one name are one. A cell may stand in several with the same number.
 * @throws EscalarError `io-duplicate-label` for a cell with two numbers
 */
export function mergedCells(tables: readonly CrossTable[]): CrossTable {
  const [first, ...others] = tables;
  if (others.length === 0) return first;
  const rows = linesOf(tables.flatMap((one) => one.rows));
  const columns = linesOf(tables.flatMap((one) => one.columns));
  const width = columns.size;
  const values = new Float64Array(rows.size * width).fill(Number.NaN);
  for (const table of tables)
    for (const [r, row] of table.rows.entries())
      for (const [c, column] of table.columns.entries()) {
        const value = table.values[r * table.columns.length + c];
        if (Number.isNaN(value)) continue;
        const at = (rows.get(lineName(row))?.at ?? 0) * width + (columns.get(lineName(column))?.at ?? 0);
        if (!Number.isNaN(values[at]) && values[at] !== value) throw twoNumbers(table.file, row, column);
        values[at] = value;
      }
  return {
    ...first,
    rows: [...rows.values()].map(({ line }) => line),
    columns: [...columns.values()].map(({ line }) => line),
    values,
    decimals: Math.max(...tables.map(({ decimals }) => decimals)),
    notes: tables.flatMap(({ notes }) => notes),
  };
}

function linesOf(
  lines: readonly CrossLine[],
): ReadonlyMap<string, { readonly line: CrossLine; readonly at: number }> {
  const found = new Map<string, { readonly line: CrossLine; readonly at: number }>();
  for (const line of lines)
    if (!found.has(lineName(line))) found.set(lineName(line), { line, at: found.size });
  return found;
}

function twoNumbers(file: string, row: CrossLine, column: CrossLine): EscalarError {
  const label = `${lineName(row)} → ${lineName(column)}`;
  return new EscalarError('io-duplicate-label', { part: file, label }, { file });
}
