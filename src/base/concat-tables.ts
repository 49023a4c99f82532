import type { Column, NumberColumn, Table, TextColumn } from './table.ts';
import { concatTexts } from './text-column.ts';

/** The rows of tables with the same fields, one after another. @throws TypeError for other fields, or no table. */
export function concatTables(tables: readonly Table[]): Table {
  const first = tables[0];
  if (first === undefined) throw new TypeError('no table');
  const names = first.fields.map((field) => field.name).join();
  if (tables.some((table) => table.fields.map((field) => field.name).join() !== names))
    throw new TypeError('tables of other fields');
  if (tables.length === 1) return first;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const columns: Record<string, Column> = {};
  for (const { name } of first.fields) {
    const parts = tables.map((table) => table.columns[name]);
    columns[name] =
      parts[0]?.kind === 'text' ? concatTexts(parts as TextColumn[]) : numbers(parts as NumberColumn[], rows);
  }
  return { ...first, rows, columns };
}

function numbers(parts: readonly NumberColumn[], rows: number): NumberColumn {
  const values = new Float64Array(rows);
  const reason = parts.some((part) => part.reason !== undefined) ? new Uint8Array(rows) : undefined;
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at);
    if (part.reason !== undefined) reason?.set(part.reason, at);
    at += part.values.length;
  }
  return reason === undefined ? { kind: 'number', values } : { kind: 'number', values, reason };
}
