import type { Column, Field, Table } from '../../base/table.ts';
import { LINE_COLUMN } from '../../columns/claim-columns.ts';
import { fieldNamed, titleOfColumn, unitOfColumn } from '../../columns/vocabulary.ts';
import type { Grid } from './grid.ts';

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
    title: titleOfColumn(name),
    ...(column.kind === 'number' ? { unit: unitOfColumn(name) } : {}),
  }));
  const lines = new Float64Array(sources.length);
  for (let i = 0; i < lines.length; i += 1) lines[i] = grid.line(sources[i]);
  fields.push(fieldNamed(LINE_COLUMN));
  const entries: (readonly [string, Column])[] = columns.map(({ name, column }) => [name, column]);
  entries.push([LINE_COLUMN, { kind: 'number', values: lines }]);
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'table';
  return { name, rows: sources.length, fields, columns: Object.fromEntries(entries), origins: [{ file }] };
}
