import { type Column, cellAt, type Table } from './table.ts';

/** Most values that are named of one column. */
const MOST = 6;

/**
 * What tells the given rows apart, for a person who must choose among them: `unit (points, percent)`. Numbers are named
 * only where no text differs, for rows that one text tells apart differ in their values too.
 */
export function differingColumns(table: Table, rows: readonly number[]): readonly string[] {
  const of = (kind: Column['kind']) =>
    table.fields.flatMap(({ name }) => {
      const column = table.columns[name];
      if (column.kind !== kind || name === 'value') return [];
      const values = new Set(rows.map((row) => shown(cellAt(column, row))));
      if (values.size < 2) return [];
      const first = [...values].slice(0, MOST).join(', ');
      return [`${name} (${first}${values.size > MOST ? ', …' : ''})`];
    });
  const texts = of('text');
  return texts.length > 0 ? texts : of('number');
}

function shown(cell: ReturnType<typeof cellAt>): string {
  if (cell === null || cell === '') return '""';
  return typeof cell === 'object' ? '–' : String(cell);
}
