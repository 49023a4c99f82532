import type { Table } from '../base/table.ts';

/** The same table with `value` multiplied, and the unit renamed where the factor changes it. */
export function scaleTable(table: Table, times: number, unit: string | undefined): Table {
  const column = table.columns.value;
  if (column?.kind !== 'number' || (times === 1 && unit === undefined)) return table;
  const values = column.values.map((value) => value * times);
  const columns = { ...table.columns, value: { ...column, values } };
  if (unit === undefined) return { ...table, columns };
  return {
    ...table,
    columns: { ...columns, unit: { kind: 'text', values: Array.from({ length: table.rows }, () => unit) } },
  };
}
