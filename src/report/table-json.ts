import type { Table } from '../base/table.ts';
import { cellOf, missingOf } from './cell.ts';

export type JsonRow = Readonly<Record<string, number | string | null>>;

/**
 * Rows for machines: stable names, numbers in full precision. A missing number is null, and the row
 * then has `<name>_missing` with the reason.
 */
export function tableJson(table: Table): JsonRow[] {
  return Array.from({ length: table.rows }, (_, row) => jsonRow(table, row));
}

/**
 * The text of `tableJson`, or of an object with these rows behind the keys of `around`, as `JSON.stringify` indents it
 * by 2; row by row, for tables of any size.
 */
export function* jsonChunks(table: Table, around?: Readonly<Record<string, unknown>>): Generator<string> {
  const frame = JSON.stringify(around === undefined ? [] : { ...around, rows: [] }, null, 2);
  if (table.rows === 0) {
    yield frame;
    return;
  }
  const at = frame.lastIndexOf('[]');
  const indent = around === undefined ? '' : '  ';
  yield frame.slice(0, at + 1);
  for (let row = 0; row < table.rows; row += 1) {
    const text = JSON.stringify(jsonRow(table, row), null, 2).replaceAll('\n', `\n${indent}  `);
    yield `${row === 0 ? '' : ','}\n${indent}  ${text}`;
  }
  yield `\n${indent}${frame.slice(at + 1)}`;
}

function jsonRow(table: Table, row: number): JsonRow {
  const out: Record<string, number | string | null> = {};
  for (const field of table.fields) {
    const cell = cellOf(table, field, row);
    const reason = missingOf(cell);
    out[field.name] = typeof cell === 'number' || typeof cell === 'string' ? cell : null;
    if (reason !== null) out[`${field.name}_missing`] = reason;
  }
  return out;
}
