import type { Text } from '../../base/locale.ts';
import { codedColumn, numberColumn, type Table } from '../../base/table.ts';
import { textAt } from '../../base/text-column.ts';
import { twinRows } from '../../base/twin-rows.ts';

/** Columns of text that say where a number stands, without those that say where it was read. */
export function keyNames({ fields, columns }: Table): readonly string[] {
  return fields
    .map(({ name }) => name)
    .filter((name) => columns[name]?.kind === 'text' && !name.startsWith('source_'));
}

/** Columns of numbers that are measures. */
export function measureNames({ fields, columns }: Table): readonly string[] {
  return fields
    .map(({ name }) => name)
    .filter((name) => columns[name]?.kind === 'number' && !name.startsWith('source_'));
}

/** Rows that say the same in some columns. */
export interface KeyGroups {
  /** The group of each row, in the order of first rows. */
  readonly of: Uint32Array;
  /** The first row of each group. */
  readonly firsts: readonly number[];
}

/** Cost: `twinRows`. */
export function keyGroups(table: Table, names: readonly string[]): KeyGroups {
  const twin = twinRows(
    names.map((name) => codedColumn(table, name)),
    table.rows,
  );
  const of = new Uint32Array(table.rows);
  const firsts: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const before = twin(row);
    of[row] = before < 0 ? firsts.push(row) - 1 : of[before];
  }
  return { of, firsts };
}

/** What a row says in some columns: `MEX, 2010, 0101`. */
export function keysOfRow(table: Table, names: readonly string[], row: number): string {
  const words = names.map((name) => {
    const column = codedColumn(table, name);
    return column === null ? '' : (textAt(column, row) ?? '');
  });
  return placeOf(...words);
}

/** Words of a place after one another, without empty ones. */
export function placeOf(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(', ');
}

/** `line 12: MEX, 2010, 0101`; the row where the line is not known. */
export function placeOfRow(table: Table, row: number): Text {
  const line = numberColumn(table, 'source_line')?.values[row];
  const keys = keysOfRow(table, keyNames(table), row);
  return line === undefined
    ? { en: `row ${row + 1}: ${keys}`, es: `fila ${row + 1}: ${keys}` }
    : { en: `line ${line}: ${keys}`, es: `línea ${line}: ${keys}` };
}
