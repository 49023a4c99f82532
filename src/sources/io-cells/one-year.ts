import type { Table } from '../../base/table.ts';
import { textColumnOf } from '../../base/text-column.ts';

const YEAR = /^(?:19|20)\d{2}$/;

/**
 * Rows whose amounts stand in a column named by their year, as a table of Eurostat of one year has them, with a column of years and one
 * of amounts. Others as they are.
 */
export function withYearColumn(table: Table): Table {
  const years = table.fields.filter(({ name }) => YEAR.test(name));
  const [only] = years;
  const { [only?.name ?? '']: amounts, ...columns } = table.columns;
  const isTaken = table.fields.some(({ name }) => name === 'value' || name === 'period');
  if (years.length !== 1 || amounts?.kind !== 'number' || isTaken) return table;
  const text = textColumnOf(Array.from({ length: table.rows }, () => only.name));
  return {
    ...table,
    fields: table.fields.flatMap((field) =>
      field === only
        ? [
            { ...field, name: 'period' },
            { ...field, name: 'value' },
          ]
        : [field],
    ),
    columns: { ...columns, period: text, value: amounts },
  };
}
