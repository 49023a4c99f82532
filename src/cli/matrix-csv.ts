import { same } from '../base/locale.ts';
import type { Field, Table } from '../base/table.ts';
import { textColumnOf } from '../base/text-column.ts';
import type { LabelledMatrix } from '../indicators/chains/balancing/balance-matrix.ts';
import { csvChunks } from '../report/table-csv.ts';
import type { Terminal } from './terminal.ts';

/** A matrix as it is read: names in the first line and column. */
export function matrixCsv(
  { rows, columns, values }: LabelledMatrix,
  { dialect }: Pick<Terminal, 'dialect'>,
): Generator<Uint8Array> {
  const width = columns.length;
  const field = (name: string): Field => ({ name, title: same(name) });
  const valuesOf = (j: number): Float64Array => Float64Array.from(rows, (_, i) => values[i * width + j]);
  const table: Table = {
    name: 'matrix',
    rows: rows.length,
    fields: ['', ...columns].map(field),
    columns: {
      '': textColumnOf(rows),
      ...Object.fromEntries(columns.map((name, j) => [name, { kind: 'number', values: valuesOf(j) }])),
    },
  };
  return csvChunks(table, { dialect });
}
