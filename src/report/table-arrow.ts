import {
  columnFromValues,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import { MISSING_REASONS } from '../base/missing.ts';
import type { Column, Table } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';

/**
 * A table as an Arrow file: texts as dictionaries, numbers as 64 bits, a missing number as null and, behind its column,
 * `<name>_missing` with the reasons where there are gaps.
 */
export function tableArrow(table: Table): Uint8Array {
  const columns = table.fields.flatMap(({ name }) => arrowColumns(name, table.columns[name]));
  const bytes = tableToIPC(tableFromColumns(Object.fromEntries(columns)), { format: 'file' });
  if (bytes === null) throw new TypeError('no Arrow file');
  return bytes;
}

function arrowColumns(name: string, column: Column): [string, ReturnType<typeof columnFromValues>][] {
  const texts = (rows: number, at: (row: number) => string | null) =>
    columnFromValues((each) => eachOf(rows, at, each), dictionary(utf8(), int32()));
  if (column.kind === 'text') return [[name, texts(column.codes.length, (row) => textAt(column, row))]];
  const { values, reason } = column;
  const at = (row: number) => ((reason?.[row] ?? 0) === 0 ? values[row] : null);
  const numbers = columnFromValues((each) => eachOf(values.length, at, each), float64());
  if (reason === undefined || reason.every((code) => code === 0)) return [[name, numbers]];
  const why = (row: number) => (reason[row] === 0 ? null : MISSING_REASONS[reason[row] - 1]);
  return [
    [name, numbers],
    [`${name}_missing`, texts(reason.length, why)],
  ];
}

function eachOf<T>(rows: number, at: (row: number) => T, each: (value: T) => void): void {
  for (let row = 0; row < rows; row += 1) each(at(row));
}
