import type { Column, Field, Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { titleOfField, unitOfField } from './field-names.ts';
import type { Grid } from './grid.ts';
import { LINE_FIELD } from './plan-columns.ts';

export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
}

/** A table of these columns and `source_line`, the line of the file or row of the sheet of each row. */
export function tableOfColumns(
  file: string,
  grid: Grid,
  sources: Uint32Array,
  columns: readonly NamedColumn[],
): Table {
  const fields: Field[] = columns.map(({ name, column }) => ({
    name,
    title: titleOfField(name),
    ...(column.kind === 'number' ? { unit: unitOfField(name) } : {}),
  }));
  const lines = Float64Array.from(sources, (row) => grid.line(row));
  fields.push({
    name: LINE_FIELD,
    title: { en: 'line in the source', es: 'línea en la fuente' },
    unit: UNITS.count,
  });
  const entries: (readonly [string, Column])[] = columns.map(({ name, column }) => [name, column]);
  entries.push([LINE_FIELD, { kind: 'number', values: lines }]);
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'table';
  return { name, rows: sources.length, fields, columns: Object.fromEntries(entries), origins: [{ file }] };
}
