import type { ComponentChildren } from 'preact';
import type { CellView, ColumnView } from '../engine/shown.ts';

/** A table that is shown whole: what its columns are, and a cell of each row. */
export function SmallTable({
  title,
  columns,
  cells,
  cellOf,
}: {
  readonly title?: string;
  readonly columns: readonly ColumnView[];
  readonly cells: readonly (readonly CellView[])[];
  readonly cellOf: (cell: CellView, column: ColumnView, row: number) => ComponentChildren;
}) {
  return (
    <div class="scroll">
      <table>
        {title !== undefined && (
          <caption>
            <b>{title}</b>
          </caption>
        )}
        <thead>
          <tr>
            {columns.map(({ id, title: name, unit, numeric }) => (
              <th scope="col" key={id} class={numeric ? 'num' : ''}>
                {name} {unit !== '' && <small>{unit}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((line, row) => (
            <tr key={row}>{columns.map((column, c) => line[c] && cellOf(line[c], column, row))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
