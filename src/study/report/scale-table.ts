import { type Table, textColumn } from '../../base/table.ts';
import { sameText } from '../../base/text-column.ts';
import { unitOf } from '../../base/unit.ts';
import { multiplied } from '../multiplied.ts';
import { figureFactor } from '../study-errors.ts';
import { becomes } from './unit-sizes.ts';
import { unitByRow } from './wide-results.ts';

/**
 * The same table with a column multiplied, and the unit renamed where the factor changes it; with a column that takes its
 * unit from the row all those that do.
 * @throws EscalarError `number-too-large`; `figure-units` where the factor does not make that unit of the one of the rows
 * @param name `value`, or one of several in a wide result
 */
export function scaleTable(
  table: Table,
  times: number,
  unit: string | undefined,
  name = 'value',
  figure = '',
): Table {
  if (table.columns[name]?.kind !== 'number' || (times === 1 && unit === undefined)) return table;
  const byRow = unitByRow(table, name);
  const names = byRow
    ? table.fields.map((field) => field.name).filter((one) => unitByRow(table, one))
    : [name];
  const columns = { ...table.columns };
  for (const one of names) {
    const column = columns[one];
    if (column?.kind !== 'number') continue;
    const values = column.values.map((value) => multiplied(value, times, `times: ${one}`));
    columns[one] = { ...column, values };
  }
  if (unit === undefined) return { ...table, columns };
  const head = table.fields.find((field) => field.name === name)?.unit?.id ?? '';
  for (const from of new Set(byRow ? (textColumn(table, 'unit') ?? []) : [head]))
    if (!becomes(from ?? '', times, unit)) throw figureFactor({ figure, from: from ?? '', times, unit });
  if (byRow) return { ...table, columns: { ...columns, unit: sameText(unit, table.rows) } };
  const fields = table.fields.map((field) =>
    field.name === name ? { ...field, unit: unitOf(unit) } : field,
  );
  return { ...table, columns, fields };
}
