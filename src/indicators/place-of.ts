import { numberColumn, type Table } from '../base/table.ts';

/** The line of a person's file that a row came from. */
export function placeOf(table: Table, row: number): { file?: string; line?: number } {
  const line = numberColumn(table, 'source_line')?.values[row];
  const file = table.origins?.[0]?.file;
  return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}
