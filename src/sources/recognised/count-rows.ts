import { EscalarError } from '../../base/error.ts';
import { cellAt, codedColumn, type Row, type Table, tableOf } from '../../base/table.ts';
import { textAt } from '../../base/text-column.ts';
import { columnOfHeader, fieldNamed } from '../../columns/vocabulary.ts';
import { readPeriod } from '../tabular/read-period.ts';

/**
 * How many of the things that the rows of a list name each economy and class has in each year that the list has; zero
 * where none.
 * @param by the columns that name a thing and its date
 * @throws EscalarError `unreadable-period` for a date that has no year, `empty-code` for a row that names no thing
 */
export function countRows(list: Table, by: { readonly id: string; readonly date: string }): Table {
  const keys = ['economy', 'activity'].filter((name) => codedColumn(list, name) !== null);
  const things = new Map<string, { readonly line: number | string | null; readonly ids: Set<string> }>();
  const seen = [...keys, 'period'].map(() => new Set<string | null>());
  for (let row = 0; row < list.rows; row += 1) {
    const cells = [...keys.map((name) => wordAt(list, name, row)), yearAt(list, by.date, row)];
    for (const [k, cell] of cells.entries()) seen[k].add(cell);
    const key = JSON.stringify(cells);
    const group = things.get(key) ?? { line: cellOf(list, 'source_line', row), ids: new Set() };
    group.ids.add(idAt(list, by.id, row));
    things.set(key, group);
  }
  // rows of nobody are counted; of nobody there is no zero
  const counted = combinations(seen).filter(
    (cells) => !cells.includes(null) || things.has(JSON.stringify(cells)),
  );
  const rows = counted.map((cells): Row => {
    const named = Object.fromEntries([...keys, 'period'].map((name, k) => [name, cells[k] ?? null]));
    const group = things.get(JSON.stringify(cells));
    return { ...named, value: group?.ids.size ?? 0, source_line: group?.line ?? null };
  });
  return tableOf(
    list.name,
    [...keys, 'period', 'value', 'source_line'].map((name) => fieldNamed(name)),
    rows,
  );
}

function combinations(sets: readonly ReadonlySet<string | null>[]): readonly (readonly (string | null)[])[] {
  return sets.reduce<readonly (readonly (string | null)[])[]>(
    (all, set) => all.flatMap((one) => [...set].map((cell) => [...one, cell])),
    [[]],
  );
}

function wordAt(list: Table, name: string, row: number): string | null {
  const column = codedColumn(list, name);
  return column === null ? null : textAt(column, row);
}

/** A cell of a column under the name of the file, or under that of ours which the name means. */
function cellOf({ columns }: Table, name: string, row: number): number | string | null {
  const column = columns[name] ?? columns[columnOfHeader(name)?.name ?? ''];
  const cell = column === undefined ? null : cellAt(column, row);
  return typeof cell === 'object' ? null : cell;
}

function idAt(list: Table, column: string, row: number): string {
  const id = cellOf(list, column, row);
  if (id !== null && id !== '') return String(id);
  const line = cellOf(list, 'source_line', row);
  throw new EscalarError('empty-code', { column }, typeof line === 'number' ? { line } : {});
}

function yearAt(list: Table, column: string, row: number): string {
  const value = String(cellOf(list, column, row) ?? '');
  const year = readPeriod(value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))?.reading.year;
  if (year !== undefined) return String(year);
  const line = cellOf(list, 'source_line', row);
  throw new EscalarError('unreadable-period', { column, value }, typeof line === 'number' ? { line } : {});
}
