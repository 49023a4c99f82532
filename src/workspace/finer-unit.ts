import { type Column, codedColumn, type Table } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';
import { plainHeader } from '../columns/plain-header.ts';
import { meaningOf } from '../columns/vocabulary.ts';

/** What tells one row from others: its code in some columns. */
type CodeAt = (row: number) => string | number | null;

/** How columns of firms, plants and persons are called; numbers are one by their name alone. */
const UNITS =
  /\b(?:id|folio|clave|firma?|empresa|establecimiento|planta?|company|enterprise|establishment|unit)\b/;

/**
 * The column of firms, plants or persons in a table of industries: where rows share their class and period, it tells
 * them apart, period by period. Null where there is none; the sums of such rows are of firms, not of classes.
 */
export function finerUnit(table: Table): string | null {
  const [classes, periods] = ['activity', 'period'].map((name) => codeAt(table, name));
  if (classes === undefined || periods === undefined) return null;
  const places = codeAt(table, 'economy') ?? (() => '');
  if (distinct(table, [places, classes, periods]) === table.rows) return null;
  const spans = distinct(table, [periods]) > 1;
  const isUnit = (name: string, column: Column | undefined): boolean => {
    const unit = codeAt(table, name);
    if (column === undefined || unit === undefined || meaningOf(name) !== null) return false;
    const named = UNITS.test(plainHeader(name).replace(/_/g, ' '));
    if (!named && (column.kind === 'number' || !spans)) return false;
    // what is another one in each row is a number of the row or a remark
    const stays = !spans || distinct(table, [places, unit]) < table.rows;
    return stays && distinct(table, [places, unit, periods]) === table.rows;
  };
  return table.fields.find(({ name }) => isUnit(name, table.columns[name]))?.name ?? null;
}

function codeAt(table: Table, name: string): CodeAt | undefined {
  const coded = codedColumn(table, name);
  if (coded !== null) return (row) => textAt(coded, row);
  const column = table.columns[name];
  if (column?.kind !== 'number') return undefined;
  const { values } = column;
  return values.every(Number.isInteger) ? (row) => values[row] ?? null : undefined;
}

function distinct({ rows }: Table, columns: readonly CodeAt[]): number {
  const seen = new Set<string>();
  for (let row = 0; row < rows; row += 1) seen.add(JSON.stringify(columns.map((at) => at(row))));
  return seen.size;
}
