import type { Table } from '../base/table.ts';
import { cellOf, missingOf } from './cell.ts';

export type JsonRow = Readonly<Record<string, number | string | null>>;

/**
 * Rows for machines: stable names, numbers in full precision. A missing number is null, and the row
 * then has `<name>_missing` with the reason.
 */
export function tableJson(table: Table): JsonRow[] {
  return Array.from({ length: table.rows }, (_, row) => {
    const out: Record<string, number | string | null> = {};
    for (const field of table.fields) {
      const cell = cellOf(table, field, row);
      const reason = missingOf(cell);
      out[field.name] = typeof cell === 'number' || typeof cell === 'string' ? cell : null;
      if (reason !== null) out[`${field.name}_missing`] = reason;
    }
    return out;
  });
}
