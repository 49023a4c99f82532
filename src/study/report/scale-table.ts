import type { Table } from '../../base/table.ts';
import { sameText } from '../../base/text-column.ts';
import { multiplied } from '../multiplied.ts';

/**
 * The same table with a column multiplied, and the unit renamed where the factor changes it.
 * @throws EscalarError `number-too-large`
 * @param name `value`, or one of several in a wide result
 */
export function scaleTable(table: Table, times: number, unit: string | undefined, name = 'value'): Table {
  const column = table.columns[name];
  if (column?.kind !== 'number' || (times === 1 && unit === undefined)) return table;
  const values = column.values.map((value) => multiplied(value, times, `times: ${name}`));
  const columns = { ...table.columns, [name]: { ...column, values } };
  if (unit === undefined) return { ...table, columns };
  return {
    ...table,
    columns: { ...columns, unit: sameText(unit, table.rows) },
  };
}
